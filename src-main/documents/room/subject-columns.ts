import type { DocumentKind } from '@shared/documents/kinds';
import type { DocumentSubject } from '@shared/documents/subject';
import type { PaperPart } from '@shared/official-documents';
import type { ReadDb } from '../../database/tables';

/** The columns by which a paper belongs to its subject; the database holds each to a record that is there. */
export function subjectColumns({ type, id }: DocumentSubject, part: PaperPart | null) {
  return {
    subject: type,
    subject_id: id,
    vote_id: type === 'vote' ? id : null,
    session_id: type === 'session' ? id : null,
    class_id: type === 'training_class' ? id : null,
    plan_id: type === 'training_plan' ? id : null,
    division_id: type === 'cluster_division' ? id : null,
    part: part?.id ?? '',
    // The part of a letter to a body names that as well; what the letter asks holds the person in the list.
    official_id: type === 'vote' && part !== null && !part.id.includes(' ') ? part.id : null,
  };
}

/** Every version of one paper. */
export function papersOf(db: ReadDb, subject: DocumentSubject, kind: DocumentKind, part: string | null) {
  return db
    .selectFrom('official_document')
    .where('subject_id', '=', subject.id)
    .where('subject', '=', subject.type)
    .where('kind', '=', kind)
    .where('part', '=', part ?? '');
}

/** Of one paper the official version, else its draft; null where there is neither. */
export async function standingPaper(
  db: ReadDb,
  subject: DocumentSubject,
  kind: DocumentKind,
  part: string | null,
) {
  const versions = await papersOf(db, subject, kind, part)
    .select(['id', 'status', 'version'])
    .where('status', '!=', 'withdrawn')
    .execute();
  return versions.find(({ status }) => status === 'official') ?? versions[0] ?? null;
}
