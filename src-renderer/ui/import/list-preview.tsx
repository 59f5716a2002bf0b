import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ImportPreview, ImportRow } from '@shared/council/import/contract';
import type { ReactNode } from 'react';
import type { GridFilter } from '../grid/data-grid';
import { ImportRows } from './import-rows';

interface ListPreviewProps {
  readonly preview: Pick<ImportPreview, 'columns' | 'rows' | 'counts'> & { readonly fileName: string };
  readonly problem: string;
  readonly saving: boolean;
  readonly onWrite: () => void;
  readonly onBack: () => void;
  /** Gives the wrong rows as a sheet, to be mended and brought again. */
  readonly onExportWrong?: { readonly running: boolean; readonly run: () => void };
  /** Rows that are taken and still want a look. */
  readonly doubtful?: GridFilter<ImportRow>;
  /** Between what would happen and the rows. */
  readonly children?: ReactNode;
}

/** A list that is looked at: what it would do as a whole and row by row, before anything is written. */
export function ListPreview(props: ListPreviewProps) {
  const { preview, problem, saving, onWrite, onBack, onExportWrong, doubtful, children } = props;
  const { counts } = preview;
  const toWrite = counts.new + counts.changed;
  const doubts = doubtful === undefined ? 0 : preview.rows.filter((row) => doubtful.test(row)).length;
  return (
    <Stack gap="md" mt="md">
      {problem !== '' && (
        <Alert color="red" variant="light" role="alert">
          {problem}
        </Alert>
      )}
      <Group justify="space-between">
        <Text>
          <b>{preview.fileName}</b>: {counts.new} mới, {counts.changed} thay đổi, {counts.same} như cũ,{' '}
          {counts.wrong} sai{doubts > 0 && `; ${doubts} dòng ${doubtful?.label.toLocaleLowerCase('vi')}`}.
        </Text>
        <Group gap="sm">
          {counts.wrong > 0 && onExportWrong && (
            <Button variant="default" loading={onExportWrong.running} onClick={onExportWrong.run}>
              Xuất {counts.wrong} dòng sai
            </Button>
          )}
          <Button variant="default" onClick={onBack}>
            Chọn tệp khác
          </Button>
          <Button autoFocus disabled={toWrite === 0} loading={saving} onClick={onWrite}>
            Nhập {toWrite} dòng
          </Button>
        </Group>
      </Group>
      {children}
      <ImportRows preview={preview} {...(doubts > 0 && doubtful ? { doubtful } : {})} />
    </Stack>
  );
}
