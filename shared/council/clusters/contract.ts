import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Id, RequiredLine, Version } from '../../contract/fields';
import { FIRST_CLUSTER_YEAR, LAST_CLUSTER_YEAR } from './years';

const ClusterYear = z
  .int()
  .min(FIRST_CLUSTER_YEAR, `Năm từ ${String(FIRST_CLUSTER_YEAR)}.`)
  .max(LAST_CLUSTER_YEAR, `Năm đến ${String(LAST_CLUSTER_YEAR)}.`);

export const ClusterFields = z.strictObject({
  name: RequiredLine(120),
  headUnitId: Id.nullable(),
  deputyUnitId: Id.nullable(),
});
export type ClusterFields = z.infer<typeof ClusterFields>;

const ClusterShape = ClusterFields.extend({
  id: Id,
  version: Version,
  /** In the order of their names. */
  unitIds: z.array(Id),
});
export type ClusterRecord = z.infer<typeof ClusterShape>;

export const ClusterUnit = z.strictObject({
  id: Id,
  fullName: z.string(),
  oldDistrict: z.string(),
  population: z.int().nullable(),
});
export type ClusterUnit = z.infer<typeof ClusterUnit>;

export const ClusterReply = z.strictObject({
  year: z.int(),
  /** What the decision is about; null while the year never had clusters. */
  divisionId: Id.nullable(),
  /** Years that have clusters, newest first. */
  years: z.array(z.int()),
  clusters: z.array(ClusterShape),
  /** Every unit of that year, in a cluster or not. */
  units: z.array(ClusterUnit),
});
export type ClusterReply = z.infer<typeof ClusterReply>;

const OfYear = z.strictObject({ year: ClusterYear });

/** Every change answers with the clusters as they are then. */
export const emulationClustersContract = {
  getClusters: query({ input: OfYear, output: ClusterReply }),
  saveCluster: command({
    input: OfYear.extend({ id: Id.nullable(), version: Version.nullable(), fields: ClusterFields }),
    output: ClusterReply,
  }),
  /** Its units are in no cluster afterwards. */
  removeCluster: command({ input: OfYear.extend({ id: Id, version: Version }), output: ClusterReply }),
  moveUnit: command({
    input: OfYear.extend({ unitId: Id, clusterId: Id.nullable() }),
    output: ClusterReply,
  }),
  /** All clusters of the year anew: a proposal that was accepted, or the clusters of another year. */
  replaceClusters: command({
    input: OfYear.extend({
      /** What the window showed; another division in between is not overwritten. */
      knownIds: z.array(Id).max(200),
      clusters: z
        .array(ClusterFields.extend({ unitIds: z.array(Id).max(500) }))
        .min(1)
        .max(200),
    }),
    output: ClusterReply,
  }),
};
