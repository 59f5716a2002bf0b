import { copyFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { readWorkbook } from '@main/spreadsheets/read-workbook';
import { writeWorkbook } from '@main/spreadsheets/write-workbook';
import { findTable } from '@shared/list-import/headings';
import { mappedColumns } from '@shared/training/import/columns';
import { planTrainees } from '@shared/training/import/plan-trainees';
import { inTurn, median, milliseconds } from './measure';
import { note, report } from './report';
import { personName } from './sample-data';

/**
 * A list of 5 000 trainees of 148 units from a workbook to the preview, row by row with units found and people told apart,
 * half of them in the class already. The limit is SheetJS reading the same file into rows, alone.
 */
// The program's thread that takes workbooks apart lies beside the bundle that starts it.
copyFileSync(
  new URL('../main/workbook-worker.mjs', import.meta.url),
  new URL('./workbook-worker.mjs', import.meta.url),
);

const ROWS = 5000;
const UNITS = 148;
const POSTS = ['Chủ tịch HĐND', 'Phó Chủ tịch HĐND', 'Trưởng Ban Kinh tế - Ngân sách', 'Đại biểu HĐND'];

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const units = Array.from({ length: UNITS }, (_, index) => ({
  id: idOf(index),
  name: `Mẫu ${index}`,
  fullName: `Xã Mẫu ${index}`,
}));

const bytes = await writeWorkbook([
  {
    name: 'Học viên',
    columns: ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Dân tộc', 'Chức vụ', 'Đơn vị'].map((title) => ({
      title,
      width: 20,
    })),
    rows: Array.from({ length: ROWS }, (_, index) => [
      index + 1,
      personName(index),
      String(1960 + (index % 40)),
      index % 3 === 0 ? 'Nữ' : 'Nam',
      'Kinh',
      POSTS[index % POSTS.length] ?? '',
      `HĐND xã Mẫu ${index % UNITS}`,
    ]),
  },
]);

async function preview(known: Parameters<typeof planTrainees>[2]) {
  const sheets = await readWorkbook(bytes);
  if (!sheets.ok) throw new Error(sheets.error.code);
  const found = findTable(sheets.value, mappedColumns([]));
  if (!found) throw new Error('the heading is not found');
  return planTrainees(found.rows, units, known, '2026-08-03');
}

const first = await preview([]);
const known = first
  .slice(0, ROWS / 2)
  .flatMap(({ intent }, index) =>
    intent === null ? [] : [{ id: idOf(UNITS + index), fields: intent.fields, unitLabel: intent.unitLabel }],
  );

/** A fast wrong answer is worth nothing. */
const again = await preview(known);
const rowsThatAre = (state: string): number => again.filter(({ row }) => row.state === state).length;
if (known.length !== ROWS / 2 || rowsThatAre('same') !== ROWS / 2 || rowsThatAre('new') !== ROWS / 2) {
  throw new Error('the preview is not what the list says');
}

const samples = await inTurn(
  { warmUp: 1, rounds: 7 },
  () => milliseconds(() => preview(known)),
  () =>
    milliseconds(() => {
      const book = read(bytes, { type: 'array' });
      const [name] = book.SheetNames;
      const sheet = name === undefined ? undefined : book.Sheets[name];
      if (!sheet || utils.sheet_to_json(sheet, { header: 1 }).length !== ROWS + 1) {
        throw new Error('SheetJS read another file');
      }
    }),
);
note(`${ROWS} rows, ${Math.round(bytes.byteLength / 1024)} KB`);
report({
  what: 'import preview of 5 000 rows',
  unit: 'ms',
  value: median(samples.ours),
  limit: { what: 'SheetJS reading the same file alone', value: median(samples.limit) },
  targets: [{ kind: 'times', value: 2 }],
});
