import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { PointRecord } from '@shared/training/plans/contract';
import type { Handler } from '../../application/context';
import { expectVersion, firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { findClass } from '../class-store';
import { traineeRows } from '../trainee-store';

async function readPoints(db: ReadDb, classId: string): Promise<PointRecord[]> {
  const rows = await db
    .selectFrom('training_point')
    .selectAll()
    .where('class_id', '=', classId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  const members = Map.groupBy(
    await db
      .selectFrom('trainee_point')
      .innerJoin('training_point', 'training_point.id', 'trainee_point.point_id')
      .select(['trainee_point.trainee_id', 'trainee_point.point_id'])
      .where('training_point.class_id', '=', classId)
      .execute(),
    ({ point_id }) => point_id,
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: row.name,
    unitId: row.unit_id,
    traineeIds: (members.get(row.id) ?? []).map(({ trainee_id }) => trainee_id),
  }));
}

export const listPoints: Handler<'trainingPlans.listPoints'> = async ({ db }, { classId }) => {
  if (!(await findClass(db, classId))) return err(appError('not-found'));
  return ok(await readPoints(db, classId));
};

/** Where each trainee of the class sits; nobody is named in a class that is held in one place. */
export async function pointNames(db: ReadDb, classId: string): Promise<ReadonlyMap<string, string>> {
  const points = await readPoints(db, classId);
  return new Map(points.flatMap(({ name, traineeIds }) => traineeIds.map((id) => [id, name])));
}

/** An on-line class has a point in every commune: in one step, also for people who came onto the list later. */
export const makePoints: Handler<'trainingPlans.makePoints'> = async (context, { classId }) => {
  const { tx, now } = context;
  if (!(await findClass(tx, classId))) return err(appError('not-found'));
  const points = await readPoints(tx, classId);
  const placed = new Set(points.flatMap(({ traineeIds }) => traineeIds));
  const pointOf = new Map(points.map(({ unitId, id }) => [unitId, id]));
  let order = points.length;
  const pointIds: string[] = [];
  const traineeIds: string[] = [];
  for (const trainee of await traineeRows(tx, classId)) {
    if (placed.has(trainee.id) || trainee.unit_id === null) continue;
    let pointId = pointOf.get(trainee.unit_id);
    if (pointId === undefined) {
      pointId = context.newId();
      await tx
        .insertInto('training_point')
        .values({
          id: pointId,
          class_id: classId,
          name: `Điểm cầu ${trainee.unit_name}`,
          unit_id: trainee.unit_id,
          sort_order: order,
          ...firstStamp(now),
        })
        .execute();
      pointOf.set(trainee.unit_id, pointId);
      order += 1;
      pointIds.push(pointId);
    }
    await tx.insertInto('trainee_point').values({ trainee_id: trainee.id, point_id: pointId }).execute();
    traineeIds.push(trainee.id);
  }
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: `Lập ${pointIds.length} điểm cầu theo đơn vị, xếp ${traineeIds.length} người`,
    changes: [],
  });
  return ok({ made: pointIds.length, pointIds, traineeIds });
};

/** Points that got other people or another name meanwhile stay. */
export const undoPoints: Handler<'trainingPlans.undoPoints'> = async (
  context,
  { classId, pointIds, traineeIds },
) => {
  const { tx } = context;
  const points = await readPoints(tx, classId);
  const known = new Set(points.map(({ id }) => id));
  if (pointIds.some((id) => !known.has(id))) return err(appError('not-found'));
  const placed = points.flatMap((point) => point.traineeIds.map((id) => [point.id, id] as const));
  for (const [pointId, traineeId] of placed) {
    if (!traineeIds.includes(traineeId)) continue;
    await tx
      .deleteFrom('trainee_point')
      .where('point_id', '=', pointId)
      .where('trainee_id', '=', traineeId)
      .execute();
  }
  for (const { id, version, traineeIds: members } of points) {
    const empty = members.every((one) => traineeIds.includes(one));
    if (!pointIds.includes(id) || !empty || version > 1) continue;
    await tx.deleteFrom('training_point').where('id', '=', id).execute();
  }
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: `Hoàn tác xếp ${traineeIds.length} người vào điểm cầu`,
    changes: [],
  });
  return ok({});
};

export const placeTrainee: Handler<'trainingPlans.placeTrainee'> = async (
  context,
  { classId, traineeId, pointId },
) => {
  const { tx } = context;
  const points = await readPoints(tx, classId);
  const trainee = (await traineeRows(tx, classId)).find(({ id }) => id === traineeId);
  const target = points.find(({ id }) => id === pointId);
  if (!trainee || (pointId !== null && !target)) return err(appError('not-found'));
  const former = points.find(({ traineeIds }) => traineeIds.includes(traineeId));
  await tx.deleteFrom('trainee_point').where('trainee_id', '=', traineeId).execute();
  if (target) {
    await tx.insertInto('trainee_point').values({ trainee_id: traineeId, point_id: target.id }).execute();
  }
  context.audit({
    entity: 'training',
    entityId: traineeId,
    summary: `Chuyển điểm cầu của ${trainee.full_name}`,
    changes: [{ field: 'Điểm cầu', before: former?.name ?? '', after: target?.name ?? '' }],
  });
  return ok({});
};

export const removePoints: Handler<'trainingPlans.removePoints'> = async (context, { classId }) => {
  if (!(await findClass(context.tx, classId))) return err(appError('not-found'));
  await context.tx.deleteFrom('training_point').where('class_id', '=', classId).execute();
  context.audit({ entity: 'training', entityId: classId, summary: 'Bỏ các điểm cầu', changes: [] });
  return ok({});
};

export const renamePoint: Handler<'trainingPlans.renamePoint'> = async (context, { id, version, name }) => {
  const found = await context.tx
    .selectFrom('training_point')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  const row = expectVersion(found, version);
  if (!row.ok) return row;
  await context.tx
    .updateTable('training_point')
    .set({ name, ...nextStamp(row.value, context.now) })
    .where('id', '=', id)
    .execute();
  context.audit({
    entity: 'training',
    entityId: row.value.class_id,
    summary: `Đổi tên điểm cầu ${row.value.name}`,
    changes: [{ field: 'Điểm cầu', before: row.value.name, after: name }],
  });
  return ok({});
};
