import { memo } from 'react';
import { isEnrolled, isThere } from '@shared/training/attendance';
import type { SlotRecord } from '@shared/training/class-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { statusAt } from '@shared/training/model';
import styles from './roll.module.css';

interface RollSumsProps {
  readonly columns: string;
  readonly slots: readonly SlotRecord[];
  readonly trainees: readonly TraineeRecord[];
  readonly marks: Readonly<Record<string, string>>;
}

/** How many sit in the room, and of how many nothing is recorded, half day by half day. */
export const RollSums = memo(function RollSums({ columns, slots, trainees, marks }: RollSumsProps) {
  const sums = slots.map(({ id }) => ({ id, there: 0, due: 0, open: 0 }));
  for (const { id, enrolledFrom, enrolledTo } of trainees) {
    const theirs = marks[id] ?? '';
    const enrolment = { from: enrolledFrom, to: enrolledTo };
    for (const [place, sum] of sums.entries()) {
      const slot = slots[place];
      if (!slot || slot.cancelled || !isEnrolled(enrolment, slot)) continue;
      sum.due += 1;
      const status = statusAt(theirs, place);
      if (isThere(status)) sum.there += 1;
      if (status === 'not_recorded') sum.open += 1;
    }
  }
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
          <span>{open === 0 ? 'đã đủ' : `còn ${open}`}</span>
        </span>
      ))}
      <span className={styles['sum']} />
      <span className={styles['sum']} />
    </div>
  );
});
