import { Text } from '@mantine/core';
import { IconSitemap } from '@tabler/icons-react';
import type { Body } from '@shared/council/contract';
import { BODY_KIND_WORDS, BODY_LABELS } from '@shared/council/labels';
import { useCall } from '../../api/queries';
import type { GridColumn, GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { AddButton, RegisterList } from '../register-list';
import { RegisterTabs } from '../tabs';
import { useOpenRecord } from '../use-open-record';
import { BodyPanel } from './body-panel';

const columns: readonly GridColumn<Body>[] = [
  {
    key: 'name',
    title: BODY_LABELS.name,
    text: (body) => body.name,
    render: (body) => <Text fw={500}>{body.name}</Text>,
    sortText: (body) => body.name,
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

const searchText = (body: Body): string => `${body.name} ${body.abbreviation}`;

/** Ban, Tổ, Thường trực, Văn phòng, UBND: what deputies and posts belong to, and whose letterheads documents carry. */
export function BodiesPage() {
  const bodies = useCall('council.listBodies', {});
  const place = useOpenRecord('/council/bodies');
  return (
    <>
      <RegisterTabs
        title="Ban, Tổ và cơ quan"
        actions={<AddButton place={place}>Thêm Ban, Tổ hoặc cơ quan</AddButton>}
      />
      <RegisterList
        query={bodies}
        place={place}
        label="Danh sách Ban, Tổ và cơ quan"
        noun="cơ quan"
        columns={columns}
        filters={filters}
        searchText={searchText}
        empty={
          <EmptyState icon={IconSitemap} title="Chưa có cơ quan nào">
            Ban, Tổ đại biểu, Văn phòng và UBND nằm ở đây, kèm tiêu đề in trên văn bản.
          </EmptyState>
        }
        panel={(body) => <BodyPanel body={body} onClose={place.close} onCreated={place.keepOpen} />}
      />
    </>
  );
}
