import { Alert, Button, Group, List, Text, Title } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '@shared/contract/registry';
import { useCommand } from '../api/queries';

const TROUBLES = { missing: 'không còn', altered: 'đã bị sửa ngoài chương trình' } as const;

/** Files of papers lie beside the database: whether each is still as it was handed in. */
export function AttachedFiles() {
  const check = useCommand('safety.checkFiles');
  const [found, setFound] = useState<Output<'safety.checkFiles'> | null>(null);
  const look = async () => {
    const reply = await check.run({});
    if (reply.ok) setFound(reply.value);
  };
  return (
    <section>
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <Title order={2}>Tệp đính kèm</Title>
          <Text c="dimmed">
            Tệp của tài liệu kỳ họp đi cùng mọi bản sao lưu; kiểm tra đọc lại từng tệp và lấy lại tệp hỏng từ
            bản sao lưu.
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<IconFileCheck size={18} />}
          loading={check.running}
          onClick={() => void look()}
        >
          Kiểm tra tệp
        </Button>
      </Group>
      {found?.problems.length === 0 && (
        <Text role="status">
          {found.checked === 0 ? 'Chưa có tệp đính kèm nào.' : `${found.checked} tệp còn nguyên vẹn.`}
        </Text>
      )}
      {found && found.problems.length > 0 && (
        <Alert
          color="red"
          variant="light"
          title={`${found.problems.length} tệp không dùng được`}
          role="alert"
        >
          <List size="sm" spacing={4}>
            {found.problems.map(({ fileName, paper, session, trouble }) => (
              <List.Item key={`${session} ${paper} ${fileName}`}>
                {session}, {paper}: <b>{fileName}</b> {TROUBLES[trouble]}; hãy gắn lại tệp.
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </section>
  );
}
