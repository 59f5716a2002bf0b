import { err, ok, type Result } from '../kernel/result';
import { nameKey } from '../kernel/same-person';
import { searchKey } from '../kernel/vietnamese-text';
import type { Vote } from './model';
import type { VoteRefusal } from './set-up';

/**
 * Steps that only the head of the counting board takes: their name as the board has it. It is typed as a signature is given:
 * without its marks it could be another member's (Đạt, Dat), so it is refused, with the reason.
 */
export function signatureOfHead(
  { board }: Pick<Vote, 'board'>,
  typedName: string,
): Result<string, VoteRefusal> {
  const head = board.find((member) => member.role === 'head');
  if (!head) return err({ code: 'vote.no-board-head' });
  if (sameName(head.name, typedName)) return ok(head.name);
  const bare = searchKey(head.name) === searchKey(typedName);
  return err({ code: bare ? 'vote.head-without-accents' : 'vote.not-head', params: { name: head.name } });
}

/** As typed by a person, by whatever keyboard: what readiness and roles mean by one name too. */
export function sameName(left: string, right: string): boolean {
  return nameKey(left) === nameKey(right);
}
