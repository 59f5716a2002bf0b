import { matchesSearch, searchKey } from '@shared/kernel/vietnamese-text';
import type { ReactNode } from 'react';

export interface GridColumn<T> {
  readonly key: string;
  readonly title: string;
  /** The cell as text: for copying to Excel, and for showing where `render` is absent. */
  readonly text: (row: T) => string;
  readonly render?: (row: T) => ReactNode;
  /** What sorts the column; text keys must already be sort keys (nameSortKey, textSortKey). Absent: not sortable. */
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

export interface GridView<T> {
  readonly rows: readonly T[];
  readonly columns: readonly GridColumn<T>[];
  readonly query: string;
  readonly searchText: (row: T) => string;
  readonly filters: readonly GridFilter<T>[];
  readonly activeFilters: readonly string[];
  readonly sort: GridSort | null;
}

/** The rows that are shown, in order. Filters add up: each chip narrows. */
export function visibleRows<T>(view: GridView<T>): readonly T[] {
  const active = view.filters.filter((filter) => view.activeFilters.includes(filter.key));
  const found = view.rows.filter(
    (row) =>
      active.every((filter) => filter.test(row)) &&
      matchesSearch(searchKey(view.searchText(row)), view.query),
  );
  const value = view.columns.find((column) => column.key === view.sort?.column)?.sortValue;
  if (!value || !view.sort) return found;
  const direction = view.sort.descending ? -1 : 1;
  return found
    .map((row) => ({ row, key: value(row) }))
    .sort((a, b) => (a.key < b.key ? -direction : a.key > b.key ? direction : 0))
    .map(({ row }) => row);
}

/** Clicking a heading: ascending, descending, as given. */
export function nextSort(current: GridSort | null, column: string): GridSort | null {
  if (current?.column !== column) return { column, descending: false };
  return current.descending ? null : { column, descending: true };
}

/** Tab-separated text that Excel takes as a block; breaks and tabs inside a cell would move the others. */
export function rowsAsText<T>(columns: readonly GridColumn<T>[], rows: readonly T[]): string {
  const plain = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ');
  const lines = rows.map((row) => columns.map((column) => plain(column.text(row))).join('\t'));
  return [columns.map((column) => plain(column.title)).join('\t'), ...lines].join('\r\n');
}
