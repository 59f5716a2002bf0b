import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import { Artifact, ClockTime, Day, Id, Line } from '../../contract/fields';
import { SittingShape } from '../contract';
import { ShareRuleShape, SittingRef } from '../sitting-rules/contract';
import { MARK_SOURCES, PRESENCES } from './model';

const PresenceCode = z.enum(PRESENCES);
const RollStatusCode = z.enum([...PRESENCES, 'not_recorded']);

const RollDeputyShape = z.strictObject({
  id: Id,
  number: z.int(),
  fullName: z.string(),
  birth: z.string(),
  groupName: z.string(),
  post: z.string(),
  suspended: z.boolean(),
});

const MarkShape = z.strictObject({
  deputyId: Id,
  status: PresenceCode,
  arrivedTime: z.string(),
  leftTime: z.string(),
  reason: z.string(),
});

/** When a sitting really was; every time null while it has not come. */
export const SittingTimes = z.strictObject({
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  rollClosedAt: z.string().nullable(),
});
export type SittingTimes = z.infer<typeof SittingTimes>;

export const RollReply = z.strictObject({
  today: Day,
  sitting: SittingShape,
  times: SittingTimes,
  quorum: ShareRuleShape,
  /** In the order of their names. */
  deputies: z.array(RollDeputyShape),
  marks: z.array(MarkShape),
});
export type RollReply = z.infer<typeof RollReply>;

const RollEvent = z.strictObject({
  at: z.string(),
  actor: z.string(),
  from: RollStatusCode,
  to: RollStatusCode,
  arrivedTime: z.string(),
  leftTime: z.string(),
  reason: z.string(),
  correction: z.string(),
  source: z.enum([...MARK_SOURCES, 'all_present', 'rest_absent']),
});

const Deputies = z.array(Id).max(600);

export const rollCallContract = {
  getRoll: query({ input: SittingRef, output: RollReply }),
  /** The rolls of all sittings of a session. */
  getRolls: query({ input: z.strictObject({ sessionId: Id }), output: z.array(RollReply) }),
  /** One deputy, saved at once. `before` is what the window showed: another mark that came between is never overwritten. */
  recordMark: command({
    input: SittingRef.extend({
      deputyId: Id,
      before: RollStatusCode,
      status: RollStatusCode,
      arrivedTime: ClockTime,
      leftTime: ClockTime,
      reason: Line(200),
      correction: Line(200),
      source: z.enum(MARK_SOURCES),
    }),
    output: RollReply,
  }),
  /** Everybody named who has no mark yet. */
  recordAllPresent: command({ input: SittingRef.extend({ deputyIds: Deputies }), output: RollReply }),
  recordRestAbsent: command({ input: SittingRef.extend({ deputyIds: Deputies }), output: RollReply }),
  /** From now on what stands there changes only with a reason. */
  closeRoll: command({ input: SittingRef, output: RollReply }),
  /** Cards of deputies to cut out, ten on a sheet; null: everybody whose mandate is valid on the opening day. */
  makeCards: task({
    input: z.strictObject({
      sessionId: Id,
      deputyIds: z.array(Id).min(1).max(600).nullable(),
      format: z.enum(['pdf', 'html']),
    }),
    output: Artifact,
  }),
  listEvents: query({
    input: SittingRef.extend({ deputyId: Id }),
    output: z.array(RollEvent),
  }),
};
