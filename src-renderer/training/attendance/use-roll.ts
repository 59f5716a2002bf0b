import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Marks } from '@shared/training/contract';
import { statusAt, withStatus, type AttendanceStatus } from '@shared/training/model';
import { showError } from '../../api/notices';
import { refetchTopics, useCommand } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import { callKey } from '../../api/read-calls';

export interface MarkToRecord {
  readonly traineeId: string;
  readonly slotId: string;
  readonly status: AttendanceStatus;
  readonly substituteName?: string;
  readonly reason?: string;
  readonly source: 'grid' | 'name';
}

export interface Roll {
  /** Marks by trainee as the screen shows them: what is stored, and over it what is being stored. */
  readonly marks: Readonly<Record<string, string>>;
  readonly statusOf: (traineeId: string, slotId: string) => AttendanceStatus;
  /** Whether the mark was made on an earlier day: then changing it needs a reason. */
  readonly isSettled: (traineeId: string, slotId: string) => boolean;
  readonly record: (mark: MarkToRecord) => void;
}

interface Pending {
  readonly traineeId: string;
  readonly place: number;
  readonly status: AttendanceStatus;
}

/**
 * The roll of one class as it is typed: a key shows at once and is stored behind, one mark after another in the order
 * typed. A mark that is refused goes back to what stood there, and the refusal is said.
 */
export function useRoll(classId: string, stored: Marks): Roll {
  const { run } = useCommand('training.recordMark', { quiet: true, refetch: false });
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const marks = useMemo(() => withPending(stored.marks, pending), [stored.marks, pending]);
  const shown = useRef(marks);
  useLayoutEffect(() => {
    shown.current = marks;
  }, [marks]);
  const { slotIds } = stored;

  const statusOf = useCallback(
    (traineeId: string, slotId: string) => statusAt(marks[traineeId] ?? '', slotIds.indexOf(slotId)),
    [marks, slotIds],
  );

  const isSettled = useCallback(
    (traineeId: string, slotId: string) =>
      !pending.has(`${slotId} ${traineeId}`) &&
      (stored.settled[traineeId] ?? '').charAt(slotIds.indexOf(slotId)) === '1',
    [pending, stored.settled, slotIds],
  );

  const record = useCallback(
    (mark: MarkToRecord) => {
      const place = slotIds.indexOf(mark.slotId);
      if (place < 0) return;
      const before = statusAt(shown.current[mark.traineeId] ?? '', place);
      const key = `${mark.slotId} ${mark.traineeId}`;
      const entry: Pending = { traineeId: mark.traineeId, place, status: mark.status };
      // The next key may come before the next drawing.
      shown.current = withPending(shown.current, new Map([[key, entry]]));
      setPending((current) => new Map(current).set(key, entry));
      queue.current = queue.current.then(async () => {
        const reply = await run({
          slotId: mark.slotId,
          traineeId: mark.traineeId,
          before,
          status: mark.status,
          substituteName: mark.substituteName ?? '',
          reason: mark.reason ?? '',
          source: mark.source,
        });
        if (reply.ok) remember(classId, entry);
        else {
          showError(reply.error);
          // What stands there is not what the screen believed.
          void refetchTopics(['attendance']);
        }
        setPending((current) => {
          if (current.get(key) !== entry) return current;
          const rest = new Map(current);
          rest.delete(key);
          return rest;
        });
      });
    },
    [classId, run, slotIds],
  );
  return { marks, statusOf, isSettled, record };
}

function withPending(
  stored: Readonly<Record<string, string>>,
  pending: ReadonlyMap<string, Pending>,
): Readonly<Record<string, string>> {
  if (pending.size === 0) return stored;
  const shown = { ...stored };
  for (const { traineeId, place, status } of pending.values()) {
    shown[traineeId] = withStatus(shown[traineeId] ?? '', place, status);
  }
  return shown;
}

/** What was stored just now, before the announced change is fetched again. */
function remember(classId: string, { traineeId, place, status }: Pending): void {
  queryClient.setQueryData<Marks>(callKey('training.getMarks', { classId }), (known) =>
    known
      ? {
          ...known,
          marks: { ...known.marks, [traineeId]: withStatus(known.marks[traineeId] ?? '', place, status) },
          settled: { ...known.settled, [traineeId]: withoutPlace(known.settled[traineeId] ?? '', place) },
        }
      : known,
  );
}

const withoutPlace = (settled: string, place: number): string =>
  place < settled.length ? `${settled.slice(0, place)}0${settled.slice(place + 1)}` : settled;
