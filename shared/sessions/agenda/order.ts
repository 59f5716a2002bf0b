import type { AgendaItem } from './model';

/** Where an item stands: items of one sitting stand together, in their order. */
export type Place = Pick<AgendaItem, 'id' | 'sittingId'>;

type Groups = readonly (string | null)[];

/** The items by sitting in the order of the sittings; what is not placed, or in a sitting that is gone, comes last. */
export function inAgendaOrder<T extends Place>(
  items: readonly T[],
  sittingIds: readonly string[],
): readonly T[] {
  const rank = (item: T): number => {
    const at = item.sittingId === null ? -1 : sittingIds.indexOf(item.sittingId);
    return at < 0 ? sittingIds.length : at;
  };
  return items.toSorted((left, right) => rank(left) - rank(right));
}

/**
 * One step up or down (Alt+↑, Alt+↓). At the edge of a sitting the item goes over into the neighbouring one; at either end
 * of the agenda nothing moves. `items` stand in the order of the agenda.
 */
export function movedByOne<T extends Place>(
  items: readonly T[],
  sittingIds: readonly string[],
  id: string,
  step: 1 | -1,
): readonly T[] {
  const groups: Groups = [...sittingIds, null];
  const item = items.find((one) => one.id === id);
  if (!item) return items;
  const own = items.filter((one) => one.sittingId === item.sittingId);
  const neighbour = own[own.indexOf(item) + step];
  if (neighbour) {
    return items.map((one) => (one === item ? neighbour : one === neighbour ? item : one));
  }
  const group = groups[groups.indexOf(item.sittingId) + step];
  return group === undefined ? items : placedIn(items, sittingIds, id, group, step === 1 ? 'first' : 'last');
}

/** The item at the beginning or the end of a sitting. */
export function placedIn<T extends Place>(
  items: readonly T[],
  sittingIds: readonly string[],
  id: string,
  sittingId: string | null,
  end: 'first' | 'last',
): readonly T[] {
  const item = items.find((one) => one.id === id);
  if (!item) return items;
  const others = items.filter((one) => one !== item);
  const placed = { ...item, sittingId };
  return inAgendaOrder(end === 'first' ? [placed, ...others] : [...others, placed], sittingIds);
}

/** The item right above or below another one, in that one's sitting (dragging). */
export function placedBeside<T extends Place>(
  items: readonly T[],
  id: string,
  targetId: string,
  side: 'above' | 'below',
): readonly T[] {
  const item = items.find((one) => one.id === id);
  const target = items.find((one) => one.id === targetId);
  if (!item || !target || item === target) return items;
  const placed = { ...item, sittingId: target.sittingId };
  return items
    .filter((one) => one !== item)
    .flatMap((one) => {
      if (one !== target) return [one];
      return side === 'above' ? [placed, one] : [one, placed];
    });
}
