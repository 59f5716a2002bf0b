/** What papers are about. Each kind of subject opens itself for the room of documents (src-main/documents/subject.ts). */
export const SUBJECT_TYPES = [
  'vote',
  'session',
  'training_class',
  'training_plan',
  'cluster_division',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

export interface DocumentSubject {
  readonly type: SubjectType;
  readonly id: string;
}

export const ofVote = (id: string): { type: 'vote'; id: string } => ({ type: 'vote', id });
export const ofSession = (id: string): { type: 'session'; id: string } => ({ type: 'session', id });

export const ofClass = (id: string): { type: 'training_class'; id: string } => ({
  type: 'training_class',
  id,
});

export const ofPlan = (id: string): { type: 'training_plan'; id: string } => ({
  type: 'training_plan',
  id,
});

/** The emulation clusters of one year. */
export const ofDivision = (id: string): { type: 'cluster_division'; id: string } => ({
  type: 'cluster_division',
  id,
});

/** The address of a paper's page in the window. */
export function paperPath({ type, id }: DocumentSubject, kind: string, part: string | null): string {
  return `/documents/${type}/${id}/${kind}${part === null ? '' : `?part=${encodeURIComponent(part)}`}`;
}
