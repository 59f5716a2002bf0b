import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { rememberAnswer, useCommand } from '../api/queries';
import { TextField } from '../ui/forms/fields';
import type { SafetyStatus } from './status';

/** A second place for backups, on a USB stick or another PC: the first place dies with the disk. */
export function SecondFolder({ status }: { readonly status: SafetyStatus }) {
  const [folder, setFolder] = useState(status.secondFolder);
  const [refusal, setRefusal] = useState('');
  const problem = refusal || status.secondFolderProblem;
  const choose = useCommand('safety.chooseFolder');
  const save = useCommand('safety.setSecondFolder', { quiet: true });

  async function set(path: string): Promise<void> {
    const reply = await save.run({ folder: path });
    if (reply.ok) {
      setRefusal('');
      rememberAnswer('safety.getStatus', {}, reply.value);
    } else {
      setRefusal(errorMessage(reply.error));
    }
  }

  async function pick(): Promise<void> {
    const reply = await choose.run({});
    if (!reply.ok) return;
    if (!reply.value.supported) {
      document.getElementById('second-folder')?.focus();
      return;
    }
    if (reply.value.folder === null) return;
    setFolder(reply.value.folder);
    await set(reply.value.folder);
  }

  return (
    <Stack gap="sm">
      <div>
        <Title order={3}>Nơi sao lưu thứ hai</Title>
        <Text c="dimmed">
          Thư mục trên USB hoặc máy khác; mỗi bản sao lưu được chép thêm sang đó, trừ khi máy chưa có dữ liệu
          gì.
        </Text>
      </div>
      {problem !== '' && (
        <Alert color="red" variant="light" role="alert">
          {problem}
        </Alert>
      )}
      <Group align="flex-end" gap="sm">
        <TextField
          id="second-folder"
          label="Thư mục"
          placeholder={'E:\\Sao lưu'}
          flex={1}
          miw={280}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void set(folder);
          }}
        />
        <Button variant="default" onClick={() => void pick()}>
          Chọn thư mục
        </Button>
        <Button
          variant="default"
          loading={save.running}
          disabled={folder === status.secondFolder}
          onClick={() => void set(folder)}
        >
          Dùng thư mục này
        </Button>
        {status.secondFolder !== '' && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              setFolder('');
              void set('');
            }}
          >
            Thôi dùng
          </Button>
        )}
      </Group>
    </Stack>
  );
}
