import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Id, Line, Lines, RequiredLine, Version } from '../../contract/fields';
import { SittingShape } from '../contract';
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
  votes: z.array(z.strictObject({ id: Id, title: z.string() })),
});
export type AgendaReply = z.infer<typeof AgendaReply>;

const MOST_ITEMS = 300;

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
  /** Many at once, as pasted, at the end of a sitting. */
  addItems: command({
    input: z.strictObject({
      sessionId: Id,
      sittingId: Id.nullable(),
      items: z.array(AgendaItemFields).min(1).max(MOST_ITEMS),
    }),
    output: z.strictObject({ addedIds: z.array(Id), reply: AgendaReply }),
  }),
  /** Takes items out as they were added; one that was changed since stops all. */
  removeItems: command({
    input: z.strictObject({
      sessionId: Id,
      items: z
        .array(z.strictObject({ id: Id, version: Version }))
        .min(1)
        .max(MOST_ITEMS),
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
