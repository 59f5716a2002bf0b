import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import { Artifact, Count, Id, Line, Nothing, RequiredLine, Token, Version } from '../../contract/fields';
import { MOST_OFFICIALS, OfVote, VoteShape } from '../vote-contract';
import { VoteResultShape } from '../result-contract';

const BallotPaperCode = z.enum(['A4', 'A5']);

const ReleaseShape = z.strictObject({
  releaseId: Id,
  no: z.int(),
  paper: BallotPaperCode,
  hash: z.string(),
  code: z.string(),
  releasedAt: z.string(),
  releasedBy: z.string(),
  current: z.boolean(),
  pages: z.int().nullable(),
  printings: z.array(z.strictObject({ copies: z.int(), at: z.string(), by: z.string() })),
});

const KindReleaseShape = z.strictObject({
  ballotKindId: Id,
  title: z.string(),
  persons: z.int(),
  releases: z.array(ReleaseShape),
});

const Samples = z.array(
  z.strictObject({
    sampleId: Id,
    version: Version,
    ballotKindId: Id,
    kindTitle: z.string(),
    seed: z.string(),
    ballots: z.int(),
    collected: z.int().nullable(),
    numbers: z.array(z.strictObject({ no: z.int(), batch: z.int().nullable() })),
    drawnAt: z.string(),
    drawnBy: z.string(),
    differences: Count.nullable(),
    note: z.string(),
  }),
);

const Releases = z.strictObject({ kinds: z.array(KindReleaseShape) });

export const paperBallotsContract = {
  /** The kinds somebody stands on, each with what was released of it, newest first. */
  getReleases: query({ input: OfVote, output: Releases }),
  /** A ballot as it would print today, marked as a specimen; nothing is stored. */
  previewBallot: task({
    input: z.strictObject({
      voteId: Id,
      ballotKindId: Id,
      paper: BallotPaperCode,
      format: z.enum(['html', 'pdf']),
    }),
    output: Artifact,
  }),
  /**
   * Fixes the ballots of these kinds as they stand: each gets the next number of release with the hash of its contents.
   * A kind whose newest release says the same already keeps it.
   */
  releaseBallots: command({
    input: z.strictObject({
      voteId: Id,
      paper: BallotPaperCode,
      ballotKindIds: z.array(Id).min(1).max(MOST_OFFICIALS),
    }),
    output: Releases,
  }),
  /**
   * The released ballot as PDF for the print shop or the printer, made from the stored contents alone. `handled` false
   * means: open `file` instead. `noted`: the host knows that the sheets came out, and their number is in the history;
   * otherwise whoever stands at the printer says so with `recordPrinting`.
   */
  printBallots: task({
    input: z.strictObject({ releaseId: Id, copies: Count.min(1, 'Nhập số tờ từ 1.') }),
    output: z.strictObject({
      handled: z.boolean(),
      noted: z.boolean(),
      /** Of one ballot: more than one are printed on both sides, or a ballot would be loose sheets. Null where not known. */
      pages: z.int().nullable(),
      file: Artifact,
    }),
  }),
  /** Below zero puts a number right that was noted too high. */
  recordPrinting: command({
    input: z.strictObject({
      releaseId: Id,
      copies: z
        .int()
        .min(-100_000)
        .max(100_000)
        .refine((copies) => copies !== 0, 'Nhập số tờ khác 0.'),
    }),
    output: Nothing,
  }),
  /** Where every printed sheet went (V10); `version` is that of the kind, as for `recordBallots`. */
  recordBalance: command({
    input: z.strictObject({
      voteId: Id,
      ballotKindId: Id,
      version: Version,
      testBallots: Count.nullable(),
      exchanged: Count.nullable(),
      spoiled: Count.nullable(),
      unused: Count.nullable(),
      /** Where people sign in at the count, the head or whoever resolves. */
      token: Token.exactOptional(),
    }),
    output: z.strictObject({ vote: VoteShape, result: VoteResultShape }),
  }),
  /** Ballots drawn for reading once more (T41), in the order of drawing. */
  listSamples: query({ input: OfVote, output: Samples }),
  /** Draws by the seed that everybody in the hall saw; the numbers follow from it alone. */
  drawSample: command({
    input: z.strictObject({
      voteId: Id,
      ballotKindId: Id,
      seed: RequiredLine(60),
      size: Count.min(1, 'Nhập số phiếu từ 1.').max(500, 'Rút nhiều nhất 500 phiếu.'),
      token: Token.exactOptional(),
    }),
    output: Samples,
  }),
  recordSample: command({
    input: z.strictObject({
      sampleId: Id,
      version: Version,
      differences: Count.nullable(),
      note: Line(300),
      token: Token.exactOptional(),
    }),
    output: Samples,
  }),
};
