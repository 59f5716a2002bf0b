import { z } from 'zod';
import { command, query } from '../../contract/define';
import { ClockTime, Day, Id, Line, Lines, RequiredLine, Version, Versioned } from '../../contract/fields';
import { SittingEntry, SittingShape } from '../contract';
import { AGENDA_ITEM_KINDS } from './model';

export const AgendaItemKindCode = z.enum(AGENDA_ITEM_KINDS);

export const AgendaItemFields = z.strictObject({
  title: RequiredLine(400),
  kind: AgendaItemKindCode,
  drafter: Line(200),
  board: Line(200),
  presenter: Line(200),
  minutes: z.int('Hãy nhập số phút.').min(0, 'Số phút từ 0 đến 600.').max(600, 'Số phút từ 0 đến 600.'),
  personnel: z.boolean(),
  secretBallot: z.boolean(),
  broadcast: z.boolean(),
  voteId: Id.nullable(),
  note: Lines(1000),
});
export type AgendaItemFields = z.infer<typeof AgendaItemFields>;

export const AgendaItemShape = AgendaItemFields.extend({
  id: Id,
  version: Version,
  refNo: z.int(),
  sittingId: Id.nullable(),
});

export const AgendaReply = z.strictObject({
  sittings: z.array(SittingShape),
  /** In the order of the agenda. */
  items: z.array(AgendaItemShape),
  /** Confidence votes that an item can be, newest first. */
  votes: z.array(z.strictObject({ id: Id, title: z.string(), date: Day.nullable() })),
  /**
   * Items that papers of the session belong to; a pasted agenda leaves them where they are. `awaited`: papers of which nothing
   * came yet, which go with their item; `here`: the others, which stay with the session.
   */
  itemPapers: z.array(z.strictObject({ itemId: Id, awaited: z.int(), here: z.int() })),
});
export type AgendaReply = z.infer<typeof AgendaReply>;

const MOST_ITEMS = 300;
const MOST_SITTINGS = 60;

const NewSitting = SittingEntry.omit({ id: true, note: true });
const SittingTimes = z.strictObject({ sittingId: Id, startTime: ClockTime, endTime: ClockTime });

/** An item that went: with its code and its place among all items, so that it can come back as what it was. */
const ReplacedItem = z.strictObject({
  fields: AgendaItemFields,
  sittingId: Id.nullable(),
  refNo: z.int().min(1),
  place: z.int().min(0),
});

export const agendaContract = {
  getAgenda: query({ input: z.strictObject({ sessionId: Id }), output: AgendaReply }),
  /** `id` null adds an item right after `afterId`, or at the end of `sittingId` where that is null. */
  saveItem: command({
    input: z.strictObject({
      sessionId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      afterId: Id.nullable(),
      sittingId: Id.nullable(),
      fields: AgendaItemFields,
    }),
    output: AgendaReply,
  }),
  /** Every item of the session with the sitting it stands in, in its new order. */
  placeItems: command({
    input: z.strictObject({
      sessionId: Id,
      places: z.array(z.strictObject({ id: Id, sittingId: Id.nullable() })).max(MOST_ITEMS),
    }),
    output: AgendaReply,
  }),
  /** Many at once, as pasted, each at the end of its sitting; sittings that the list has beyond those of the session are made. */
  addItems: command({
    input: z.strictObject({
      sessionId: Id,
      newSittings: z.array(NewSitting).max(MOST_SITTINGS),
      times: z.array(SittingTimes).max(MOST_SITTINGS),
      items: z
        .array(
          z.strictObject({
            fields: AgendaItemFields,
            sittingId: Id.nullable(),
            /** Place of its sitting in `newSittings`; null where it stands in a known one or in none. */
            newSitting: z.int().min(0).max(MOST_SITTINGS).nullable(),
          }),
        )
        .min(1)
        .max(MOST_ITEMS),
      /** Items that go, in whose place these come: those of the template, say. One changed since stops all. */
      replaces: z.array(Versioned).max(MOST_ITEMS).exactOptional(),
    }),
    output: z.strictObject({
      addedIds: z.array(Id),
      newSittingIds: z.array(Id),
      /** What went, so that it can come back. */
      replaced: z.array(ReplacedItem),
      /** Times as they were before. */
      times: z.array(SittingTimes),
      reply: AgendaReply,
    }),
  }),
  /**
   * Takes items out as they were added, with the sittings and times that came with them, and puts those `back` in whose place
   * they came; one changed since stops all.
   */
  removeItems: command({
    input: z.strictObject({
      sessionId: Id,
      items: z.array(Versioned).min(1).max(MOST_ITEMS),
      newSittingIds: z.array(Id).max(MOST_SITTINGS),
      times: z.array(SittingTimes).max(MOST_SITTINGS),
      back: z.array(ReplacedItem).max(MOST_ITEMS).exactOptional(),
    }),
    output: AgendaReply,
  }),
  removeItem: command({
    input: z.strictObject({ sessionId: Id, id: Id, version: Version }),
    output: AgendaReply,
  }),
  /** An empty agenda begins with the items of its kind of session, in the first sitting. */
  fillFromTemplate: command({ input: z.strictObject({ sessionId: Id }), output: AgendaReply }),
};
