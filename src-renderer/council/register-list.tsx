import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Fragment, type ComponentProps, type ReactNode } from 'react';
import { DataGrid, type RowAction } from '../ui/grid/data-grid';
import { LinkButton } from '../ui/link-button';
import { ListAndDetail } from '../ui/layout/list-and-detail';
import { QueryState } from '../ui/query-state';
import type { OpenRecord } from './use-open-record';

type Grid<T extends { readonly id: string }> = ComponentProps<typeof DataGrid<T>>;

interface RegisterListProps<T extends { readonly id: string }> extends Pick<
  Grid<T>,
  'label' | 'noun' | 'columns' | 'filters' | 'searchText' | 'initialSort' | 'onExport' | 'exporting'
> {
  readonly query: UseQueryResult<readonly T[], Error>;
  readonly place: OpenRecord;
  /** Instead of a list without rows. */
  readonly empty: ReactNode;
  /** Which record an address opens; its own id where nothing else is said. */
  readonly answersTo?: (row: T, open: string) => boolean;
  readonly moreActions?: (row: T) => readonly RowAction<T>[];
  /** null: a new record. */
  readonly panel: (record: T | null) => ReactNode;
}

/** A list of the register with the open record beside it. */
export function RegisterList<T extends { readonly id: string }>(props: RegisterListProps<T>) {
  const { query, place, empty, answersTo, moreActions, panel, ...grid } = props;
  const { open, openRecord } = place;
  return (
    <QueryState query={query}>
      {(rows) => {
        const record = open
          ? rows.find((row) => row.id === open || (answersTo?.(row, open) ?? false))
          : undefined;
        return (
          <ListAndDetail
            list={
              rows.length === 0 ? (
                empty
              ) : (
                <DataGrid<T>
                  {...grid}
                  rows={rows}
                  rowId={(row) => row.id}
                  narrow={open !== undefined}
                  selectedId={record?.id}
                  onOpen={(row) => openRecord(row.id)}
                  rowActions={(row) => [
                    { label: 'Mở', onSelect: () => openRecord(row.id) },
                    ...(moreActions?.(row) ?? []),
                  ]}
                />
              )
            }
            detail={
              record || open === 'new' ? (
                <Fragment key={record?.id ?? 'new'}>{panel(record ?? null)}</Fragment>
              ) : null
            }
          />
        );
      }}
    </QueryState>
  );
}

export function ImportButton({ kind }: { readonly kind: 'deputies' | 'officials' | 'units' }) {
  return (
    <LinkButton
      variant="default"
      to="/council/import/$kind"
      params={{ kind }}
      leftSection={<IconFileSpreadsheet size={20} />}
    >
      Nhập từ Excel
    </LinkButton>
  );
}

export function AddButton({ place, children }: { readonly place: OpenRecord; readonly children: string }) {
  return (
    <Button leftSection={<IconPlus size={20} />} onClick={() => place.openRecord('new')}>
      {children}
    </Button>
  );
}
