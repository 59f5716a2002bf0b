import { describe, expect, it } from 'vitest';
import { nameSortKey } from '@shared/kernel/vietnamese-text';
import { nextSort, rowsAsText, visibleRows, type GridColumn, type GridView } from '@renderer/ui/grid-model';

interface Row {
  readonly name: string;
  readonly sex: 'male' | 'female';
}

const rows: readonly Row[] = [
  { name: 'Nguyễn Thị Oanh', sex: 'female' },
  { name: 'Trần Văn Ánh', sex: 'male' },
  { name: 'Y Thắng Êban', sex: 'male' },
  { name: 'Lê Văn Đạt', sex: 'male' },
  { name: 'Phạm Thị Hòa', sex: 'female' },
];

const columns: readonly GridColumn<Row>[] = [
  { key: 'name', title: 'Họ và tên', text: (row) => row.name, sortValue: (row) => nameSortKey(row.name) },
  { key: 'sex', title: 'Giới tính', text: (row) => (row.sex === 'male' ? 'Nam' : 'Nữ') },
];

const view = (change: Partial<GridView<Row>> = {}): GridView<Row> => ({
  rows,
  columns,
  query: '',
  searchText: (row) => row.name,
  filters: [
    { key: 'female', label: 'Nữ', test: (row) => row.sex === 'female' },
    { key: 'h', label: 'Tên H', test: (row) => row.name.includes(' H') },
  ],
  activeFilters: [],
  sort: null,
  ...change,
});

const names = (change: Partial<GridView<Row>>) => visibleRows(view(change)).map((row) => row.name);

describe('rows of a list', () => {
  it('finds without diacritics, đ as d, hoà as hòa', () => {
    expect(names({ query: 'dat' })).toEqual(['Lê Văn Đạt']);
    expect(names({ query: 'hoà' })).toEqual(['Phạm Thị Hòa']);
    expect(names({ query: 'thi o' })).toEqual(['Nguyễn Thị Oanh']);
  });

  it('sorts by given name in the Vietnamese alphabet, and turned round', () => {
    const sorted = ['Trần Văn Ánh', 'Lê Văn Đạt', 'Phạm Thị Hòa', 'Nguyễn Thị Oanh', 'Y Thắng Êban'];
    expect(names({ sort: { column: 'name', descending: false } })).toEqual(sorted);
    expect(names({ sort: { column: 'name', descending: true } })).toEqual([...sorted].reverse());
  });

  it('narrows with each filter', () => {
    expect(names({ activeFilters: ['female'] })).toEqual(['Nguyễn Thị Oanh', 'Phạm Thị Hòa']);
    expect(names({ activeFilters: ['female', 'h'] })).toEqual(['Phạm Thị Hòa']);
  });

  it('turns the order of a column, then gives it up', () => {
    const first = nextSort(null, 'name');
    expect(first).toEqual({ column: 'name', descending: false });
    const second = nextSort(first, 'name');
    expect(second).toEqual({ column: 'name', descending: true });
    expect(nextSort(second, 'name')).toBeNull();
  });

  it('copies as a block that Excel takes, whatever a cell contains', () => {
    const odd: Row[] = [{ name: 'Lê\tVăn\nĐạt', sex: 'male' }];
    expect(rowsAsText(columns, odd)).toBe('Họ và tên\tGiới tính\r\nLê Văn Đạt\tNam');
  });
});
