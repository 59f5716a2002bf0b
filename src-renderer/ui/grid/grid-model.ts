import {
  nameSortKey,
  searchFilter,
  searchKey,
  textSortKey,
  type ToneOrder,
} from '@shared/kernel/vietnamese-text';
import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type FilterFn,
  type ReactTable,
  type Row,
  type RowData,
} from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import { useToneOrder } from '../../api/tone-order';

export interface GridColumn<T> {
  readonly key: string;
  readonly title: string;
  /** Heading where the list leaves the screen, and nothing beside it says what a short title stands for. */
  readonly fullTitle?: string;
  /** The cell as text: for copying to Excel, and for showing where `render` is absent. */
  readonly text: (row: T) => string;
  readonly render?: (row: T) => ReactNode;
  /** Not on screen, where another column says it already; a column of its own in a workbook. */
  readonly workbookOnly?: boolean;
  /** Words by which the column is sorted, in the order of the Vietnamese alphabet and of the office's tones. */
  readonly sortText?: (row: T) => string;
  /** The full name by which the column is sorted: given name first. */
  readonly sortName?: (row: T) => string;
  /** What else sorts the column: a figure, a day, a code, a key that is stored. With none of the three it is not sortable. */
  readonly sortValue?: (row: T) => string | number;
  readonly align?: 'left' | 'right' | 'center';
  readonly width?: number | string;
  /** A sum or count over the rows that are shown, in the footer that stays. */
  readonly footer?: (rows: readonly T[]) => ReactNode;
  /** Short values that look broken when they wrap: dates, codes, states. */
  readonly nowrap?: boolean;
  /** Hidden while a record is open beside the list. */
  readonly secondary?: boolean;
}

export interface GridFilter<T> {
  readonly key: string;
  readonly label: string;
  readonly test: (row: T) => boolean;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

export const gridFeatures = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof gridFeatures;
export type GridTable<T extends RowData> = ReactTable<Features, T>;
export type GridRow<T extends RowData> = Row<Features, T>;

interface GridTableOptions<T> {
  readonly rows: readonly T[];
  readonly columns: readonly GridColumn<T>[];
  readonly rowId: (row: T) => string;
  readonly searchText: (row: T) => string;
  readonly filters: readonly GridFilter<T>[];
  readonly initialFilters?: readonly string[] | undefined;
  readonly initialSort?: GridSort | undefined;
  readonly selectedId?: string | undefined;
  readonly narrow?: boolean | undefined;
}

/** The search box and the chips filter by columns that are never drawn. */
const SEARCH = '#search';
const chipColumn = (key: string): string => `#chip ${key}`;

function byKey<T extends RowData>(a: GridRow<T>, b: GridRow<T>, column: string): number {
  const left = a.getValue<string | number>(column);
  const right = b.getValue<string | number>(column);
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortingOf<T>(column: GridColumn<T>, tones: ToneOrder): ((row: T) => string | number) | null {
  const { sortName, sortText, sortValue } = column;
  if (sortValue) return sortValue;
  if (sortName) return (row) => nameSortKey(sortName(row), null, tones);
  return sortText ? (row) => textSortKey(sortText(row), tones) : null;
}

function tableColumns<T extends RowData>(
  columns: readonly GridColumn<T>[],
  filters: readonly GridFilter<T>[],
  searchText: (row: T) => string,
  rows: readonly T[],
  tones: ToneOrder,
): ColumnDef<Features, T>[] {
  const fits: FilterFn<Features, T> = (row, id, keep: (key: string) => boolean) =>
    keep(row.getValue<string>(id));
  // Whether the beginnings of words are enough is asked once for the whole list, not row by row.
  fits.resolveFilterValue = (query: unknown) =>
    searchFilter(
      rows.map((row) => searchKey(searchText(row))),
      String(query),
    );
  return [
    ...columns.map((column): ColumnDef<Features, T> => ({
      id: column.key,
      header: column.title,
      // Asked once a row and kept by the library: a key is made once, however often the list is sorted.
      accessorFn: sortingOf(column, tones) ?? column.text,
      enableSorting: sortingOf(column, tones) !== null,
      sortDescFirst: false,
      sortFn: byKey,
    })),
    {
      id: SEARCH,
      accessorFn: (row) => searchKey(searchText(row)),
      enableSorting: false,
      filterFn: fits,
    },
    ...filters.map((filter): ColumnDef<Features, T> => ({
      id: chipColumn(filter.key),
      accessorFn: filter.test,
      enableSorting: false,
      filterFn: (row, id) => row.getValue<boolean>(id),
    })),
  ];
}

/** The list as a model: columns, search, chips (each narrows), order, and which row is open. */
export function useGridTable<T extends RowData>(options: GridTableOptions<T>): GridTable<T> {
  const { rows, columns, rowId, searchText, filters, initialSort, selectedId, narrow } = options;
  const tones = useToneOrder();
  const definitions = useMemo(
    () => tableColumns(columns, filters, searchText, rows, tones),
    [columns, filters, searchText, rows, tones],
  );
  // The library keeps what a column answered for a row as long as the data is the same array; a column made anew may
  // answer otherwise, so that the array has to be new too.
  const data = useMemo(() => (definitions.length > 0 ? [...rows] : []), [rows, definitions]);
  const hidden = [
    SEARCH,
    ...filters.map((filter) => chipColumn(filter.key)),
    ...columns
      .filter((column) => column.workbookOnly || (narrow && column.secondary))
      .map((column) => column.key),
  ];
  return useTable({
    features: gridFeatures,
    columns: definitions,
    data,
    getRowId: rowId,
    enableMultiSort: false,
    enableMultiRowSelection: false,
    initialState: {
      columnFilters: (options.initialFilters ?? []).map((key) => ({ id: chipColumn(key), value: true })),
      sorting: initialSort ? [{ id: initialSort.column, desc: initialSort.descending }] : [],
    },
    state: {
      columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
      rowSelection: selectedId === undefined ? {} : { [selectedId]: true },
    },
  });
}

export function searchQuery<T extends RowData>(table: GridTable<T>): string {
  const query = table.state.columnFilters.find((filter) => filter.id === SEARCH)?.value;
  return typeof query === 'string' ? query : '';
}

export function search<T extends RowData>(table: GridTable<T>, query: string): void {
  table.setColumnFilters((current) => [
    ...current.filter((filter) => filter.id !== SEARCH),
    ...(query === '' ? [] : [{ id: SEARCH, value: query }]),
  ]);
}

export function activeChips<T extends RowData>(
  table: GridTable<T>,
  filters: readonly GridFilter<T>[],
): string[] {
  const active = new Set(table.state.columnFilters.map((filter) => filter.id));
  return filters.map((filter) => filter.key).filter((key) => active.has(chipColumn(key)));
}

export function setChips<T extends RowData>(table: GridTable<T>, keys: readonly string[]): void {
  table.setColumnFilters((current) => [
    ...current.filter((filter) => filter.id === SEARCH),
    ...keys.map((key) => ({ id: chipColumn(key), value: true })),
  ]);
}

/** How many rows a chip would show by itself. */
export function chipCount<T extends RowData>(table: GridTable<T>, key: string): number {
  return table.getCoreRowModel().rows.filter((row) => row.getValue<boolean>(chipColumn(key))).length;
}
