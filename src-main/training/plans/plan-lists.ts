import { appError } from '@shared/contract/error-messages';
import { formatCount } from '@shared/official-documents';
import { err, ok } from '@shared/kernel/result';
import { totalCost } from '@shared/training/plans/cost';
import { topicsOverSlots } from '@shared/training/plans/topics-over-slots';
import type { Handler } from '../../application/context';
import { findClass } from '../class-store';
import { areUnits } from '../quotas';
import { findPlan, readCosts, readTopics } from './store';

export const saveTopics: Handler<'trainingPlans.saveTopics'> = async (context, { planId, topics }) => {
  const { tx } = context;
  if (!(await findPlan(tx, planId))) return err(appError('not-found'));
  const before = await readTopics(tx, planId);
  await tx.deleteFrom('training_plan_topic').where('plan_id', '=', planId).execute();
  if (topics.length > 0) {
    await tx
      .insertInto('training_plan_topic')
      .values(
        topics.map((topic, place) => ({
          id: context.newId(),
          plan_id: planId,
          sort_order: place,
          ...topic,
        })),
      )
      .execute();
  }
  const listed = (list: typeof topics): string => list.map(({ title }) => title).join('; ');
  context.audit({
    entity: 'training',
    entityId: planId,
    summary: `Ghi ${topics.length} chuyên đề của kế hoạch`,
    changes: [{ field: 'Chuyên đề', before: listed(before), after: listed(topics) }],
  });
  return ok({});
};

export const saveCosts: Handler<'trainingPlans.saveCosts'> = async (context, { planId, costs }) => {
  const { tx } = context;
  if (!(await findPlan(tx, planId))) return err(appError('not-found'));
  const before = totalCost(await readCosts(tx, planId)).total;
  await tx.deleteFrom('training_plan_cost').where('plan_id', '=', planId).execute();
  if (costs.length > 0) {
    await tx
      .insertInto('training_plan_cost')
      .values(
        costs.map((cost, place) => ({
          id: context.newId(),
          plan_id: planId,
          sort_order: place,
          title: cost.title,
          unit_word: cost.unitWord,
          quantity: cost.quantity,
          unit_price: cost.unitPrice,
          basis: cost.basis,
        })),
      )
      .execute();
  }
  context.audit({
    entity: 'training',
    entityId: planId,
    summary: 'Ghi dự toán của kế hoạch',
    changes: [
      { field: 'Tổng (đồng)', before: formatCount(before), after: formatCount(totalCost(costs).total) },
    ],
  });
  return ok({});
};

export const savePlanQuotas: Handler<'trainingPlans.savePlanQuotas'> = async (context, { planId, seats }) => {
  const { tx } = context;
  if (!(await findPlan(tx, planId))) return err(appError('not-found'));
  const wanted = new Map(seats.map((one) => [one.unitId, one.seats]));
  if (!(await areUnits(tx, [...wanted.keys()]))) return err(appError('not-found'));
  await tx.deleteFrom('training_plan_quota').where('plan_id', '=', planId).execute();
  if (wanted.size > 0) {
    await tx
      .insertInto('training_plan_quota')
      .values([...wanted].map(([unit_id, count]) => ({ plan_id: planId, unit_id, seats: count })))
      .execute();
  }
  const total = [...wanted.values()].reduce((sum, count) => sum + count, 0);
  context.audit({
    entity: 'training',
    entityId: planId,
    summary: `Ghi chỉ tiêu của kế hoạch: ${total} người của ${wanted.size} đơn vị`,
    changes: [],
  });
  return ok({});
};

export const getClassPlan: Handler<'trainingPlans.getClassPlan'> = async ({ db }, { classId }) => {
  const one = await findClass(db, classId);
  if (!one) return err(appError('not-found'));
  const plan = one.plan_id === null ? undefined : await findPlan(db, one.plan_id);
  return ok({ planId: one.plan_id, title: plan?.title ?? '' });
};

export const setClassPlan: Handler<'trainingPlans.setClassPlan'> = async (context, input) => {
  const { classId, planId, takeQuotas } = input;
  const { tx } = context;
  const one = await findClass(tx, classId);
  const plan = planId === null ? null : await findPlan(tx, planId);
  if (!one || plan === undefined) return err(appError('not-found'));
  await tx.updateTable('training_class').set({ plan_id: planId }).where('id', '=', classId).execute();
  let taken = 0;
  if (takeQuotas && plan) {
    const own = await tx
      .selectFrom('training_quota')
      .select('unit_id')
      .where('class_id', '=', classId)
      .execute();
    const quotas = await tx
      .selectFrom('training_plan_quota')
      .select(['unit_id', 'seats'])
      .where('plan_id', '=', plan.id)
      .execute();
    if (own.length === 0 && quotas.length > 0) {
      await tx
        .insertInto('training_quota')
        .values(quotas.map((quota) => ({ class_id: classId, ...quota })))
        .execute();
      taken = quotas.length;
    }
  }
  context.audit({
    entity: 'training',
    entityId: classId,
    summary:
      plan === null
        ? `Đưa lớp “${one.title}” ra khỏi kế hoạch`
        : `Lớp “${one.title}” thuộc kế hoạch “${plan.title}”${taken > 0 ? `, lấy chỉ tiêu của ${taken} đơn vị` : ''}`,
    changes: [],
  });
  return ok({});
};

export const takeTopics: Handler<'trainingPlans.takeTopics'> = async (context, { classId }) => {
  const { tx, now } = context;
  const one = await findClass(tx, classId);
  if (!one || one.plan_id === null) return err(appError('training.no-plan'));
  const topics = await readTopics(tx, one.plan_id);
  const slots = (
    await tx
      .selectFrom('training_slot')
      .selectAll()
      .where('class_id', '=', classId)
      .where('cancelled', '=', 0)
      .execute()
  ).toSorted((left, right) =>
    `${left.slot_date} ${ORDER[left.day_part]}` < `${right.slot_date} ${ORDER[right.day_part]}` ? -1 : 1,
  );
  const used = new Set(slots.map(({ topic }) => topic));
  const free = slots.filter(({ topic }) => topic === '');
  const left = topics.filter(({ title }) => !used.has(title));
  const placed = topicsOverSlots(left, free);
  const filled = new Set(placed).size;
  for (const [place, slot] of free.entries()) {
    const topic = placed[place];
    if (!topic) continue;
    await tx
      .updateTable('training_slot')
      .set({
        topic: topic.title,
        lecturer: slot.lecturer === '' ? topic.lecturer : slot.lecturer,
        updated_at: now,
        version: slot.version + 1,
      })
      .where('id', '=', slot.id)
      .execute();
  }
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: `Lấy ${filled} chuyên đề của kế hoạch vào các buổi`,
    changes: [],
  });
  return ok({ filled });
};

const ORDER = { morning: 0, afternoon: 1, evening: 2 } as const;
