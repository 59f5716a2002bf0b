import type { Input } from '@shared/contract/registry';
import type { NumberEntry } from '@shared/documents/contract';
import { ok } from '@shared/kernel/result';
import type { z } from 'zod';
import type { Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';

type Entry = z.infer<typeof NumberEntry>;

/** The register of numbers (row P06): newest year first, each series in the order in which numbers were given. */
export async function listNumbers(
  { db }: QueryContext,
  { year }: Input<'documents.listNumbers'>,
): Outcome<Entry[]> {
  return ok(await numbersOf(db, year));
}

async function numbersOf(db: ReadDb, year: number | null): Promise<Entry[]> {
  let rows = db
    .selectFrom('document_number as given')
    .innerJoin('official_document as document', 'document.id', 'given.document_id')
    .select(['given.abbreviation', 'given.year', 'given.number', 'given.symbol', 'given.document_id'])
    .select(['document.title', 'document.issue_date', 'document.status', 'document.withdrawn_reason'])
    .orderBy('given.year', 'desc')
    .orderBy('given.abbreviation')
    .orderBy('given.number');
  if (year !== null) rows = rows.where('given.year', '=', year);
  return (await rows.execute()).map((row) => ({
    abbreviation: row.abbreviation,
    year: row.year,
    number: row.number,
    symbol: row.symbol,
    title: row.title,
    issueDate: row.issue_date,
    status: row.status === 'withdrawn' ? 'withdrawn' : 'used',
    documentId: row.document_id,
    reason: row.withdrawn_reason,
  }));
}
