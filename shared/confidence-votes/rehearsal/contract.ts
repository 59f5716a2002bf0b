import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import { Artifact, Id, Nothing, RequiredLine, Token, Version } from '../../contract/fields';
import { OfVote, VoteStatusCode } from '../vote-contract';

const ComparedFigureShape = z.strictObject({
  ballotKindId: Id,
  kindTitle: z.string(),
  officialId: z.string(),
  no: z.int(),
  who: z.string(),
  figure: z.string(),
  known: z.int(),
  counted: z.int().nullable(),
});

const ComparisonFigures = {
  figures: z.int(),
  different: z.int(),
  open: z.int(),
};

export const RehearsalSummary = z.strictObject({
  voteId: Id,
  version: Version,
  title: z.string(),
  status: VoteStatusCode,
  createdAt: z.string(),
  ...ComparisonFigures,
  /** When the result was last compared with the known answers for the log; null before. */
  checkedAt: z.string().nullable(),
});
export type RehearsalSummary = z.infer<typeof RehearsalSummary>;

export const RehearsalReply = z.strictObject({
  realVoteId: Id,
  kinds: z.array(
    z.strictObject({
      ballotKindId: Id,
      title: z.string(),
      ballots: z.array(z.strictObject({ no: z.int(), marks: z.string(), sealed: z.boolean() })),
    }),
  ),
  /** Every figure of the result beside its known answer; none while ballots are still typed. */
  compared: z.array(ComparedFigureShape),
  checkedAt: z.string().nullable(),
});
export type RehearsalReply = z.infer<typeof RehearsalReply>;

export const ReadinessCheck = z.strictObject({
  code: z.enum([
    'disk',
    'printer',
    'clock',
    'backup',
    'second_backup',
    'log',
    'version',
    'network',
    'set_up',
    'ballots',
    'operators',
    'practice',
    'rehearsal',
  ]),
  state: z.enum(['ready', 'look', 'missing']),
  /** What is the case. */
  text: z.string(),
  /** What to do; empty where nothing is. */
  advice: z.string(),
});
export type ReadinessCheck = z.infer<typeof ReadinessCheck>;

const Small = z.int().min(0).max(100_000);

export const rehearsalContract = {
  /** The rehearsals of a vote, newest first. */
  listRehearsals: query({ input: OfVote, output: z.array(RehearsalSummary) }),
  /** A copy of a vote with ids of its own, marked as a rehearsal everywhere; nothing of it ever counts. */
  startRehearsal: command({ input: OfVote, output: z.strictObject({ voteId: Id }) }),
  /** Throws a rehearsal away as a whole. A real vote is refused. */
  discardRehearsal: command({ input: z.strictObject({ voteId: Id, version: Version }), output: Nothing }),
  /** The test ballots of a rehearsal and how its result compares with their known answers. */
  getRehearsal: query({ input: OfVote, output: RehearsalReply }),
  /** The filled-in test ballots of one kind as PDF. */
  printDeck: task({
    input: z.strictObject({ voteId: Id, ballotKindId: Id }),
    output: z.strictObject({ handled: z.boolean(), file: Artifact }),
  }),
  /** The known answers of all kinds on one paper, for whoever leads the rehearsal. */
  printAnswers: task({
    input: OfVote,
    output: z.strictObject({ handled: z.boolean(), file: Artifact }),
  }),
  /** Notes in the log how the result compares; refused while figures are missing. */
  checkRehearsal: command({ input: OfVote, output: RehearsalReply }),

  /** Whether machine, papers and people are ready for the day (T27). */
  getReadiness: query({ input: OfVote, output: z.array(ReadinessCheck) }),

  /** Sample ballots for the signed-in typist to try the keys on; the ballot shows what is to be typed. */
  getPractice: query({
    input: z.strictObject({ token: Token }),
    output: z.strictObject({
      kindTitle: z.string(),
      levels: z.array(z.string()),
      persons: z.array(z.strictObject({ no: z.int(), name: z.string(), posts: z.string() })),
      ballots: z.array(
        z.strictObject({ no: z.int(), marks: z.string(), invalidReason: z.enum(['no_seal']).nullable() }),
      ),
    }),
  }),
  /** Keeps a practice that was gone through to its end: from then on the person may type real ballots. */
  finishPractice: command({
    input: z.strictObject({
      token: Token,
      ballots: Small.min(1),
      fields: Small,
      keys: Small,
      errors: Small,
      durationMs: z.int().min(0).max(86_400_000),
    }),
    output: Nothing,
  }),
  /** The head lets somebody type without practice, with a reason that stays in the log. */
  wavePracticeThrough: command({
    input: z.strictObject({ token: Token, operatorId: Id, reason: RequiredLine(300) }),
    output: Nothing,
  }),
};
