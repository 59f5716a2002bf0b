import { Button, NativeSelect, Paper, Title } from '@mantine/core';
import type { NumberEntry, NumberSeries } from '@shared/documents/contract';
import { NUMBER_REGISTER_ID } from '@shared/documents/number-register';
import { localDateOf } from '@shared/kernel/local-date';
import { IconListNumbers } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { DataGrid } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { HistoryPanel } from '../../ui/layout/history-panel';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { GivenOutsideDialog } from './given-outside-dialog';
import { registerColumns } from './register-columns';
import { registerLines } from './register-lines';

/** Row P06: numbers by kind and year without gaps; withdrawn ones stay visible with their reason. */
export function NumbersPage() {
  const all = useCall('documents.listNumbers', { year: null });
  const series = useCall('documents.listNumberSeries', { year: null });
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PageHeader
        title="Sổ đăng ký số"
        detail="Số văn bản theo loại và năm, liên tục, không bỏ số."
        primary={<Button onClick={() => setAsking(true)}>Khai số đã cấp ngoài</Button>}
      />
      <QueryState query={all}>
        {(entries) => (
          <QueryState query={series}>
            {(known) => (
              <>
                <Register entries={entries} series={known} />
                {asking && (
                  <GivenOutsideDialog
                    series={known}
                    year={Number(localDateOf(new Date().toISOString()).slice(0, 4))}
                    onClose={() => setAsking(false)}
                  />
                )}
              </>
            )}
          </QueryState>
        )}
      </QueryState>
    </>
  );
}

interface RegisterProps {
  readonly entries: readonly NumberEntry[];
  readonly series: readonly NumberSeries[];
}

function Register({ entries, series }: RegisterProps) {
  const { year } = useSearch({ from: '/documents/numbers' });
  const navigate = useNavigate();
  const lines = registerLines(entries, series);
  if (lines.length === 0) {
    return (
      <EmptyState icon={IconListNumbers} title="Chưa cấp số nào">
        Số được cấp khi ban hành một văn bản: liên tiếp theo từng loại, mỗi năm bắt đầu lại từ 01. Nếu năm nay
        cơ quan đã cấp số ngoài chương trình, hãy khai trước khi ban hành.
      </EmptyState>
    );
  }
  const years = [...new Set(lines.map((line) => line.year))].toSorted((left, right) => right - left);
  return (
    <>
      <DataGrid
        label="Sổ đăng ký số"
        noun="dòng"
        rows={year === undefined ? lines : lines.filter((line) => line.year === year)}
        columns={registerColumns}
        rowId={(line) => line.id}
        searchText={(line) => `${line.symbol} ${line.title} ${line.status}`}
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
      {series.some(({ version }) => version !== null) && (
        <Paper withBorder p="lg" mt="lg">
          <Title order={2} mb="md">
            Lịch sử
          </Title>
          <HistoryPanel entity="document" id={NUMBER_REGISTER_ID} />
        </Paper>
      )}
    </>
  );
}
