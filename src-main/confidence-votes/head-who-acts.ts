import { appError, type AppError } from '@shared/contract/error-messages';
import type { Vote } from '@shared/confidence-votes/model';
import { err, ok, type Result } from '@shared/kernel/result';
import { cleanText, searchKey } from '@shared/kernel/vietnamese-text';
import type { CommandContext } from '../application/context';
import { allowedOperator } from './ballots/sign-ins';

/** Where people sign in at the count, the head does so too; the name alone is not enough then (T45). */
export async function headWhoActs(
  context: CommandContext,
  vote: Vote,
  typedName: string,
  token: string | undefined,
): Promise<Result<string, AppError>> {
  const head = headWhoSigns(vote, typedName);
  if (!head.ok || vote.countMode !== 'ballots') return head;
  const operator = await allowedOperator(context.tx, token ?? '', 'confirm', vote.id);
  if (!operator.ok) return operator;
  // Whoever is declared head among those who count signs for the board only where they are the board's head.
  return sameName(operator.value.name, head.value)
    ? head
    : err(appError('vote.not-head', { name: head.value }));
}

/**
 * Steps that only the head of the counting board takes. The name is typed as a signature is given: without its marks it
 * could be another member's (Đạt, Dat), so it is refused, with the reason.
 */
function headWhoSigns(vote: Vote, typedName: string): Result<string, AppError> {
  const head = vote.board.find((member) => member.role === 'head');
  if (!head) return err(appError('vote.no-board-head'));
  if (sameName(head.name, typedName)) return ok(head.name);
  const bare = searchKey(head.name) === searchKey(typedName);
  return err(appError(bare ? 'vote.head-without-accents' : 'vote.not-head', { name: head.name }));
}

/** As typed by a person: without regard to capitals, spaces and the two ways to encode a letter. */
export function sameName(left: string, right: string): boolean {
  return cleanText(left).toLocaleLowerCase('vi') === cleanText(right).toLocaleLowerCase('vi');
}
