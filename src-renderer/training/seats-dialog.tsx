import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { parseWrittenCount } from '@shared/kernel/written-count';
import { searched } from '@shared/kernel/vietnamese-text';
import type { AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import { showDone } from '../api/notices';
import { useCall } from '../api/queries';
import { TextField } from '../ui/fields';
import { followFormKeys } from '../ui/form-keys';
import { QueryState } from '../ui/query-state';
import { RefusalLine } from '../ui/refusal-line';
import styles from './trainees/trainees.module.css';

export interface UnitSeats {
  readonly unitId: string;
  readonly seats: number;
}

interface SeatsDialogProps {
  readonly title: string;
  readonly quotas: readonly UnitSeats[];
  /** How many of a unit are on the list already. */
  readonly listedOf: (unitId: string) => number;
  readonly running: boolean;
  readonly save: (seats: UnitSeats[]) => Promise<Result<unknown, AppError>>;
  readonly onClose: () => void;
}

/** Seats of every unit beside how many of it are on the list; empty means that the unit is not invited. */
export function SeatsDialog({ title, quotas, listedOf, running, save, onClose }: SeatsDialogProps) {
  const units = useCall('council.listUnits', {});
  const [seats, setSeats] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(quotas.map((quota) => [quota.unitId, String(quota.seats)])),
  );
  const [forAll, setForAll] = useState('');
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState('');
  const total = Object.values(seats).reduce((sum, text) => sum + (parseWrittenCount(text) ?? 0), 0);

  async function submit(): Promise<void> {
    const wanted = Object.entries(seats).filter(([, text]) => text.trim() !== '' && text.trim() !== '0');
    const parsed = wanted.map(([unitId, text]) => ({ unitId, seats: parseWrittenCount(text) }));
    if (parsed.some((quota) => quota.seats === null || quota.seats > 999)) {
      setProblem('Có ô không phải số; hãy nhập số người.');
      return;
    }
    const reply = await save(parsed.map(({ unitId, seats: count }) => ({ unitId, seats: count ?? 0 })));
    if (!reply.ok) {
      setProblem(errorMessage(reply.error));
      return;
    }
    showDone('Đã ghi chỉ tiêu các đơn vị.');
    onClose();
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>{title}</Text>}>
      <QueryState query={units}>
        {(list) => {
          const active = list.filter(
            (unit) => unit.active || quotas.some(({ unitId }) => unitId === unit.id),
          );
          return (
            <form
              noValidate
              onKeyDown={followFormKeys}
              onSubmit={(event) => {
                event.preventDefault();
                void submit();
              }}
            >
              <Stack>
                <RefusalLine refusal={problem} />
                <Group align="flex-end" gap="sm">
                  <TextField
                    label="Tìm đơn vị"
                    data-autofocus
                    flex={1}
                    value={query}
                    onChange={(event) => setQuery(event.currentTarget.value)}
                  />
                  <TextField
                    label="Mỗi đơn vị"
                    inputMode="numeric"
                    w={110}
                    value={forAll}
                    onChange={(event) => setForAll(event.currentTarget.value)}
                  />
                  <Button
                    variant="default"
                    disabled={parseWrittenCount(forAll) === null}
                    onClick={() => setSeats(Object.fromEntries(active.map(({ id }) => [id, forAll.trim()])))}
                  >
                    Ghi cho mọi đơn vị
                  </Button>
                </Group>
                <div className={styles['seats']}>
                  <Table stickyHeader>
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th>Đơn vị</Table.Th>
                        <Table.Th ta="right">Đã cử</Table.Th>
                        <Table.Th ta="right" w={120}>
                          Chỉ tiêu
                        </Table.Th>
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {searched(active, ({ fullName }) => fullName, query).map((unit) => (
                        <Table.Tr key={unit.id}>
                          <Table.Td>{unit.fullName}</Table.Td>
                          <Table.Td ta="right">{listedOf(unit.id)}</Table.Td>
                          <Table.Td>
                            <TextField
                              aria-label={`Chỉ tiêu ${unit.fullName}`}
                              inputMode="numeric"
                              value={seats[unit.id] ?? ''}
                              styles={{ input: { textAlign: 'right' } }}
                              onChange={(event) =>
                                setSeats({ ...seats, [unit.id]: event.currentTarget.value })
                              }
                            />
                          </Table.Td>
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                </div>
                <Group justify="space-between">
                  <Text c="dimmed">Tổng chỉ tiêu: {total}</Text>
                  <Group gap="sm">
                    <Button variant="default" onClick={onClose}>
                      Không ghi
                    </Button>
                    <Button type="submit" loading={running}>
                      Lưu chỉ tiêu
                    </Button>
                  </Group>
                </Group>
              </Stack>
            </form>
          );
        }}
      </QueryState>
    </Modal>
  );
}
