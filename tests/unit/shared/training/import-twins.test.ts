import { expect, it } from 'vitest';
import { findTable } from '@shared/list-import/headings';
import { mappedColumns } from '@shared/training/import/columns';
import { planTrainees } from '@shared/training/import/plan-trainees';

const cellsOf = (text: string) => text.split('|').map((cell) => ({ text: cell, kind: 'text' as const }));

const planned = (...rows: string[]) => {
  const lines = ['Họ và tên|Ngày sinh|Đơn vị', ...rows].map((text, index) => ({
    number: index + 1,
    cells: cellsOf(text),
  }));
  const table = findTable([{ name: 'Sheet1', rows: lines }], mappedColumns([]));
  return planTrainees(table?.rows ?? [], [], [], '2026-08-03').map(({ row }) => [
    row.state,
    row.reasons.map(({ column }) => column),
  ]);
};

it('a unit is no news where the office has none in its register', () => {
  const lines = ['Họ và tên|Đơn vị', 'Lê Văn An|Thôn 1'].map((text, index) => ({
    number: index + 1,
    cells: cellsOf(text),
  }));
  const table = findTable([{ name: 'Sheet1', rows: lines }], mappedColumns([]));
  const changes = (units: Parameters<typeof planTrainees>[1]) =>
    planTrainees(table?.rows ?? [], units, [], '2026-08-03').map(({ row }) => row.changes);
  expect(changes([])).toEqual([[]]);
  const known = { id: 'a', name: 'A', fullName: 'Xã A' };
  expect(changes([known])).toEqual([[{ column: 'unit', before: '', after: 'Thôn 1 (ngoài mục Đơn vị)' }]]);
});

it('a row whose birth date is no day is nobody’s double; one without a birth date is', () => {
  expect(planned('Nguyễn Văn Trùng|31/02/1980|Xã A', 'Nguyễn Văn Trùng|05/02/1981|Xã A')).toEqual([
    ['wrong', ['birthDate']],
    ['new', []],
  ]);
  expect(planned('Nguyễn Văn Trùng||Xã A', 'Nguyễn Văn Trùng|05/02/1981|Xã A')).toEqual([
    ['new', []],
    ['wrong', ['fullName']],
  ]);
});

it('of one name, year and unit with two posts it is asked which line is meant, and both are taken', () => {
  const rows = (...posts: string[]) => {
    const lines = [
      'Họ và tên|Năm sinh|Đơn vị|Chức vụ',
      ...posts.map((post) => `Lê Văn An|1970|Thôn 1|${post}`),
    ];
    const table = findTable(
      [{ name: 'Sheet1', rows: lines.map((text, index) => ({ number: index + 1, cells: cellsOf(text) })) }],
      mappedColumns([]),
    );
    return planTrainees(table?.rows ?? [], [], [], '2026-08-03').map(({ row }) => ({
      state: row.state,
      changes: row.changes,
      remarks: (row.remarks ?? []).map(({ message }) => message),
    }));
  };
  const asks = (line: number) => `Dòng ${line} cùng tên, năm sinh, đơn vị, khác chức vụ: có phải một người?`;
  expect(rows('Chủ tịch HĐND', 'Trưởng thôn')).toEqual([
    { state: 'new', changes: [], remarks: [asks(3)] },
    { state: 'new', changes: [], remarks: [asks(2)] },
  ]);
  // One line twice is refused where it stands again, and nothing is asked.
  expect(rows('Trưởng thôn', 'Trưởng thôn').map(({ state, remarks }) => [state, remarks])).toEqual([
    ['new', []],
    ['wrong', []],
  ]);
});
