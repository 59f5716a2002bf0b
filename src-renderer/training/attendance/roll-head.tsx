import { memo } from 'react';
import { dayPartNames } from '@shared/kernel/day-part';
import { formatDayMonth } from '@shared/kernel/local-date';
import type { SlotRecord } from '@shared/training/class-contract';
import { slotName } from '@shared/training/labels';
import styles from './roll.module.css';

interface RollHeadProps {
  readonly columns: string;
  readonly slots: readonly SlotRecord[];
  /** The half day that is called. */
  readonly column: number;
}

export const RollHead = memo(function RollHead({ columns, slots, column: current }: RollHeadProps) {
  return (
    <div className={styles['head']} role="row" style={{ gridTemplateColumns: columns }}>
      <span role="columnheader" className={styles['no']}>
        STT
      </span>
      <span role="columnheader" className={styles['name']}>
        Học viên
      </span>
      {slots.map((slot, column) => (
        <span
          key={slot.id}
          role="columnheader"
          aria-label={slotName(slot)}
          className={styles['slot']}
          data-current={column === current || undefined}
          data-off={slot.cancelled || undefined}
        >
          <b>{dayPartNames[slot.part]}</b>
          <span>{slot.cancelled ? 'hoãn' : formatDayMonth(slot.date)}</span>
        </span>
      ))}
      <span role="columnheader" className={styles['sum']}>
        Dự
      </span>
      <span role="columnheader" className={styles['sum']}>
        Tỷ lệ %
      </span>
    </div>
  );
});
