import { runCommand } from '../../api/queries';
import { outcomeOf } from '../counting/use-save-queue';
import type { ClosedBallot, CloseOutcome } from './typing-session';

/**
 * Hands a closed ballot to the program. The same ballot may be sent twice when an answer was lost on the way: the
 * program takes it once.
 */
export async function storeBallot(
  token: string,
  batchId: string,
  ballot: ClosedBallot,
): Promise<CloseOutcome> {
  const reply = await runCommand('ballotCount.closeBallot', { token, batchId, ...ballot });
  if (reply.ok) return { kind: 'stored', next: reply.value.nextBallotNo, differs: reply.value.differs };
  const outcome = outcomeOf(reply);
  if (outcome.ok) throw new Error('a refusal is no success');
  return { kind: outcome.again ? 'again' : 'refused', message: outcome.message };
}
