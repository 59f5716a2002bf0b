import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ImportPreview, ImportRecord, ImportRow } from '@shared/council/contract';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/data-grid';
import { rowStates } from './import-words';

interface PreviewTableProps {
  readonly preview: ImportPreview;
  readonly onBack: () => void;
  readonly onCommitted: (record: ImportRecord) => void;
}

const STATES = ['new', 'changed', 'same', 'wrong'] as const;

const filters: readonly GridFilter<ImportRow>[] = STATES.map((state) => ({
  key: state,
  label: rowStates[state].label,
  test: (row) => row.state === state,
}));

function explain(row: ImportRow, titleOf: (key: string) => string): string {
  const reasons = row.reasons.map((reason) =>
    reason.column === '' ? reason.message : `${titleOf(reason.column)}: ${reason.message}`,
  );
  const changes = row.changes.map(
    (change) => `${titleOf(change.column)}: ${change.before || 'trống'} → ${change.after || 'trống'}`,
  );
  return [...reasons, ...changes].join('\n');
}

/** Every row with what would happen to it and why; the original text of each cell stays visible. */
export function PreviewTable({ preview, onBack, onCommitted }: PreviewTableProps) {
  const commit = useCommand('council.commitImport');
  const exportWrong = useCommand('council.exportWrongRows');
  const { counts } = preview;
  const found = preview.columns.filter((column) => column.found);
  const missing = preview.columns.filter((column) => !column.found);
  const titleOf = (key: string): string => preview.columns.find((column) => column.key === key)?.title ?? key;
  const toWrite = counts.new + counts.changed;

  const columns: GridColumn<ImportRow>[] = [
    {
      key: 'row',
      title: 'Dòng',
      text: (row) => String(row.rowNumber),
      sortValue: (row) => row.rowNumber,
      align: 'right',
    },
    {
      key: 'state',
      title: 'Kết quả',
      text: (row) => rowStates[row.state].label,
      sortValue: (row) => STATES.indexOf(row.state),
      render: (row) => (
        <Badge variant="light" color={rowStates[row.state].color} size="lg" tt="none" fw={500}>
          {rowStates[row.state].label}
        </Badge>
      ),
    },
    {
      key: 'why',
      title: 'Lý do, thay đổi',
      text: (row) => explain(row, titleOf),
      render: (row) => (
        <Text size="sm" miw={220} style={{ whiteSpace: 'pre-line' }}>
          {explain(row, titleOf)}
        </Text>
      ),
    },
    ...found.map((column): GridColumn<ImportRow> => ({
      key: column.key,
      title: column.title,
      text: (row) => row.cells[column.key] ?? '',
      render: (row) => <CellText row={row} column={column.key} />,
    })),
  ];

  async function write(): Promise<void> {
    const reply = await commit.run({ id: preview.id });
    if (reply.ok) onCommitted(reply.value);
  }

  async function saveWrong(): Promise<void> {
    const reply = await exportWrong.run({ id: preview.id });
    if (reply.ok) saveArtifact(reply.value);
  }

  return (
    <Stack gap="md" mt="md">
      <Group justify="space-between">
        <Text>
          <b>{preview.fileName}</b>: {counts.new} mới, {counts.changed} thay đổi, {counts.same} như cũ,{' '}
          {counts.wrong} sai.
        </Text>
        <Group gap="sm">
          {counts.wrong > 0 && (
            <Button
              variant="default"
              leftSection={<IconDownload size={20} />}
              loading={exportWrong.running}
              onClick={() => void saveWrong()}
            >
              Xuất {counts.wrong} dòng sai
            </Button>
          )}
          <Button variant="default" onClick={onBack}>
            Chọn tệp khác
          </Button>
          <Button autoFocus disabled={toWrite === 0} loading={commit.running} onClick={() => void write()}>
            Nhập {toWrite} dòng
          </Button>
        </Group>
      </Group>
      {toWrite === 0 && counts.wrong === 0 && (
        <Alert variant="light">Tệp giống hệt dữ liệu đang có; không có gì để nhập.</Alert>
      )}
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          Tệp không có {missing.length} cột: {missing.map((column) => column.title).join(', ')}. Giá trị đang
          có được giữ nguyên.
        </Text>
      )}
      {preview.ignoredHeadings.length > 0 && (
        <Alert color="amber" variant="light">
          Không nhận ra cột: {preview.ignoredHeadings.join(', ')}. Các cột này không được nhập.
        </Alert>
      )}
      <DataGrid
        label="Các dòng sẽ nhập"
        noun="dòng"
        rows={preview.rows}
        columns={columns}
        filters={filters}
        initialFilters={counts.wrong > 0 ? ['wrong'] : []}
        rowId={(row) => String(row.rowNumber)}
        searchText={(row) => Object.values(row.cells).join(' ')}
      />
    </Stack>
  );
}

function CellText({ row, column }: { readonly row: ImportRow; readonly column: string }) {
  const wrong = row.reasons.some((reason) => reason.column === column);
  const changed = row.changes.some((change) => change.column === column);
  const text = row.cells[column] ?? '';
  if (wrong) {
    return (
      <Text c="red" fw={500} td="underline wavy">
        {text || 'trống'}
      </Text>
    );
  }
  return <Text fw={changed ? 600 : 400}>{text}</Text>;
}
