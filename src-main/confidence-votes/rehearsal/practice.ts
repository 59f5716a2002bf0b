import { practiceDeck, PRACTICE_BALLOTS } from '@shared/confidence-votes/rehearsal/practice-deck';
import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { allowedOperator } from '../ballots/sign-ins';
import { appendLog } from '../log/append-log';

/** Row T46: invented people on a sample ballot of the vote's own procedure; nothing of the real list is shown. */
export async function getPractice(
  { db }: QueryContext,
  { token }: Input<'rehearsal.getPractice'>,
): Outcome<Output<'rehearsal.getPractice'>> {
  const typist = await allowedOperator(db, token, 'type');
  if (!typist.ok) return typist;
  const vote = await db
    .selectFrom('confidence_vote')
    .select('procedure')
    .where('id', '=', typist.value.voteId)
    .executeTakeFirst();
  if (!vote) return err(appError('not-found'));
  const { kindTitle, levels, persons, ballots } = practiceDeck(vote.procedure, typist.value.id);
  return ok({
    kindTitle,
    levels: [...levels],
    persons: persons.map((person) => ({ ...person })),
    ballots: ballots.map((ballot) => ({ ...ballot })),
  });
}

export async function finishPractice(
  context: CommandContext,
  { token, ballots, fields, keys, errors, durationMs }: Input<'rehearsal.finishPractice'>,
): Outcome<Record<never, never>> {
  const typist = await allowedOperator(context.tx, token, 'type');
  if (!typist.ok) return typist;
  if (ballots < PRACTICE_BALLOTS) return err(appError('rehearsal.practice-short'));
  const { id, voteId, name } = typist.value;
  await context.tx
    .insertInto('practice_run')
    .values({
      id: context.newId(),
      operator_id: id,
      ballots,
      fields,
      keys,
      errors,
      duration_ms: durationMs,
      finished_at: context.now,
    })
    .execute();
  await markPractised(context, id);
  await appendLog(context, voteId, 'practised', { operatorId: id, ballots, fields, errors });
  context.audit({
    entity: 'vote',
    entityId: voteId,
    summary: `${name} luyện tập xong`,
    changes: [
      { field: 'Số phiếu', before: '', after: String(ballots) },
      { field: 'Ô sai', before: '', after: `${errors}/${fields}` },
    ],
  });
  return ok({});
}

/** Saving a person leaves this as it is, and so does a file: their version tells only of name, role and work. */
export async function markPractised({ tx, now }: CommandContext, operatorId: string): Promise<void> {
  await tx.updateTable('count_operator').set({ practised_at: now }).where('id', '=', operatorId).execute();
}

export async function wavePracticeThrough(
  context: CommandContext,
  { token, operatorId, reason }: Input<'rehearsal.wavePracticeThrough'>,
): Outcome<Record<never, never>> {
  const head = await allowedOperator(context.tx, token, 'wave_practice_through');
  if (!head.ok) return head;
  const { voteId } = head.value;
  const person = await context.tx
    .selectFrom('count_operator')
    .select(['name', 'role', 'active'])
    .where('id', '=', operatorId)
    .where('vote_id', '=', voteId)
    .executeTakeFirst();
  if (!person) return err(appError('not-found'));
  await markPractised(context, operatorId);
  await appendLog(context, voteId, 'operator_saved', {
    operatorId,
    name: person.name,
    role: person.role,
    active: person.active === 1,
    pinChanged: false,
    practiceWaived: reason,
    by: head.value.id,
  });
  context.audit({
    entity: 'vote',
    entityId: voteId,
    summary: `Cho ${person.name} nhập phiếu không qua luyện tập`,
    changes: [{ field: 'Lý do', before: '', after: reason }],
  });
  return ok({});
}
