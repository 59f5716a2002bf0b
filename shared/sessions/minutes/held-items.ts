import type { MinutesItem, MinutesSitting } from './model';

/** Whether anything says that the council came to an item: its hours, or what was written, said or decided under it. */
const wasHeld = (item: MinutesItem): boolean =>
  item.startedAt !== null ||
  item.note !== '' ||
  [item.votes, item.elections, item.questions, item.speakers, item.resolutions].some(
    ({ length }) => length > 0,
  );

/** Somebody went on to it; an item under which was voted begins by itself. */
const wasFollowed = ({ elections, startedAt, votes }: MinutesItem): boolean =>
  startedAt !== null && votes.length === 0 && elections.length === 0;

/**
 * The items of one sitting to which the council did not come. Of a sitting that was opened and in which nobody followed the
 * items by the clock nothing is known: the minutes tell them as the agenda has them.
 */
export function skippedItems({
  items,
  openedAt,
}: Pick<MinutesSitting, 'items' | 'openedAt'>): readonly MinutesItem[] {
  return openedAt === null || items.some(wasFollowed) ? items.filter((item) => !wasHeld(item)) : [];
}
