import type { Input } from '@shared/contract/registry';
import type { NumberEntry } from '@shared/documents/contract';
import { NORMATIVE_SERIES } from '@shared/documents/kinds';
import { lowerFirst } from '@shared/kernel/first-letter';
import { ok } from '@shared/kernel/result';
import { resolutionSubject } from '@shared/sessions/resolutions/model';
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
    .select(['document.title', 'document.issue_date', 'document.status', 'document.withdrawn_reason']);
  if (year !== null) rows = rows.where('given.year', '=', year);
  const documents = (await rows.execute()).map((row): Entry => ({
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
  const place = ({ abbreviation, number, year: of }: Entry): string =>
    `${9999 - of} ${abbreviation} ${String(number).padStart(6, '0')}`;
  return [...documents, ...(await resolutionNumbers(db, year))].toSorted((left, right) =>
    place(left) < place(right) ? -1 : 1,
  );
}

/** Numbers that stand on resolutions of sessions: their papers take none of their own. */
async function resolutionNumbers(db: ReadDb, year: number | null): Promise<Entry[]> {
  let rows = db.selectFrom('resolution').selectAll().where('number', 'is not', null);
  if (year !== null) rows = rows.where('year', '=', year);
  return (await rows.execute()).flatMap((row): Entry[] => {
    if (row.number === null) return [];
    const subject = resolutionSubject(row.title);
    return [
      {
        abbreviation: row.resolution_kind === 'normative' ? NORMATIVE_SERIES : 'NQ',
        year: row.year,
        number: row.number,
        symbol: row.symbol,
        title: `Nghị quyết ${lowerFirst(subject)}`,
        issueDate: row.passed_date,
        status: row.void_reason === '' ? 'used' : 'withdrawn',
        documentId: null,
        reason: row.void_reason,
      },
    ];
  });
}
