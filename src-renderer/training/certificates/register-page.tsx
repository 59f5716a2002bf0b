import { Badge, Button, Menu, Text } from '@mantine/core';
import { IconCertificate, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { birthText } from '@shared/kernel/birth-text';
import { formatDate } from '@shared/kernel/local-date';
import type { CertificateRecord } from '@shared/training/certificate-register/contract';
import { registerNote } from '@shared/training/documents/certificate-register';
import { saveArtifact } from '../../api/files';
import { useCall, useCommand } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { SelectField } from '../../ui/forms/fields';
import { QueryState } from '../../ui/query-state';
import { TrainingTabs } from '../room-tabs';

const columns: readonly GridColumn<CertificateRecord>[] = [
  { key: 'no', title: 'Số', text: ({ number }) => number, sortValue: ({ no }) => no, nowrap: true },
  {
    key: 'name',
    title: 'Họ và tên',
    text: ({ fullName }) => fullName,
    render: ({ fullName, birthDate, unitName }) => (
      <>
        <Text fw={500}>{fullName}</Text>
        <Text size="sm" c="dimmed">
          {[birthText(birthDate), unitName].filter((part) => part !== '').join(' · ')}
        </Text>
      </>
    ),
  },
  { key: 'class', title: 'Lớp', text: ({ classTitle }) => classTitle },
  { key: 'day', title: 'Ngày cấp', text: ({ issueDate }) => formatDate(issueDate), nowrap: true },
  {
    key: 'note',
    title: 'Ghi chú',
    text: registerNote,
    render: (row) => (
      <>
        {row.status === 'cancelled' && (
          <Badge variant="light" color="gray" tt="none" fw={500}>
            đã hủy
          </Badge>
        )}
        <Text size="sm">{registerNote(row)}</Text>
      </>
    ),
  },
];

const filters: readonly GridFilter<CertificateRecord>[] = [
  { key: 'cancelled', label: 'Đã hủy', test: ({ status }) => status === 'cancelled' },
];

const FORMATS = [
  { format: 'xlsx', label: 'Sổ cấp giấy (Excel)' },
  { format: 'pdf', label: 'Sổ cấp giấy (PDF)' },
  { format: 'docx', label: 'Sổ cấp giấy (Word)' },
] as const;

/** Row A14: one register for the office; every number of a year with what became of it. */
export function CertificateRegisterPage() {
  const [year, setYear] = useState<number | null>(null);
  const register = useCall('trainingCertificates.listRegister', { year }, { keepPrevious: true });
  const exporting = useCommand('trainingCertificates.exportRegister');

  async function download(shown: number, format: (typeof FORMATS)[number]['format']): Promise<void> {
    const reply = await exporting.run({ year: shown, format });
    if (reply.ok) saveArtifact(reply.value);
  }

  return (
    <QueryState query={register}>
      {(found) => {
        const shown = found.year;
        if (shown === null) {
          return (
            <>
              <TrainingTabs title="Sổ cấp giấy chứng nhận" />
              <EmptyState icon={IconCertificate} title="Chưa cấp giấy nào">
                Mở một lớp, chọn mục Giấy chứng nhận: chương trình cấp số liền nhau cho những người đủ điều
                kiện.
              </EmptyState>
            </>
          );
        }
        return (
          <>
            <TrainingTabs
              title={`Sổ cấp giấy chứng nhận năm ${shown}`}
              actions={
                <>
                  {found.years.length > 1 && (
                    <SelectField
                      aria-label="Năm"
                      label=""
                      choices={found.years.map((one) => ({ value: String(one), label: `Năm ${one}` }))}
                      defaultValue={String(shown)}
                      onChange={(value) => setYear(value === null ? null : Number(value))}
                    />
                  )}
                  <Menu position="bottom-end">
                    <Menu.Target>
                      <Button
                        variant="default"
                        leftSection={<IconDownload size={18} />}
                        loading={exporting.running}
                      >
                        Xuất sổ
                      </Button>
                    </Menu.Target>
                    <Menu.Dropdown>
                      {FORMATS.map(({ format, label }) => (
                        <Menu.Item key={format} onClick={() => void download(shown, format)}>
                          {label}
                        </Menu.Item>
                      ))}
                    </Menu.Dropdown>
                  </Menu>
                </>
              }
            />
            <DataGrid
              label="Sổ cấp giấy chứng nhận"
              noun="giấy"
              rows={found.rows}
              columns={columns}
              filters={filters}
              rowId={({ id }) => id}
              searchText={({ number, fullName, unitName, classTitle }) =>
                `${number} ${fullName} ${unitName} ${classTitle}`
              }
            />
          </>
        );
      }}
    </QueryState>
  );
}
