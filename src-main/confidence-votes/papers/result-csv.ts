import { BALLOT_COUNTS, ballotCountNames } from '@shared/confidence-votes/announced';
import { consequenceNote } from '@shared/confidence-votes/consequence-note';
import { draftMarkOf, type DocumentSource } from '@shared/confidence-votes/documents';
import { levelNames, statusNames } from '@shared/confidence-votes/messages';
import { appError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../../application/context';
import { slug } from '../../application/slug';
import { csvOf, type Cell } from '../../spreadsheets/csv';
import { loadDocumentSource, votePapers } from '../paper-subject';

const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8';

/**
 * Row T40: the result for other programs, one line a person, beside the workbook for people. Refused like the table it
 * stands beside as long as the count contradicts itself.
 */
export async function makeResultCsv(
  context: TaskContext,
  { voteId }: Input<'resultFiles.makeResultCsv'>,
): Outcome<Artifact> {
  const source = await context.read(({ db }) => loadDocumentSource(db, voteId));
  if (!source) return err(appError('not-found'));
  const refused = votePapers(source).whyNotMade('result_table');
  if (refused) return err(refused);
  const { fileName, bytes } = resultCsv(source);
  return ok(context.files.put({ fileName, mediaType: CSV_MEDIA_TYPE, bytes }));
}

export function resultCsv(source: DocumentSource): { readonly fileName: string; readonly bytes: Uint8Array } {
  const { vote } = source;
  const name = ['ket-qua', slug(vote.title).slice(0, 80)].join('-').replace(/-$/u, '');
  const lines = linesOf(source);
  return { fileName: `${name}.csv`, bytes: new TextEncoder().encode(csvOf(columnsOf(source), lines)) };
}

const PERSON = { no: 'STT', name: 'Họ và tên', posts: 'Chức vụ' } as const;
const KIND = 'Loại phiếu';
const ROW_INVALID = 'Phiếu không hợp lệ với người này';
const BASE = 'Tổng số tính tỷ lệ';
const BASE_NAME = 'Tỷ lệ tính trên';
const CONSEQUENCE = 'Hệ quả';
const STATE = 'Tình trạng';

function columnsOf({ result }: DocumentSource): readonly string[] {
  return [
    KIND,
    ...BALLOT_COUNTS.map((field) => ballotCountNames[field]),
    ...Object.values(PERSON),
    ...result.levels.flatMap((level) => [levelNames[level], `${levelNames[level]} (%)`]),
    ROW_INVALID,
    BASE,
    BASE_NAME,
    CONSEQUENCE,
    STATE,
  ];
}

/** Percentages stay the text that is printed: a program that reads them as numbers would round anew. */
function linesOf({ vote, result }: DocumentSource): readonly Readonly<Record<string, Cell>>[] {
  const state =
    draftMarkOf('result_table', 'official', vote) ?? statusNames[vote.status].toLocaleUpperCase('vi');
  return result.kinds.flatMap((kind) =>
    kind.rows.map((row): Readonly<Record<string, Cell>> => ({
      [KIND]: kind.kind.title,
      ...Object.fromEntries<Cell>(BALLOT_COUNTS.map((field) => [ballotCountNames[field], kind.kind[field]])),
      [PERSON.no]: row.no,
      [PERSON.name]: row.name,
      [PERSON.posts]: row.posts.replace(/\n/gu, '; '),
      ...Object.fromEntries<Cell>(
        result.levels.flatMap((level) => [
          [levelNames[level], row.counts[level] ?? null],
          [`${levelNames[level]} (%)`, row.percent[level] ?? null],
        ]),
      ),
      [ROW_INVALID]: row.invalidRows,
      [BASE]: kind.base.value,
      [BASE_NAME]: kind.base.text,
      [CONSEQUENCE]: consequenceNote(kind, row)?.text ?? null,
      [STATE]: state,
    })),
  );
}
