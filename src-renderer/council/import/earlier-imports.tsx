import { Button, Group, Table, Text, Title } from '@mantine/core';
import type { ImportRecord, RegisterKind } from '@shared/council/import/contract';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { useState } from 'react';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { HistoryDialog } from '../../ui/layout/history-panel';

/** Imports of this list so far, newest first; each can be taken back while nothing was edited since. */
export function EarlierImports({ kind }: { readonly kind: RegisterKind }) {
  const imports = useCall('council.listImports', {});
  const undo = useCommand('council.undoImport');
  const { ask, dialog } = useConfirm();
  const [looking, setLooking] = useState<ImportRecord | null>(null);
  const mine = (imports.data ?? []).filter((record) => record.kind === kind);
  if (mine.length === 0) return null;

  async function takeBack(record: ImportRecord): Promise<void> {
    const sure = await ask({
      title: `Hoàn tác lần nhập ${record.fileName}?`,
      body: `${record.added} bản ghi đã thêm bị gỡ, ${record.changed} bản ghi đã sửa trở lại như trước.`,
      confirm: 'Hoàn tác lần nhập',
    });
    if (!sure) return;
    const reply = await undo.run({ id: record.id });
    if (reply.ok) showDone('Đã hoàn tác lần nhập.');
  }

  return (
    <section>
      <Title order={2} mt="xl" mb="sm">
        Các lần nhập trước
      </Title>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Lúc</Table.Th>
            <Table.Th>Tệp</Table.Th>
            <Table.Th ta="right">Thêm</Table.Th>
            <Table.Th ta="right">Sửa</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mine.map((record) => (
            <Table.Tr key={record.id}>
              <Table.Td>
                {localTimeOf(record.committedAt)} {formatDate(localDateOf(record.committedAt))}
              </Table.Td>
              <Table.Td>{record.fileName}</Table.Td>
              <Table.Td ta="right">{record.added}</Table.Td>
              <Table.Td ta="right">{record.changed}</Table.Td>
              <Table.Td>
                <Group gap="xs" justify="flex-end" wrap="nowrap">
                  {record.undoneAt && <Text c="dimmed">đã hoàn tác</Text>}
                  {!record.undoneAt && record.canUndo && (
                    <Button size="compact-md" variant="default" onClick={() => void takeBack(record)}>
                      Hoàn tác
                    </Button>
                  )}
                  <Button
                    size="compact-md"
                    variant="subtle"
                    aria-label={`Lịch sử lần nhập ${record.fileName}`}
                    onClick={() => setLooking(record)}
                  >
                    Lịch sử
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {looking && (
        <HistoryDialog
          title={`Lịch sử lần nhập ${looking.fileName}`}
          entity="import"
          id={looking.id}
          onClose={() => setLooking(null)}
        />
      )}
      {dialog}
    </section>
  );
}
