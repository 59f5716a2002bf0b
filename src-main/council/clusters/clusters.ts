import { appError } from '@shared/contract/error-messages';
import type { ClusterFields } from '@shared/council/clusters/contract';
import { unitFullName } from '@shared/council/unit-names';
import { err, ok } from '@shared/kernel/result';
import { changedFields } from '../../application/audit';
import type { CommandContext, FieldChange, Handler } from '../../application/context';
import { expectVersion, firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { clusterReply, openDivision, readClusters, type Cluster } from './store';

export const getClusters: Handler<'emulationClusters.getClusters'> = async ({ db, now }, { year }) =>
  ok(await clusterReply(db, year, now));

const answer = async ({ tx, now }: CommandContext, year: number) => ok(await clusterReply(tx, year, now));

async function unitNames(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('administrative_unit').select(['id', 'unit_type', 'name']).execute();
  return new Map(rows.map((row) => [row.id, unitFullName(row.unit_type, row.name)]));
}

function clusterChanges(
  before: ClusterFields | null,
  after: ClusterFields,
  names: ReadonlyMap<string, string>,
): FieldChange[] {
  const shown = (fields: ClusterFields) => ({
    name: fields.name,
    head: names.get(fields.headUnitId ?? '') ?? '',
    deputy: names.get(fields.deputyUnitId ?? '') ?? '',
  });
  return changedFields(before === null ? null : shown(before), shown(after), {
    name: 'Tên cụm',
    head: 'Cụm trưởng',
    deputy: 'Cụm phó',
  });
}

const columnsOf = (fields: ClusterFields) => ({
  name: fields.name,
  head_unit_id: fields.headUnitId,
  deputy_unit_id: fields.deputyUnitId,
});

/** Head and deputy are two units of the cluster itself. */
function refusalOf(fields: ClusterFields, unitIds: readonly string[]) {
  if (fields.headUnitId !== null && fields.headUnitId === fields.deputyUnitId) {
    return err(appError('council.cluster-same-unit'));
  }
  const outside = [fields.headUnitId, fields.deputyUnitId].some((id) => id !== null && !unitIds.includes(id));
  return outside ? err(appError('council.cluster-outside')) : null;
}

export const saveCluster: Handler<'emulationClusters.saveCluster'> = async (context, input) => {
  const { year, id, version, fields } = input;
  const { tx, now } = context;
  const clusters = await readClusters(tx, year);
  const row =
    id === null
      ? null
      : expectVersion(
          clusters.find((one) => one.id === id),
          version,
        );
  if (row && !row.ok) return row;
  const before: Cluster | null = row?.value ?? null;
  const refusal = refusalOf(fields, before?.unitIds ?? []);
  if (refusal) return refusal;
  const saved = before?.id ?? context.newId();
  if (before) {
    await tx
      .updateTable('emulation_cluster')
      .set({ ...columnsOf(fields), ...nextStamp(before, now) })
      .where('id', '=', saved)
      .execute();
  } else {
    await openDivision(context, year);
    await tx
      .insertInto('emulation_cluster')
      .values({ id: saved, year, sort_order: clusters.length, ...columnsOf(fields), ...firstStamp(now) })
      .execute();
  }
  context.audit({
    entity: 'unit',
    entityId: saved,
    summary: `${before ? 'Sửa' : 'Lập'} ${fields.name} năm ${year}`,
    changes: clusterChanges(before, fields, await unitNames(tx)),
  });
  return answer(context, year);
};

export const removeCluster: Handler<'emulationClusters.removeCluster'> = async (context, input) => {
  const { year, id, version } = input;
  const row = expectVersion(
    (await readClusters(context.tx, year)).find((one) => one.id === id),
    version,
  );
  if (!row.ok) return row;
  await context.tx.deleteFrom('emulation_cluster').where('id', '=', id).execute();
  context.audit({
    entity: 'unit',
    entityId: id,
    summary: `Bỏ ${row.value.name} năm ${year}`,
    changes: [],
  });
  return answer(context, year);
};

/** Whoever leads a cluster and leaves it leads it no longer. */
export const moveUnit: Handler<'emulationClusters.moveUnit'> = async (context, input) => {
  const { year, unitId, clusterId } = input;
  const { tx, now } = context;
  const names = await unitNames(tx);
  const name = names.get(unitId);
  const clusters = await readClusters(tx, year);
  const target = clusters.find((one) => one.id === clusterId) ?? null;
  if (name === undefined || (clusterId !== null && !target)) return err(appError('not-found'));
  const source = clusters.find((one) => one.unitIds.includes(unitId)) ?? null;
  if (source?.id === target?.id) return answer(context, year);
  await tx
    .deleteFrom('emulation_cluster_unit')
    .where('year', '=', year)
    .where('unit_id', '=', unitId)
    .execute();
  if (target) {
    await tx
      .insertInto('emulation_cluster_unit')
      .values({ year, unit_id: unitId, cluster_id: target.id })
      .execute();
  }
  if (source && [source.headUnitId, source.deputyUnitId].includes(unitId)) {
    await tx
      .updateTable('emulation_cluster')
      .set({
        head_unit_id: source.headUnitId === unitId ? null : source.headUnitId,
        deputy_unit_id: source.deputyUnitId === unitId ? null : source.deputyUnitId,
        ...nextStamp(source, now),
      })
      .where('id', '=', source.id)
      .execute();
  }
  context.audit({
    entity: 'unit',
    entityId: unitId,
    summary: `Chuyển ${name} trong các cụm thi đua năm ${year}`,
    changes: [{ field: 'Cụm', before: source?.name ?? '', after: target?.name ?? '' }],
  });
  return answer(context, year);
};

export const replaceClusters: Handler<'emulationClusters.replaceClusters'> = async (context, input) => {
  const { year, knownIds, clusters: wanted } = input;
  const { tx, now } = context;
  const before = await readClusters(tx, year);
  const known = new Set(knownIds);
  if (before.length !== known.size || before.some(({ id }) => !known.has(id))) {
    return err(appError('conflict'));
  }
  const unitIds = wanted.flatMap((one) => one.unitIds);
  if (new Set(unitIds).size !== unitIds.length) return err(appError('council.cluster-unit-twice'));
  const names = await unitNames(tx);
  if (unitIds.some((id) => !names.has(id))) return err(appError('not-found'));
  for (const one of wanted) {
    const refusal = refusalOf(one, one.unitIds);
    if (refusal) return refusal;
  }
  await openDivision(context, year);
  await tx.deleteFrom('emulation_cluster').where('year', '=', year).execute();
  for (const [place, one] of wanted.entries()) {
    const id = context.newId();
    await tx
      .insertInto('emulation_cluster')
      .values({ id, year, sort_order: place, ...columnsOf(one), ...firstStamp(now) })
      .execute();
    if (one.unitIds.length > 0) {
      await tx
        .insertInto('emulation_cluster_unit')
        .values(one.unitIds.map((unitId) => ({ year, unit_id: unitId, cluster_id: id })))
        .execute();
    }
    context.audit({
      entity: 'unit',
      entityId: id,
      summary: `Lập ${one.name} năm ${year} với ${one.unitIds.length} đơn vị`,
      changes: listChanges(before, one, names),
    });
  }
  return answer(context, year);
};

function listChanges(
  before: readonly Cluster[],
  after: { readonly name: string; readonly unitIds: readonly string[] },
  names: ReadonlyMap<string, string>,
): FieldChange[] {
  const listed = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '').join(', ');
  const was = listed(before.find(({ name }) => name === after.name)?.unitIds ?? []);
  const is = listed(after.unitIds);
  return was === is ? [] : [{ field: 'Đơn vị', before: was, after: is }];
}
