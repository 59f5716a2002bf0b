interface Item {
  readonly id: string;
  readonly sittingId: string | null;
  readonly startedAt: string | null;
}

/**
 * What comes next: the first item behind the current one that has not begun; before anything began, the first that has
 * not. Items of another sitting wait for it; what is in no sitting comes in any. Null at the end. `items` stand in the order
 * of the agenda.
 */
export function nextItem<T extends Item>(
  items: readonly T[],
  currentId: string | null,
  currentSittingId: string | null,
): T | null {
  const own = items.filter(
    ({ sittingId }) => sittingId === null || currentSittingId === null || sittingId === currentSittingId,
  );
  const from = own.findIndex(({ id }) => id === currentId) + 1;
  return own.slice(from).find(({ startedAt }) => startedAt === null) ?? null;
}
