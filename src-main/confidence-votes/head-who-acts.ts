import { appError, type AppError } from '@shared/contract/error-messages';
import { sameName, signatureOfHead } from '@shared/confidence-votes/head-signature';
import type { Vote } from '@shared/confidence-votes/model';
import { err, type Result } from '@shared/kernel/result';
import type { CommandContext } from '../application/context';
import { allowedOperator } from './ballots/sign-ins';

/** Where people sign in at the count, the head does so too; the name alone is not enough then (T45). */
export async function headWhoActs(
  context: CommandContext,
  vote: Vote,
  typedName: string,
  token: string | undefined,
): Promise<Result<string, AppError>> {
  const head = signatureOfHead(vote, typedName);
  if (!head.ok || vote.countMode !== 'ballots') return head;
  const operator = await allowedOperator(context.tx, token ?? '', 'confirm', vote.id);
  if (!operator.ok) return operator;
  // Whoever is declared head among those who count signs for the board only where they are the board's head.
  return sameName(operator.value.name, head.value)
    ? head
    : err(appError('vote.not-head', { name: head.value }));
}
