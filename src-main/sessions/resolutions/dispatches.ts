import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { dateText } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { DispatchFields, ResolutionsReply } from '@shared/sessions/resolutions/contract';
import { DISPATCH_LABELS } from '@shared/sessions/resolutions/labels';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import { noteSitting, sessionOf } from '../session-of';
import { loadDispatches, resolutionsReply, sendingDue } from './resolution-store';

/** A line without a day gets the one of the rule. */
export async function saveDispatch(
  context: CommandContext,
  { sessionId, id, version, fields }: Input<'resolutions.saveDispatch'>,
): Outcome<ResolutionsReply> {
  const { tx, now } = context;
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const lines = await loadDispatches(tx, sessionId);
  const before = lines.find((line) => line.id === id) ?? null;
  if (id !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  const rule = await sendingDue(tx, session.value);
  const dueDate = fields.dueDate ?? rule.dueDate;
  const columns = {
    recipient: fields.recipient,
    papers: fields.papers,
    due_date: dueDate,
    due_basis: dueDate === rule.dueDate ? rule.dueBasis : 'Ngày do cơ quan ấn định',
    sent_date: fields.sentDate,
    sent_note: fields.sentNote,
  };
  if (before) {
    await tx
      .updateTable('session_dispatch')
      .set({ ...columns, ...nextStamp(before, now) })
      .where('id', '=', before.id)
      .execute();
  } else {
    await tx
      .insertInto('session_dispatch')
      .values({
        id: context.newId(),
        session_id: sessionId,
        sort_order: lines.length,
        ...columns,
        ...firstStamp(now),
      })
      .execute();
  }
  noteSitting(
    context,
    sessionId,
    `${before ? 'Sửa' : 'Thêm'} nơi nhận: ${fields.recipient}`,
    changedFields(before && readable(before), readable({ ...fields, dueDate }), DISPATCH_LABELS),
  );
  return ok(await resolutionsReply(tx, session.value, now));
}

const readable = (fields: DispatchFields): Record<keyof typeof DISPATCH_LABELS, string> => ({
  recipient: fields.recipient,
  papers: fields.papers,
  dueDate: dateText(fields.dueDate),
  sentDate: dateText(fields.sentDate),
  sentNote: fields.sentNote,
});

export async function removeDispatch(
  context: CommandContext,
  { sessionId, id, version }: Input<'resolutions.removeDispatch'>,
): Outcome<ResolutionsReply> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const line = (await loadDispatches(context.tx, sessionId)).find((one) => one.id === id);
  if (!line) return err(appError('not-found'));
  if (line.version !== version) return err(appError('conflict'));
  await context.tx.deleteFrom('session_dispatch').where('id', '=', id).execute();
  noteSitting(context, sessionId, `Bỏ nơi nhận: ${line.recipient}`);
  return ok(await resolutionsReply(context.tx, session.value, context.now));
}

/** Who receives the papers of a session, by the level of the office; everything can be changed afterwards. */
const RECIPIENTS = {
  province: [
    'Ủy ban Thường vụ Quốc hội',
    'Chính phủ',
    'Ban Thường vụ Tỉnh ủy',
    'Ủy ban nhân dân tỉnh',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    'Đoàn đại biểu Quốc hội tỉnh',
  ],
  commune: [
    'Thường trực Hội đồng nhân dân tỉnh',
    'Ủy ban nhân dân tỉnh',
    'Ban Thường vụ Đảng ủy',
    'Ủy ban nhân dân',
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
  ],
} as const;

export async function fillDispatches(
  context: CommandContext,
  { sessionId }: Input<'resolutions.fillDispatches'>,
): Outcome<ResolutionsReply> {
  const { tx, now } = context;
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const lines = await loadDispatches(tx, sessionId);
  if (lines.length > 0) return ok(await resolutionsReply(tx, session.value, now));
  const profile = await tx.selectFrom('office_profile').select('level').executeTakeFirst();
  const due = await sendingDue(tx, session.value);
  await tx
    .insertInto('session_dispatch')
    .values(
      RECIPIENTS[profile?.level ?? 'province'].map((recipient, index) => ({
        id: context.newId(),
        session_id: sessionId,
        recipient,
        papers: 'Nghị quyết, báo cáo, biên bản kỳ họp',
        due_date: due.dueDate,
        due_basis: due.dueBasis,
        sent_date: null,
        sent_note: '',
        sort_order: index,
        ...firstStamp(now),
      })),
    )
    .execute();
  noteSitting(context, sessionId, 'Lập danh sách gửi nghị quyết, biên bản');
  return ok(await resolutionsReply(tx, session.value, now));
}
