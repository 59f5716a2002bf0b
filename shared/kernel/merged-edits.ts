/**
 * What was changed in a form since it was opened, on top of what stands now: two people who change different fields of one
 * record both keep theirs. Null where both changed the same field to something else.
 */
export function mergedEdits<T extends object>(opened: T, mine: T, now: T): T | null {
  const merged = { ...now };
  for (const key of Object.keys(mine) as (keyof T)[]) {
    if (same(mine[key], opened[key]) || same(mine[key], now[key])) continue;
    if (!same(now[key], opened[key])) return null;
    merged[key] = mine[key];
  }
  return merged;
}

/** Fields are plain values or lists of them. */
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
