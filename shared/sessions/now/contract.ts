import { z } from 'zod';
import { command, query } from '../../contract/define';
import { ClockTime, Day, Id, RequiredLine } from '../../contract/fields';
import { AgendaItemKindCode } from '../agenda/contract';
import { ElectionShape } from '../elections/contract';
import { SittingShape } from '../contract';
import { SittingTimes } from '../roll-call/contract';
import { OpenVoteShape } from '../open-votes/contract';
import { SpeechShape } from '../speaking/contract';

const HALL_SCREENS = ['follow', 'agenda', 'vote', 'election'] as const;

export const HallItem = z.strictObject({
  id: Id,
  /** Its place in the agenda. */
  no: z.int(),
  title: z.string(),
  kind: AgendaItemKindCode,
  secretBallot: z.boolean(),
  presenter: z.string(),
  minutes: z.int(),
  sittingId: Id.nullable(),
  /** The confidence vote that it is. */
  confidenceVoteId: Id.nullable(),
  /** Planned: "08:25". */
  start: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  votes: z.int(),
});
export type HallItem = z.infer<typeof HallItem>;

export const HallReply = z.strictObject({
  today: Day,
  sessionId: Id,
  title: z.string(),
  sittings: z.array(SittingShape.extend({ times: SittingTimes })),
  currentSittingId: Id.nullable(),
  currentItemId: Id.nullable(),
  items: z.array(HallItem),
  /** Of the current sitting. */
  roll: z.strictObject({
    total: z.int(),
    inHall: z.int(),
    notRecorded: z.int(),
    needed: z.int(),
    quorum: z.boolean(),
    arithmetic: z.string(),
    closed: z.boolean(),
  }),
  speeches: z.array(SpeechShape),
  screen: z.enum(HALL_SCREENS),
  /** The vote that the hall sees. */
  shownVote: OpenVoteShape.nullable(),
  lastVote: OpenVoteShape.nullable(),
  /** The election that the hall sees. */
  shownElection: ElectionShape.nullable(),
  /** The one that was counted last; what was not counted is shown to nobody. */
  lastElection: ElectionShape.nullable(),
  openQuestions: z.int(),
});
export type HallReply = z.infer<typeof HallReply>;

const OnSession = { sessionId: Id };

export const hallContract = {
  getHall: query({ input: z.strictObject(OnSession), output: HallReply }),
  openSitting: command({ input: z.strictObject({ ...OnSession, sittingId: Id }), output: HallReply }),
  closeSitting: command({ input: z.strictObject({ ...OnSession, sittingId: Id }), output: HallReply }),
  /** Times that were pressed too late, or never: written down with a reason. */
  correctTimes: command({
    input: z.strictObject({
      ...OnSession,
      sittingId: Id,
      opened: ClockTime,
      closed: ClockTime,
      reason: RequiredLine(200),
    }),
    output: HallReply,
  }),
  /** The item before it ends. */
  startItem: command({ input: z.strictObject({ ...OnSession, itemId: Id }), output: HallReply }),
  endItem: command({ input: z.strictObject({ ...OnSession, itemId: Id }), output: HallReply }),
  showScreen: command({
    /** With the vote or the election whose result is shown. */
    input: z.strictObject({ ...OnSession, screen: z.enum(HALL_SCREENS), resultId: Id.nullable() }),
    output: HallReply,
  }),
};
