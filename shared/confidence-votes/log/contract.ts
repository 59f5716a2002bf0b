import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import { Artifact, FileId, Id, RequiredLine, Token } from '../../contract/fields';
import { OfVote } from '../vote-contract';
import { FrozenCodesShape, ToldClosingShape } from './codes-contract';
import { Origin } from './event-contract';
import { ScopeCode } from './file-contract';

/** The eight-character codes that stand on screen and on the minutes. */
export const CountCodes = z.strictObject({
  /** Which PC this is, in the log. */
  origin: z.string(),
  headCode: z.string(),
  contentCode: z.string(),
});
export type CountCodes = z.infer<typeof CountCodes>;

export const LogPageLine = z.strictObject({
  origin: z.string(),
  own: z.boolean(),
  seq: z.int(),
  at: z.string(),
  /** What happened, in a clerk's words; never a mark of a ballot. */
  words: z.string(),
  who: z.string(),
});
export type LogPageLine = z.infer<typeof LogPageLine>;

/** The first line that cannot be right: its number, its link to the line before, or its contents. */
export const BrokenLink = z.strictObject({
  origin: z.string(),
  seq: z.int(),
  what: z.enum(['gap', 'link', 'contents', 'unreadable']),
});
export type BrokenLink = z.infer<typeof BrokenLink>;

/**
 * What a finding is about, because each is put right in another way: this PC's data or log, lines that came without contents,
 * work that was changed after the closing, another PC's closing with other figures.
 */
export const LogTrouble = z.enum(['own', 'incomplete', 'later', 'elsewhere']);
export type LogTrouble = z.infer<typeof LogTrouble>;

export const LogVerification = z.strictObject({
  intact: z.boolean(),
  broken: BrokenLink.nullable(),
  /** What else does not fit together, in sentences. */
  findings: z.array(z.string()),
  /** About what they are, each once. */
  trouble: z.array(LogTrouble),
  /** What one should know and is no fault, in sentences. */
  notes: z.array(z.string()),
  machines: z.array(z.strictObject({ origin: z.string(), own: z.boolean(), lines: z.int() })),
  lines: z.int(),
  headCode: z.string(),
  contentCode: z.string(),
  frozen: FrozenCodesShape.nullable(),
  /** Every closing that stands, this PC's first. */
  closings: z.array(ToldClosingShape),
});
export type LogVerification = z.infer<typeof LogVerification>;

/** One of several works on one ballot that cannot all be right. */
const ConflictSide = z.strictObject({
  entryId: Id.nullable(),
  resolutionId: Id.nullable(),
  entryNo: z.int().nullable(),
  by: z.string(),
  origin: z.string(),
  own: z.boolean(),
  at: z.string(),
});

export const MergeConflict = z.strictObject({
  kind: z.enum([
    'entries_contradict',
    'same_person',
    'resolutions_contradict',
    'resolved_own',
    'outside_numbering',
  ]),
  ballotKindId: Id,
  kindTitle: z.string(),
  ballotNo: z.int(),
  sides: z.array(ConflictSide),
});
export type MergeConflict = z.infer<typeof MergeConflict>;

export const Machines = z.strictObject({
  origin: z.string(),
  machines: z.array(
    z.strictObject({
      origin: z.string(),
      own: z.boolean(),
      /** Ballots typed there that count. */
      entries: z.int(),
      lines: z.int(),
      /** Lines whose contents have not come here: a part of that PC's work was taken in. */
      withheld: z.int(),
      lastAt: z.string(),
      /** When the figures were frozen there; null while they are not. */
      frozenAt: z.string().nullable(),
      /** How that closing stands to the one of this PC, in words; empty where there is nothing to compare. */
      compared: z.string(),
    }),
  ),
  merges: z.array(
    z.strictObject({
      id: Id,
      fileName: z.string(),
      origin: z.string(),
      added: z.int(),
      conflicts: z.int(),
      /** Ballots that were decided here and became others with this file, in words; empty where there are none. */
      changed: z.string(),
      mergedAt: z.string(),
    }),
  ),
  /** PINs that were set on PCs that got the vote with a file, a sentence for each PC. */
  pins: z.array(z.string()),
  conflicts: z.array(MergeConflict),
  /** Stacks of which several ballots were typed on two PCs, with all that each side typed of them. */
  twiceTyped: z.array(
    z.strictObject({
      batchId: Id,
      batchNo: z.int(),
      kindTitle: z.string(),
      /** Ballots that contradict. */
      ballots: z.int(),
      sides: z.array(
        z.strictObject({
          origin: z.string(),
          own: z.boolean(),
          entryNo: z.int(),
          by: z.string(),
          entryIds: z.array(Id),
          /** Ballots that only this side typed: they have to be typed again without it. */
          alone: z.int(),
        }),
      ),
    }),
  ),
  /** Where a file can be put without downloading it. */
  secondFolder: z.boolean(),
  chooseFolder: z.boolean(),
});
export type Machines = z.infer<typeof Machines>;

export const MergePreview = z.strictObject({
  voteId: Id,
  title: z.string(),
  /** Whose vote it is, as the file says; empty where it does not. */
  office: z.string(),
  /** Why this may be the wrong file, in sentences; only where the vote would be made with it. */
  doubts: z.array(z.string()),
  rehearsal: z.boolean(),
  scope: ScopeCode,
  part: z.string(),
  exportedAt: z.string(),
  origin: z.string(),
  contentCode: z.string(),
  /** The vote is not on this PC yet and would be made with its set-up. */
  creates: z.boolean(),
  newLines: z.int(),
  knownLines: z.int(),
  newEntries: z.int(),
  conflicts: z.array(MergeConflict),
  /** Other things that would change here, in sentences. */
  notes: z.array(z.string()),
  /** Ballots that are decided here and would become others, in words; the head says whether that is taken over. */
  changed: z.string(),
  /** Other roles of people who are known here, in sentences: the head says whether they are taken over. */
  roles: z.array(z.string()),
  /** Somebody here has a PIN and may take files in: they sign. */
  signed: z.boolean(),
});
export type MergePreview = z.infer<typeof MergePreview>;

export const MergeReply = z.strictObject({
  voteId: Id,
  created: z.boolean(),
  added: z.int(),
  known: z.int(),
  conflicts: z.int(),
  contentCode: z.string(),
});
export type MergeReply = z.infer<typeof MergeReply>;

const ClosedElsewhere = z.strictObject({
  origin: z.string(),
  closedAt: z.string(),
  /** When its result became public there; null while it is not. */
  publishedAt: z.string().nullable(),
});
export type ClosedElsewhere = z.infer<typeof ClosedElsewhere>;

/** What other PCs did with this vote, as far as their files told. */
const Elsewhere = z.strictObject({
  /** The count was opened on another PC: only that one takes the opening back. */
  opened: z.boolean(),
  /** By the time of closing; what was taken back or opened here again is left out. */
  closed: z.array(ClosedElsewhere),
});

/** `voteId` null where the file may bring a vote that is not on this PC. */
const Incoming = z.strictObject({ voteId: Id.nullable(), upload: FileId });

export const countLogContract = {
  getCodes: query({ input: OfVote, output: CountCodes }),
  getElsewhere: query({ input: OfVote, output: Elsewhere }),
  /** Newest first; `page` from 0. */
  listLog: query({
    input: z.strictObject({ voteId: Id, page: z.int().min(0).max(100_000) }),
    output: z.strictObject({ lines: z.array(LogPageLine), pages: z.int(), total: z.int() }),
  }),
  verifyLog: query({ input: OfVote, output: LogVerification }),
  getMachines: query({ input: OfVote, output: Machines }),
  /**
   * The file is put where the caller says; `saved` names the place, or it is fetched as an artifact. While the count is
   * open only the head or whoever resolves gets one.
   */
  exportVote: task({
    input: z.strictObject({
      voteId: Id,
      token: Token.exactOptional(),
      scope: ScopeCode,
      batchId: Id.nullable(),
      entryNo: z.int().min(1).max(3).nullable(),
      to: z.enum(['download', 'second_folder', 'chosen_folder']),
    }),
    output: z.strictObject({ artifact: Artifact.nullable(), saved: z.string().nullable() }),
  }),
  previewMerge: task({ input: Incoming, output: MergePreview }),
  /**
   * `token` of the head or whoever resolves, as soon as one of them has a PIN here; roles of people who are known here stay
   * as they are unless the head takes them over.
   */
  mergeVote: task({
    input: Incoming.extend({
      token: Token.exactOptional(),
      roles: z.enum(['keep', 'take']).exactOptional(),
      changes: z.literal('take').exactOptional(),
    }),
    output: MergeReply,
  }),
  /** The head sets one side of a conflict aside, with the reason that stands in the log. */
  setAside: command({
    input: z.strictObject({
      voteId: Id,
      token: Token,
      entryId: Id.nullable(),
      resolutionId: Id.nullable(),
      reason: RequiredLine(300),
    }),
    output: Machines,
  }),
  /**
   * What each side of a conflict says, for the head who has the paper in hand: where entries differ only those places, of
   * sides that say the same all. `place` is -1 for the whole ballot.
   */
  readSides: query({
    input: z.strictObject({
      voteId: Id,
      token: Token,
      entryId: Id.nullable(),
      resolutionId: Id.nullable(),
    }),
    output: z.array(
      z.strictObject({
        by: z.string(),
        origin: Origin,
        own: z.boolean(),
        entryNo: z.int().nullable(),
        says: z.array(z.strictObject({ place: z.int(), name: z.string(), value: z.string() })),
      }),
    ),
  }),
  /** The same for all that one PC typed of a stack in one entry, where several ballots of it contradict. */
  setStackAside: command({
    input: z.strictObject({
      voteId: Id,
      token: Token,
      batchId: Id,
      origin: Origin,
      entryNo: z.int().min(1).max(3),
      reason: RequiredLine(300),
    }),
    output: Machines,
  }),
  /** Row T40: every ballot with what it says, by its number; only once the figures are frozen. */
  exportBallots: task({
    input: z.strictObject({ voteId: Id, format: z.enum(['xlsx', 'csv']) }),
    output: Artifact,
  }),
};
