import { DocumentKind, type DocumentDetails, type DocumentRecord } from '@shared/documents/contract';
import type { DocumentSubject, SubjectType } from '@shared/documents/subject';
import type { OfficialDocument } from '@shared/official-documents';
import { checkCodeOf } from '../../application/check-code';
import type { ReadDb } from '../../database/tables';
import type { PaperSubject } from '../subject';
import { openSubject } from '../subjects';
import { draftCodeOf, figuresCodeOf } from './compose';
import { loadOfficeNames, type OfficeNames } from './office-names';

function records(db: ReadDb) {
  return (
    db
      .selectFrom('official_document as document')
      .leftJoin('document_number as given', 'given.document_id', 'document.id')
      // A resolution takes its number from the register of resolutions, not from that of papers.
      .leftJoin('resolution', (join) =>
        join.onRef('resolution.id', '=', 'document.part').on('document.kind', '=', 'session_resolution'),
      )
      .selectAll('document')
      .select(['given.symbol', 'given.number', 'given.year', 'resolution.symbol as resolution_symbol'])
  );
}

type Row = Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>;

/** Newest first; of one subject, or of all. */
export async function listRecords(db: ReadDb, subject: DocumentSubject | null): Promise<DocumentRecord[]> {
  let rows = records(db).orderBy('document.created_at', 'desc').orderBy('document.id', 'desc');
  if (subject !== null) {
    rows = rows.where('document.subject_id', '=', subject.id).where('document.subject', '=', subject.type);
  }
  return toRecords(db, await rows.execute());
}

export async function findRecord(db: ReadDb, id: string): Promise<DocumentRecord | null> {
  const row = await records(db).where('document.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const [record] = await toRecords(db, [row]);
  return record ?? null;
}

/** A draft that was written in this very step, from its subject as it stands: it is not held against it once more. */
export async function findFreshDraft(
  db: ReadDb,
  id: string,
  subject: PaperSubject,
): Promise<DocumentRecord | null> {
  const row = await records(db).where('document.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const kind = DocumentKind.parse(row.kind);
  const reopened = !subject.isPicture(kind, row.status) && subject.isReopened?.(row.updated_at) === true;
  return { ...recordOf(row, kind, subject), stale: false, formerOffice: false, reopened };
}

/** The stored contents: files are made from these alone, never from newer figures. A draft carries the mark of today. */
export async function findModel(db: ReadDb, id: string): Promise<OfficialDocument | null> {
  const row = await models(db).where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return modelOf(row, row.status === 'draft' ? await openSubject(db, subjectOf(row)) : null);
}

/** Those of several papers of one subject, by their ids. */
export async function findModels(
  db: ReadDb,
  subject: PaperSubject,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OfficialDocument>> {
  const rows = ids.length === 0 ? [] : await models(db).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, modelOf(row, subject)]));
}

const models = (db: ReadDb) =>
  db.selectFrom('official_document').select(['id', 'model', 'status', 'kind', 'subject', 'subject_id']);

function modelOf(
  row: Pick<Row, 'model' | 'status' | 'kind'>,
  subject: PaperSubject | null,
): OfficialDocument {
  const model = JSON.parse(row.model) as OfficialDocument;
  if (row.status !== 'draft' || subject === null) return model;
  return { ...model, draftMark: subject.draftMark(DocumentKind.parse(row.kind), 'draft') };
}

const subjectOf = (row: Pick<Row, 'subject' | 'subject_id'>): DocumentSubject => ({
  type: row.subject as SubjectType,
  id: row.subject_id,
});

const partOf = ({ part }: Pick<Row, 'part'>): string | null => (part === '' ? null : part);

async function toRecords(db: ReadDb, rows: readonly Row[]): Promise<DocumentRecord[]> {
  const subjects = new Map<string, PaperSubject>();
  for (const row of rows) {
    if (subjects.has(row.subject_id)) continue;
    const subject = await openSubject(db, subjectOf(row));
    if (subject) subjects.set(row.subject_id, subject);
  }
  const office = rows.some((row) => row.status === 'draft') ? await loadOfficeNames(db) : null;
  return rows.map((row) => {
    const subject = subjects.get(row.subject_id);
    const kind = DocumentKind.parse(row.kind);
    const known = recordOf(row, kind, subject ?? null);
    if (subject?.isPicture(kind, row.status))
      return { ...known, stale: false, formerOffice: false, reopened: false };
    const sameFigures = subject && isCodeOfFigures(subject, kind, row);
    // Until it is confirmed anew, what tells of a closing reads otherwise by that alone.
    const reopened = sameFigures === true && subject.isReopened?.(row.updated_at) === true;
    const formerOffice =
      sameFigures === true &&
      !reopened &&
      office?.ok === true &&
      row.status === 'draft' &&
      readsOtherwise(row, subject, office.value);
    const stale = sameFigures !== true || formerOffice;
    return { ...known, stale, formerOffice, reopened };
  });
}

function isCodeOfFigures(subject: PaperSubject, kind: DocumentRecord['kind'], row: Row): boolean {
  if (figuresCodeOf(subject, kind, partOf(row), row.updated_at) === row.figures_code) return true;
  const former = subject.formerFigures?.(kind, partOf(row), row.updated_at) ?? null;
  return former !== null && checkCodeOf(former) === row.figures_code;
}

/** Whether the same draft, made today from the same figures, would not read as it stands. */
function readsOtherwise(row: Row, subject: PaperSubject, office: OfficeNames): boolean {
  const part = partOf(row);
  // The mark follows the state of the subject and is put on when the paper is read: it never makes a draft stale.
  const { draftMark } = JSON.parse(row.model) as OfficialDocument;
  const today = draftCodeOf({
    kind: DocumentKind.parse(row.kind),
    subject: { ...subject, draftMark: () => draftMark },
    part: part === null ? null : { id: part, name: row.part_name },
    office,
    details: JSON.parse(row.details) as DocumentDetails,
    // Who makes it is not part of the code; what says which days are over says so of the day on which it was made.
    madeBy: { programVersion: '', at: row.updated_at, operator: '' },
  });
  return today !== row.check_code;
}

function recordOf(
  row: Row,
  kind: DocumentRecord['kind'],
  subject: PaperSubject | null,
): Omit<DocumentRecord, 'stale' | 'formerOffice' | 'reopened'> {
  return {
    id: row.id,
    kind,
    subject: subjectOf(row),
    subjectTitle: subject?.title ?? '',
    part: partOf(row),
    partName: row.part_name,
    fileTag: subject?.fileTag?.(kind, partOf(row)) ?? '',
    title: row.title,
    status: row.status,
    symbol: row.symbol ?? row.resolution_symbol ?? '',
    number: row.number,
    year: row.year,
    issueDate: row.issue_date,
    details: JSON.parse(row.details) as DocumentDetails,
    checkCode: row.check_code,
    createdAt: row.created_at,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  };
}
