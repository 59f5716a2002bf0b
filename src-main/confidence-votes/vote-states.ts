import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { isTakenOver } from '@shared/confidence-votes/history/taken-over';
import { statusNames } from '@shared/confidence-votes/messages';
import type { Vote, VoteStatus } from '@shared/confidence-votes/model';
import { closersOf } from '@shared/confidence-votes/set-up';
import * as state from '@shared/confidence-votes/state';
import { err, ok, type Result } from '@shared/kernel/result';
import { cleanText, searchKey } from '@shared/kernel/vietnamese-text';
import type { CommandContext, FieldChange, Outcome } from '../application/context';
import { acceptedNotes, CLOSED } from './accepted-findings';
import { figuresTakenBack, REOPENED } from './former-results';
import { hasReleases } from './paper-ballots/release-store';
import { allowedOperator, operatorWhoActs } from './ballots/sign-ins';
import { logOpening, logStateChange } from './log/log-states';
import { standingRefusal } from './log/standing-findings';
import { withheldRefusal } from './log/withheld';
import { answerWith, noteVoteChange, voteAtVersion } from './vote-changes';
import { gradingRefusal } from './vote-fields';
import { unprovedRefusal, resultOf } from './vote-result';

/** prepared → counting: from here on list, kinds of ballot, board and rules stand as they are. */
export async function openCounting(
  context: CommandContext,
  input: Input<'confidenceVotes.openCounting'>,
): Outcome<VoteReply> {
  const found = await voteAtVersion(context, input);
  if (!found.ok) return found;
  const vote = found.value;
  const refused = await gradingRefusal(context.tx, vote.procedure);
  if (refused) return err(refused);
  const next = state.openCounting(vote);
  if (!next.ok) return next;
  // A rehearsal decides nothing and may be thrown away by anybody; whoever counts it signs in there all the same.
  const opener =
    vote.countMode === 'ballots' && vote.rehearsalOf === null
      ? await operatorWhoActs(context.tx, input.token, 'open_count', vote.id)
      : ok(null);
  if (!opener.ok) return opener;
  await context.tx
    .updateTable('confidence_vote')
    .set({ rule_set: JSON.stringify(vote.ruleSet) })
    .where('id', '=', vote.id)
    .execute();
  await dropUnusedKinds(context, vote);
  const moved = await moveTo(context, vote, {
    to: next.value,
    summary: 'Bắt đầu kiểm phiếu',
    ...(opener.value ? { actor: opener.value.name } : {}),
  });
  if (moved.ok) await logOpening(context, moved.value.vote, opener.value?.id ?? '');
  return moved;
}

/** Nobody stands on these ballots, so none is printed and none can be counted. */
async function dropUnusedKinds(context: CommandContext, vote: Vote): Promise<void> {
  const used = new Set(vote.tally.map((row) => row.ballotKindId));
  for (const kind of vote.ballotKinds) {
    if (used.has(kind.ballotKindId)) continue;
    // Released ballots exist on paper: their kind is kept, and counts for nothing.
    if (await hasReleases(context.tx, vote.id, [kind.ballotKindId])) continue;
    await context.tx.deleteFrom('ballot_kind').where('id', '=', kind.ballotKindId).execute();
  }
}

export async function finishCounting(
  context: CommandContext,
  input: Input<'confidenceVotes.finishCounting'>,
): Outcome<VoteReply> {
  const found = await voteAtVersion(context, input);
  if (!found.ok) return found;
  const vote = found.value;
  const result = resultOf(vote, context.now);
  const next = state.finishCounting(vote.status, result);
  if (!next.ok) return next;
  const accepted = input.acceptedBecause ?? '';
  // T11: what does not block is accepted with a reason that stays with the vote.
  const warnings = result.problems.filter(({ severity }) => severity === 'warning');
  if (warnings.length > 0 && accepted === '') {
    return err(appError('vote.reason-needed'));
  }
  const withheld = await withheldRefusal(context.tx, vote.id);
  if (withheld) return err(withheld);
  const changed = await standingRefusal(context.tx, vote);
  if (changed) return err(changed);
  const closer = await whoCloses(context, vote, input);
  if (!closer.ok) return closer;
  return moveTo(context, vote, {
    to: next.value,
    summary: CLOSED,
    actor: closer.value,
    reason: accepted,
    noted: acceptedNotes(warnings),
  });
}

/**
 * The figures are closed by somebody of the board, whose name stays with the vote (T36, T45): whoever resolves or the head
 * where people sign in, a member by name where the board's sheet is typed. The head confirms afterwards.
 */
async function whoCloses(
  context: CommandContext,
  vote: Vote,
  input: Input<'confidenceVotes.finishCounting'>,
): Promise<Result<string, AppError>> {
  if (vote.countMode === 'ballots') {
    const operator = await allowedOperator(context.tx, input.token ?? '', 'close_figures', vote.id);
    return operator.ok ? ok(operator.value.name) : operator;
  }
  const member = closersOf(vote).find(({ name }) => sameName(name, input.closedBy ?? ''));
  return member ? ok(member.name) : err(appError('vote.closer-needed'));
}

export async function confirmResult(
  context: CommandContext,
  input: Input<'confidenceVotes.confirmResult'>,
): Outcome<VoteReply> {
  const found = await voteAtVersion(context, input);
  if (!found.ok) return found;
  const vote = found.value;
  const result = resultOf(vote);
  const otherFigures = unprovedRefusal(result);
  if (otherFigures) return err(otherFigures);
  const next = state.confirm(vote.status, result);
  if (!next.ok) return next;
  const head = await headWhoActs(context, vote, input.confirmedBy, input.token);
  if (!head.ok) return head;
  const changed = await standingRefusal(context.tx, vote);
  if (changed) return err(changed);
  return moveTo(context, vote, { to: next.value, summary: 'Xác nhận kết quả', actor: head.value });
}

export async function publishResult(
  context: CommandContext,
  input: Input<'confidenceVotes.publishResult'>,
): Outcome<VoteReply> {
  const found = await voteAtVersion(context, input);
  if (!found.ok) return found;
  if (found.value.rehearsalOf !== null) return err(appError('rehearsal.not-published'));
  const next = state.publish(found.value.status);
  if (!next.ok) return next;
  const changed = (await standingRefusal(context.tx, found.value)) ?? unprovedRefusal(resultOf(found.value));
  if (changed) return err(changed);
  const who = await whoPublishes(context, found.value, input.token);
  if (!who.ok) return who;
  return moveTo(context, found.value, { to: next.value, summary: 'Công bố kết quả', ...who.value });
}

/** Where people sign in at the count the head does so here too: whoever is left signed in from counting announces nothing. */
async function whoPublishes(
  context: CommandContext,
  vote: Vote,
  token: string | undefined,
): Promise<Result<Pick<Move, 'actor'>, AppError>> {
  if (vote.countMode !== 'ballots') return ok({});
  const operator = await allowedOperator(context.tx, token ?? '', 'publish', vote.id);
  return operator.ok ? ok({ actor: operator.value.name }) : operator;
}

/** Row T36: only the head of the board reopens; name and reason stay with the vote and are printed on its minutes. */
export async function reopen(
  context: CommandContext,
  input: Input<'confidenceVotes.reopen'>,
): Outcome<VoteReply> {
  const found = await voteAtVersion(context, input);
  if (!found.ok) return found;
  if (isTakenOver(found.value.stateChanges)) return err(appError('history.taken-over'));
  const next = state.reopen(found.value.status, input.reason);
  if (!next.ok) return next;
  const head = await headWhoActs(context, found.value, input.requestedBy, input.token);
  if (!head.ok) return head;
  return moveTo(context, found.value, {
    to: next.value,
    summary: REOPENED,
    actor: head.value,
    reason: input.reason,
    noted: figuresTakenBack(resultOf(found.value)),
  });
}

/** Where people sign in at the count, the head does so too; the name alone is not enough then (T45). */
async function headWhoActs(
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

interface Move {
  readonly to: VoteStatus;
  readonly summary: string;
  readonly actor?: string;
  readonly reason?: string;
  /** What else the history keeps of the step. */
  readonly noted?: readonly FieldChange[];
}

async function moveTo(context: CommandContext, vote: Vote, move: Move): Outcome<VoteReply> {
  const actor = move.actor ?? context.actor;
  const reason = move.reason ?? '';
  await context.tx
    .updateTable('confidence_vote')
    .set({ status: move.to })
    .where('id', '=', vote.id)
    .execute();
  await context.tx
    .insertInto('vote_state_change')
    .values({
      vote_id: vote.id,
      at: context.now,
      from_status: vote.status,
      to_status: move.to,
      actor,
      reason,
    })
    .execute();
  await logStateChange(context, vote, { to: move.to, actor, reason });
  await noteVoteChange(context, vote.id, move.summary, [
    { field: 'Trạng thái', before: statusNames[vote.status], after: statusNames[move.to] },
    ...(move.actor === undefined ? [] : [{ field: 'Người thực hiện', before: '', after: actor }]),
    ...(reason === '' ? [] : [{ field: 'Lý do', before: '', after: reason }]),
    ...(move.noted ?? []),
  ]);
  return answerWith(context, vote.id);
}

/** As typed by a person: without regard to capitals, spaces and the two ways to encode a letter. */
function sameName(left: string, right: string): boolean {
  return cleanText(left).toLocaleLowerCase('vi') === cleanText(right).toLocaleLowerCase('vi');
}
