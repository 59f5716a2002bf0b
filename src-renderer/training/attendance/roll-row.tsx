import clsx from 'clsx';
import { memo } from 'react';
import { attendanceRate, isEnrolled, percentOfHeld } from '@shared/training/attendance';
import type { ClassFields, SlotRecord } from '@shared/training/class-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { slotName, STATUS_LETTERS, STATUS_WORDS } from '@shared/training/labels';
import { statusAt } from '@shared/training/model';
import type { Cursor } from './roll-keys';
import styles from './roll.module.css';

const rowId = (traineeId: string): string => `roll-${traineeId}`;
export const cellId = (traineeId: string, column: number): string => `roll-${traineeId}-${column}`;

interface RollRowProps {
  readonly no: number;
  readonly top: number;
  /** From how many letters on a name takes two lines. */
  readonly longName: number;
  readonly columns: string;
  readonly trainee: TraineeRecord;
  readonly marks: string;
  /** Places whose substitute nobody named yet, with spaces between them. */
  readonly unnamed: string;
  readonly slots: readonly SlotRecord[];
  readonly held: readonly boolean[];
  readonly fields: ClassFields;
  /** Where the cursor stands in this row; null where it stands in another. */
  readonly column: number | null;
  readonly onPick: (cursor: Cursor) => void;
}

/** One person of the roll. It is drawn anew only when its own marks or the cursor in it change. */
export const RollRow = memo(function RollRow(props: RollRowProps) {
  const { no, top, longName, columns, trainee, marks, unnamed, slots, held, fields, column, onPick } = props;
  const open = unnamed === '' ? [] : unnamed.split(' ');
  const enrolment = { from: trainee.enrolledFrom, to: trainee.enrolledTo };
  const rate = attendanceRate(slots, held, { marks, enrolment }, fields);
  return (
    <div
      id={rowId(trainee.id)}
      role="row"
      aria-rowindex={no + 1}
      data-row={trainee.id}
      className={styles['row']}
      data-current={column !== null || undefined}
      style={{ gridTemplateColumns: columns, top }}
    >
      <span role="gridcell" className={styles['no']}>
        {no}
      </span>
      <span role="rowheader" className={styles['name']}>
        <span className={styles['person']} data-long={trainee.fullName.length > longName || undefined}>
          {trainee.fullName}
        </span>
        <span className={styles['unit']}>
          {trainee.kind === 'walk_in' ? `ngoài danh sách · ${trainee.unitLabel}` : trainee.unitLabel}
        </span>
      </span>
      {slots.map((slot, place) => {
        const status = statusAt(marks, place);
        const nobody = open.includes(String(place));
        const out = slot.cancelled || !isEnrolled(enrolment, slot);
        return (
          <span
            key={slot.id}
            id={cellId(trainee.id, place)}
            role="gridcell"
            aria-label={`${trainee.fullName}, ${slotName(slot)}: ${out ? 'không tính' : STATUS_WORDS[status]}${nobody ? ', chưa ghi tên' : ''}`}
            aria-selected={place === column}
            className={clsx(styles['mark'], out && styles['out'])}
            data-status={out ? undefined : status}
            data-cursor={place === column || undefined}
            onMouseDown={() => onPick({ row: no - 1, column: place })}
          >
            {out ? '' : STATUS_LETTERS[status]}
            {nobody && <small>?</small>}
          </span>
        );
      })}
      <span role="gridcell" className={styles['sum']}>
        {rate.attended}/{rate.held}
      </span>
      <span role="gridcell" className={styles['sum']}>
        {percentOfHeld(rate) ?? '–'}
      </span>
    </div>
  );
});
