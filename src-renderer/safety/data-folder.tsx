import { Button, Code, Group, Text, Title } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import type { SafetyStatus } from './status';
import { showDone } from '../api/notices';
import { useCommand } from '../api/queries';
import { sizeText } from './size-text';

/** Where the data are, how big they are, how much room is left. */
export function DataFolder({ status }: { readonly status: SafetyStatus }) {
  const open = useCommand('safety.openDataFolder');
  async function show(): Promise<void> {
    const reply = await open.run({});
    if (!reply.ok || reply.value.opened) return;
    await navigator.clipboard.writeText(status.dataFolder);
    showDone('Đã chép đường dẫn; hãy mở bằng trình quản lý tệp.');
  }
  return (
    <Group justify="space-between" align="flex-start">
      <div>
        <Title order={3} mb={4}>
          Thư mục dữ liệu
        </Title>
        <Code>{status.dataFolder}</Code>
        <Text size="sm" c="dimmed" mt={4}>
          Dữ liệu {sizeText(status.databaseSize)}
          {status.freeBytes !== null && `, đĩa còn trống ${sizeText(status.freeBytes)}`}
        </Text>
      </div>
      <Button variant="default" leftSection={<IconFolderOpen size={20} />} onClick={() => void show()}>
        Mở thư mục
      </Button>
    </Group>
  );
}
