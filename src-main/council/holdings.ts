import type { Selectable } from 'kysely';
import { dateText } from '@shared/kernel/local-date';
import type { z } from 'zod';
import { appError } from '@shared/contract/error-messages';
import type { HoldingFields } from '@shared/council/contract';
import { HOLDING_LABELS } from '@shared/council/labels';
import { holdingRefusal } from '@shared/kernel/plausible-dates';
import { isReversed, overlaps } from '@shared/kernel/period';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, FieldChange, Handler } from '../application/context';
import { changedFields } from '../application/audit';
import type { PostHoldingTable, ReadDb, WriteTx } from '../database/tables';
import { fieldRefusal } from '../application/field-refusal';
import { findPerson } from './people';
import { expectVersion, firstStamp, nextStamp } from '../application/versions';

export type HoldingRow = Selectable<PostHoldingTable>;
export type HoldingFieldsValue = z.infer<typeof HoldingFields>;

function holdingColumns(fields: HoldingFieldsValue) {
  return {
    person_id: fields.personId,
    held_from: fields.from,
    held_to: fields.to,
    decision: fields.decision,
    decision_date: fields.decisionDate,
    end_reason: fields.endReason,
  };
}

export function holdingFieldsOf(row: HoldingRow): HoldingFieldsValue {
  return {
    personId: row.person_id,
    from: row.held_from,
    to: row.held_to,
    decision: row.decision,
    decisionDate: row.decision_date,
    endReason: row.end_reason,
  };
}

export async function insertHolding(
  tx: WriteTx,
  id: string,
  postId: string,
  fields: HoldingFieldsValue,
  now: string,
): Promise<void> {
  await tx
    .insertInto('post_holding')
    .values({ id, post_id: postId, ...holdingColumns(fields), ...firstStamp(now) })
    .execute();
}

export async function updateHolding(
  tx: WriteTx,
  row: HoldingRow,
  fields: HoldingFieldsValue,
  now: string,
): Promise<void> {
  await tx
    .updateTable('post_holding')
    .set({ ...holdingColumns(fields), ...nextStamp(row, now) })
    .where('id', '=', row.id)
    .execute();
}

export function holdingChanges(
  before: HoldingFieldsValue | null,
  after: HoldingFieldsValue,
  personNames: ReadonlyMap<string, string>,
): FieldChange[] {
  const shown = (fields: HoldingFieldsValue) => ({
    ...fields,
    personId: personNames.get(fields.personId) ?? '',
    from: dateText(fields.from),
    to: dateText(fields.to),
    decisionDate: dateText(fields.decisionDate),
  });
  return changedFields(before === null ? null : shown(before), shown(after), HOLDING_LABELS);
}

/** Whether the person already holds this post during some of that time. */
async function holdsAlready(
  db: ReadDb,
  postId: string,
  fields: HoldingFieldsValue,
  exceptId: string | null,
): Promise<boolean> {
  const rows = await db
    .selectFrom('post_holding')
    .select(['id', 'held_from as from', 'held_to as to'])
    .where('post_id', '=', postId)
    .where('person_id', '=', fields.personId)
    .execute();
  return rows.some((row) => row.id !== exceptId && overlaps(row, fields));
}

export const saveHolding: Handler<'council.saveHolding'> = async (
  context,
  { id, version, postId, fields },
) => {
  const { tx, now } = context;
  const post = await tx.selectFrom('post').select('title').where('id', '=', postId).executeTakeFirst();
  const person = await findPerson(tx, fields.personId);
  if (!post || !person) return err(appError('not-found'));
  if (isReversed(fields)) return err(appError('council.dates-reversed'));
  const tooEarly = fieldRefusal('from', holdingRefusal(person.birth_date, fields.from));
  if (tooEarly) return err(tooEarly);
  const row =
    id === null
      ? null
      : expectVersion(
          await tx
            .selectFrom('post_holding')
            .selectAll()
            .where('id', '=', id)
            .where('post_id', '=', postId)
            .executeTakeFirst(),
          version,
        );
  if (row && !row.ok) return row;
  if (await holdsAlready(tx, postId, fields, id)) return err(appError('council.holding-twice'));

  const names = new Map([[person.id, person.full_name]]);
  const before = row?.value;
  const holdingId = before?.id ?? context.newId();
  if (before) {
    const former = await findPerson(tx, before.person_id);
    if (former) names.set(former.id, former.full_name);
    await updateHolding(tx, before, fields, now);
  } else {
    await insertHolding(tx, holdingId, postId, fields, now);
  }
  const summary = `${before ? 'Sửa' : 'Ghi'} ${person.full_name} giữ chức danh ${post.title}`;
  const changes = holdingChanges(before ? holdingFieldsOf(before) : null, fields, names);
  auditHolding(context, postId, person.id, summary, changes);
  return ok({ id: holdingId, version: (before?.version ?? 0) + 1 });
};

export const removeHolding: Handler<'council.removeHolding'> = async (context, { id, version }) => {
  const { tx } = context;
  const row = await tx.selectFrom('post_holding').selectAll().where('id', '=', id).executeTakeFirst();
  const found = expectVersion(row, version);
  if (!found.ok) return found;
  const { post_id: postId, person_id: personId } = found.value;
  const post = await tx.selectFrom('post').select('title').where('id', '=', postId).executeTakeFirst();
  const person = await findPerson(tx, personId);
  await tx.deleteFrom('post_holding').where('id', '=', id).execute();
  const summary = `Xóa ${person?.full_name ?? ''} khỏi chức danh ${post?.title ?? ''}`;
  auditHolding(context, postId, personId, summary, []);
  return ok({});
};

/** A change of holder belongs to the history of the post and to that of the person. */
export function auditHolding(
  context: CommandContext,
  postId: string,
  personId: string,
  summary: string,
  changes: readonly FieldChange[],
): void {
  context.audit({ entity: 'post', entityId: postId, summary, changes });
  context.audit({ entity: 'person', entityId: personId, summary, changes });
}
