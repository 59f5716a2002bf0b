/** What the address of a list says: which record is open beside it. */
export interface RegisterSearch {
  readonly open?: string;
}

export function RegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const open = search['open'];
  return typeof open === 'string' && /^(new|[0-9a-f-]{36})$/u.test(open) ? { open } : {};
}
