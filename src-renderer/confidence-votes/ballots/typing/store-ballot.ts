import { fetchCall } from '../../../api/read-calls';
import { runCommand } from '../../../api/queries';
import { outcomeOf } from '../../counting/use-save-queue';
import type { ClosedBallot, CloseOutcome } from './close-outcome';

/** Where a ballot goes, and who hands it over. */
export interface StackOfTypist {
  readonly voteId: string;
  readonly token: string;
  readonly batchId: string;
  readonly entryNo: number;
  readonly typist: string;
}

/**
 * Hands a closed ballot to the program. The same ballot may be sent twice when an answer was lost on the way: the
 * program takes it once.
 */
export async function storeBallot(stack: StackOfTypist, ballot: ClosedBallot): Promise<CloseOutcome> {
  const { token, batchId } = stack;
  const reply = await runCommand('ballotCount.closeBallot', { token, batchId, ...ballot });
  if (reply.ok) return { kind: 'stored', next: reply.value.nextBallotNo, differs: reply.value.differs };
  if (reply.error.code === 'ballots.not-next') return takenBallot(stack);
  const outcome = outcomeOf(reply);
  if (outcome.ok) throw new Error('a refusal is no success');
  return { kind: outcome.again ? 'again' : 'refused', message: outcome.message };
}

/** Two people of one entry had the same stack open: who else typed here, and what is left of it. */
async function takenBallot({
  voteId,
  token,
  batchId,
  entryNo,
  typist,
}: StackOfTypist): Promise<CloseOutcome> {
  const [{ ballotNo: next, typed }, { kinds }] = await Promise.all([
    fetchCall('ballotCount.nextBallot', { token, batchId }),
    fetchCall('ballotCount.getCount', { voteId }),
  ]);
  const batch = kinds.flatMap(({ batches }) => batches).find((one) => one.batchId === batchId);
  const others = (batch?.typists[entryNo - 1] ?? []).filter((name) => name !== typist);
  return { kind: 'taken', by: others.join(', '), next, typed };
}
