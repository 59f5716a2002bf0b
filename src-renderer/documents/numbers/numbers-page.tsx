import { Button, NativeSelect } from '@mantine/core';
import type { NumberEntry } from '@shared/documents/contract';
import { formatDate } from '@shared/kernel/local-date';
import { IconFileSpreadsheet, IconListNumbers } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { saveArtifact } from '../../api/files';
import { useCall, useCommand } from '../../api/queries';
import { DataGrid, type GridColumn } from '../../ui/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { QueryState } from '../../ui/query-state';

const columns: readonly GridColumn<NumberEntry>[] = [
  {
    key: 'symbol',
    title: 'Số, ký hiệu',
    width: 200,
    text: (entry) => entry.symbol,
    sortValue: (entry) => `${entry.abbreviation} ${entry.year} ${String(entry.number).padStart(6, '0')}`,
  },
  {
    key: 'date',
    title: 'Ngày',
    width: 130,
    text: (entry) => (entry.issueDate === null ? '' : formatDate(entry.issueDate)),
    sortValue: (entry) => entry.issueDate ?? '',
  },
  { key: 'title', title: 'Tên loại và trích yếu', text: (entry) => entry.title },
  {
    key: 'status',
    title: 'Tình trạng',
    width: 320,
    text: (entry) => (entry.status === 'used' ? 'Đang dùng' : `Đã thu hồi: ${entry.reason}`),
  },
];

/** Row P06: numbers by kind and year without gaps; withdrawn ones stay visible with their reason. */
export function NumbersPage() {
  const { year } = useSearch({ from: '/documents/numbers' });
  const navigate = useNavigate();
  const all = useCall('documents.listNumbers', { year: null });
  const exporting = useCommand('documents.exportNumbers');
  const exportAll = async () => {
    const reply = await exporting.run({});
    if (reply.ok) saveArtifact(reply.value);
  };
  return (
    <>
      <PageHeader
        title="Sổ đăng ký số"
        detail="Số văn bản theo loại và năm, liên tục, không bỏ số."
        secondary={
          (all.data?.length ?? 0) > 0 && (
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={18} />}
              loading={exporting.running}
              onClick={() => void exportAll()}
            >
              Xuất Excel cả sổ
            </Button>
          )
        }
      />
      <QueryState query={all}>
        {(entries) => {
          if (entries.length === 0) {
            return (
              <EmptyState icon={IconListNumbers} title="Chưa cấp số nào">
                Số được cấp khi ban hành một văn bản: liên tiếp theo từng loại, mỗi năm bắt đầu lại từ 01.
              </EmptyState>
            );
          }
          const years = [...new Set(entries.map((entry) => entry.year))].toSorted(
            (left, right) => right - left,
          );
          return (
            <DataGrid
              label="Sổ đăng ký số"
              noun="số"
              rows={year === undefined ? entries : entries.filter((entry) => entry.year === year)}
              columns={columns}
              rowId={(entry) => `${entry.abbreviation}-${entry.year}-${entry.number}`}
              searchText={(entry) => `${entry.symbol} ${entry.title} ${entry.reason}`}
              initialSort={{ column: 'symbol', descending: false }}
              tools={
                <NativeSelect
                  size="sm"
                  aria-label="Năm"
                  value={year === undefined ? '' : String(year)}
                  onChange={(event) => {
                    const chosen = event.target.value;
                    void navigate({
                      to: '/documents/numbers',
                      search: chosen === '' ? {} : { year: Number(chosen) },
                      replace: true,
                    });
                  }}
                  data={[
                    { value: '', label: 'Mọi năm' },
                    ...years.map((value) => ({ value: String(value), label: `Năm ${value}` })),
                  ]}
                />
              }
            />
          );
        }}
      </QueryState>
    </>
  );
}
