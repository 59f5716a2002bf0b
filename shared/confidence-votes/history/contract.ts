import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import { Artifact, Day, FileId, Id, Line, Nothing, Version } from '../../contract/fields';
import { ProblemShape } from '../problem-contract';
import { ConsequenceCodeShape, PercentsShape } from '../result-contract';
import { LevelCountsShape, MaybeCount, ProcedureCode, VoteStatusCode } from '../vote-contract';

const HistoryVoteShape = z.strictObject({
  voteId: Id,
  version: Version,
  title: z.string(),
  procedure: ProcedureCode,
  date: Day.nullable(),
  status: VoteStatusCode,
  /** Entered from a count file: shown, never edited. */
  takenOver: z.boolean(),
  /** Held within the present term of the council. */
  inTerm: z.boolean(),
  ruleSetTitle: z.string(),
  /** What the percentages are of, in words. */
  baseText: z.string(),
});
export type HistoryVote = Readonly<z.infer<typeof HistoryVoteShape>>;

const PersonResultShape = z.strictObject({
  voteId: Id,
  posts: z.string(),
  base: MaybeCount,
  /** Of the kind of ballot on which the person stood, in words. */
  baseText: z.string(),
  counts: LevelCountsShape,
  invalidRows: MaybeCount,
  percent: PercentsShape,
  consequence: ConsequenceCodeShape.nullable(),
});
export type PersonResult = Readonly<z.infer<typeof PersonResultShape>>;

const PersonHistoryShape = z.strictObject({
  /** The register's id, or the name with the year of birth for whoever is not in the register. */
  key: z.string(),
  personId: Id.nullable(),
  name: z.string(),
  birthYear: z.int().nullable(),
  posts: z.string(),
  results: z.array(PersonResultShape),
});
export interface PersonHistory extends Readonly<Omit<z.infer<typeof PersonHistoryShape>, 'results'>> {
  readonly results: readonly PersonResult[];
}

/** A confirmed vote whose figures nothing proves any more: its result is told nowhere. */
export const LeftOutShape = z.strictObject({ voteId: Id, title: z.string(), why: z.string() });
export type LeftOut = Readonly<z.infer<typeof LeftOutShape>>;

const VoteHistoryShape = z.strictObject({
  /** Oldest first. */
  votes: z.array(HistoryVoteShape),
  persons: z.array(PersonHistoryShape),
  leftOut: z.array(LeftOutShape),
});
export type VoteHistory = z.infer<typeof VoteHistoryShape>;

const PreviewProblem = z.strictObject({
  severity: ProblemShape.shape.severity,
  message: z.string(),
  advice: z.string(),
});

const KnownPersonShape = z.strictObject({ id: Id, name: z.string() });

export const CountFilePreview = z.strictObject({
  title: z.string(),
  body: z.string(),
  session: z.string(),
  procedure: ProcedureCode,
  ruleSetTitle: z.string(),
  /** As the file writes it: a day, a month or a year. */
  dateText: z.string(),
  date: Day.nullable(),
  baseText: z.string(),
  baseValue: MaybeCount,
  rows: z.array(
    z.strictObject({
      no: z.int(),
      name: z.string(),
      posts: z.string(),
      counts: LevelCountsShape,
      invalidRows: MaybeCount,
      /** The person of the register whom the row is linked to; null where nobody or more than one bears the name. */
      person: KnownPersonShape.nullable(),
      /** Of the register, with a name that differs in marks alone: the row is linked where somebody says so. */
      lookAlike: KnownPersonShape.nullable(),
      namesakes: z.int(),
    }),
  ),
  problems: z.array(PreviewProblem),
  /** The office's own council where the file tells of another one; empty otherwise. */
  otherThan: z.string(),
  /** The vote that was made from this very file already. */
  knownAs: z.string(),
});
export type CountFilePreview = z.infer<typeof CountFilePreview>;

export const voteHistoryContract = {
  getHistory: query({ input: Nothing, output: VoteHistoryShape }),
  /** One person of the register over all votes. */
  getPerson: query({ input: z.strictObject({ personKey: Line(200) }), output: VoteHistoryShape }),
  /** The table of persons and votes as it is shown: `voteIds` are its columns. */
  exportHistory: task({
    input: z.strictObject({ voteIds: z.array(Id).min(1).max(200), personKeys: z.array(Line(200)).max(5000) }),
    output: Artifact,
  }),
  /** Reads an uploaded count file and says what it would become. Writes nothing. */
  previewCountFile: task({ input: z.strictObject({ fileId: FileId }), output: CountFilePreview }),
  /** Takes a past vote over as it was announced; `date` where the file has no day. */
  importCountFile: task({
    input: z.strictObject({
      fileId: FileId,
      date: Day.nullable(),
      /** Rows, by number, that mean the look-alike of the register. */
      lookAlikes: z.array(z.int()).max(500).optional(),
    }),
    output: z.strictObject({ voteId: Id }),
  }),
  removeTakenOver: command({ input: z.strictObject({ voteId: Id, version: Version }), output: Nothing }),
};
