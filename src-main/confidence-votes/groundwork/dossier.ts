import type { ReportFields } from '@shared/confidence-votes/groundwork/contract';
import { dutyLabels, opinionLabels, reportParts } from '@shared/confidence-votes/groundwork/messages';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome } from '../../application/context';
import { loadGroundwork } from './groundwork-store';
import { note, officialOf, seenAt, type Saved } from './records';

const REPORT_LABELS = { ...Object.fromEntries(reportParts), receivedDate: 'Ngày nhận' };

/** What a person reported (V3); one report a person. */
export async function saveReport(
  context: CommandContext,
  { voteId, officialId, version, fields }: Input<'groundwork.saveReport'>,
): Outcome<Saved> {
  const { tx, now } = context;
  const official = await officialOf(context, { voteId, officialId });
  if (!official.ok) return official;
  const before =
    (await loadGroundwork(tx, voteId)).reports.find((one) => one.officialId === officialId) ?? null;
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  const columns = {
    results: fields.results,
    qualities: fields.qualities,
    asset_declaration: fields.assetDeclaration,
    shortcomings: fields.shortcomings,
    voter_answers: fields.voterAnswers,
    received_date: fields.receivedDate,
    updated_at: now,
  };
  const saved = { id: before?.id ?? context.newId(), version: (version ?? 0) + 1 };
  if (before) {
    await tx
      .updateTable('personal_report')
      .set({ ...columns, version: saved.version })
      .where('id', '=', saved.id)
      .execute();
  } else {
    await tx
      .insertInto('personal_report')
      .values({ ...columns, ...saved, official_id: officialId, created_at: now })
      .execute();
  }
  note(
    context,
    voteId,
    `Báo cáo cá nhân: ${official.value.name}`,
    changedFields<ReportFields>(before, fields, REPORT_LABELS),
  );
  return ok(saved);
}

export async function saveOpinion(
  context: CommandContext,
  { voteId, officialId, id, version, fields }: Input<'groundwork.saveOpinion'>,
): Outcome<Saved> {
  const { tx, now } = context;
  const official = await officialOf(context, { voteId, officialId });
  if (!official.ok) return official;
  const before = (await loadGroundwork(tx, voteId)).opinions.find((one) => one.id === id) ?? null;
  const refused = seenAt(before, { id, version });
  if (refused) return err(refused);
  const columns = {
    official_id: officialId,
    source: fields.source,
    content: fields.content,
    received_date: fields.receivedDate,
    updated_at: now,
  };
  const saved = { id: id ?? context.newId(), version: (version ?? 0) + 1 };
  if (before) {
    await tx
      .updateTable('voter_opinion')
      .set({ ...columns, version: saved.version })
      .where('id', '=', saved.id)
      .execute();
  } else {
    await tx
      .insertInto('voter_opinion')
      .values({ ...columns, ...saved, created_at: now })
      .execute();
  }
  note(
    context,
    voteId,
    `Ý kiến cử tri về ${official.value.name}`,
    changedFields(before, fields, opinionLabels),
  );
  return ok(saved);
}

export async function removeOpinion(
  context: CommandContext,
  { voteId, id, version }: Input<'groundwork.removeOpinion'>,
): Outcome<Record<never, never>> {
  const before = (await loadGroundwork(context.tx, voteId)).opinions.find((one) => one.id === id) ?? null;
  const refused = seenAt(before, { id, version });
  if (refused) return err(refused);
  await context.tx.deleteFrom('voter_opinion').where('id', '=', id).execute();
  note(context, voteId, 'Bỏ một ý kiến cử tri', changedFields(before, {}, opinionLabels));
  return ok({});
}

export async function saveDuty(
  context: CommandContext,
  { voteId, officialId, id, version, fields }: Input<'groundwork.saveDuty'>,
): Outcome<Saved> {
  const { tx, now } = context;
  const official = await officialOf(context, { voteId, officialId });
  if (!official.ok) return official;
  const before = (await loadGroundwork(tx, voteId)).duties.find((one) => one.id === id) ?? null;
  const refused = seenAt(before, { id, version });
  if (refused) return err(refused);
  const columns = {
    official_id: officialId,
    year: fields.year,
    subject_field: fields.field,
    content: fields.content,
    updated_at: now,
  };
  const saved = { id: id ?? context.newId(), version: (version ?? 0) + 1 };
  if (before) {
    await tx
      .updateTable('duty_record')
      .set({ ...columns, version: saved.version })
      .where('id', '=', saved.id)
      .execute();
  } else {
    await tx
      .insertInto('duty_record')
      .values({ ...columns, ...saved, created_at: now })
      .execute();
  }
  note(
    context,
    voteId,
    `Kết quả công tác của ${official.value.name}`,
    changedFields(before, fields, dutyLabels),
  );
  return ok(saved);
}

export async function removeDuty(
  context: CommandContext,
  { voteId, id, version }: Input<'groundwork.removeDuty'>,
): Outcome<Record<never, never>> {
  const before = (await loadGroundwork(context.tx, voteId)).duties.find((one) => one.id === id) ?? null;
  const refused = seenAt(before, { id, version });
  if (refused) return err(refused);
  await context.tx.deleteFrom('duty_record').where('id', '=', id).execute();
  note(context, voteId, 'Bỏ một dòng kết quả công tác', changedFields(before, {}, dutyLabels));
  return ok({});
}
