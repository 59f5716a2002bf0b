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
