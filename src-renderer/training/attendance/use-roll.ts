import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Marks } from '@shared/training/roll-contract';
import { statusAt, withStatus, type AttendanceStatus } from '@shared/training/model';
import { beforeRefetch } from '../../api/announcements';
import { showError } from '../../api/notices';
import { refetchTopics, runCommand } from '../../api/queries';
import { useQuiet } from '../../api/use-quiet';
import { afterFrame } from './after-frame';

export interface MarkToRecord {
  readonly traineeId: string;
  readonly slotId: string;
  readonly status: AttendanceStatus;
  readonly substituteName?: string;
  readonly reason?: string;
  readonly source: 'grid' | 'name';
  readonly namesake?: boolean;
}

export interface Roll {
  /** Marks by trainee as the screen shows them: what was fetched, and over it what was typed since. */
  readonly marks: Readonly<Record<string, string>>;
  /** As it is this moment, also between two drawings. */
  readonly statusOf: (traineeId: string, slotId: string) => AttendanceStatus;
  /** Whether the mark was made on an earlier day: then changing it needs a reason. */
  readonly isSettled: (traineeId: string, slotId: string) => boolean;
  readonly record: (mark: MarkToRecord) => void;
}

interface Typed {
  readonly traineeId: string;
  readonly place: number;
  readonly status: AttendanceStatus;
  /** Stored, and then part of what is being fetched: only then may the fetched roll stand for it. */
  phase: 'sent' | 'stored' | 'fetching';
}

type TypedMarks = ReadonlyMap<string, Typed>;

const keyOf = (traineeId: string, slotId: string): string => `${slotId} ${traineeId}`;

/**
 * The roll of one class as it is typed: a key shows at once and is stored behind, one mark after another in the order
 * typed. What was typed stands over the fetched roll until a later fetch brings it, so that storing draws nothing anew.
 * A mark that is refused goes back to what stood there, and the refusal is said. `fetchedAt` tells one fetch from another.
 */
export function useRoll(stored: Marks, fetchedAt: number): Roll {
  const [typed, setTyped] = useState<TypedMarks>(new Map());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const quiet = useQuiet();
  const marks = useMemo(() => withTyped(stored.marks, typed), [stored.marks, typed]);
  const shown = useRef(marks);
  const now = useRef(typed);
  useLayoutEffect(() => {
    shown.current = marks;
    now.current = typed;
  }, [marks, typed]);
  const { slotIds } = stored;

  useEffect(
    () =>
      beforeRefetch(() => {
        for (const mark of now.current.values()) if (mark.phase === 'stored') mark.phase = 'fetching';
      }),
    [],
  );
  useEffect(() => {
    setTyped((current) => withoutThose(current, ({ phase }) => phase === 'fetching'));
  }, [fetchedAt]);

  const statusOf = useCallback(
    (traineeId: string, slotId: string) => statusAt(shown.current[traineeId] ?? '', slotIds.indexOf(slotId)),
    [slotIds],
  );

  const isSettled = useCallback(
    (traineeId: string, slotId: string) =>
      !typed.has(keyOf(traineeId, slotId)) &&
      (stored.settled[traineeId] ?? '').charAt(slotIds.indexOf(slotId)) === '1',
    [typed, stored.settled, slotIds],
  );

  const record = useCallback(
    (mark: MarkToRecord) => {
      const place = slotIds.indexOf(mark.slotId);
      if (place < 0) return;
      const before = statusAt(shown.current[mark.traineeId] ?? '', place);
      const key = keyOf(mark.traineeId, mark.slotId);
      const entry: Typed = { traineeId: mark.traineeId, place, status: mark.status, phase: 'sent' };
      // The next key may come before the next drawing.
      shown.current = withTyped(shown.current, new Map([[key, entry]]));
      setTyped((current) => new Map(current).set(key, entry));
      quiet.begin();
      // Sending takes as long as drawing: the letter comes first, and is stored in the same blink.
      queue.current = queue.current.then(afterFrame).then(async () => {
        const reply = await runCommand('training.recordMark', {
          slotId: mark.slotId,
          traineeId: mark.traineeId,
          before,
          status: mark.status,
          substituteName: mark.substituteName ?? '',
          reason: mark.reason ?? '',
          source: mark.source,
          ...(mark.namesake === true && { namesake: true }),
        });
        quiet.end();
        if (reply.ok) {
          entry.phase = 'stored';
          return;
        }
        showError(reply.error);
        setTyped((current) => withoutThose(current, (one) => one === entry));
        // What stands there is not what the screen believed.
        void refetchTopics(['attendance']);
      });
    },
    [quiet, slotIds],
  );
  return { marks, statusOf, isSettled, record };
}

function withoutThose(typed: TypedMarks, gone: (mark: Typed) => boolean): TypedMarks {
  const rest = [...typed].filter(([, mark]) => !gone(mark));
  return rest.length === typed.size ? typed : new Map(rest);
}

function withTyped(
  stored: Readonly<Record<string, string>>,
  typed: TypedMarks,
): Readonly<Record<string, string>> {
  if (typed.size === 0) return stored;
  const shown = { ...stored };
  for (const { traineeId, place, status } of typed.values()) {
    shown[traineeId] = withStatus(shown[traineeId] ?? '', place, status);
  }
  return shown;
}
