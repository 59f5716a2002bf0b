import { appError } from '@shared/contract/error-messages';
import { clusterDecision } from '@shared/council/documents/cluster-decision';
import { err, ok } from '@shared/kernel/result';
import type { Handler } from '../../application/context';
import { unkeptContext, unkeptFile } from '../../documents/unkept-paper';
import { clusterReply } from './store';

/** Row C05: the decision with the list of clusters, from the clusters as they are. */
export const makeClusterDecision: Handler<'emulationClusters.makeClusterDecision'> = async (
  context,
  { year, format },
) => {
  const model = await context.read(async (read) => {
    const { clusters, units } = await clusterReply(read.db, year, read.now);
    if (clusters.length === 0) return err(appError('council.no-clusters'));
    const paper = await unkeptContext(read, 'QĐ');
    if (!paper.ok) return paper;
    const names = new Map(units.map(({ id, fullName }) => [id, fullName]));
    const nameOf = (id: string | null): string => names.get(id ?? '') ?? '';
    return ok(
      clusterDecision(
        {
          year,
          clusters: clusters.map(({ name, headUnitId, deputyUnitId, unitIds }) => ({
            name,
            head: nameOf(headUnitId),
            deputy: nameOf(deputyUnitId),
            units: unitIds.map(nameOf),
          })),
        },
        paper.value,
      ),
    );
  });
  if (!model.ok) return model;
  return unkeptFile(context, model.value, format, `quyet-dinh-phan-cum-thi-dua-${year}`);
};
