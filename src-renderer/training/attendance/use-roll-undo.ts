import { useCallback, useLayoutEffect, useRef } from 'react';
import type { AttendanceStatus } from '@shared/training/model';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { showDoneWithUndo } from '../../ui/dialogs/undo-notice';
import type { MarkToRecord, Roll } from './use-roll';

interface OneMark {
  readonly kind: 'mark';
  readonly mark: MarkToRecord;
  readonly before: AttendanceStatus;
  readonly substituteBefore: string;
}

interface ManyMarks {
  readonly kind: 'many';
  readonly events: readonly string[];
}

type Step = OneMark | ManyMarks;

/** So many steps back; who goes further back looks at the fields. */
const MOST_STEPS = 200;

interface RollUndo {
  readonly record: Roll['record'];
  /** Says what was written in one step, with the way back; Ctrl+Z is the same way. */
  readonly many: (message: string, events: readonly string[]) => void;
  /** The last step; answers the field it went back in, where it was one. */
  readonly undo: () => MarkToRecord | null;
}

/** Steps of this screen, newest last: a mark, or everybody at once. */
export function useRollUndo(
  classId: string,
  { record, statusOf }: Roll,
  substituteOf: (traineeId: string, slotId: string) => string,
): RollUndo {
  const steps = useRef<Step[]>([]);
  const names = useRef(substituteOf);
  useLayoutEffect(() => {
    names.current = substituteOf;
  });
  const { run } = useCommand('training.undoMarks');

  const push = useCallback((step: Step) => {
    steps.current = [...steps.current.slice(1 - MOST_STEPS), step];
  }, []);

  const recordAndRemember = useCallback(
    (mark: MarkToRecord) => {
      const before = statusOf(mark.traineeId, mark.slotId);
      if (before !== mark.status) {
        push({ kind: 'mark', mark, before, substituteBefore: names.current(mark.traineeId, mark.slotId) });
      }
      record(mark);
    },
    [record, statusOf, push],
  );

  const takeBack = useCallback(
    async (step: ManyMarks) => {
      steps.current = steps.current.filter((one) => one !== step);
      const reply = await run({ classId, events: [...step.events] });
      if (!reply.ok) return;
      const { undone, kept } = reply.value;
      showDone(`Đã hoàn tác ${undone} ô${kept > 0 ? `; ${kept} ô đã sửa sau đó được giữ nguyên` : ''}.`);
    },
    [classId, run],
  );

  const many = useCallback(
    (message: string, events: readonly string[]) => {
      if (events.length === 0) {
        showDone(message);
        return;
      }
      const step: ManyMarks = { kind: 'many', events };
      push(step);
      showDoneWithUndo(
        message,
        () => {
          // Ctrl+Z may have been quicker.
          if (steps.current.includes(step)) void takeBack(step);
        },
        'roll-step',
      );
    },
    [push, takeBack],
  );

  const undo = useCallback((): MarkToRecord | null => {
    const step = steps.current.pop();
    if (!step) {
      showDone('Không còn gì để hoàn tác ở màn hình này.');
      return null;
    }
    if (step.kind === 'many') {
      void takeBack(step);
      return null;
    }
    const { mark, before, substituteBefore } = step;
    // Marked anew since, here or at another door: what is newer stays.
    if (statusOf(mark.traineeId, mark.slotId) !== mark.status) return mark;
    record({ ...mark, status: before, substituteName: substituteBefore, reason: 'Hoàn tác', source: 'grid' });
    return mark;
  }, [record, statusOf, takeBack]);

  return { record: recordAndRemember, many, undo };
}
