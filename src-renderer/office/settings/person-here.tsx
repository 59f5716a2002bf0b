import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import type { Output } from '@shared/contract/registry';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { QueryState } from '../../ui/query-state';
import { useSavedAsTyped } from '../../ui/forms/use-saved-as-typed';

type ThisPc = Output<'office.getThisPc'>;

/** Whose name papers and histories carry. Where people sign in at a count, theirs stand there as before. */
export function PersonHere() {
  const thisPc = useCall('office.getThisPc', {});
  return (
    <Paper component="section" withBorder p="xl" radius="lg">
      <Title order={2}>Người dùng máy này</Title>
      <Text c="dimmed" mb="md">
        Họ và tên này được ghi là người lập trên văn bản và người thực hiện trong lịch sử, từ lúc lưu trở đi;
        những gì đã ghi giữ nguyên tên cũ.
      </Text>
      <QueryState query={thisPc}>{(found) => <NameForm found={found} />}</QueryState>
    </Paper>
  );
}

function NameForm({ found }: { readonly found: ThisPc }) {
  const save = useCommand('office.saveThisPc');
  const typed = useRef(found.person);
  const [changed, setChanged] = useState(false);
  const isUnsaved = (): boolean => typed.current.trim() !== found.person;
  async function store(): Promise<void> {
    const reply = await save.run({ person: typed.current.trim() });
    if (!reply.ok) return;
    setChanged(false);
    showDone(
      reply.value.person === ''
        ? `Từ nay ghi tên đăng nhập “${reply.value.login}”.`
        : `Từ nay ghi “${reply.value.person}”.`,
    );
  }
  const { saveNow } = useSavedAsTyped({ isUnsaved, save: store });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saveNow();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Group align="flex-end" gap="sm">
          <TextField
            label="Họ và tên"
            description={`Để trống thì ghi tên đăng nhập của máy: ${found.login}`}
            maxLength={120}
            w={420}
            defaultValue={found.person}
            onChange={(event) => {
              typed.current = event.currentTarget.value;
              setChanged(isUnsaved());
            }}
            onBlur={saveNow}
          />
          <Button type="submit" disabled={!changed} loading={save.running}>
            Lưu tên
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
