import type { MinutesItem, MinutesSitting } from './model';

/** Whether anything says that the council came to an item: its hours, or what was written, said or decided under it. */
const wasHeld = (item: MinutesItem): boolean =>
  item.startedAt !== null ||
  item.note !== '' ||
  [item.votes, item.elections, item.questions, item.speakers, item.resolutions].some(
    ({ length }) => length > 0,
  );

/**
 * The items of one sitting to which the council did not come. Of a sitting that was opened and in which nobody followed the
 * items by the clock nothing is known: the minutes tell them as the agenda has them.
 */
export function skippedItems({
  items,
  openedAt,
}: Pick<MinutesSitting, 'items' | 'openedAt'>): readonly MinutesItem[] {
  const followed = openedAt === null || items.some(({ startedAt }) => startedAt !== null);
  return followed ? items.filter((item) => !wasHeld(item)) : [];
}
