import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { memo, type ReactNode, type RefObject } from 'react';
import { localDateOf, localTimeOf } from '@shared/kernel/local-date';
import type { SlotRecord } from '@shared/training/class-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { STATUS_LETTERS, STATUS_WORDS } from '@shared/training/labels';
import { statusByClock } from '@shared/training/late';
import { ATTENDANCE_STATUSES } from '@shared/training/model';
import { NameBox } from './name-box';
import styles from './roll-tools.module.css';
import type { Roll } from './use-roll';

export type RollOrder = 'unit' | 'name';

interface RollToolsProps {
  readonly slot: SlotRecord;
  /** Those who belong to the class on that day. */
  readonly enrolled: readonly TraineeRecord[];
  readonly lateMinutes: number;
  readonly statusOf: Roll['statusOf'];
  readonly record: Roll['record'];
  readonly order: RollOrder;
  readonly nameBox: RefObject<HTMLInputElement | null>;
  readonly onOrder: (order: RollOrder) => void;
  readonly onGoTo: (trainee: TraineeRecord) => void;
  readonly onDialog: (type: 'walk-in' | 'all-present') => void;
  /** Which point is called, where there are several. */
  readonly points: ReactNode;
}

/** What stands above the roll. A mark in the roll draws none of it anew. */
export const RollTools = memo(function RollTools(props: RollToolsProps) {
  const { slot, enrolled, lateMinutes, statusOf, record, order, nameBox } = props;
  const { onOrder, onGoTo, onDialog, points } = props;
  return (
    <div className={styles['tools']}>
      <NameBox
        slot={slot}
        people={enrolled}
        inputRef={nameBox}
        statusOf={(id) => statusOf(id, slot.id)}
        statusNow={() => {
          const now = new Date().toISOString();
          return statusByClock(slot, lateMinutes, { date: localDateOf(now), time: localTimeOf(now) });
        }}
        onMark={(person, status) => record({ traineeId: person.id, slotId: slot.id, status, source: 'name' })}
        onGoTo={onGoTo}
      />
      <SegmentedControl
        aria-label="Thứ tự học viên"
        value={order}
        onChange={onOrder}
        data={[
          { value: 'unit', label: 'Theo đơn vị' },
          { value: 'name', label: 'Theo tên' },
        ]}
      />
      {points}
      <Group gap="sm" ml="auto" justify="flex-end">
        <Button variant="default" disabled={slot.cancelled} onClick={() => onDialog('walk-in')}>
          Ngoài danh sách
        </Button>
        <Button
          leftSection={<IconChecks size={20} />}
          disabled={slot.cancelled}
          onClick={() => onDialog('all-present')}
        >
          Tất cả có mặt
        </Button>
      </Group>
    </div>
  );
});

export const RollLegend = memo(function RollLegend() {
  return (
    <div className={styles['legend']}>
      {ATTENDANCE_STATUSES.filter((status) => status !== 'not_recorded').map((status) => (
        <span key={status}>
          <b>{STATUS_LETTERS[status]}</b> {STATUS_WORDS[status].toLowerCase()}
        </span>
      ))}
      <span>
        <b>·</b> chưa ghi, không phải vắng; <b>T?</b> chưa ghi tên người học thay (Enter)
      </span>
      <span>
        phím <b>/</b> gọi tên, <b>Enter</b> chi tiết, <b>Ctrl+V</b> dán, <b>Ctrl+Z</b> hoàn tác
      </span>
    </div>
  );
});
