import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Header, RowData } from '@tanstack/react-table';
import classes from './data-grid.module.css';
import type { GridColumn, gridFeatures } from './grid-model';

interface GridHeadingProps<T extends RowData> {
  readonly column: GridColumn<T>;
  readonly header: Header<typeof gridFeatures, T>;
}

/** Pressed: ascending, descending, as given. */
export function GridHeading<T extends RowData>({ column, header }: GridHeadingProps<T>) {
  const sorted = header.column.getIsSorted();
  const direction = sorted ? (sorted === 'desc' ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={direction} style={{ textAlign: column.align ?? 'left', width: column.width }}>
      {header.column.getCanSort() ? (
        <button type="button" className={classes.sortButton} onClick={() => header.column.toggleSorting()}>
          {column.title}
          {sorted === 'desc' && <IconArrowDown size={15} aria-hidden />}
          {sorted === 'asc' && <IconArrowUp size={15} aria-hidden />}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}
