import { Button, Group, NativeSelect, Paper, Text, TextInput, Title } from '@mantine/core';
import type { Operator } from '@shared/confidence-votes/ballots/contract';
import { errorMessage } from '@shared/contract/error-messages';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../api/queries';

interface WaveThroughProps {
  readonly token: string;
  /** Typists who have not practised yet. */
  readonly people: readonly Operator[];
}

/** The head of the board lets somebody type without practice; the reason stays in the log. */
export function WaveThrough({ token, people }: WaveThroughProps) {
  const wave = useCommand('rehearsal.wavePracticeThrough', { quiet: true });
  const [personId, setPersonId] = useState('');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const chosen = people.find(({ id }) => id === personId) ?? people[0];
  if (!chosen) return <Text c="dimmed">Mọi người nhập đã luyện tập hoặc được cho qua.</Text>;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setError('Hãy ghi lý do.');
      return;
    }
    const reply = await wave.run({ token, operatorId: chosen.id, reason });
    setError(reply.ok ? null : errorMessage(reply.error));
    if (reply.ok) setReason('');
  };
  return (
    <Paper component="section" withBorder p="lg">
      <Title order={2} mb="xs">
        Cho nhập phiếu không qua luyện tập
      </Title>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Group align="flex-start">
          <NativeSelect
            label="Người nhập"
            value={chosen.id}
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setPersonId(event.target.value)}
          />
          <TextInput
            label="Lý do, ghi vào nhật ký"
            flex={1}
            autoComplete="off"
            value={reason}
            error={error}
            onChange={(event) => {
              setReason(event.target.value);
              setError(null);
            }}
          />
          <Button type="submit" variant="default" mt={26} loading={wave.running}>
            Cho qua
          </Button>
        </Group>
      </form>
    </Paper>
  );
}
