import type { RequestFields } from '@shared/confidence-votes/groundwork/contract';
import { requestKindNames, requestLabels } from '@shared/confidence-votes/groundwork/messages';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { dateText } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome } from '../../application/context';
import { loadGroundwork } from './groundwork-store';
import { note, officialOf, seenAt, type Saved } from './records';

/** A deputy asks for verification or clarification, and what was answered (V5). */
export async function saveRequest(
  context: CommandContext,
  { voteId, officialId, id, version, fields }: Input<'groundwork.saveRequest'>,
): Outcome<Saved> {
  const { tx, now } = context;
  const official = await officialOf(context, { voteId, officialId });
  if (!official.ok) return official;
  const before = (await loadGroundwork(tx, voteId)).requests.find((one) => one.id === id) ?? null;
  const refused = seenAt(before, { id, version }) ?? (await refusalOf(context, fields));
  if (refused) return err(refused);
  const columns = {
    official_id: officialId,
    deputy_id: fields.deputyId,
    deputy_name: fields.deputyName,
    request_kind: fields.requestKind,
    question: fields.question,
    addressee: fields.addressee,
    received_date: fields.receivedDate,
    due_date: fields.dueDate,
    answer: fields.answer,
    answered_date: fields.answeredDate,
    updated_at: now,
  };
  const saved = { id: id ?? context.newId(), version: (version ?? 0) + 1 };
  if (before) {
    await tx
      .updateTable('clarification_request')
      .set({ ...columns, version: saved.version })
      .where('id', '=', saved.id)
      .execute();
  } else {
    await tx
      .insertInto('clarification_request')
      .values({ ...columns, ...saved, vote_id: voteId, created_at: now })
      .execute();
  }
  note(
    context,
    voteId,
    `Yêu cầu làm rõ đối với ${official.value.name}`,
    changedFields(before && readable(before), readable(fields), requestLabels),
  );
  return ok(saved);
}

async function refusalOf({ tx }: CommandContext, fields: RequestFields): Promise<AppError | null> {
  const { answer, answeredDate, deputyId, dueDate, receivedDate } = fields;
  if (answer !== '' && answeredDate === null) return appError('groundwork.answer-without-date');
  if (answeredDate !== null && receivedDate !== null && answeredDate < receivedDate) {
    return appError('groundwork.answer-before-request');
  }
  if (dueDate !== null && receivedDate !== null && dueDate < receivedDate) {
    return appError('groundwork.due-before-request');
  }
  if (deputyId === null) return null;
  const deputy = await tx.selectFrom('deputy').select('id').where('id', '=', deputyId).executeTakeFirst();
  return deputy ? null : appError('not-found');
}

function readable<T extends RequestFields>(fields: T) {
  return {
    ...fields,
    requestKind: requestKindNames[fields.requestKind],
    receivedDate: dateText(fields.receivedDate),
    dueDate: dateText(fields.dueDate),
    answeredDate: dateText(fields.answeredDate),
  };
}

export async function removeRequest(
  context: CommandContext,
  { voteId, id, version }: Input<'groundwork.removeRequest'>,
): Outcome<Record<never, never>> {
  const before = (await loadGroundwork(context.tx, voteId)).requests.find((one) => one.id === id) ?? null;
  const refused = seenAt(before, { id, version });
  if (refused) return err(refused);
  await context.tx.deleteFrom('clarification_request').where('id', '=', id).execute();
  note(
    context,
    voteId,
    'Bỏ một yêu cầu làm rõ',
    changedFields(before && readable(before), {}, requestLabels),
  );
  return ok({});
}
