import type { AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import { useEffect, useRef } from 'react';
import { refetchTopics } from '../../api/queries';
import type { SaveQueue } from '../counting/save-queue';
import { outcomeOf } from '../counting/use-save-queue';

interface RecordDraft<F> {
  readonly queue: SaveQueue;
  /** Names the record in the queue: saves of one record never overtake each other. */
  readonly saveKey: string;
  /** As it is stored; null while there is no record yet. */
  readonly version: number | null;
  readonly fields: F;
  readonly send: (
    version: number | null,
    fields: F,
  ) => Promise<Result<{ readonly version: number }, AppError>>;
}

/**
 * Stores single fields of a record as they are left, each on top of the one before: the record on screen may still be
 * the one from before the last save. What another window changed meanwhile is shown instead, and said.
 */
export function useRecordDraft<F extends object>(draft: RecordDraft<F>): (patch: Partial<F>) => void {
  const latest = useRef(draft);
  const known = useRef({ version: draft.version, fields: draft.fields });
  const unsaved = useRef<Partial<F>>({});
  useEffect(() => {
    latest.current = draft;
    if ((draft.version ?? 0) >= (known.current.version ?? 0)) {
      known.current = { version: draft.version, fields: draft.fields };
    }
  });
  return (patch) => {
    unsaved.current = { ...unsaved.current, ...patch };
    const { queue, saveKey } = latest.current;
    queue.add(saveKey, async () => {
      const sent = unsaved.current;
      const fields = { ...known.current.fields, ...sent };
      const reply = await latest.current.send(known.current.version, fields);
      if (reply.ok) {
        known.current = { version: reply.value.version, fields };
        if (unsaved.current === sent) unsaved.current = {};
      } else if (reply.error.code === 'conflict') {
        unsaved.current = {};
        await refetchTopics(['vote']);
      }
      return outcomeOf(reply, 'Hồ sơ vừa được sửa ở cửa sổ khác; hãy xem lại.');
    });
  };
}
