import { Button, Text } from '@mantine/core';
import { IconPlus, IconSitemap } from '@tabler/icons-react';
import type { Body } from '@shared/council/contract';
import { BODY_KIND_WORDS, BODY_LABELS } from '@shared/council/labels';
import { textSortKey } from '@shared/kernel/vietnamese-text';
import { useCall } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { ListAndDetail } from '../../ui/list-and-detail';
import { QueryState } from '../../ui/query-state';
import { RegisterTabs } from '../tabs';
import { useOpenRecord } from '../use-open-record';
import { BodyPanel } from './body-panel';

const columns: readonly GridColumn<Body>[] = [
  {
    key: 'name',
    title: BODY_LABELS.name,
    text: (body) => body.name,
    render: (body) => <Text fw={500}>{body.name}</Text>,
    sortValue: (body) => textSortKey(body.name),
  },
  {
    key: 'kind',
    title: BODY_LABELS.kind,
    text: (body) => BODY_KIND_WORDS[body.kind],
    sortValue: (body) => body.kind,
  },
  { key: 'abbreviation', title: BODY_LABELS.abbreviation, text: (body) => body.abbreviation },
  {
    key: 'letterhead',
    title: 'Tiêu đề văn bản',
    text: (body) => [body.letterheadParent, body.letterheadLines].filter(Boolean).join(' / '),
    render: (body) => (
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {[body.letterheadParent, body.letterheadLines].filter(Boolean).join('\n')}
      </Text>
    ),
    secondary: true,
  },
];

const filters: readonly GridFilter<Body>[] = [
  { key: 'board', label: 'Ban', test: (body) => body.kind === 'board' },
  { key: 'group', label: 'Tổ đại biểu', test: (body) => body.kind === 'deputy_group' },
];

/** Ban, Tổ, Thường trực, Văn phòng, UBND: what deputies and posts belong to, and whose letterheads documents carry. */
export function BodiesPage() {
  const bodies = useCall('council.listBodies', {});
  const { open, openRecord, keepOpen, close } = useOpenRecord('/council/bodies');
  const panel = (rows: readonly Body[]) => {
    const body = rows.find((row) => row.id === open) ?? null;
    if (!open || (open !== 'new' && !body)) return null;
    return <BodyPanel key={body?.id ?? 'new'} body={body} onClose={close} onCreated={keepOpen} />;
  };
  return (
    <>
      <RegisterTabs
        title="Ban, Tổ và cơ quan"
        actions={
          <>
            <Button leftSection={<IconPlus size={20} />} onClick={() => openRecord('new')}>
              Thêm Ban, Tổ hoặc cơ quan
            </Button>
          </>
        }
      />
      <QueryState query={bodies}>
        {(rows) => (
          <ListAndDetail
            list={
              rows.length === 0 ? (
                <EmptyState icon={IconSitemap} title="Chưa có cơ quan nào">
                  Ban, Tổ đại biểu, Văn phòng và UBND nằm ở đây, kèm tiêu đề in trên văn bản.
                </EmptyState>
              ) : (
                <DataGrid
                  label="Danh sách Ban, Tổ và cơ quan"
                  noun="cơ quan"
                  rows={rows}
                  columns={columns}
                  filters={filters}
                  rowId={(row) => row.id}
                  searchText={(row) => `${row.name} ${row.abbreviation}`}
                  narrow={open !== undefined}
                  selectedId={open}
                  onOpen={(row) => openRecord(row.id)}
                  rowActions={(row) => [{ label: 'Mở', onSelect: () => openRecord(row.id) }]}
                />
              )
            }
            detail={panel(rows)}
          />
        )}
      </QueryState>
    </>
  );
}
