import type { MinutesItem, MinutesSitting } from './model';

/** The note of an item to which the council did not come; whoever wrote it may say more behind it. */
export const NOT_REACHED = 'Không họp tới mục này.';

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

/** A note alone ("Rút khỏi chương trình") says what became of an item, not that anybody presented it. */
const wasPresented = (item: MinutesItem): boolean => wasHeld({ ...item, note: '' });

/**
 * The items of one sitting under which the minutes name nobody as presenting: those that a clerk marked, and all to which nobody
 * went on where somebody followed the items.
 */
export const unpresentedItems = (
  part: Pick<MinutesSitting, 'items' | 'openedAt'>,
): readonly MinutesItem[] => {
  const isFollowed = followedByClock(part);
  return part.items.filter(
    (item) => !wasPresented(item) && (isFollowed || item.note.startsWith(NOT_REACHED)),
  );
};

/** The items of a sitting that is over of which nothing was recorded: a clerk can say that the council did not come to them. */
export const untoldItems = (part: Pick<MinutesSitting, 'closedAt' | 'items'>): readonly MinutesItem[] =>
  part.closedAt === null ? [] : part.items.filter((item) => !wasHeld(item));

/**
 * The items of one sitting to which the council did not come. Of a sitting that was opened and in which nobody followed the
 * items by the clock nothing is known: the minutes tell them as the agenda has them.
 */
export const skippedItems = (part: Pick<MinutesSitting, 'items' | 'openedAt'>): readonly MinutesItem[] =>
  followedByClock(part) ? part.items.filter((item) => !wasHeld(item)) : [];

const followedByClock = ({ items, openedAt }: Pick<MinutesSitting, 'items' | 'openedAt'>): boolean =>
  openedAt === null || items.some(wasFollowed);
