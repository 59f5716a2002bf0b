import { ActionIcon, Button, Chip, TextInput, Tooltip } from '@mantine/core';
import { IconCopy, IconFileSpreadsheet, IconSearch } from '@tabler/icons-react';
import type { RowData } from '@tanstack/react-table';
import type { ReactNode, Ref } from 'react';
import classes from './data-grid.module.css';
import {
  activeChips,
  chipCount,
  search,
  searchQuery,
  setChips,
  type GridFilter,
  type GridTable,
} from './grid-model';

interface GridToolsProps<T extends RowData> {
  readonly table: GridTable<T>;
  readonly label: string;
  readonly noun: string;
  readonly filters: readonly GridFilter<T>[];
  readonly narrow: boolean;
  readonly searchBox: Ref<HTMLInputElement>;
  readonly tools: ReactNode;
  readonly exporting: boolean;
  readonly onEnterList: () => void;
  readonly onCopy: () => void;
  readonly onExport: () => void;
}

/** The line above a list: search, chips, how many, and what can be done with what is shown. */
export function GridTools<T extends RowData>(props: GridToolsProps<T>) {
  const { table, filters } = props;
  const query = searchQuery(table);
  const active = activeChips(table, filters);
  const total = table.getCoreRowModel().rows.length;
  const shown = table.getRowModel().rows.length;
  return (
    <div className={`${classes.toolsBox} no-print`}>
      <div className={classes.tools}>
        <TextInput
          ref={props.searchBox}
          className={classes.search}
          type="search"
          aria-label={`Tìm trong ${props.label.toLowerCase()}`}
          placeholder="Tìm, không cần dấu"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={query}
          onChange={(event) => search(table, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              props.onEnterList();
            } else if (event.key === 'Escape' && query !== '') {
              event.preventDefault();
              search(table, '');
            }
          }}
        />
        {filters.length > 0 && (!props.narrow || active.length > 0) && (
          <div className={classes.chips} data-many={filters.length > 3 || undefined}>
            <Chip.Group multiple value={active} onChange={(keys) => setChips(table, keys)}>
              {filters.map((filter) => (
                <Chip key={filter.key} value={filter.key} size="sm" variant="outline">
                  {filter.label} ({chipCount(table, filter.key)})
                </Chip>
              ))}
            </Chip.Group>
          </div>
        )}
        <span className={classes.count} role="status">
          {shown === total ? `${total} ${props.noun}` : `${shown}/${total} ${props.noun}`}
        </span>
        <div className={classes.toolsEnd}>
          {props.tools}
          <Tooltip label="Chép danh sách để dán vào Excel (Ctrl+C)">
            <ActionIcon variant="default" size={36} aria-label="Chép danh sách" onClick={props.onCopy}>
              <IconCopy size={18} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Xuất danh sách đang hiện ra Excel">
            <Button
              variant="default"
              size="sm"
              className={classes.exportButton}
              aria-label="Xuất Excel"
              leftSection={<IconFileSpreadsheet size={18} />}
              loading={props.exporting}
              onClick={props.onExport}
            >
              <span className={classes.exportText}>Xuất Excel</span>
            </Button>
          </Tooltip>
        </div>
      </div>
    </div>
  );
}
