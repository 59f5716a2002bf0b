import {
  bodyRow,
  column,
  figure,
  formatCount,
  groupRow,
  headCell,
  numberCell,
  percentCell,
  table,
  tableNote,
  textCell,
  UNKNOWN,
  type Cell,
  type Column,
  type Paragraph,
  type Run,
  type Table,
  type TableRow,
} from '../../official-documents/index';
import { levelNames } from '../messages';
import type { BallotKindCount, ResultKind, ResultRow, VoteResult } from '../model';

/** Printed, issued, collected, valid and invalid ballots, one row a kind. */
export function ballotsTable(kinds: readonly BallotKindCount[]): Table {
  const rows = kinds.map((kind, index) =>
    bodyRow([
      textCell(String(index + 1)),
      textCell(kind.title),
      numberCell(kind.printed),
      numberCell(kind.issued),
      numberCell(kind.collected),
      numberCell(kind.valid),
      numberCell(kind.invalid),
    ]),
  );
  return table({
    caption: 'Số phiếu',
    columns: [
      column(10, 'center'),
      column(65),
      column(18, 'center'),
      column(18, 'center'),
      column(18, 'center'),
      column(18, 'center'),
      column(18, 'center'),
    ],
    header: [
      [
        headCell('STT'),
        headCell('Loại phiếu'),
        headCell('Số phiếu in'),
        headCell('Số phiếu phát ra'),
        headCell('Số phiếu thu về'),
        headCell('Số phiếu hợp lệ'),
        headCell('Số phiếu không hợp lệ'),
      ],
    ],
    rows,
  });
}

/** `compact` sets name and posts in one column for a portrait page, `wide` in two for a landscape page. */
export type ResultLayout = 'compact' | 'wide';

interface ResultTableOptions {
  readonly layout: ResultLayout;
  /** Names each kind of ballot, with its ballots, above its persons. */
  readonly groups: boolean;
  readonly caption: string;
}

/** The result per person: a pair of count and percentage for each level, and the rows that are not valid. */
export function resultTable(
  result: VoteResult,
  kinds: readonly ResultKind[],
  options: ResultTableOptions,
): Table {
  const columns = columnsOf(result, options.layout);
  const rows = kinds.flatMap((kind): TableRow[] => [
    ...(options.groups ? [groupRow(groupWords(kind), columns.length)] : []),
    ...kind.rows.map((row) => bodyRow(cellsOf(result, row, options.layout))),
  ]);
  return table({
    caption: options.caption,
    columns,
    header: headerOf(result, options.layout),
    rows: rows.length > 0 ? rows : [groupRow('Không có người trong danh sách.', columns.length)],
  });
}

/** Millimetres of the columns: "Tín nhiệm thấp" fits above its pair, names and posts get the rest of the page. */
const WIDTHS = {
  compact: { page: 165, no: 9.6, count: 12.4, percent: 17.2, invalid: 13.2 },
  wide: { page: 252, no: 11, count: 15, percent: 18, invalid: 20 },
} as const;

const WIDE_NAME = 46;

function columnsOf(result: VoteResult, layout: ResultLayout): readonly Column[] {
  const { page, no, count, percent, invalid } = WIDTHS[layout];
  const rest = page - no - invalid - result.levels.length * (count + percent);
  const who = layout === 'compact' ? [column(rest)] : [column(WIDE_NAME), column(rest - WIDE_NAME)];
  return [
    column(no, 'center'),
    ...who,
    ...result.levels.flatMap(() => [column(count, 'center'), column(percent, 'center')]),
    column(invalid, 'center'),
  ];
}

function headerOf(result: VoteResult, layout: ResultLayout) {
  const who =
    layout === 'compact'
      ? [headCell('Họ và tên, chức vụ', { rows: 2 })]
      : [headCell('Họ và tên', { rows: 2 }), headCell('Chức vụ', { rows: 2 })];
  return [
    [
      headCell('STT', { rows: 2 }),
      ...who,
      ...result.levels.map((level) => headCell(levelNames[level], { columns: 2 })),
      headCell('Phiếu không hợp lệ', { rows: 2 }),
    ],
    result.levels.flatMap(() => [headCell('Số phiếu'), headCell('Tỷ lệ (%)')]),
  ];
}

function cellsOf(result: VoteResult, row: ResultRow, layout: ResultLayout): readonly Cell[] {
  const who: readonly Cell[] =
    layout === 'compact'
      ? [textCell([{ text: row.name, bold: true }, `\n${row.posts}`])]
      : [textCell([{ text: row.name, bold: true }]), textCell(row.posts)];
  return [
    textCell(String(row.no)),
    ...who,
    ...result.levels.flatMap((level) => [
      numberCell(row.counts[level] ?? null),
      percentCell(row.percent[level] ?? null),
    ]),
    numberCell(row.invalidRows),
  ];
}

function groupWords(kind: ResultKind): readonly (Run | string)[] {
  const { title, issued, collected, valid, invalid } = kind.kind;
  return [
    `${title}: phát ra `,
    known(issued),
    ', thu về ',
    known(collected),
    ', hợp lệ ',
    known(valid),
    ', không hợp lệ ',
    known(invalid),
    ' phiếu',
  ];
}

function known(value: number | null): Run {
  return figure(value === null ? UNKNOWN : formatCount(value));
}

/** True when some figure of the result is not known, so that the dash has to be explained. */
function hasUnknownFigures(result: VoteResult): boolean {
  return result.kinds.some(
    (kind) =>
      [kind.kind.printed, kind.kind.issued, kind.kind.collected, kind.kind.valid, kind.kind.invalid].includes(
        null,
      ) ||
      kind.rows.some(
        (row) =>
          row.invalidRows === null ||
          result.levels.some(
            (level) => (row.counts[level] ?? null) === null || (row.percent[level] ?? null) === null,
          ),
      ),
  );
}

export function unknownNote(result: VoteResult): readonly Paragraph[] {
  return hasUnknownFigures(result) ? [tableNote(`Dấu “${UNKNOWN}”: chưa có số liệu.`)] : [];
}
