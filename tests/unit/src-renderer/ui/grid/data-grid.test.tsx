// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ok } from '@shared/kernel/result';
import { DataGrid, type GridColumn } from '@renderer/ui/grid/data-grid';
import { rowsAsText } from '@renderer/ui/grid/shown-list';
import { strictTransport } from '../../strict-transport';

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
  { key: 'name', title: 'Họ và tên', text: (row) => row.name, sortName: (row) => row.name },
  {
    key: 'sex',
    title: 'Giới tính',
    text: (row) => (row.sex === 'male' ? 'Nam' : 'Nữ'),
    footer: (shown) => `${shown.length} người`,
    secondary: true,
  },
];

const props: ComponentProps<typeof DataGrid<Row>> = {
  label: 'Danh sách',
  noun: 'người',
  rows,
  columns,
  rowId: (row) => row.name,
  searchText: (row) => row.name,
  filters: [
    { key: 'female', label: 'Nữ', test: (row) => row.sex === 'female' },
    { key: 'h', label: 'Tên H', test: (row) => row.name.includes(' H') },
  ],
};

const grid = (change: Partial<typeof props> = {}) => (
  <MantineProvider env="test">
    <DataGrid {...props} {...change} />
  </MantineProvider>
);

const names = (): (string | null)[] =>
  [...screen.getByRole('grid').querySelectorAll('tbody tr')].map((row) => row.getAttribute('data-row'));
const box = () => screen.getByRole('searchbox');
const focusedRow = () => document.activeElement?.getAttribute('data-row');

afterEach(cleanup);

describe('rows of a list', () => {
  it('finds without diacritics, đ as d, hoà as hòa; Esc shows all again', async () => {
    render(grid());
    const keys = userEvent.setup();
    await keys.type(box(), 'dat');
    expect(names()).toEqual(['Lê Văn Đạt']);
    expect(screen.getByRole('status').textContent).toBe('1/5 người');
    await keys.keyboard('{Escape}');
    expect(names()).toHaveLength(5);
    await keys.type(box(), 'hoà');
    expect(names()).toEqual(['Phạm Thị Hòa']);
    await keys.clear(box());
    await keys.type(box(), 'thi o');
    expect(names()).toEqual(['Nguyễn Thị Oanh']);
  });

  it('shows whoever has a word that begins so, and inside words only where nobody has', async () => {
    render(grid());
    const keys = userEvent.setup();
    await keys.type(box(), 'anh');
    expect(names()).toEqual(['Trần Văn Ánh']);
    await keys.clear(box());
    await keys.type(box(), 'nh');
    expect(names()).toEqual(expect.arrayContaining(['Trần Văn Ánh', 'Nguyễn Thị Oanh']));
    expect(names()).toHaveLength(2);
  });

  it('sorts by given name in the Vietnamese alphabet, turned round, then as given', async () => {
    render(grid());
    const keys = userEvent.setup();
    const sorted = ['Trần Văn Ánh', 'Lê Văn Đạt', 'Phạm Thị Hòa', 'Nguyễn Thị Oanh', 'Y Thắng Êban'];
    const heading = screen.getByRole('button', { name: 'Họ và tên' });
    const order = () => screen.getByRole('columnheader', { name: 'Họ và tên' }).getAttribute('aria-sort');
    await keys.click(heading);
    expect(names()).toEqual(sorted);
    expect(order()).toBe('ascending');
    await keys.click(heading);
    expect(names()).toEqual([...sorted].reverse());
    expect(order()).toBe('descending');
    await keys.click(heading);
    expect(names()).toEqual(rows.map((row) => row.name));
    expect(screen.queryByRole('button', { name: 'Giới tính' })).toBeNull();
  });

  it('begins with the order and the chips it is given', () => {
    render(grid({ initialSort: { column: 'name', descending: true }, initialFilters: ['female'] }));
    expect(names()).toEqual(['Nguyễn Thị Oanh', 'Phạm Thị Hòa']);
  });

  it('narrows with each chip, and with the search on top; the sum below follows', async () => {
    render(grid());
    const keys = userEvent.setup();
    await keys.click(screen.getByRole('checkbox', { name: 'Nữ (2)' }));
    expect(names()).toEqual(['Nguyễn Thị Oanh', 'Phạm Thị Hòa']);
    expect(screen.getByText('2 người')).toBeDefined();
    await keys.click(screen.getByRole('checkbox', { name: 'Tên H (1)' }));
    expect(names()).toEqual(['Phạm Thị Hòa']);
    await keys.type(box(), 'oanh');
    expect(names()).toEqual([]);
    expect(screen.getByText(/Không có dòng nào khớp/u)).toBeDefined();
  });

  it('that has no rows says so, and speaks of no search', () => {
    render(grid({ rows: [] }));
    expect(screen.getByText('Chưa có người nào.')).toBeDefined();
    expect(screen.queryByText(/Không có dòng nào khớp/u)).toBeNull();
  });

  it('follows new rows and new columns', () => {
    const { rerender } = render(grid({ initialSort: { column: 'name', descending: false } }));
    const bySex = columns.map((column) =>
      column.key === 'name' ? { ...column, sortValue: (row: Row) => `${row.sex} ${row.name}` } : column,
    );
    rerender(grid({ columns: bySex }));
    expect(names().slice(0, 2)).toEqual(['Nguyễn Thị Oanh', 'Phạm Thị Hòa']);
    rerender(grid({ columns: bySex, rows: rows.slice(1) }));
    expect(names()[0]).toBe('Phạm Thị Hòa');
  });

  it('marks the open row and puts secondary columns away beside it', () => {
    render(grid({ selectedId: 'Lê Văn Đạt', narrow: true }));
    const selected = screen.getAllByRole('row', { selected: true });
    expect(selected.map((row) => row.getAttribute('data-row'))).toEqual(['Lê Văn Đạt']);
    expect(within(screen.getByRole('grid')).getAllByRole('columnheader')).toHaveLength(1);
  });

  it('goes through the rows by keys without wrapping, opens with Enter, "/" goes to the search', async () => {
    const onOpen = vi.fn();
    render(grid({ onOpen }));
    const keys = userEvent.setup();
    await keys.click(box());
    await keys.keyboard('{ArrowDown}');
    expect(focusedRow()).toBe('Nguyễn Thị Oanh');
    await keys.keyboard('{ArrowUp}');
    expect(focusedRow()).toBe('Nguyễn Thị Oanh');
    await keys.keyboard('{End}{ArrowDown}');
    expect(focusedRow()).toBe('Phạm Thị Hòa');
    await keys.keyboard('{Home}{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(rows[1]);
    await keys.keyboard('/');
    expect(document.activeElement).toBe(box());
  });

  it('exports what is shown, in the order shown', async () => {
    const onExport = vi.fn();
    render(grid({ onExport, initialSort: { column: 'name', descending: false } }));
    const keys = userEvent.setup();
    await keys.type(box(), 'van');
    await keys.click(screen.getByRole('button', { name: 'Xuất Excel' }));
    expect(onExport).toHaveBeenCalledExactlyOnceWith(['Trần Văn Ánh', 'Lê Văn Đạt']);
  });

  it('exports its own columns as a workbook where the room has no export of its own', async () => {
    const { calls } = strictTransport({
      'office.exportList': () => ok({ id: 'a'.repeat(20), fileName: 'ds.xlsx', mediaType: 'x', size: 1 }),
    });
    render(grid({ initialSort: { column: 'name', descending: true }, narrow: true }));
    const keys = userEvent.setup();
    await keys.type(box(), 'thi');
    await keys.click(screen.getByRole('button', { name: 'Xuất Excel' }));
    expect(calls).toEqual([
      {
        method: 'office.exportList',
        input: {
          name: 'Danh sách',
          columns: [
            { title: 'Họ và tên', width: 17 },
            { title: 'Giới tính', width: 11 },
          ],
          rows: [
            ['Nguyễn Thị Oanh', 'Nữ'],
            ['Phạm Thị Hòa', 'Nữ'],
          ],
        },
      },
    ]);
  });

  it('draws a list of thousands in portions', async () => {
    const many = Array.from({ length: 900 }, (_, index): Row => ({ name: `Người ${index}`, sex: 'male' }));
    render(grid({ rows: many }));
    expect(names()).toHaveLength(400);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Hiện tiếp 400 dòng' }));
    expect(names()).toHaveLength(800);
    expect(screen.getByRole('button', { name: 'Hiện tiếp 100 dòng' })).toBeDefined();
  });

  it('copies as a block that Excel takes, whatever a cell contains', () => {
    const odd: Row[] = [{ name: 'Lê\tVăn\nĐạt', sex: 'male' }];
    expect(rowsAsText(columns, odd)).toBe('Họ và tên\tGiới tính\r\nLê Văn Đạt\tNam');
    const formula = odd.map((row) => ({ ...row, name: '=HYPERLINK("x")' }));
    expect(rowsAsText(columns, formula)).toContain("\r\n'=HYPERLINK");
  });
});
