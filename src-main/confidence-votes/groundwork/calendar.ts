import { calendarOf, isOwn, openingDayOf } from '@shared/confidence-votes/groundwork/calendar';
import type { CalendarReply, StepFields } from '@shared/confidence-votes/groundwork/contract';
import { stepLabels } from '@shared/confidence-votes/groundwork/messages';
import type { StoredStep } from '@shared/confidence-votes/groundwork/model';
import { knownSteps } from '@shared/confidence-votes/groundwork/steps';
import type { Vote } from '@shared/confidence-votes/model';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { loadVote } from '../vote-store';
import { loadIssuedDays, loadSteps } from './groundwork-store';

export async function getCalendar(
  { db, now }: QueryContext,
  { voteId }: Input<'groundwork.getCalendar'>,
): Outcome<CalendarReply> {
  const vote = await loadVote(db, voteId);
  return vote ? ok(await replyOf(db, vote, now)) : err(appError('not-found'));
}

async function replyOf(db: ReadDb, vote: Vote, now: string): Promise<CalendarReply> {
  const issued = await loadIssuedDays(db, [vote.id]);
  const steps = calendarOf(vote, await loadSteps(db, vote.id), issued.get(vote.id));
  return { today: localDateOf(now), openingDay: openingDayOf(vote), steps: [...steps] };
}

/** A known step is stored the first time somebody changes it; until then the rule alone says when it is due. */
export async function saveStep(
  context: CommandContext,
  { voteId, code, version, fields }: Input<'groundwork.saveStep'>,
): Outcome<CalendarReply> {
  const { tx, now } = context;
  const vote = await loadVote(tx, voteId);
  if (!vote) return err(appError('not-found'));
  const stored = await loadSteps(tx, voteId);
  const before = stored.find((step) => step.code === code) ?? null;
  const known = knownSteps(vote.procedure, vote.ruleSet).find((step) => step.code === code) ?? null;
  if (code !== null && before === null && known === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  const columns = {
    title: fields.title,
    days_before: fields.daysBefore,
    fixed_date: fields.fixedDate,
    basis: fields.basis,
    owner: fields.owner,
    done_date: fields.doneDate,
    note: fields.note,
    updated_at: now,
  };
  if (before) {
    await tx
      .updateTable('vote_step')
      .set({ ...columns, version: before.version + 1 })
      .where('id', '=', before.id)
      .execute();
  } else {
    const id = context.newId();
    await tx
      .insertInto('vote_step')
      .values({
        ...columns,
        id,
        vote_id: voteId,
        code: code ?? `own-${id}`,
        verification: known?.verification ?? 'unverified',
        sort_order: stored.length,
        created_at: now,
        version: 1,
      })
      .execute();
  }
  const was = before ?? (known && { ...known, fixedDate: null, doneDate: null, note: '' });
  context.audit({
    entity: 'vote',
    entityId: voteId,
    summary: `${code === null ? 'Thêm việc vào lịch' : 'Sửa lịch'}: ${fields.title}`,
    changes: changedFields<StepFields>(was && readable(was), readable(fields), stepLabels),
  });
  return ok(await replyOf(tx, vote, now));
}

/** As the history shows them. */
function readable<T extends Pick<StepFields, 'fixedDate' | 'doneDate'>>(fields: T): T {
  const { doneDate, fixedDate } = fields;
  return {
    ...fields,
    fixedDate: fixedDate === null ? null : formatDate(fixedDate),
    doneDate: doneDate === null ? null : formatDate(doneDate),
  };
}

export async function resetStep(
  context: CommandContext,
  { voteId, id, version }: Input<'groundwork.resetStep'>,
): Outcome<CalendarReply> {
  const vote = await loadVote(context.tx, voteId);
  const step = vote && (await loadSteps(context.tx, voteId)).find((one) => one.id === id);
  if (!vote || !step) return err(appError('not-found'));
  if (step.version !== version) return err(appError('conflict'));
  await context.tx.deleteFrom('vote_step').where('id', '=', id).execute();
  context.audit({
    entity: 'vote',
    entityId: voteId,
    summary: `${isOwn(step.code) ? 'Bỏ việc khỏi lịch' : 'Trả việc về lịch chung'}: ${step.title}`,
    changes: changedFields<StoredStep>(readable(step), {}, stepLabels),
  });
  return ok(await replyOf(context.tx, vote, context.now));
}
