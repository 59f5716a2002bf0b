import { Button } from '@mantine/core';
import type { DocumentRecord } from '@shared/documents/contract';
import { factsOf, paperName } from '@shared/documents/kinds';
import { documentStatusNames } from '@shared/documents/model';
import { dateText } from '@shared/kernel/local-date';
import { IconFileText, IconListNumbers } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCall } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { remarkOn } from '../words';
import { DocumentBadges } from '../papers/document-badges';
import { downloadDocument, printDocument } from '../papers/document-files';
import { paperLink } from '../paper';
import styles from './document-list.module.css';

const nameOf = ({ kind, partName }: DocumentRecord): string => paperName(kind, partName);

const columns: readonly GridColumn<DocumentRecord>[] = [
  {
    key: 'title',
    title: 'Văn bản',
    text: nameOf,
    render: (record) => (
      <>
        <span className={styles['title']}>{nameOf(record)}</span>
        <span className={styles['about']}>{record.subjectTitle}</span>
      </>
    ),
    sortText: (record) => factsOf(record.kind).name,
  },
  {
    key: 'symbol',
    title: 'Số, ký hiệu',
    width: 190,
    text: ({ kind, symbol }) =>
      symbol || (factsOf(kind).abbreviation === null ? 'không cấp số' : 'chưa có số'),
    sortValue: (record) => `${record.year ?? 9999} ${String(record.number ?? 0).padStart(6, '0')}`,
  },
  {
    key: 'date',
    title: 'Ngày ban hành',
    width: 150,
    text: (record) => dateText(record.issueDate),
    sortValue: (record) => record.issueDate ?? '',
  },
  {
    key: 'status',
    title: 'Tình trạng',
    width: 280,
    text: (record) =>
      [documentStatusNames[record.status], remarkOn(record)].filter((part) => part !== '').join(', '),
    render: (record) => (
      <span className={styles['badges']}>
        <DocumentBadges record={record} />
      </span>
    ),
    sortValue: (record) => record.status,
  },
];

const filters: readonly GridFilter<DocumentRecord>[] = [
  { key: 'draft', label: documentStatusNames.draft, test: (record) => record.status === 'draft' },
  { key: 'official', label: documentStatusNames.official, test: (record) => record.status === 'official' },
  { key: 'stale', label: 'Cần lập lại', test: (record) => record.stale && record.status !== 'withdrawn' },
];

export function DocumentListPage() {
  const documents = useCall('documents.listDocuments', { subject: null });
  const navigate = useNavigate();
  const open = (record: DocumentRecord) => {
    void navigate(paperLink(record));
  };
  return (
    <>
      <PageHeader
        title="Văn bản"
        secondary={
          <Button
            component={Link}
            to="/documents/numbers"
            variant="default"
            leftSection={<IconListNumbers size={18} />}
          >
            Sổ đăng ký số
          </Button>
        }
      />
      <QueryState query={documents}>
        {(records) =>
          records.length === 0 ? (
            <EmptyState
              icon={IconFileText}
              title="Chưa có văn bản nào"
              actions={
                <Button component={Link} to="/confidence-votes">
                  Mở các cuộc lấy phiếu
                </Button>
              }
            >
              Văn bản được lập từ số liệu của cuộc lấy phiếu, kỳ họp, lớp tập huấn: mở từng cuộc, từng kỳ họp,
              từng lớp rồi chọn thẻ văn bản.
            </EmptyState>
          ) : (
            <DataGrid
              label="Danh sách văn bản"
              noun="văn bản"
              rows={records}
              columns={columns}
              filters={filters}
              rowId={(record) => record.id}
              searchText={(record) => `${nameOf(record)} ${record.subjectTitle} ${record.symbol}`}
              onOpen={open}
              rowActions={(record) => [
                { label: 'Mở', onSelect: open },
                ...(record.status === 'withdrawn'
                  ? []
                  : [
                      { label: 'In', onSelect: () => void printDocument(record.id) },
                      { label: 'Tải tệp Word', onSelect: () => void downloadDocument(record.id, 'docx') },
                      { label: 'Tải tệp PDF', onSelect: () => void downloadDocument(record.id, 'pdf') },
                    ]),
              ]}
            />
          )
        }
      </QueryState>
    </>
  );
}
