import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportRecord } from '@shared/council/import/contract';
import { useCommand } from '../../api/queries';
import { kindLists } from './import-words';
import { LinkButton } from '../../ui/link-button';
import { WrongRowsButton } from './wrong-rows-button';

interface ImportResultProps {
  readonly record: ImportRecord;
  /** Rows of the list that were left out. */
  readonly wrong: number;
  readonly onAgain: () => void;
}

/** What was written, and the way back in one step (row D04). */
export function ImportResult({ record, wrong, onAgain }: ImportResultProps) {
  const undo = useCommand('council.undoImport');
  const [undone, setUndone] = useState(false);
  const list = kindLists[record.kind];

  async function takeBack(): Promise<void> {
    const reply = await undo.run({ id: record.id });
    if (reply.ok) setUndone(true);
  }

  return (
    <Paper withBorder radius="lg" p="xl" mt="md">
      <Stack gap="md" align="flex-start">
        <Group gap="sm">
          <IconCircleCheck size={32} stroke={1.4} color="var(--mantine-color-lake-5)" aria-hidden />
          <Title order={2}>{undone ? 'Đã hoàn tác lần nhập' : 'Đã nhập xong'}</Title>
        </Group>
        <Text role="status">
          {undone
            ? 'Dữ liệu trở lại như trước khi nhập.'
            : `${record.added} mới, ${record.changed} thay đổi. Nguồn: ${record.fileName}.`}
        </Text>
        {wrong > 0 && (
          <Alert color="amber" variant="light">
            {wrong} dòng sai chưa được nhập. Hãy xuất các dòng đó, sửa theo lý do ghi bên cạnh rồi nhập lại
            tệp đã sửa.
          </Alert>
        )}
        <Group gap="sm">
          <LinkButton to={list.to} autoFocus>
            {list.label}
          </LinkButton>
          {wrong > 0 && <WrongRowsButton importId={record.id} count={wrong} />}
          {record.canUndo && !undone && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={20} />}
              loading={undo.running}
              onClick={() => void takeBack()}
            >
              Hoàn tác
            </Button>
          )}
          <Button variant="default" onClick={onAgain}>
            Nhập tệp khác
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
