import { CLUSTER_KINDS } from './clusters';
import type { KindFacts } from './facts';
import { SESSION_KINDS } from './session';
import { PLAN_KINDS } from './plan';
import { CLASS_KINDS } from './training';
import { VOTE_KINDS } from './vote';

export type { DocumentStage, SeriesName } from './facts';
export { CERTIFICATE_SERIES, NORMATIVE_SERIES, SERIES_NAMES } from './facts';

/** Every kind of paper that the program makes. Its contents, and when it may be made, are its subject's matter. */
export const DOCUMENT_KINDS = {
  ...VOTE_KINDS,
  ...SESSION_KINDS,
  ...CLASS_KINDS,
  ...PLAN_KINDS,
  ...CLUSTER_KINDS,
} as const;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;
export type VoteDocumentKind = keyof typeof VOTE_KINDS;
export type SessionDocumentKind = keyof typeof SESSION_KINDS;
export type ClassDocumentKind = keyof typeof CLASS_KINDS;
export type PlanDocumentKind = keyof typeof PLAN_KINDS;
export type ClusterDocumentKind = keyof typeof CLUSTER_KINDS;

export const factsOf = (kind: DocumentKind): KindFacts => DOCUMENT_KINDS[kind];

/** With the person, agency or sitting that it is about, where each has a paper of its own. */
export const paperName = (kind: DocumentKind, partName: string): string =>
  partName === '' ? factsOf(kind).name : `${factsOf(kind).name}: ${partName}`;

export { CLASS_KINDS, CLUSTER_KINDS, PLAN_KINDS, SESSION_KINDS, VOTE_KINDS };
