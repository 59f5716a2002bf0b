import { memo } from 'react';
import type { SlotRecord } from '@shared/training/class-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { seatsTaken } from '@shared/training/seats-taken';
import { seatRow } from '../seat-row';
import styles from './roll.module.css';

interface RollSumsProps {
  readonly columns: string;
  readonly slots: readonly SlotRecord[];
  readonly trainees: readonly TraineeRecord[];
  readonly marks: Readonly<Record<string, string>>;
}

/** How many seats are taken, and of how many nothing is recorded, half day by half day. */
export const RollSums = memo(function RollSums({ columns, slots, trainees, marks }: RollSumsProps) {
  const rows = trainees.map((one) => seatRow(one, marks[one.id]));
  const sums = slots.map((slot, place) => ({ id: slot.id, ...seatsTaken(slot, place, rows) }));
  return (
    <div className={styles['foot']} role="row" style={{ gridTemplateColumns: columns }}>
      <span className={styles['no']} />
      <span role="rowheader" className={styles['name']}>
        Có mặt / phải dự, còn chưa ghi
      </span>
      {sums.map(({ id, there, due, open }) => (
        <span key={id} role="gridcell" className={styles['slot']}>
          <b>
            {there}/{due}
          </b>
          <span>{open === 0 ? 'đã ghi hết' : `còn ${open}`}</span>
        </span>
      ))}
      <span className={styles['sum']} />
      <span className={styles['sum']} />
    </div>
  );
});
