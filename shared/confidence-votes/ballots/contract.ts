import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import { Count, Id, Nothing, RequiredLine, Token, Version } from '../../contract/fields';
import { ProblemShape } from '../problem-contract';
import { OfVote } from '../vote-contract';
import { CountStatistics } from './statistics-contract';

export const OperatorRoleCode = z.enum(['head', 'typist_1', 'typist_2', 'typist_3', 'resolver', 'observer']);
const WholeBallotReasonCode = z.enum(['not_official_form', 'no_seal', 'other']);

const Pin = z.string().regex(/^\d{4,8}$/u, 'Mã PIN gồm 4 đến 8 chữ số.');
const Marks = z.string().regex(/^[0-39]{0,200}$/u, 'Có dấu không hợp lệ.');
const BallotNo = z.int().min(1).max(100_000);
const EntryNo = z.int().min(1).max(3);

export const Operator = z.strictObject({
  id: Id,
  name: z.string(),
  role: OperatorRoleCode,
  active: z.boolean(),
  practised: z.boolean(),
  /** Set on this PC: PINs never travel with a file. */
  hasPin: z.boolean(),
  version: Version,
});
export type Operator = z.infer<typeof Operator>;

const BatchState = z.enum(['open', 'first', 'waiting', 'differs', 'done']);

export const BatchStatus = z.strictObject({
  batchId: Id,
  no: z.int(),
  firstNo: z.int(),
  size: z.int(),
  version: Version,
  /** Closed ballots by entry, the first entry first. */
  closed: z.array(z.int()),
  /** Who typed, by entry; several names where people took turns. */
  typists: z.array(z.array(z.string())),
  /** Who may not make this entry, for they typed a ballot that it lacks under another number (T06); by entry. */
  barred: z.array(z.array(z.string())),
  /** Closed ballots that were typed on this PC, by entry. */
  here: z.array(z.int()),
  /** Who typed how many ballots of it on other PCs, as the last files told. */
  elsewhere: z.array(
    z.strictObject({ entryNo: z.int(), typist: z.string(), origin: z.string(), ballots: z.int() }),
  ),
  openDifferences: z.int(),
  conflicts: z.int(),
  /** Against the totals counted with a pencil; `differs` only once the batch is decided. */
  pencil: z.enum(['none', 'waiting', 'equal', 'differs']),
  state: BatchState,
});
export type BatchStatus = z.infer<typeof BatchStatus>;

export const KindStatus = z.strictObject({
  ballotKindId: Id,
  title: z.string(),
  collected: z.int().nullable(),
  persons: z.array(z.strictObject({ officialId: Id, no: z.int(), name: z.string(), posts: z.string() })),
  batches: z.array(BatchStatus),
});
export type KindStatus = z.infer<typeof KindStatus>;

/** Where the count stands: no mark of any ballot is in it. */
export const CountStatus = z.strictObject({
  voteId: Id,
  entries: z.int(),
  operators: z.array(Operator),
  /** Typists whom the head let type without practice, and why. */
  waived: z.array(z.strictObject({ operatorId: Id, reason: z.string() })),
  kinds: z.array(KindStatus),
  ballots: z.int(),
  closed: z.array(z.int()),
  openDifferences: z.int(),
  resolvedDifferences: z.int(),
  conflicts: z.int(),
  /** Every ballot is decided, so the sheet can be counted. */
  decided: z.boolean(),
  warnings: z.array(ProblemShape),
  /** Which PC this is, in the log. */
  origin: z.string(),
});
export type CountStatus = z.infer<typeof CountStatus>;

export const Difference = z.strictObject({
  ballotKindId: Id,
  kindTitle: z.string(),
  batchNo: z.int(),
  ballotNo: z.int(),
  /** Place of the person from 0; -1 is the ballot as a whole. */
  place: z.int(),
  no: z.int().nullable(),
  name: z.string(),
  posts: z.string(),
  typists: z.array(z.string()),
  /** Whoever asks typed this ballot once: somebody else reads it. */
  own: z.boolean(),
  /** Hidden until somebody has read the paper. */
  resolved: z
    .strictObject({
      resolutionId: Id,
      value: z.string(),
      typed: z.array(z.string()),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
});
export type Difference = z.infer<typeof Difference>;

/** By place in printed order, counts per level in the order of the ballot; null where nobody counted. */
export const PencilTotals = z.array(z.array(Count).max(3)).max(200);
export type PencilTotals = z.infer<typeof PencilTotals>;

const NextBallot = z.strictObject({
  batchId: Id,
  ballotKindId: Id,
  batchNo: z.int(),
  firstNo: z.int(),
  size: z.int(),
  entryNo: z.int(),
  /** Null when this entry of the batch is complete. */
  ballotNo: z.int().nullable(),
  typed: z.int(),
  left: z.int(),
});
export type NextBallot = z.infer<typeof NextBallot>;

export const ballotCountContract = {
  getCount: query({ input: OfVote, output: CountStatus }),
  /**
   * The first one must be the head and needs no token; later the head's. Where the head came with a file and has no PIN
   * on this PC yet, that PIN is set without a token.
   */
  saveOperator: task({
    input: z.strictObject({
      voteId: Id,
      token: Token.nullable(),
      operatorId: Id.nullable(),
      version: Version.nullable(),
      name: RequiredLine(120),
      role: OperatorRoleCode,
      /** Null keeps the one that stands. */
      pin: Pin.nullable(),
      active: z.boolean(),
    }),
    output: CountStatus,
  }),
  /** The people of the vote before, for a vote that has none yet; null where there is no such vote. */
  earlierPeople: query({
    input: OfVote,
    output: z
      .strictObject({
        voteId: Id,
        title: z.string(),
        people: z.array(z.strictObject({ name: z.string(), role: OperatorRoleCode })),
      })
      .nullable(),
  }),
  /** Takes them over with the PINs that they know; refused where somebody is declared already. */
  takeEarlierPeople: command({
    input: z.strictObject({ voteId: Id, fromVoteId: Id }),
    output: CountStatus,
  }),
  signIn: task({
    input: z.strictObject({ voteId: Id, operatorId: Id, pin: z.string().max(20) }),
    output: z.strictObject({ token: Token, operator: Operator }),
  }),
  signOut: command({ input: z.strictObject({ token: Token }), output: Nothing }),
  whoAmI: query({
    input: z.strictObject({ voteId: Id, token: Token }),
    output: z.strictObject({ operator: Operator.nullable() }),
  }),
  /** Numbers the collected ballots of a kind, after the box is opened. Again after the number was put right. */
  makeBatches: command({
    input: z.strictObject({ voteId: Id, token: Token, ballotKindId: Id }),
    output: CountStatus,
  }),
  /** What the signed-in typist types next in a batch. */
  nextBallot: query({ input: z.strictObject({ token: Token, batchId: Id }), output: NextBallot }),
  /** Durable when it answers. `differs` says that entries differ, once all are in; never where. */
  closeBallot: command({
    input: z.strictObject({
      token: Token,
      batchId: Id,
      ballotNo: BallotNo,
      marks: Marks,
      invalidReason: WholeBallotReasonCode.nullable(),
      keys: z.int().min(0).max(100_000),
      durationMs: z.int().min(0).max(86_400_000),
    }),
    output: z.strictObject({ nextBallotNo: z.int().nullable(), differs: z.boolean().nullable() }),
  }),
  /** Sets entries of a batch aside to be typed again: all of one entry number, or those of one ballot. */
  voidEntries: command({
    input: z.strictObject({
      token: Token,
      batchId: Id,
      entryNo: EntryNo,
      ballotNo: BallotNo.nullable(),
      reason: RequiredLine(300),
    }),
    output: CountStatus,
  }),
  listDifferences: query({
    input: z.strictObject({ voteId: Id, token: Token }),
    output: z.array(Difference),
  }),
  /** What the paper shows. A value that no entry has must be typed twice (`repeated`). */
  resolveField: command({
    input: z.strictObject({
      token: Token,
      ballotKindId: Id,
      ballotNo: BallotNo,
      place: z.int().min(-1).max(200),
      value: z.enum(['0', '1', '2', '3', '9', 'valid', 'not_official_form', 'no_seal', 'other']),
      repeated: z.boolean(),
    }),
    output: z.strictObject({ outcome: z.enum(['agrees', 'neither']), openDifferences: z.int() }),
  }),
  /** Sets aside what was read in one field, so that the paper is read again: a slip of whoever read it (T09). */
  readAgain: command({
    input: z.strictObject({ token: Token, resolutionId: Id, reason: RequiredLine(300) }),
    output: Nothing,
  }),
  /**
   * The totals that were counted by hand for a batch, for whoever may write them; null where nobody counted. Of a last
   * stack of few ballots they say what stands on them: from people who type they are hidden until it is entered in full.
   */
  getPencilTotals: query({
    input: z.strictObject({ token: Token, batchId: Id }),
    output: z.strictObject({
      totals: PencilTotals.nullable(),
      hidden: z.boolean(),
      /** What the ballots of the stack add up to, once they are all decided; null before. */
      typed: PencilTotals.nullable(),
    }),
  }),
  setPencilTotals: command({
    input: z.strictObject({
      token: Token,
      batchId: Id,
      version: Version,
      totals: PencilTotals.nullable(),
    }),
    output: CountStatus,
  }),
  /** While ballots are typed for the head and whoever resolves, who need it; afterwards it stands on the annex. */
  getStatistics: query({
    input: z.strictObject({ voteId: Id, token: Token.exactOptional() }),
    output: CountStatistics,
  }),
};
