import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ImportPreview, ImportRecord } from '@shared/council/import/contract';
import { useCommand } from '../../api/queries';
import { ImportRows } from '../../ui/import/import-rows';
import { TitledNames } from '../../ui/tables/titled-names';
import { WrongRowsButton } from './wrong-rows-button';

interface PreviewTableProps {
  readonly preview: ImportPreview;
  /** A block that was pasted: no file was chosen. */
  readonly pasted: boolean;
  readonly looking: boolean;
  /** Looks at the same list again, with nothing before the names. */
  readonly onCutTitles: () => Promise<void>;
  readonly onBack: () => void;
  readonly onCommitted: (record: ImportRecord) => void;
}

/** Every row with what would happen to it and why; the original text of each cell stays visible. */
export function PreviewTable(props: PreviewTableProps) {
  const { preview, pasted, looking, onCutTitles, onBack, onCommitted } = props;
  const commit = useCommand('council.commitImport');
  const { counts } = preview;
  const missing = preview.columns.filter((column) => !column.found);
  const toWrite = counts.new + counts.changed;
  const source = pasted ? 'Đoạn dán' : 'Tệp';

  async function write(): Promise<void> {
    const reply = await commit.run({ id: preview.id });
    if (reply.ok) onCommitted(reply.value);
  }

  return (
    <Stack gap="md" mt="md">
      <Group justify="space-between">
        <Text>
          <b>{preview.fileName}</b>: {counts.new} mới, {counts.changed} thay đổi, {counts.same} như cũ,{' '}
          {counts.wrong} sai.
        </Text>
        <Group gap="sm">
          {counts.wrong > 0 && <WrongRowsButton importId={preview.id} count={counts.wrong} />}
          <Button variant="default" onClick={onBack}>
            {pasted ? 'Dán đoạn khác' : 'Chọn tệp khác'}
          </Button>
          <Button autoFocus disabled={toWrite === 0} loading={commit.running} onClick={() => void write()}>
            Nhập {toWrite} dòng
          </Button>
        </Group>
      </Group>
      {toWrite === 0 && counts.wrong === 0 && (
        <Alert variant="light">{source} giống hệt dữ liệu đang có; không có gì để nhập.</Alert>
      )}
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          {source} không có {missing.length} cột: {missing.map((column) => column.title).join(', ')}. Giá trị
          đang có được giữ nguyên.
        </Text>
      )}
      {preview.ignoredHeadings.length > 0 && (
        <Alert color="amber" variant="light">
          Không nhận ra cột: {preview.ignoredHeadings.join(', ')}. Các cột này không được nhập.
        </Alert>
      )}
      <TitledNames count={preview.titled} running={looking} onCut={() => void onCutTitles()} />
      <ImportRows preview={preview} />
    </Stack>
  );
}
