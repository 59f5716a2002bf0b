import { loadVote, resultOf } from '../../confidence-votes';
import type { DocumentDetails, DocumentRecord } from '@shared/documents/contract';
import type { OfficialDocument } from '@shared/official-documents';
import type { ReadDb } from '../../database/tables';
import { figuresCodeOf } from './compose';

function records(db: ReadDb) {
  return db
    .selectFrom('official_document as document')
    .innerJoin('confidence_vote as vote', 'vote.id', 'document.vote_id')
    .leftJoin('document_number as given', 'given.document_id', 'document.id')
    .selectAll('document')
    .select(['vote.title as vote_title', 'given.symbol', 'given.number', 'given.year']);
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
  const codes = new Map<string, string>();
  for (const voteId of new Set(rows.map((row) => row.vote_id))) {
    const vote = await loadVote(db, voteId);
    if (vote) codes.set(voteId, figuresCodeOf(vote, resultOf(vote)));
  }
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    voteId: row.vote_id,
    voteTitle: row.vote_title,
    title: row.title,
    status: row.status,
    symbol: row.symbol ?? '',
    number: row.number,
    year: row.year,
    issueDate: row.issue_date,
    details: JSON.parse(row.details) as DocumentDetails,
    checkCode: row.check_code,
    stale: codes.get(row.vote_id) !== row.figures_code,
    createdAt: row.created_at,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  }));
}
