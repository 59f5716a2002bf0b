import { ofClass, ofPlan } from '@shared/documents/subject';
import { localDateOf } from '@shared/kernel/local-date';
import { absencesByUnit } from '@shared/training/absences';
import { CLASS_PAPERS, type ClassSource, type PlanSource } from '@shared/training/documents';
import { PLAN_PAPERS } from '@shared/training/documents/plan-papers';
import { paymentList } from '@shared/training/payments/payment-list';
import { firstAndLast, trainingResult } from '@shared/training/result';
import type { ReadDb } from '../database/tables';
import { ruledSubject } from '../documents/ruled-subject';
import type { PaperSubject } from '../documents/subject';
import { classFieldsOf, findClass, readSlots } from './class-store';
import { readEvaluation } from './evaluation';
import { itemFieldsOf, paidClass } from './payments/store';
import { readPlan } from './plans/plans';
import { readQuotas } from './quotas';
import { resultClass, unitsOn } from './results';
import { traineeRows } from './trainee-store';

/** A class as the subject of its papers; null when it is not there. */
export async function openClassPapers(db: ReadDb, classId: string): Promise<PaperSubject | null> {
  const row = await findClass(db, classId);
  if (!row) return null;
  const slots = await readSlots(db, classId);
  const [from] = firstAndLast(slots);
  // The units of its first day: what its papers tell does not depend on the day on which they are looked at.
  const now = `${from ?? '2000-01-01'}T00:00:00.000Z`;
  const one = await resultClass(db, classId, now);
  if (!one) return null;
  const units = await unitsOn(db, from ?? localDateOf(now), one.quota);
  const paid = await paidClass(db, classId, now);
  const items = await db
    .selectFrom('payment_item')
    .selectAll()
    .where('class_id', '=', classId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  const { summary } = await readEvaluation(db, classId);
  const source: ClassSource = {
    fields: classFieldsOf(row),
    slots: slots.map(({ id: _id, version: _version, ...fields }) => fields),
    trainees: (await traineeRows(db, classId)).map((trainee) => ({
      id: trainee.id,
      fullName: trainee.full_name,
      birthDate: trainee.birth_date,
      sex: trainee.sex,
      ethnicGroup: trainee.ethnic_group,
      post: trainee.post,
      unitLabel: trainee.unit_name,
      note: trainee.note,
    })),
    quotas: (await readQuotas(db, classId)).map(({ unitLabel, seats }) => ({ unitLabel, seats })),
    plan: row.plan_id === null ? null : await readPlanSource(db, row.plan_id),
    result: trainingResult(one, units),
    payments: items.map((item) => {
      const fields = itemFieldsOf(item);
      return { id: item.id, item: fields, list: paymentList(paid, fields) };
    }),
    absences: absencesByUnit(one, units),
    evaluation: summary,
  };
  return ruledSubject({
    subject: ofClass(classId),
    title: row.title,
    day: from,
    source,
    rules: CLASS_PAPERS,
    screenOf: () => `/training/${classId}/documents`,
  });
}

/** What papers tell of a plan; its classes go by their days. */
async function readPlanSource(db: ReadDb, planId: string): Promise<PlanSource | null> {
  const plan = await readPlan(db, planId, '2000-01-01T00:00:00.000Z');
  if (!plan) return null;
  const places = new Map(
    (
      await db.selectFrom('training_class').select(['id', 'place']).where('plan_id', '=', planId).execute()
    ).map(({ id, place }) => [id, place]),
  );
  return {
    fields: plan.fields,
    topics: plan.topics,
    costs: plan.costs,
    quotas: plan.units.flatMap(({ unitLabel, seats }) => (seats === null ? [] : [{ unitLabel, seats }])),
    classes: plan.classes.map(({ id, title, from, to, trainees }) => ({
      title,
      from,
      to,
      place: places.get(id) ?? '',
      trainees,
    })),
  };
}

/** A plan as the subject of its papers; null when it is not there. */
export async function openPlanPapers(db: ReadDb, planId: string): Promise<PaperSubject | null> {
  const source = await readPlanSource(db, planId);
  if (!source) return null;
  return ruledSubject({
    subject: ofPlan(planId),
    title: source.fields.title,
    day: `${source.fields.year}-01-01`,
    source,
    rules: PLAN_PAPERS,
    screenOf: () => `/training/plans/${planId}`,
  });
}
