import { Button, Group, Paper, Text, Title } from '@mantine/core';
import type { SeatingReply } from '@shared/sessions/seating/contract';
import { takenSeat, unseated, type Seat } from '@shared/sessions/seating/model';
import { useRef, useState, type KeyboardEvent } from 'react';
import { LinkButton } from '../../ui/link-button';
import styles from './seating.module.css';

interface SeatingPlanProps {
  readonly reply: SeatingReply;
  readonly sessionId: string;
  readonly onSeats: (seats: readonly Seat[]) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The hall seat by seat. Somebody is lifted with Enter and put down with Enter; arrows stop at the walls. */
export function SeatingPlan({ reply, sessionId, onSeats }: SeatingPlanProps) {
  const room = reply.rooms.find(({ id }) => id === reply.roomId) ?? null;
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 1, seat: 1 });
  const [lifted, setLifted] = useState<string | null>(null);
  if (room === null) return null;
  const people = new Map(reply.people.map((person) => [person.id, person]));
  const personAt = (row: number, seat: number) =>
    people.get(reply.seats.find((one) => one.row === row && one.seat === seat)?.personId ?? '');
  const waiting = unseated(reply.people, reply.seats);
  const focus = (row: number, seat: number) => {
    setAt({ row, seat });
    table.current?.querySelector<HTMLElement>(`[data-seat="${row}-${seat}"]`)?.focus();
  };
  const press = (row: number, seat: number) => {
    const here = personAt(row, seat);
    if (lifted === null) {
      setLifted(here?.id ?? null);
      return;
    }
    setLifted(null);
    if (here?.id !== lifted) onSeats(takenSeat(reply.seats, lifted, { row, seat }));
  };
  const keys = (event: KeyboardEvent, row: number, seat: number) => {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      const next = { row: row + step[0], seat: seat + step[1] };
      if (next.row < 1 || next.row > room.rows || next.seat < 1 || next.seat > room.seats) return;
      focus(next.row, next.seat);
    } else if (event.key === 'Escape' && lifted !== null) {
      event.stopPropagation();
      setLifted(null);
    } else if (event.key === 'Delete') {
      const here = personAt(row, seat);
      setLifted(null);
      if (here) onSeats(reply.seats.filter(({ personId }) => personId !== here.id));
    }
  };
  const liftedName = lifted === null ? null : (people.get(lifted)?.name ?? null);
  const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1);
  // A hall that became smaller has no seat under the cursor any more.
  const cursor = { row: Math.min(at.row, room.rows), seat: Math.min(at.seat, room.seats) };
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="seating-plan">
      <Group justify="space-between" mb="xs">
        <div>
          <Title order={2} id="seating-plan">
            Sơ đồ chỗ ngồi
          </Title>
          <Text size="sm" c="dimmed" role="status">
            {liftedName === null
              ? 'Dãy 1 gần bàn chủ tọa. Enter nhấc người lên, mũi tên đến ghế khác, Enter đặt xuống.'
              : `Đang chuyển ${liftedName}: chọn ghế rồi Enter, Esc để thôi.`}
          </Text>
        </div>
        <LinkButton
          to="/sessions/$sessionId/documents"
          params={{ sessionId }}
          variant="subtle"
          size="compact-md"
        >
          In danh sách, sơ đồ
        </LinkButton>
      </Group>
      <div className={styles['hall']} style={{ '--seats': room.seats } as React.CSSProperties}>
        <table ref={table} className={styles['plan']} aria-label="Sơ đồ chỗ ngồi">
          <thead>
            <tr>
              <th scope="col">Dãy</th>
              {count(room.seats).map((seat) => (
                <th key={seat} scope="col">
                  {seat}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {count(room.rows).map((row) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {count(room.seats).map((seat) => {
                  const person = personAt(row, seat);
                  const here = cursor.row === row && cursor.seat === seat;
                  return (
                    <td key={seat}>
                      <button
                        type="button"
                        className={styles['seat']}
                        data-seat={`${row}-${seat}`}
                        tabIndex={here ? 0 : -1}
                        aria-label={`Dãy ${row}, ghế ${seat}: ${person?.name ?? 'trống'}`}
                        aria-pressed={person !== undefined && person.id === lifted}
                        {...(person === undefined ? { 'data-free': true } : {})}
                        {...(person?.guest ? { 'data-guest': true } : {})}
                        {...(person !== undefined && person.id === lifted ? { 'data-lifted': true } : {})}
                        onFocus={() => setAt({ row, seat })}
                        onClick={() => press(row, seat)}
                        onKeyDown={(event) => keys(event, row, seat)}
                      >
                        {person === undefined ? '·' : person.name}
                        {person !== undefined && <small>{person.group}</small>}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {waiting.length > 0 && (
        <div>
          <Text fw={600} mt="md" mb={4}>
            Chưa có chỗ ({waiting.length})
          </Text>
          <Group gap="xs">
            {waiting.map(({ group, id, name }) => (
              <Button
                key={id}
                size="compact-md"
                variant={lifted === id ? 'light' : 'default'}
                aria-pressed={lifted === id}
                title={group}
                onClick={() => {
                  setLifted(lifted === id ? null : id);
                  if (lifted !== id) focus(cursor.row, cursor.seat);
                }}
              >
                {name}
              </Button>
            ))}
          </Group>
        </div>
      )}
    </Paper>
  );
}
