import { ruleOf, type DocumentSource } from '@shared/confidence-votes/documents';
import { VoteDocumentKind, type DocumentDetails, type DocumentRecord } from '@shared/documents/contract';
import type { OfficialDocument } from '@shared/official-documents';
import type { ReadDb } from '../../database/tables';
import { composeDraft, figuresCodeOf } from './compose';
import { loadOfficeNames, type OfficeNames } from './office-names';
import { loadSource } from './source';

function records(db: ReadDb) {
  return db
    .selectFrom('official_document as document')
    .innerJoin('confidence_vote as vote', 'vote.id', 'document.vote_id')
    .leftJoin('document_number as given', 'given.document_id', 'document.id')
    .leftJoin('vote_official as official', 'official.id', 'document.official_id')
    .selectAll('document')
    .select([
      'vote.title as vote_title',
      'official.name as official_name',
      'given.symbol',
      'given.number',
      'given.year',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>;

/** Newest first. */
export async function listRecords(db: ReadDb, voteId: string | null): Promise<DocumentRecord[]> {
  let rows = records(db).orderBy('document.created_at', 'desc').orderBy('document.id', 'desc');
  if (voteId !== null) rows = rows.where('document.vote_id', '=', voteId);
  return toRecords(db, await rows.execute());
}

export async function findRecord(db: ReadDb, id: string): Promise<DocumentRecord | null> {
  const row = await records(db).where('document.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const [record] = await toRecords(db, [row]);
  return record ?? null;
}

/** The stored contents: files are made from these alone, never from newer figures. */
export async function findModel(db: ReadDb, id: string): Promise<OfficialDocument | null> {
  const row = await db
    .selectFrom('official_document')
    .select('model')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? (JSON.parse(row.model) as OfficialDocument) : null;
}

async function toRecords(db: ReadDb, rows: readonly Row[]): Promise<DocumentRecord[]> {
  const sources = new Map<string, DocumentSource>();
  for (const voteId of new Set(rows.map((row) => row.vote_id))) {
    const source = await loadSource(db, voteId);
    if (source) sources.set(voteId, source);
  }
  const office = rows.some((row) => row.status === 'draft') ? await loadOfficeNames(db) : null;
  return rows.map((row) => {
    const source = sources.get(row.vote_id);
    const kind = VoteDocumentKind.parse(row.kind);
    if (source && ruleOf(kind, source.vote).made === 'before-count') {
      return { ...recordOf(row, kind), stale: false, formerOffice: false };
    }
    const sameFigures = source && figuresCodeOf(kind, source, row.official_id) === row.figures_code;
    const formerOffice =
      sameFigures === true &&
      office?.ok === true &&
      row.status === 'draft' &&
      readsOtherwise(row, source, office.value);
    return { ...recordOf(row, kind), stale: sameFigures !== true || formerOffice, formerOffice };
  });
}

/** Whether the same draft, made today from the same figures, would not read as it stands. */
function readsOtherwise(row: Row, source: DocumentSource, office: OfficeNames): boolean {
  const today = composeDraft({
    kind: VoteDocumentKind.parse(row.kind),
    source,
    official: source.vote.officials.find(({ id }) => id === row.official_id) ?? null,
    office,
    details: JSON.parse(row.details) as DocumentDetails,
    madeBy: NOBODY,
  });
  return today.checkCode !== row.check_code;
}

/** Who makes it, and when, is not part of the code. */
const NOBODY = { programVersion: '', at: '1970-01-01T00:00:00.000Z', operator: '' };

function recordOf(row: Row, kind: VoteDocumentKind): Omit<DocumentRecord, 'stale' | 'formerOffice'> {
  return {
    id: row.id,
    kind,
    voteId: row.vote_id,
    voteTitle: row.vote_title,
    officialId: row.official_id,
    officialName: row.official_name ?? '',
    title: row.title,
    status: row.status,
    symbol: row.symbol ?? '',
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
