import type { ClusterReply } from '@shared/council/clusters/contract';
import { unitFullName } from '@shared/council/unit-names';
import { localDateOf } from '@shared/kernel/local-date';
import { isCurrent } from '@shared/kernel/period';
import type { CommandContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { unitRows } from '../units';

export type Cluster = ClusterReply['clusters'][number];

/** In the order of the office, with their units in the order of names. */
export async function readClusters(db: ReadDb, year: number): Promise<Cluster[]> {
  const rows = await db
    .selectFrom('emulation_cluster')
    .selectAll()
    .where('year', '=', year)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  const members = Map.groupBy(
    await db
      .selectFrom('emulation_cluster_unit')
      .innerJoin('administrative_unit as unit', 'unit.id', 'emulation_cluster_unit.unit_id')
      .select(['emulation_cluster_unit.cluster_id', 'unit.id'])
      .where('emulation_cluster_unit.year', '=', year)
      .orderBy('unit.sort_key')
      .orderBy('unit.id')
      .execute(),
    ({ cluster_id }) => cluster_id,
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: row.name,
    headUnitId: row.head_unit_id,
    deputyUnitId: row.deputy_unit_id,
    unitIds: (members.get(row.id) ?? []).map(({ id }) => id),
  }));
}

/** The clusters of a year beside every unit that there is in it. */
export async function clusterReply(db: ReadDb, year: number, now: string): Promise<ClusterReply> {
  const today = localDateOf(now);
  const day = Number(today.slice(0, 4)) === year ? today : `${year}-12-31`;
  const clusters = await readClusters(db, year);
  const placed = new Set(clusters.flatMap(({ unitIds }) => unitIds));
  const years = await db.selectFrom('emulation_cluster').select('year').distinct().execute();
  const division = await db
    .selectFrom('cluster_division')
    .select('id')
    .where('year', '=', year)
    .executeTakeFirst();
  return {
    year,
    divisionId: division?.id ?? null,
    years: years.map((row) => row.year).toSorted((left, right) => right - left),
    clusters,
    units: (await unitRows(db))
      .filter((row) => isCurrent({ from: row.valid_from, to: row.valid_to }, day) || placed.has(row.id))
      .map((row) => ({
        id: row.id,
        fullName: unitFullName(row.unit_type, row.name),
        oldDistrict: row.old_district,
        population: row.population,
      })),
  };
}

/** From its first clusters on a year is a subject of papers, and stays one: what was decided about it is kept. */
export async function openDivision({ tx, now, newId }: CommandContext, year: number): Promise<void> {
  await tx
    .insertInto('cluster_division')
    .values({ id: newId(), year, created_at: now })
    .onConflict((conflict) => conflict.column('year').doNothing())
    .execute();
}
