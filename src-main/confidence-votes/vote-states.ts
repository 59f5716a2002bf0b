import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { sameName } from '@shared/confidence-votes/head-signature';
import { isTakenOver } from '@shared/confidence-votes/history/taken-over';
import type { Vote } from '@shared/confidence-votes/model';
import { closersOf } from '@shared/confidence-votes/set-up';
import * as state from '@shared/confidence-votes/state';
import { err, ok, type Result } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../application/context';
import { acceptedNotes, CLOSED } from './accepted-findings';
import { figuresTakenBack, REOPENED } from './former-results';
import { hasReleases } from './paper-ballots/release-store';
import { allowedOperator, operatorWhoActs } from './ballots/sign-ins';
import { publicElsewhere } from './log/closed-elsewhere';
import { logOpening } from './log/log-states';
import { standingRefusal } from './log/verify/standing-findings';
import { withheldRefusal } from './log/verify/withheld';
import { headWhoActs } from './head-who-acts';
import { moveTo, type Move } from './move-vote';
import { voteAtVersion } from './vote-changes';
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
  const result = resultOf(vote, { at: context.now, is: 'closing' });
  const next = state.finishCounting(vote.status, result);
  if (!next.ok) return next;
  const elsewhere = await publicElsewhere(context.tx, vote.id);
  if (elsewhere) return err(elsewhere);
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
    noted: acceptedNotes(warnings, accepted),
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
  const elsewhere = await publicElsewhere(context.tx, vote.id);
  if (elsewhere) return err(elsewhere);
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
  const elsewhere = await publicElsewhere(context.tx, found.value.id);
  if (elsewhere) return err(elsewhere);
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
