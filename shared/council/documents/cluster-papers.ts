import type { ClusterDocumentKind } from '../../documents/kinds/index';
import type { PaperRule } from '../../official-documents/index';
import { clusterDecision, type ClusterDivision } from './cluster-decision';

/** How each paper of the clusters of a year follows from them; names and numbers stand in shared/documents/kinds/clusters.ts. */
export const CLUSTER_PAPERS: Readonly<Record<ClusterDocumentKind, PaperRule<ClusterDivision>>> = {
  cluster_decision: {
    stage: 'preparation',
    appliesTo: ({ clusters }) => clusters.length > 0,
    reads: ({ year, clusters }) => [year, clusters],
    build: (division, _part, paper) => clusterDecision(division, paper),
    proposes: () => ({
      recipients: ['Thường trực HĐND', 'Các cơ quan, đơn vị có tên trên', 'Lưu: VT'],
    }),
  },
};
