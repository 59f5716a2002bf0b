import { CLUSTER_PAPERS } from '@shared/council/documents/cluster-papers';
import { ofDivision } from '@shared/documents/subject';
import type { ReadDb } from '../../database/tables';
import { ruledSubject } from '../../documents/ruled-subject';
import type { PaperSubject } from '../../documents/subject';
import { clusterReply } from './store';

/** Row C05: the clusters of a year as the subject of their papers; null when that year never had any. */
export async function openDivisionPapers(db: ReadDb, divisionId: string): Promise<PaperSubject | null> {
  const division = await db
    .selectFrom('cluster_division')
    .select('year')
    .where('id', '=', divisionId)
    .executeTakeFirst();
  if (!division) return null;
  const { year } = division;
  // The end of the year: what the decision tells does not depend on the day on which it is looked at.
  const { clusters, units } = await clusterReply(db, year, `${year}-12-31T00:00:00.000Z`);
  const names = new Map(units.map(({ id, fullName }) => [id, fullName]));
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? '';
  return ruledSubject({
    subject: ofDivision(divisionId),
    title: `Cụm thi đua năm ${year}`,
    day: null,
    source: {
      year,
      clusters: clusters.map(({ name, headUnitId, deputyUnitId, unitIds }) => ({
        name,
        head: nameOf(headUnitId),
        deputy: nameOf(deputyUnitId),
        units: unitIds.map(nameOf),
      })),
    },
    rules: CLUSTER_PAPERS,
    screenOf: () => `/units/clusters?year=${year}`,
  });
}
