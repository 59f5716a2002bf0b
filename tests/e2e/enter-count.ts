import type { Input } from '@shared/contract/registry';
import type { ProgramCalls } from '@tests/fixtures/vote-scene';

type Ballots = Pick<
  Input<'confidenceVotes.recordBallots'>,
  'printed' | 'issued' | 'collected' | 'valid' | 'invalid' | 'invalidReasons'
>;
type Line = Pick<Input<'confidenceVotes.recordRow'>, 'counts' | 'invalidRows'>;

interface Sheet {
  readonly ballots: Ballots;
  /** The line of a person by place in printed order; null leaves it as it is. */
  readonly line: (place: number) => Line | null;
}

/** All ballots went out, came back and are valid. */
export const allValid = (count: number): Ballots => ({
  printed: count,
  issued: count,
  collected: count,
  valid: count,
  invalid: 0,
  invalidReasons: {},
});

/** Fills in the board's sheet of a vote that is being counted. */
export async function enterCount(calls: ProgramCalls, voteId: string, sheet: Sheet): Promise<void> {
  const { vote } = await calls.must('confidenceVotes.getVote', { voteId });
  for (const { ballotKindId, version } of vote.ballotKinds) {
    await calls.must('confidenceVotes.recordBallots', { voteId, ballotKindId, version, ...sheet.ballots });
  }
  for (const [place, { officialId, version }] of vote.tally.entries()) {
    const line = sheet.line(place);
    if (line) await calls.must('confidenceVotes.recordRow', { voteId, officialId, version, ...line });
  }
}
