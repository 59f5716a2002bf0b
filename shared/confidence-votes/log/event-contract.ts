import { z } from 'zod';
import { Count, Day, Id } from '../../contract/fields';
import { BoardRoleCode, MaybeCount, ProcedureCode, RuleSetShape, VoteStatusCode } from '../vote-contract';
import type { LOG_EVENT_KINDS } from './model';
import { type LogLine } from './model';

/** What is read of the lines of a log; lines of other kinds are kept as they are. */

const BallotNo = z.int().min(1).max(100_000);
const Reason = z.string().max(600);
/** Id of whoever said it; empty where nobody signed. */
const By = z.string().max(100).exactOptional();
export const Origin = z.string().regex(/^[0-9a-f]{8}$/u);
export const Hash = z.string().regex(/^[0-9a-f]{64}$/u);
export const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/u);

const Head = z.tuple([Origin, z.int().min(1), Hash]);

/**
 * What the count begins with: who stands where on which ballot, and what it is counted by. Lines written before date,
 * total, rules, board and posts were told do without them.
 */
export const Opened = z.object({
  procedure: ProcedureCode,
  entries: z.int(),
  rehearsalOf: Id.nullable(),
  kinds: z.array(
    z.object({
      ballotKindId: Id,
      title: z.string(),
      officials: z.array(
        z.object({ officialId: Id, no: z.int(), name: z.string(), posts: z.string().exactOptional() }),
      ),
    }),
  ),
  title: z.string().exactOptional(),
  sessionName: z.string().exactOptional(),
  place: z.string().exactOptional(),
  date: Day.nullable().exactOptional(),
  deputiesTotal: MaybeCount.exactOptional(),
  ruleSet: RuleSetShape.exactOptional(),
  board: z.array(z.object({ name: z.string(), posts: z.string(), role: BoardRoleCode })).exactOptional(),
  /** Version of the program that opened the count. */
  program: z.string().max(40).exactOptional(),
});
export type Opened = z.infer<typeof Opened>;
/** What of it must stand in the vote as long as there is one. */
export type OpeningField = Exclude<keyof Opened, 'program'>;

/** Another version of the program goes on with an open count on this PC (T44); `from` is empty where it was not told. */
const ProgramChanged = z.object({ from: z.string().max(40), to: z.string().max(40) });

const BallotClosed = z.object({
  entryId: Id,
  ballotKindId: Id,
  ballotNo: BallotNo,
  entryNo: z.int().min(1).max(3),
  source: z.enum(['typed', 'scanned']),
  operatorId: Id,
  marks: z.string().regex(/^[0-39]{0,200}$/u),
  invalidReason: z.enum(['not_official_form', 'no_seal', 'other']).nullable(),
  keys: z.int().min(0),
  durationMs: z.int().min(0),
});

const EntriesVoided = z.object({
  entryIds: z.array(Id),
  /** What was read again because of these entries. */
  resolutionIds: z.array(Id),
  reason: Reason,
  operatorId: Id,
});

const FieldResolved = z.object({
  resolutionId: Id,
  ballotKindId: Id,
  ballotNo: BallotNo,
  place: z.int().min(-1).max(200),
  value: z.enum(['0', '1', '2', '3', '9', 'valid', 'not_official_form', 'no_seal', 'other']),
  operatorId: Id,
});

const ResolutionVoided = z.object({ resolutionIds: z.array(Id), reason: Reason, operatorId: Id });

/** Batches of a kind as they stand from now on: id, number, first ballot, size. */
const BatchesMade = z.object({
  ballotKindId: Id,
  batches: z.array(z.tuple([Id, z.int().min(1), BallotNo, z.int().min(1).max(25)])).max(20_000),
  by: By,
});

const BallotsAnnounced = z.object({
  ballotKindId: Id,
  printed: MaybeCount,
  issued: MaybeCount,
  collected: MaybeCount,
  by: By,
});

const PencilTotals = z.object({
  batchId: Id,
  totals: z.array(z.array(Count).max(3)).max(200).nullable(),
});

/** The sheet of one kind as it was frozen: what every recount must come to, whoever makes it and when. */
const FrozenKind = z.object({
  ballotKindId: Id,
  printed: MaybeCount,
  issued: MaybeCount,
  collected: MaybeCount,
  valid: MaybeCount,
  invalid: MaybeCount,
  /** By reason; reasons without a ballot are left out. */
  invalidReasons: z.record(z.string(), Count),
  /** In printed order: person, counts in the order of the levels, invalid rows. */
  rows: z.array(z.tuple([Id, z.array(MaybeCount), MaybeCount])),
});
export type FrozenKind = z.infer<typeof FrozenKind>;

/**
 * 1: of places, numbers and marks alone. 2: of the vote and of every ballot's id as well, so that no two votes share a code
 * and nobody who knows the other marks can try out what one ballot says. 3: of the opening that stands as well, so that PCs
 * which opened with another list, board, rule or place share no code before a ballot is typed either.
 */
const ContentRuleCode = z.literal([1, 2, 3]);
export type ContentRule = z.infer<typeof ContentRuleCode>;
/** By which new codes are computed. */
export const CONTENT_RULE: ContentRule = 3;

const StateChanged = z.object({
  from: VoteStatusCode,
  to: VoteStatusCode,
  actor: z.string().max(200).exactOptional(),
  reason: z.string().max(600).exactOptional(),
  /** The last lines of the other chains that this PC knew then; its own last line is this one. */
  heads: z.array(Head),
  /** At a freezing; lines written before it was told do without it. */
  frozen: z.array(FrozenKind).exactOptional(),
  /** How the content code of this moment is computed; the first rule where it is not told. */
  contentRule: ContentRuleCode.exactOptional(),
});

const MeetingRecorded = z.object({
  startTime: z.string().max(5),
  endTime: z.string().max(5),
  deputiesPresent: MaybeCount,
  by: By,
});

const BalanceRecorded = z.object({
  ballotKindId: Id,
  testBallots: MaybeCount,
  exchanged: MaybeCount,
  spoiled: MaybeCount,
  unused: MaybeCount,
  by: By,
});

/** A paper of the vote that got its number, or went to the printer; its check code tells which contents it had then. */
const Paper = z.object({
  kind: z.string().max(60),
  title: z.string().max(300),
  /** Empty on a draft and on a table, which have none. */
  symbol: z.string().max(100),
  checkCode: z.string().max(40),
});
const Actor = z.string().max(200);
const PaperLine = Paper.extend({ actor: Actor });
const PaperWithdrawn = PaperLine.extend({ reason: Reason });
/** Papers that left as files: one, or all of a ZIP; `print_page` where the page was opened for somebody to print. */
const PapersHandedOut = z.object({
  as: z.enum(['pdf', 'docx', 'xlsx', 'html', 'zip', 'print_page']),
  papers: z.array(Paper).max(2000),
  actor: Actor,
});

/** A file that was taken in; the chains that stand beside this PC's own one from now on. */
const Merged = z.object({
  /** Of the file; of `heads` where a backup was put in place. */
  digest: Hash,
  from: Origin,
  /** Whose file it was, as it said. */
  office: z.string().max(400).exactOptional(),
  added: Count,
  conflicts: Count,
  /** The data came out of a backup: this PC goes on under a new name with the chain of `from`, which was its own. */
  restored: z.literal(true).exactOptional(),
  /** The data were opened without a damaged journal instead: what that held is missing. */
  journalDropped: z.literal(true).exactOptional(),
  /** Ballots that were decided on this PC and became others with the file; the head said so. */
  changed: z.array(z.tuple([Id, BallotNo])).exactOptional(),
  heads: z.array(Head),
  /** What the file told of the work on other PCs: per PC its last line then, and stack, entry, typist, ballots. */
  work: z
    .array(
      z.object({
        origin: Origin,
        seq: Count,
        stacks: z.array(z.tuple([Id, z.int().min(1).max(3), Id, z.int().min(1)])),
      }),
    )
    .exactOptional(),
});

const payloads = {
  opened: Opened,
  ballot_closed: BallotClosed,
  entries_voided: EntriesVoided,
  field_resolved: FieldResolved,
  resolution_voided: ResolutionVoided,
  batches_made: BatchesMade,
  ballots_announced: BallotsAnnounced,
  pencil_totals: PencilTotals,
  state_changed: StateChanged,
  merged: Merged,
  meeting_recorded: MeetingRecorded,
  balance_recorded: BalanceRecorded,
  program_changed: ProgramChanged,
  paper_issued: PaperLine,
  paper_printed: PaperLine,
  paper_withdrawn: PaperWithdrawn,
  papers_handed_out: PapersHandedOut,
} as const;

type ReadKind = keyof typeof payloads;
type OtherKind = Exclude<(typeof LOG_EVENT_KINDS)[number], ReadKind>;
type Placed = Omit<LogLine, 'payload' | 'eventKind'>;

/** A line with its payload parsed. */
export type CountEvent =
  | {
      readonly [K in ReadKind]: Placed & {
        readonly eventKind: K;
        readonly payload: z.infer<(typeof payloads)[K]>;
      };
    }[ReadKind]
  | (Placed & { readonly eventKind: OtherKind; readonly payload: Readonly<Record<string, unknown>> });

const AnyPayload = z.record(z.string(), z.unknown());

/** A line with its payload parsed, or null where it is not what its kind says. */
export function readEvent(line: LogLine): CountEvent | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line.payload);
  } catch {
    return null;
  }
  const shape: z.ZodType = Object.hasOwn(payloads, line.eventKind)
    ? payloads[line.eventKind as ReadKind]
    : AnyPayload;
  const payload = shape.safeParse(parsed);
  return payload.success ? ({ ...line, payload: payload.data } as CountEvent) : null;
}
