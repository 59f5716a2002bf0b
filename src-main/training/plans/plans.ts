import { appError } from '@shared/contract/error-messages';
import { unitFullName } from '@shared/council/unit-names';
import { localDateOf } from '@shared/kernel/local-date';
import { isCurrent } from '@shared/kernel/period';
import { err, ok } from '@shared/kernel/result';
import type { PlanFields, PlanRecord } from '@shared/training/plans/contract';
import { costOf, totalCost } from '@shared/training/plans/cost';
import { firstAndLast } from '@shared/training/result';
import { changedFields } from '../../application/audit';
import type { Handler } from '../../application/context';
import { expectVersion, firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { readSlots } from '../class-store';
import { findPlan, planColumns, planFieldsOf, readCosts, readTopics } from './store';

const LABELS: Readonly<Record<keyof PlanFields, string>> = {
  year: 'Năm',
  title: 'Tên kế hoạch',
  purpose: 'Mục đích',
  requirement: 'Yêu cầu',
  audience: 'Đối tượng',
  place: 'Địa điểm',
  organiser: 'Đơn vị tổ chức',
  duties: 'Tổ chức thực hiện',
  note: 'Ghi chú',
};

export const listPlans: Handler<'trainingPlans.listPlans'> = async ({ db }) => {
  const rows = await db
    .selectFrom('training_plan')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('id')
    .execute();
  const plans = [];
  for (const row of rows) {
    const classes = await planClasses(db, row.id);
    const quotas = await db
      .selectFrom('training_plan_quota')
      .select('seats')
      .where('plan_id', '=', row.id)
      .execute();
    plans.push({
      id: row.id,
      version: row.version,
      year: row.year,
      title: row.title,
      topics: (await readTopics(db, row.id)).length,
      classes: classes.length,
      seats: quotas.reduce((sum, { seats }) => sum + seats, 0),
      listed: classes.reduce((sum, { trainees }) => sum + trainees, 0),
      cost: (await readCosts(db, row.id)).reduce((sum, line) => sum + costOf(line), 0),
    });
  }
  return ok(plans);
};

async function planClasses(db: ReadDb, planId: string): Promise<PlanRecord['classes']> {
  const rows = await db
    .selectFrom('training_class')
    .select(['id', 'title'])
    .where('plan_id', '=', planId)
    .execute();
  const classes = [];
  for (const { id, title } of rows) {
    const [from, to] = firstAndLast(await readSlots(db, id));
    const people = await db
      .selectFrom('trainee')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('class_id', '=', id)
      .where('linked_to_id', 'is', null)
      .executeTakeFirstOrThrow();
    classes.push({ id, title, from, to, trainees: people.count });
  }
  return classes.toSorted((left, right) => ((left.from ?? '') < (right.from ?? '') ? -1 : 1));
}

export async function readPlan(db: ReadDb, planId: string, now: string): Promise<PlanRecord | null> {
  const row = await findPlan(db, planId);
  if (!row) return null;
  const costs = await readCosts(db, planId);
  return {
    id: row.id,
    version: row.version,
    fields: planFieldsOf(row),
    topics: await readTopics(db, planId),
    costs,
    cost: totalCost(costs).total,
    classes: await planClasses(db, planId),
    units: await planUnits(db, planId, now),
  };
}

/** Every unit of today, and every one that the plan gives seats to. */
async function planUnits(db: ReadDb, planId: string, now: string): Promise<PlanRecord['units']> {
  const quotas = new Map(
    (
      await db
        .selectFrom('training_plan_quota')
        .select(['unit_id', 'seats'])
        .where('plan_id', '=', planId)
        .execute()
    ).map(({ unit_id, seats }) => [unit_id, seats]),
  );
  const listed = new Map(
    (
      await db
        .selectFrom('trainee')
        .innerJoin('training_class', 'training_class.id', 'trainee.class_id')
        .select(({ fn }) => ['trainee.unit_id', fn.countAll<number>().as('count')])
        .where('training_class.plan_id', '=', planId)
        .where('trainee.linked_to_id', 'is', null)
        .groupBy('trainee.unit_id')
        .execute()
    ).map(({ unit_id, count }) => [unit_id, count]),
  );
  const units = await db
    .selectFrom('administrative_unit')
    .select(['id', 'unit_type', 'name', 'valid_from', 'valid_to'])
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
  const today = localDateOf(now);
  return units
    .filter((row) => isCurrent({ from: row.valid_from, to: row.valid_to }, today) || quotas.has(row.id))
    .map((row) => ({
      unitId: row.id,
      unitLabel: unitFullName(row.unit_type, row.name),
      seats: quotas.get(row.id) ?? null,
      listed: listed.get(row.id) ?? 0,
    }));
}

export const getPlan: Handler<'trainingPlans.getPlan'> = async ({ db, now }, { planId }) => {
  const plan = await readPlan(db, planId, now);
  return plan ? ok(plan) : err(appError('not-found'));
};

export const savePlan: Handler<'trainingPlans.savePlan'> = async (
  context,
  { id, version, fields, another },
) => {
  const { tx, now } = context;
  const row = id === null ? null : expectVersion(await findPlan(tx, id), version);
  if (row && !row.ok) return row;
  if (!row && another !== true) {
    const twin = await tx
      .selectFrom('training_plan')
      .select('title')
      .where('year', '=', fields.year)
      .limit(1)
      .executeTakeFirst();
    if (twin) return err(appError('training.plan-of-year', { year: fields.year }));
  }
  const saved = row?.value.id ?? context.newId();
  if (row) {
    await tx
      .updateTable('training_plan')
      .set({ ...planColumns(fields), ...nextStamp(row.value, now) })
      .where('id', '=', saved)
      .execute();
  } else {
    await tx
      .insertInto('training_plan')
      .values({ id: saved, ...planColumns(fields), ...firstStamp(now) })
      .execute();
  }
  context.audit({
    entity: 'training',
    entityId: saved,
    summary: `${row ? 'Sửa' : 'Lập'} kế hoạch “${fields.title}”`,
    changes: changedFields(row ? planFieldsOf(row.value) : null, fields, LABELS),
  });
  return ok({ id: saved, version: (row?.value.version ?? 0) + 1 });
};

/** Its classes stay, and belong to no plan any more. */
export const removePlan: Handler<'trainingPlans.removePlan'> = async (context, { id, version }) => {
  const row = expectVersion(await findPlan(context.tx, id), version);
  if (!row.ok) return row;
  const paper = await context.tx
    .selectFrom('official_document')
    .select('id')
    .where('subject', '=', 'training_plan')
    .where('subject_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (paper) return err(appError('training.plan-has-papers'));
  await context.tx.deleteFrom('training_plan').where('id', '=', id).execute();
  context.audit({
    entity: 'training',
    entityId: id,
    summary: `Xóa kế hoạch “${row.value.title}”`,
    changes: [],
  });
  return ok({});
};
