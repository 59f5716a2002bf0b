interface Item {
  readonly id: string;
  readonly startedAt: string | null;
}

/**
 * What comes next: the first item behind the current one that has not begun; before anything began, the first that has
 * not. Null at the end of the agenda. `items` stand in the order of the agenda.
 */
export function nextItem<T extends Item>(items: readonly T[], currentId: string | null): T | null {
  const from = items.findIndex(({ id }) => id === currentId) + 1;
  return items.slice(from).find(({ startedAt }) => startedAt === null) ?? null;
}
