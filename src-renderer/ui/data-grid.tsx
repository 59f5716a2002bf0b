import { ActionIcon, Button, Chip, Menu, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconFileSpreadsheet, IconSearch } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { showDone } from '../api/notices';
import classes from './data-grid.module.css';
import { useFitToWindow } from './use-fit-to-window';
import {
  nextSort,
  rowsAsText,
  visibleRows,
  type GridColumn,
  type GridFilter,
  type GridSort,
} from './grid-model';

export type { GridColumn, GridFilter } from './grid-model';

export interface RowAction<T> {
  readonly label: string;
  readonly onSelect: (row: T) => void;
  readonly destructive?: boolean;
}

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
  /** The list as it is filtered and sorted. */
  readonly onExport?: (ids: readonly string[]) => void;
  readonly exporting?: boolean;
  /** A record is open beside the list: secondary columns step back. */
  readonly narrow?: boolean;
  /** More tools, left of export. */
  readonly tools?: ReactNode;
}

/** Rows drawn at once; more come when asked, so that a list of thousands opens as fast as one of ten. */
const PORTION = 400;

/**
 * Every list of the program. ↑ ↓ Home End move, Enter opens, right-click or Shift+F10 shows what can be done, "/" goes to
 * the search box, Ctrl+C copies the shown rows for Excel. The focus never wraps.
 */
export function DataGrid<T>(props: DataGridProps<T>) {
  const { rows, rowId, filters = [], onOpen, rowActions } = props;
  const columns = props.narrow ? props.columns.filter((column) => !column.secondary) : props.columns;
  const [query, setQuery] = useState('');
  const [activeFilters, setActiveFilters] = useState<string[]>([...(props.initialFilters ?? [])]);
  const [sort, setSort] = useState<GridSort | null>(props.initialSort ?? null);
  const [portion, setPortion] = useState(PORTION);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ row: T; x: number; y: number } | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const fit = useFitToWindow();

  const shown = visibleRows({
    rows,
    columns: props.columns,
    query,
    searchText: props.searchText,
    filters,
    activeFilters,
    sort,
  });
  const drawn = shown.slice(0, portion);
  const reachable = drawn.some((row) => rowId(row) === activeId) ? activeId : drawn[0] && rowId(drawn[0]);

  function focusRow(index: number): void {
    const wanted = Math.max(0, Math.min(index, drawn.length - 1));
    body.current?.querySelectorAll<HTMLElement>('tr[data-row]')[wanted]?.focus();
  }

  async function copyRows(): Promise<void> {
    await navigator.clipboard.writeText(rowsAsText(columns, shown));
    showDone(`Đã chép ${shown.length} dòng; dán vào Excel bằng Ctrl+V.`);
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
    else if (event.key === '/') search.current?.focus();
    else if (event.ctrlKey && event.key.toLowerCase() === 'c' && window.getSelection()?.isCollapsed)
      void copyRows();
    else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu')
      openMenu(row, event.currentTarget);
    else return;
    event.preventDefault();
  }

  function openMenu(row: T, at: HTMLElement): void {
    if (!rowActions) return;
    const box = at.getBoundingClientRect();
    // The menu takes any key pressed outside it for a wish to close it, also the one that opens it: wait it out.
    setTimeout(() => setMenu({ row, x: box.left + 40, y: box.bottom }));
  }

  return (
    <div>
      <div className={`${classes.tools} no-print`}>
        <TextInput
          ref={search}
          className={classes.search}
          type="search"
          aria-label={`Tìm trong ${props.label.toLowerCase()}`}
          placeholder="Tìm, không cần dấu"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              focusRow(0);
            } else if (event.key === 'Escape' && query !== '') {
              event.preventDefault();
              setQuery('');
            }
          }}
        />
        {filters.length > 0 && (!props.narrow || activeFilters.length > 0) && (
          <Chip.Group multiple value={activeFilters} onChange={setActiveFilters}>
            {filters.map((filter) => (
              <Chip key={filter.key} value={filter.key} size="sm" variant="outline">
                {filter.label} ({rows.filter(filter.test).length})
              </Chip>
            ))}
          </Chip.Group>
        )}
        <span className={classes.count} role="status">
          {shown.length === rows.length
            ? `${rows.length} ${props.noun}`
            : `${shown.length}/${rows.length} ${props.noun}`}
        </span>
        <div className={classes.toolsEnd}>
          {props.tools}
          <Tooltip label="Chép danh sách để dán vào Excel (Ctrl+C)">
            <ActionIcon
              variant="default"
              size={36}
              aria-label="Chép danh sách"
              onClick={() => void copyRows()}
            >
              <IconCopy size={18} />
            </ActionIcon>
          </Tooltip>
          {props.onExport && (
            <Button
              variant="default"
              size="sm"
              leftSection={<IconFileSpreadsheet size={18} />}
              loading={props.exporting ?? false}
              onClick={() => props.onExport?.(shown.map(rowId))}
            >
              Xuất Excel
            </Button>
          )}
        </div>
      </div>
      <div className={classes.scroll} ref={fit}>
        <table className={classes.table} role="grid" aria-label={props.label} aria-rowcount={shown.length}>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading
                  key={column.key}
                  column={column}
                  sort={sort}
                  onSort={() => setSort(nextSort(sort, column.key))}
                />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {drawn.map((row, index) => {
              const id = rowId(row);
              return (
                <tr
                  key={id}
                  data-row={id}
                  data-opens={onOpen ? true : undefined}
                  className={classes.row}
                  tabIndex={id === reachable ? 0 : -1}
                  aria-selected={props.selectedId === id}
                  onFocus={() => setActiveId(id)}
                  onClick={() => onOpen?.(row)}
                  onKeyDown={(event) => rowKey(event, row, index)}
                  onContextMenu={(event) => {
                    if (!rowActions) return;
                    event.preventDefault();
                    setMenu({ row, x: event.clientX, y: event.clientY });
                  }}
                >
                  {columns.map((column) => (
                    <td
                      key={column.key}
                      className={column.nowrap ? classes.nowrap : undefined}
                      style={{ textAlign: column.align ?? 'left' }}
                    >
                      {column.render ? column.render(row) : column.text(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          {columns.some((column) => column.footer) && (
            <tfoot>
              <tr>
                {columns.map((column) => (
                  <td key={column.key} style={{ textAlign: column.align ?? 'left' }}>
                    {column.footer?.(shown)}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
        {shown.length === 0 && (
          <div className={classes.none}>Không có dòng nào khớp. Hãy bớt chữ tìm hoặc bỏ bộ lọc.</div>
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
        <Menu opened onClose={() => setMenu(null)} position="bottom-start" withinPortal shadow="md">
          <Menu.Target>
            <div className={classes.menuAnchor} style={{ left: menu.x, top: menu.y }} />
          </Menu.Target>
          <Menu.Dropdown>
            {rowActions(menu.row).map((action) => (
              <Menu.Item
                key={action.label}
                {...(action.destructive ? { color: 'red' } : {})}
                onClick={() => action.onSelect(menu.row)}
              >
                {action.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

interface HeadingProps<T> {
  readonly column: GridColumn<T>;
  readonly sort: GridSort | null;
  readonly onSort: () => void;
}

function Heading<T>({ column, sort, onSort }: HeadingProps<T>) {
  const mine = sort?.column === column.key ? sort : null;
  const direction = mine ? (mine.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={direction} style={{ textAlign: column.align ?? 'left', width: column.width }}>
      {column.sortValue ? (
        <button type="button" className={classes.sortButton} onClick={onSort}>
          {column.title}
          {mine &&
            (mine.descending ? (
              <IconArrowDown size={15} aria-hidden />
            ) : (
              <IconArrowUp size={15} aria-hidden />
            ))}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}
