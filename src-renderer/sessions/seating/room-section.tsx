import { Button, Group, NativeSelect, Paper, Text, Title } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { parseWrittenCount } from '@shared/kernel/written-count';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { SeatingReply } from '@shared/sessions/seating/contract';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';

interface RoomSectionProps {
  readonly reply: SeatingReply;
  readonly sessionId: string;
  readonly onSaved: (reply: SeatingReply) => void;
}

const sizeOf = (typed: string): number | null => {
  const size = parseWrittenCount(typed);
  return size !== null && size >= 1 && size <= 60 ? size : null;
};

/** The hall of the session: one that is known, or a new one; given once for all sessions that sit there. */
export function RoomSection({ reply, sessionId, onSaved }: RoomSectionProps) {
  const save = useCommand('seating.saveRoom', { quiet: true });
  const current = reply.rooms.find(({ id }) => id === reply.roomId) ?? null;
  const [chosen, setChosen] = useState(current?.id ?? '');
  const [name, setName] = useState(current?.name ?? reply.place);
  const [rows, setRows] = useState(current ? String(current.rows) : '');
  const [seats, setSeats] = useState(current ? String(current.seats) : '');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const [rowCount, seatCount] = [sizeOf(rows), sizeOf(seats)];
  const choose = (id: string) => {
    const room = reply.rooms.find((one) => one.id === id);
    setChosen(id);
    setName(room?.name ?? '');
    setRows(room ? String(room.rows) : '');
    setSeats(room ? String(room.seats) : '');
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (cleanText(name) === '' || rowCount === null || seatCount === null) return;
    const room = reply.rooms.find(({ id }) => id === chosen) ?? null;
    const answer = await save.run({
      ...{ sessionId, version: reply.version, id: room?.id ?? null, roomVersion: room?.version ?? null },
      fields: { name, rows: rowCount, seats: seatCount },
    });
    setRefused(answer.ok ? null : answer.error);
    if (answer.ok) onSaved(answer.value);
  };
  const wrong = 'Số từ 1 đến 60.';
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="seating-room">
      <Title order={2} id="seating-room" mb="xs">
        Hội trường
      </Title>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <RefusalLine refusal={refused} />
        <Group align="flex-start">
          {reply.rooms.length > 0 && (
            <NativeSelect
              label="Chọn"
              w={240}
              value={chosen}
              data={[
                ...reply.rooms.map((room) => ({ value: room.id, label: room.name })),
                { value: '', label: 'Hội trường mới' },
              ]}
              onChange={(event) => choose(event.target.value)}
            />
          )}
          <TextField
            label="Tên hội trường"
            w={300}
            maxLength={120}
            value={name}
            error={tried && cleanText(name) === '' ? 'Hãy ghi tên.' : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextField
            label="Số dãy"
            w={110}
            inputMode="numeric"
            value={rows}
            error={tried && rowCount === null ? wrong : null}
            onChange={(event) => setRows(event.currentTarget.value)}
          />
          <TextField
            label="Ghế mỗi dãy"
            w={110}
            inputMode="numeric"
            value={seats}
            error={tried && seatCount === null ? wrong : null}
            onChange={(event) => setSeats(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={save.running} mt={30}>
            {reply.roomId === null ? 'Dùng hội trường này' : 'Lưu hội trường'}
          </Button>
        </Group>
      </form>
      {current && (
        <Text size="sm" c="dimmed" mt="xs">
          {current.rows * current.seats} ghế; {reply.people.length} người dự ({reply.seats.length} đã có chỗ).
        </Text>
      )}
    </Paper>
  );
}
