import type { MinutesItem } from './model';

/** Whether anything says that the council came to an item: its hours, or what was written, said or decided under it. */
export const wasHeld = (item: MinutesItem): boolean =>
  item.startedAt !== null ||
  item.note !== '' ||
  [item.votes, item.elections, item.questions, item.speakers, item.resolutions].some(
    ({ length }) => length > 0,
  );
