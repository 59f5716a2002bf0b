/** What the address of a list says: which record is open beside it, and which part of it is shown first. */
export interface RegisterSearch {
  readonly open?: string;
  readonly tab?: 'officers';
}

export function RegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const { open, tab } = search;
  if (typeof open !== 'string' || !/^(new|[0-9a-f-]{36})$/u.test(open)) return {};
  return tab === 'officers' ? { open, tab } : { open };
}
