import type { Selectable } from 'kysely';
import type { CostFields, PlanFields, TopicFields } from '@shared/training/plans/contract';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { ReadDb, TrainingPlanTable } from '../../database/tables';

export type PlanRow = Selectable<TrainingPlanTable>;

export function planColumns(fields: PlanFields) {
  return { ...fields, search_key: searchKey(`${fields.title} ${fields.year}`) };
}

export function planFieldsOf(row: PlanRow): PlanFields {
  const { year, title, purpose, requirement, audience, place, organiser, duties, note } = row;
  return { year, title, purpose, requirement, audience, place, organiser, duties, note };
}

export async function findPlan(db: ReadDb, id: string): Promise<PlanRow | undefined> {
  return db.selectFrom('training_plan').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function readTopics(db: ReadDb, planId: string): Promise<TopicFields[]> {
  return db
    .selectFrom('training_plan_topic')
    .select(['title', 'lecturer', 'periods'])
    .where('plan_id', '=', planId)
    .orderBy('sort_order')
    .execute();
}

export async function readCosts(db: ReadDb, planId: string): Promise<CostFields[]> {
  const rows = await db
    .selectFrom('training_plan_cost')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('sort_order')
    .execute();
  return rows.map((row) => ({
    title: row.title,
    unitWord: row.unit_word,
    quantity: row.quantity,
    unitPrice: row.unit_price,
    basis: row.basis,
  }));
}
