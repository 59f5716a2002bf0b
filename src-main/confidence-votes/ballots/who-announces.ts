import type { Vote } from '@shared/confidence-votes/model';
import type { AppError } from '@shared/contract/error-messages';
import { ok, type Result } from '@shared/kernel/result';
import type { ReadDb } from '../../database/tables';
import { allowedOperator } from './sign-ins';

/**
 * Who says what the board announces, when it met and where its sheets went: printed on the minutes, and the base of every
 * percentage. Where people sign in at the count it is the head or whoever resolves, whose id stands in the log; where the
 * board's sheet is typed nobody signs in, and the answer is empty.
 */
export async function whoAnnounces(
  db: ReadDb,
  vote: Pick<Vote, 'id' | 'countMode'>,
  token: string | undefined,
): Promise<Result<string, AppError>> {
  if (vote.countMode !== 'ballots') return ok('');
  const operator = await allowedOperator(db, token ?? '', 'announce', vote.id);
  return operator.ok ? ok(operator.value.id) : operator;
}
