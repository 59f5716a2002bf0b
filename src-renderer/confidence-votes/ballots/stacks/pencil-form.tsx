import { Button, Group, Stack, Table, Text } from '@mantine/core';
import type { BatchStatus } from '@shared/confidence-votes/ballots/contract';
import { errorMessage } from '@shared/contract/error-messages';
import { useRef, useState, type FormEvent } from 'react';
import { useCall, useCommand } from '../../../api/queries';
import { QueryState } from '../../../ui/query-state';
import { RefusalLine } from '../../../ui/refusal-line';
import { moveAlongSheet } from '../../counting/linear-focus';
import { CountInput } from '../../counting/count-input';
import { countProblem, typedCount } from '../../counting/typed-count';
import type { PersonOnBallot } from '../typing/ballot-row';
import styles from '../ballots.module.css';

interface PencilFormProps {
  readonly batch: BatchStatus;
  readonly persons: readonly PersonOnBallot[];
  readonly levels: readonly string[];
  readonly token: string;
  readonly onDone: () => void;
}

/** Totals of a stack counted by hand (T17); the stack says whether they equal what was typed, once it is decided. */
export function PencilForm(props: PencilFormProps) {
  const { token, batch } = props;
  const counted = batch.pencil !== 'none';
  const query = useCall(
    'ballotCount.getPencilTotals',
    { token, batchId: batch.batchId },
    { enabled: counted },
  );
  if (!counted) return <Sheet {...props} written={null} typed={null} />;
  return (
    <QueryState query={query}>
      {({ totals, hidden, typed }) =>
        hidden ? (
          <Text c="dimmed">
            Xấp đã có số đếm tay; người nhập xem được khi xấp đã nhập đủ các lần, để không gõ theo số này.
          </Text>
        ) : (
          <Sheet key={JSON.stringify(totals)} {...props} written={totals} typed={typed} />
        )
      }
    </QueryState>
  );
}

interface SheetProps extends PencilFormProps {
  readonly written: readonly (readonly number[])[] | null;
  /** What the ballots of the stack say, once they are all decided. */
  readonly typed: readonly (readonly number[])[] | null;
}

function Sheet({ batch, persons, levels, token, onDone, written, typed }: SheetProps) {
  const [totals, setTotals] = useState(() =>
    persons.map((_, place) => levels.map((_level, column) => String(written?.[place]?.[column] ?? ''))),
  );
  const [refused, setRefused] = useState<string | null>(null);
  const save = useRef<HTMLButtonElement>(null);
  const differs = (place: number, column: number): boolean =>
    typed !== null && (typedCount(totals[place]?.[column] ?? '') ?? 0) !== (typed[place]?.[column] ?? 0);
  const sumOf = (place: number): number =>
    (totals[place] ?? []).reduce((sum, text) => sum + (typedCount(text) ?? 0), 0);
  const { run, running } = useCommand('ballotCount.setPencilTotals', { quiet: true });
  const send = async (counts: number[][] | null) => {
    const reply = await run({ token, batchId: batch.batchId, version: batch.version, totals: counts });
    if (reply.ok) onDone();
    else setRefused(errorMessage(reply.error));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = totals.flat().find((text) => countProblem(text) !== null);
    if (wrong !== undefined) setRefused(`“${wrong}” không phải số phiếu.`);
    else await send(totals.map((row) => row.map((text) => typedCount(text) ?? 0)));
  };
  const type = (place: number, level: number) => (digits: string) => {
    setTotals((before) =>
      before.map((row, index) =>
        index === place ? row.map((text, column) => (column === level ? digits : text)) : row,
      ),
    );
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="xs">
        <Text fw={600}>Số đếm tay của xấp</Text>
        <Text c="dimmed" size="sm">
          Ô trống là 0. Chương trình so với số phiếu đã gõ khi xấp nhập xong.
        </Text>
        {batch.pencil === 'differs' && typed === null && (
          <Text size="sm" fw={500} role="status">
            Số đếm tay khác số đã gõ: đếm lại xấp. Ô nào khác hiện ra khi mọi phiếu đã nhập và phân xử xong.
          </Text>
        )}
        <div
          onKeyDown={(event) => moveAlongSheet(event, () => save.current?.focus())}
          className={styles['pencil']}
        >
          <Table aria-label="Số đếm tay" stickyHeader verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Họ và tên</Table.Th>
                {levels.map((level) => (
                  <Table.Th key={level} ta="right">
                    {level}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {persons.map((person, place) => (
                <Table.Tr key={person.no}>
                  <Table.Td>
                    {person.no}. {person.name}
                    {sumOf(place) > batch.size && (
                      <Text size="sm" c="red">
                        Cộng {sumOf(place)}, xấp chỉ có {batch.size} phiếu.
                      </Text>
                    )}
                  </Table.Td>
                  {levels.map((level, column) => (
                    <Table.Td key={level}>
                      <CountInput
                        station={`pencil:${place}:${column}`}
                        label={`${person.name}: ${level}`}
                        value={totals[place]?.[column] ?? ''}
                        readOnly={false}
                        optional
                        wrong={differs(place, column) || sumOf(place) > batch.size}
                        onType={type(place, column)}
                        onLeave={() => undefined}
                      />
                      {differs(place, column) && (
                        <Text size="sm" c="red" ta="right">
                          gõ {typed?.[place]?.[column] ?? 0}
                        </Text>
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        <RefusalLine refusal={refused} />
        <Group justify="flex-end">
          {batch.pencil !== 'none' && (
            <Button variant="default" onClick={() => void send(null)}>
              Bỏ số đếm tay
            </Button>
          )}
          <Button ref={save} type="submit" variant="outline" loading={running}>
            Lưu số đếm tay
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
