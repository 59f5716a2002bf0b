import { appError } from '@shared/contract/error-messages';
import type { OfficerFields, UnitLeadership } from '@shared/council/unit-officers/contract';
import { shownOfficer } from '@shared/council/unit-officers/import';
import { seatsOf, UNIT_POST_WORDS, UNIT_POSTS, unitVacancies } from '@shared/council/unit-officers/posts';
import { unitFullName } from '@shared/council/unit-names';
import { localDateOf } from '@shared/kernel/local-date';
import { isReversed } from '@shared/kernel/period';
import { err, ok } from '@shared/kernel/result';
import { changedFields } from '../../application/audit';
import type { CommandContext, FieldChange, Handler } from '../../application/context';
import { expectVersion, firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { toneOrderOf } from '../tone-order';
import { unitRows, type UnitRow } from '../units';
import { officerColumns, officerFieldsOf, readOfficers, type OfficerRow } from './store';

const LABELS = {
  post: 'Chức vụ',
  fullName: 'Họ và tên',
  birthDate: 'Ngày sinh',
  sex: 'Giới tính',
  ethnicGroup: 'Dân tộc',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  heldFrom: 'Từ ngày',
  heldTo: 'Đến ngày',
  note: 'Ghi chú',
} as const;

const officerChanges = (before: OfficerFields | null, after: OfficerFields): FieldChange[] =>
  changedFields(before === null ? null : shownOfficer(before), shownOfficer(after), LABELS);

export async function findUnit(db: ReadDb, id: string): Promise<UnitRow | undefined> {
  return db.selectFrom('administrative_unit').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Row C04: every unit has its entry, also one of which nothing is known yet. */
export const listLeadership: Handler<'unitOfficers.listLeadership'> = async ({ db, now }) => {
  const officers = Map.groupBy(await readOfficers(db, localDateOf(now)), ({ unitId }) => unitId);
  const seats = Map.groupBy(await db.selectFrom('unit_seat').selectAll().execute(), (row) => row.unit_id);
  const formerNames = Map.groupBy(
    await db.selectFrom('unit_former_name').selectAll().orderBy('name_to').execute(),
    (row) => row.unit_id,
  );
  return ok(
    (await unitRows(db)).map(({ id }): UnitLeadership => {
      const mine = officers.get(id) ?? [];
      const said = (seats.get(id) ?? []).map((row) => ({ post: row.post_kind, seats: row.seats }));
      return {
        unitId: id,
        officers: mine,
        posts: [...unitVacancies(seatsOf(said), mine)],
        formerNames: (formerNames.get(id) ?? []).map((row) => ({
          id: row.id,
          version: row.version,
          unitType: row.unit_type,
          name: row.name,
          from: row.name_from,
          to: row.name_to,
          fullName: unitFullName(row.unit_type, row.name),
        })),
      };
    }),
  );
};

async function findOfficer(db: ReadDb, id: string): Promise<OfficerRow | undefined> {
  return db.selectFrom('unit_officer').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function writeOfficer(
  context: CommandContext,
  unitId: string,
  before: OfficerRow | null,
  fields: OfficerFields,
): Promise<string> {
  const { tx, now } = context;
  const columns = officerColumns(fields, await toneOrderOf(tx));
  const id = before?.id ?? context.newId();
  if (before) {
    await tx
      .updateTable('unit_officer')
      .set({ ...columns, ...nextStamp(before, now) })
      .where('id', '=', id)
      .execute();
  } else {
    await tx
      .insertInto('unit_officer')
      .values({ id, unit_id: unitId, ...columns, ...firstStamp(now) })
      .execute();
  }
  context.audit({
    entity: 'unit',
    entityId: unitId,
    summary: `${before ? 'Sửa' : 'Thêm'} ${UNIT_POST_WORDS[fields.postKind]}: ${fields.fullName}`,
    changes: officerChanges(before ? officerFieldsOf(before) : null, fields),
  });
  return id;
}

export const saveOfficer: Handler<'unitOfficers.saveOfficer'> = async (context, input) => {
  const { unitId, id, version, fields } = input;
  if (!(await findUnit(context.tx, unitId))) return err(appError('not-found'));
  const row = id === null ? null : expectVersion(await findOfficer(context.tx, id), version);
  if (row && !row.ok) return row;
  if (isReversed({ from: fields.heldFrom, to: fields.heldTo }))
    return err(appError('council.dates-reversed'));
  const saved = await writeOfficer(context, unitId, row?.value ?? null, fields);
  return ok({ id: saved, version: (row?.value.version ?? 0) + 1 });
};

export const removeOfficer: Handler<'unitOfficers.removeOfficer'> = async (context, { id, version }) => {
  const row = expectVersion(await findOfficer(context.tx, id), version);
  if (!row.ok) return row;
  await context.tx.deleteFrom('unit_officer').where('id', '=', id).execute();
  context.audit({
    entity: 'unit',
    entityId: row.value.unit_id,
    summary: `Xóa ${UNIT_POST_WORDS[row.value.post_kind]}: ${row.value.full_name}`,
    changes: [],
  });
  return ok({});
};

/** What a unit has as usual is not kept: should the usual number change, the unit follows. */
export const saveSeats: Handler<'unitOfficers.saveSeats'> = async (context, { unitId, seats }) => {
  const { tx } = context;
  if (!(await findUnit(tx, unitId))) return err(appError('not-found'));
  const rows = await tx.selectFrom('unit_seat').selectAll().where('unit_id', '=', unitId).execute();
  const before = seatsOf(rows.map((row) => ({ post: row.post_kind, seats: row.seats })));
  const usual = seatsOf([]);
  const after = seatsOf(seats);
  await tx.deleteFrom('unit_seat').where('unit_id', '=', unitId).execute();
  const kept = UNIT_POSTS.filter((post) => after[post] !== usual[post]);
  if (kept.length > 0) {
    await tx
      .insertInto('unit_seat')
      .values(kept.map((post) => ({ unit_id: unitId, post_kind: post, seats: after[post] })))
      .execute();
  }
  context.audit({
    entity: 'unit',
    entityId: unitId,
    summary: 'Ghi số người của từng chức vụ',
    changes: UNIT_POSTS.filter((post) => before[post] !== after[post]).map((post) => ({
      field: UNIT_POST_WORDS[post],
      before: String(before[post]),
      after: String(after[post]),
    })),
  });
  return ok({});
};
