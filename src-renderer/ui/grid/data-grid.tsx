import { Button } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { call } from '../../api/client';
import { saveArtifact } from '../../api/files';
import { showDone, showError } from '../../api/notices';
import classes from './data-grid.module.css';
import { GridHeading } from './grid-heading';
import { useGridTable, type GridColumn, type GridFilter, type GridSort } from './grid-model';
import { GridTools } from './grid-tools';
import { RowMenu, RowMenuButton, type RowAction, type RowMenuAt } from './row-menu';
import { asShownList, rowsAsText } from './shown-list';
import { useFitToWindow } from '../layout/use-fit-to-window';

export type { GridColumn, GridFilter } from './grid-model';
export type { RowAction } from './row-menu';

interface DataGridProps<T> {
  /** Accessible name of the table: "Danh sách đại biểu". */
  readonly label: string;
  /** What is counted: "đại biểu" gives "47 đại biểu". */
  readonly noun: string;
  readonly rows: readonly T[];
  /** The first column is what people call the thing. */
  readonly columns: readonly GridColumn<T>[];
  readonly rowId: (row: T) => string;
  /** Everything a person may search by; diacritics do not matter. */
  readonly searchText: (row: T) => string;
  readonly filters?: readonly GridFilter<T>[];
  readonly initialFilters?: readonly string[];
  readonly initialSort?: GridSort;
  /** Enter, click. */
  readonly onOpen?: (row: T) => void;
  readonly selectedId?: string | undefined;
  /** Right-click, Shift+F10; the same as the buttons. */
  readonly rowActions?: (row: T) => readonly RowAction<T>[];
  /** The list as it is filtered and sorted, where the room exports it itself; else the workbook has the columns of the list. */
  readonly onExport?: (ids: readonly string[]) => void;
  readonly exporting?: boolean;
  /** A record is open beside the list: secondary columns step back. */
  readonly narrow?: boolean;
  /** More tools, left of export. */
  readonly tools?: ReactNode;
}

/** Rows drawn at once; more come when asked, so that a list of thousands opens as fast as one of ten. */
const PORTION = 400;

const NO_FILTERS: readonly never[] = [];

/**
 * Every list of the program. ↑ ↓ Home End move, Enter opens, “…”, right-click or Shift+F10 shows what can be done, "/" goes to
 * the search box, Ctrl+C copies the shown rows for Excel. The focus never wraps.
 */
export function DataGrid<T extends RowData>(props: DataGridProps<T>) {
  const { onOpen, onExport, rowActions, filters = NO_FILTERS } = props;
  const [portion, setPortion] = useState(PORTION);
  const [exporting, setExporting] = useState(false);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [menu, setMenu] = useState<RowMenuAt<T> | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const fit = useFitToWindow();

  const table = useGridTable({ ...props, filters });
  const shown = table.getRowModel().rows;
  const shownRows = shown.map((row) => row.original);
  const drawn = shown.slice(0, portion);
  const reachable = drawn.some((row) => row.id === activeId) ? activeId : drawn[0]?.id;
  const headers = table.getFlatHeaders().flatMap((header) => {
    const column = props.columns.find((one) => one.key === header.column.id);
    return column && header.column.getIsVisible() ? [{ header, column }] : [];
  });
  const columns = headers.map(({ column }) => column);

  function focusRow(index: number): void {
    const wanted = Math.max(0, Math.min(index, drawn.length - 1));
    body.current?.querySelectorAll<HTMLElement>('tr[data-row]')[wanted]?.focus();
  }

  async function copyRows(): Promise<void> {
    await navigator.clipboard.writeText(rowsAsText(columns, shownRows));
    showDone(`Đã chép ${shown.length} dòng; dán vào Excel bằng Ctrl+V.`);
  }

  async function exportRows(): Promise<void> {
    if (onExport) {
      onExport(shown.map((row) => row.id));
      return;
    }
    setExporting(true);
    try {
      const reply = await call('office.exportList', asShownList(props.label, props.columns, shownRows));
      if (reply.ok) saveArtifact(reply.value);
      else showError(reply.error);
    } finally {
      setExporting(false);
    }
  }

  function rowKey(event: KeyboardEvent<HTMLTableRowElement>, row: T, index: number): void {
    if (event.target !== event.currentTarget) return;
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: drawn.length - 1,
      PageDown: index + 10,
      PageUp: index - 10,
    };
    const step = steps[event.key];
    if (step !== undefined) focusRow(step);
    else if (event.key === 'Enter' && onOpen) onOpen(row);
    else if (event.key === '/') searchBox.current?.focus();
    else if (event.ctrlKey && event.key.toLowerCase() === 'c' && window.getSelection()?.isCollapsed)
      void copyRows();
    else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu')
      openMenu(row, event.currentTarget);
    else return;
    event.preventDefault();
  }

  const hasActions = (row: T): boolean => rowActions !== undefined && rowActions(row).length > 0;

  function openMenu(row: T, at: HTMLElement): void {
    if (!hasActions(row)) return;
    const box = at.getBoundingClientRect();
    // The menu takes any key pressed outside it for a wish to close it, also the one that opens it: wait it out.
    setTimeout(() => setMenu({ row, x: box.left + 40, y: box.bottom }));
  }

  return (
    <div>
      <GridTools
        table={table}
        label={props.label}
        noun={props.noun}
        filters={filters}
        narrow={props.narrow ?? false}
        searchBox={searchBox}
        tools={props.tools}
        exporting={props.exporting ?? exporting}
        onEnterList={() => focusRow(0)}
        onCopy={() => void copyRows()}
        onExport={() => void exportRows()}
      />
      <div className={classes.scroll} ref={fit}>
        <table
          className={classes.table}
          data-menus={rowActions ? true : undefined}
          role="grid"
          aria-label={props.label}
          aria-rowcount={shown.length}
        >
          <thead>
            <tr>
              {headers.map(({ header, column }) => (
                <GridHeading key={column.key} column={column} header={header} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {drawn.map((row, index) => (
              <tr
                key={row.id}
                data-row={row.id}
                data-opens={onOpen ? true : undefined}
                className={classes.row}
                tabIndex={row.id === reachable ? 0 : -1}
                aria-selected={row.getIsSelected()}
                onFocus={() => setActiveId(row.id)}
                onClick={() => onOpen?.(row.original)}
                onKeyDown={(event) => rowKey(event, row.original, index)}
                onContextMenu={(event) => {
                  if (!hasActions(row.original)) return;
                  event.preventDefault();
                  setMenu({ row: row.original, x: event.clientX, y: event.clientY });
                }}
              >
                {columns.map((column, place) => (
                  <td
                    key={column.key}
                    className={column.nowrap ? classes.nowrap : undefined}
                    style={{ textAlign: column.align ?? 'left' }}
                  >
                    {column.render ? column.render(row.original) : column.text(row.original)}
                    {hasActions(row.original) && place === columns.length - 1 && (
                      <RowMenuButton onOpen={(at) => openMenu(row.original, at)} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {columns.some((column) => column.footer) && (
            <tfoot>
              <tr>
                {columns.map((column) => (
                  <td key={column.key} style={{ textAlign: column.align ?? 'left' }}>
                    {column.footer?.(shownRows)}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
        {shown.length === 0 && (
          <div className={classes.none}>
            {props.rows.length === 0
              ? `Chưa có ${props.noun} nào.`
              : 'Không có dòng nào khớp. Hãy bớt chữ tìm hoặc bỏ bộ lọc.'}
          </div>
        )}
        {shown.length > drawn.length && (
          <div className={classes.none}>
            <Button variant="default" onClick={() => setPortion(portion + PORTION)}>
              Hiện tiếp {Math.min(PORTION, shown.length - drawn.length)} dòng
            </Button>
          </div>
        )}
      </div>
      {menu && rowActions && (
        <RowMenu at={menu} actions={rowActions(menu.row)} onClose={() => setMenu(null)} />
      )}
    </div>
  );
}
