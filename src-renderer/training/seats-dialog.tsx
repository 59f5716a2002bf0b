import { Button, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { formatDate } from '@shared/kernel/local-date';
import { parseWrittenCount } from '@shared/kernel/written-count';
import { searched } from '@shared/kernel/vietnamese-text';
import type { AppError } from '@shared/contract/error-messages';
import type { Output } from '@shared/contract/registry';
import type { Result } from '@shared/kernel/result';
import { showDone } from '../api/notices';
import { useCall } from '../api/queries';
import { TextField } from '../ui/forms/fields';
import { FormDialog } from '../ui/dialogs/form-dialog';
import { QueryState } from '../ui/query-state';
import styles from './trainees/trainees.module.css';

type Unit = Output<'council.listUnits'>[number];

/** Its people are called up before it begins; whoever gives every unit its seats means those that are there. */
const beginsLater = ({ active, validTo }: Unit): boolean => !active && validTo === null;

const MOST_SEATS = 999;

/** Something else than a number of people; an empty field says that the unit is not invited. */
function isWrong(text = ''): boolean {
  const count = parseWrittenCount(text);
  return text.trim() !== '' && (count === null || count > MOST_SEATS);
}

export interface UnitSeats {
  readonly unitId: string;
  readonly seats: number;
}

/** Which units are shown: every one, or those that called up fewer or more people than they have seats. */
type Shown = 'all' | 'short' | 'over';

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
  const [shown, setShown] = useState<Shown>('all');
  const [problem, setProblem] = useState('');
  /** Wrong fields are marked once somebody tried to save. */
  const [told, setTold] = useState(false);
  const focusOn = useRef<string | null>(null);
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusOn.current === null) return;
    table.current?.querySelector<HTMLInputElement>(`input[name="${focusOn.current}"]`)?.focus();
    focusOn.current = null;
  });
  // As stored: a row must not go from under the fingers of whoever types in it.
  const inNeed = (kind: Shown): readonly string[] =>
    quotas
      .filter(({ unitId, seats: most }) => {
        const listed = listedOf(unitId);
        return kind === 'short' ? listed < most : listed > most;
      })
      .map(({ unitId }) => unitId);
  const short = inNeed('short');
  const over = inNeed('over');
  const total = Object.values(seats).reduce((sum, text) => sum + (parseWrittenCount(text) ?? 0), 0);

  const activeOf = (list: readonly Unit[]): readonly Unit[] =>
    list.filter(
      (unit) => unit.active || beginsLater(unit) || quotas.some(({ unitId }) => unitId === unit.id),
    );

  async function submit(active: readonly Unit[]): Promise<void> {
    const wrong = active.filter(({ id }) => isWrong(seats[id]));
    const [first] = wrong;
    if (first) {
      const others = wrong.length === 1 ? '' : ` và ${wrong.length - 1} đơn vị khác`;
      setProblem(`Số người của ${first.fullName}${others} chưa đúng; hãy nhập số từ 0 đến ${MOST_SEATS}.`);
      setQuery('');
      setShown('all');
      setTold(true);
      focusOn.current = first.id;
      return;
    }
    const wanted = Object.entries(seats).map(([unitId, text]) => ({
      unitId,
      seats: parseWrittenCount(text) ?? 0,
    }));
    const reply = await save(wanted.filter((quota) => quota.seats > 0));
    if (!reply.ok) {
      setProblem(errorMessage(reply.error));
      return;
    }
    showDone('Đã ghi chỉ tiêu các đơn vị.');
    onClose();
  }

  return (
    <FormDialog
      title={title}
      size="lg"
      submitLabel="Lưu chỉ tiêu"
      closeLabel="Không ghi"
      running={running}
      refusal={problem}
      onClose={onClose}
      onSubmit={() => submit(activeOf(units.data ?? []))}
      fields={<QueryState query={units}>{(list) => seatFields(activeOf(list))}</QueryState>}
    />
  );

  function seatFields(active: readonly Unit[]) {
    const visible =
      shown === 'all' ? active : active.filter(({ id }) => (shown === 'short' ? short : over).includes(id));
    return (
      <Stack gap="sm">
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
            onClick={() =>
              setSeats({
                ...seats,
                ...Object.fromEntries(
                  active.filter((unit) => !beginsLater(unit)).map(({ id }) => [id, forAll.trim()]),
                ),
              })
            }
          >
            Ghi cho mọi đơn vị
          </Button>
        </Group>
        {quotas.length > 0 && (
          <SegmentedControl
            aria-label="Đơn vị nào"
            value={shown}
            onChange={setShown}
            data={[
              { value: 'all', label: 'Mọi đơn vị' },
              { value: 'short', label: `Cử thiếu (${short.length})` },
              { value: 'over', label: `Cử quá (${over.length})` },
            ]}
          />
        )}
        <div className={styles['seats']} ref={table}>
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
              {searched(visible, ({ fullName }) => fullName, query).map((unit) => (
                <Table.Tr key={unit.id}>
                  <Table.Td>
                    {unit.fullName}
                    {beginsLater(unit) && unit.validFrom !== null && ` (từ ${formatDate(unit.validFrom)})`}
                  </Table.Td>
                  <Table.Td ta="right">{listedOf(unit.id)}</Table.Td>
                  <Table.Td>
                    <TextField
                      aria-label={`Chỉ tiêu ${unit.fullName}`}
                      name={unit.id}
                      inputMode="numeric"
                      error={told && isWrong(seats[unit.id])}
                      value={seats[unit.id] ?? ''}
                      styles={{ input: { textAlign: 'right' } }}
                      onChange={(event) => setSeats({ ...seats, [unit.id]: event.currentTarget.value })}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        <Text c="dimmed">
          Tổng chỉ tiêu {total}, đã cử {active.reduce((sum, { id }) => sum + listedOf(id), 0)}
        </Text>
      </Stack>
    );
  }
}
