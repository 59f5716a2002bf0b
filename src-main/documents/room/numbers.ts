import type { Artifact } from '@shared/contract/fields';
import type { Input } from '@shared/contract/registry';
import type { NumberEntry } from '@shared/documents/contract';
import { elsewhereText } from '@shared/documents/number-register';
import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { ok } from '@shared/kernel/result';
import type { z } from 'zod';
import type { Outcome, QueryContext, TaskContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { seriesOf } from './number-series';
import { MEDIA_TYPES } from './render';

type Entry = z.infer<typeof NumberEntry>;

/** The register of numbers (row P06): newest year first, each series in the order in which numbers were given. */
export async function listNumbers(
  { db }: QueryContext,
  { year }: Input<'documents.listNumbers'>,
): Outcome<Entry[]> {
  return ok(await numbersOf(db, year));
}

export async function exportNumbers(context: TaskContext): Outcome<Artifact> {
  const { entries, series } = await context.read(async ({ db }) => ({
    entries: await numbersOf(db, null),
    series: await seriesOf(db, null),
  }));
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const head = HEADINGS.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  // Every cell states its type: a title that begins with "=" stays text.
  const elsewhere = series.flatMap((one) => {
    const text = elsewhereText(one);
    return text === null ? [] : [[one.year, one.abbreviation, null, null, text].map(cellOf)];
  });
  const rows = entries.map((entry) => [
    { value: entry.year, type: Number },
    { value: entry.abbreviation, type: String },
    { value: entry.number, type: Number },
    { value: entry.symbol, type: String },
    { value: entry.title, type: String },
    { value: entry.issueDate === null ? '' : formatDate(entry.issueDate), type: String },
    { value: entry.status === 'used' ? 'Đã ban hành' : 'Đã thu hồi', type: String },
    { value: entry.reason, type: String },
  ]);
  const bytes = await writeXlsxFile([head, ...elsewhere, ...rows], {
    sheet: 'Sổ đăng ký văn bản',
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
  return ok(
    context.files.put({
      fileName: `so-dang-ky-van-ban-${localDateOf(context.now())}.xlsx`,
      mediaType: MEDIA_TYPES.xlsx,
      bytes: new Uint8Array(bytes),
    }),
  );
}

const cellOf = (value: string | number | null) =>
  typeof value === 'number' ? { value, type: Number } : value === null ? null : { value, type: String };

const HEADINGS = [
  'Năm',
  'Loại',
  'Số',
  'Số, ký hiệu',
  'Tên văn bản',
  'Ngày ban hành',
  'Tình trạng',
  'Lý do thu hồi',
];
const WIDTHS = [8, 8, 8, 20, 90, 14, 14, 50];

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
