import { useState } from 'react';
import type { SlotRecord } from '@shared/training/class-contract';
import { isThere } from '@shared/training/attendance';
import type { ClassRecord } from '@shared/training/contract';
import { slotName } from '@shared/training/labels';
import type { AttendanceStatus } from '@shared/training/model';
import type { PastedMarks } from '@shared/training/pasted-marks';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { AllPresentDialog } from './all-present-dialog';
import { CellDialog } from './cell-dialog';
import { CorrectionDialog } from './correction-dialog';
import { EarlyDialog } from './early-dialog';
import { PasteDialog } from './paste-dialog';
import type { Roll } from './use-roll';
import { WalkInDialog } from './walk-in-dialog';

export type RollDialog =
  | { readonly type: 'all-present' | 'walk-in' | 'cell' }
  | { readonly type: 'reason'; readonly after: AttendanceStatus }
  | { readonly type: 'early'; readonly status: AttendanceStatus }
  | { readonly type: 'pasted'; readonly pasted: PastedMarks }
  | null;

interface RollDialogsProps {
  readonly dialog: RollDialog;
  readonly one: ClassRecord;
  readonly slot: SlotRecord;
  readonly trainee: TraineeRecord;
  /** Those who belong to the class on that day. */
  readonly enrolled: readonly TraineeRecord[];
  readonly roll: Roll;
  readonly substituteName: string;
  readonly onClose: () => void;
  readonly onDone: (message: string, events: readonly string[]) => void;
  readonly onMark: (
    status: AttendanceStatus,
    rest?: { readonly reason?: string; readonly substituteName?: string; readonly namesake?: boolean },
  ) => void;
  /** The half day is meant although it is still to come. */
  readonly onEarly: () => void;
}

/** What the roll asks before it writes. */
export function RollDialogs(props: RollDialogsProps) {
  const { dialog, one, slot, trainee, enrolled, roll, substituteName } = props;
  const { onClose, onDone, onMark, onEarly } = props;
  const [lastReason, setLastReason] = useState('');
  switch (dialog?.type) {
    case undefined:
      return null;
    case 'all-present':
      return (
        <AllPresentDialog
          slot={slot}
          enrolled={enrolled}
          statusOf={roll.statusOf}
          today={one.today}
          onDone={onDone}
          onClose={onClose}
        />
      );
    case 'walk-in':
      return <WalkInDialog classId={one.id} slot={slot} onClose={onClose} />;
    case 'pasted':
      return <PasteDialog one={one} pasted={dialog.pasted} roll={roll} onDone={onDone} onClose={onClose} />;
    case 'early':
      return (
        <EarlyDialog
          slot={slot}
          onClose={onClose}
          onGoOn={() => {
            onEarly();
            onMark(dialog.status);
            onClose();
          }}
        />
      );
    case 'reason':
      return (
        <CorrectionDialog
          who={trainee.fullName}
          slotName={slotName(slot)}
          before={roll.statusOf(trainee.id, slot.id)}
          after={dialog.after}
          last={lastReason}
          onClose={onClose}
          onReason={(reason) => {
            setLastReason(reason);
            onMark(dialog.after, { reason });
            onClose();
          }}
        />
      );
    case 'cell':
      return (
        <CellDialog
          trainee={trainee}
          slot={slot}
          status={roll.statusOf(trainee.id, slot.id)}
          substituteName={substituteName}
          settled={roll.isSettled(trainee.id, slot.id)}
          onClose={onClose}
          there={one.trainees.filter(({ id }) => isThere(roll.statusOf(id, slot.id)))}
          onSave={({ status, substituteName: name, reason, namesake }) => {
            onMark(status, { substituteName: name, reason, namesake });
            onClose();
          }}
        />
      );
  }
}
