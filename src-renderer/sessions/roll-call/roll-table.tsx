import { Chip, Group, Text } from '@mantine/core';
import type { RollReply } from '@shared/sessions/roll-call/contract';
import { statusIn } from '@shared/sessions/roll-call/figures';
import { ROLL_LETTERS, ROLL_WORDS } from '@shared/sessions/roll-call/labels';
import { isAway, isInHall, PRESENCES, type RollStatus } from '@shared/sessions/roll-call/model';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useFitToWindow } from '../../ui/layout/use-fit-to-window';
import styles from './roll-call.module.css';

type Deputy = RollReply['deputies'][number];

interface RollTableProps {
  readonly roll: RollReply;
  readonly onStatus: (deputy: Deputy, status: RollStatus) => void;
  readonly onOpen: (deputy: Deputy) => void;
  /** The cursor goes to the field that finds a deputy. */
  readonly onFind: () => void;
}

const FILTERS = [
  { key: 'all', label: 'Tất cả', test: () => true },
  { key: 'open', label: 'Chưa ghi', test: (status: RollStatus) => status === 'not_recorded' },
  { key: 'hall', label: 'Có mặt', test: isInHall },
  { key: 'away', label: 'Vắng', test: isAway },
] as const;

const BY_KEY = new Map<string, RollStatus>(PRESENCES.map((one) => [ROLL_LETTERS[one].toLowerCase(), one]));

/** The roll by its rows: ↑ ↓ Home End, a letter for what stands there, Enter for times and reasons. */
export function RollTable({ roll, onStatus, onOpen, onFind }: RollTableProps) {
  const [filter, setFilter] = useState<string>('all');
  const fit = useFitToWindow();
  const table = useRef<HTMLTableElement>(null);
  const statusOf = statusIn(roll.marks);
  const marks = new Map(roll.marks.map((mark) => [mark.deputyId, mark]));
  const chosen = FILTERS.find(({ key }) => key === filter) ?? FILTERS[0];
  const shown = roll.deputies.filter(({ id }) => chosen.test(statusOf(id)));

  function keyOn(event: KeyboardEvent<HTMLTableRowElement>, deputy: Deputy): void {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const status = BY_KEY.get(event.key.toLowerCase());
    const rows = [...(table.current?.querySelectorAll<HTMLElement>('tr[tabindex]') ?? [])];
    const at = rows.indexOf(event.currentTarget);
    const goal = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (goal !== undefined) rows[goal]?.focus();
    else if (event.key === '/') onFind();
    else if (event.key === 'Enter') onOpen(deputy);
    else if (event.key === 'Backspace' || event.key === 'Delete') onStatus(deputy, 'not_recorded');
    else if (status) {
      onStatus(deputy, status);
      // The next one is usually called next; a dialog that asks for words gives the cursor back to that line.
      rows[at + 1]?.focus();
    } else return;
    event.preventDefault();
  }

  return (
    <div>
      <Chip.Group value={filter} onChange={(value) => typeof value === 'string' && setFilter(value)}>
        <Group gap="xs" mb="xs" role="group" aria-label="Lọc đại biểu">
          {FILTERS.map(({ key, label, test }) => (
            <Chip key={key} value={key} variant="light">
              {label} ({roll.deputies.filter(({ id }) => test(statusOf(id))).length})
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div className={styles['scroll']} ref={fit}>
        <table className={styles['roll']} ref={table} aria-label="Điểm danh đại biểu">
          <thead>
            <tr>
              <th scope="col" className={styles['number']}>
                Số thẻ
              </th>
              <th scope="col">Đại biểu</th>
              <th scope="col">Tổ đại biểu</th>
              <th scope="col" className={styles['status']}>
                Điểm danh
              </th>
              <th scope="col">Giờ, lý do</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((deputy, index) => {
              const status = statusOf(deputy.id);
              const mark = marks.get(deputy.id);
              return (
                <tr
                  key={deputy.id}
                  tabIndex={index === 0 ? 0 : -1}
                  aria-label={`${deputy.number}. ${deputy.fullName}: ${ROLL_WORDS[status]}`}
                  onKeyDown={(event) => keyOn(event, deputy)}
                  onDoubleClick={() => onOpen(deputy)}
                >
                  <td className={styles['number']}>{deputy.number}</td>
                  <th scope="row">
                    <span className={styles['person']}>{deputy.fullName}</span>
                    {(deputy.post !== '' || deputy.birth !== '' || deputy.suspended) && (
                      <span className={styles['about']}>
                        {[deputy.birth, deputy.post, deputy.suspended ? 'tạm đình chỉ nhiệm vụ' : '']
                          .filter((part) => part !== '')
                          .join(' · ')}
                      </span>
                    )}
                  </th>
                  <td className={styles['group']}>{deputy.groupName}</td>
                  <td className={styles['status']}>
                    <span className={styles['mark']} data-status={status}>
                      <b aria-hidden>{ROLL_LETTERS[status]}</b>
                      {ROLL_WORDS[status]}
                    </span>
                  </td>
                  <td className={styles['reason']}>{mark ? timesAndReason(mark) : ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {shown.length === 0 && (
          <Text c="dimmed" p="md">
            Không có đại biểu nào.
          </Text>
        )}
      </div>
      <Text size="sm" c="dimmed" mt={4}>
        {PRESENCES.map((one) => `${ROLL_LETTERS[one]} ${ROLL_WORDS[one].toLowerCase()}`).join(' · ')} · / tìm
        · Enter chi tiết
      </Text>
    </div>
  );
}

function timesAndReason(mark: RollReply['marks'][number]): string {
  const words = [
    mark.arrivedTime === '' ? '' : `đến ${mark.arrivedTime}`,
    mark.leftTime === '' ? '' : `về ${mark.leftTime}`,
    mark.reason,
  ];
  return words.filter((word) => word !== '').join(', ');
}
