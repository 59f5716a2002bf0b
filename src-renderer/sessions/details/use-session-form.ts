import { appError, type AppError } from '@shared/contract/error-messages';
import { mergedEdits } from '@shared/kernel/merged-edits';
import { err, ok, type Result } from '@shared/kernel/result';
import type { SessionReply } from '@shared/sessions/contract';
import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import { useRecordForm, type RecordFormState } from '../../ui/forms/use-record-form';

interface SessionFormOptions<V> {
  readonly session: SessionReply['session'];
  readonly initial: V;
  readonly schema: z.ZodType;
  readonly send: (version: number, fields: V) => Promise<Result<SessionReply, AppError>>;
}

/**
 * One of several forms over the same session: each saves its own fields, so that a save of another form in between, which
 * makes the session newer, is no conflict. Only a field that was changed on both sides is one.
 */
export function useSessionForm<V extends Record<string, unknown>>({
  session,
  initial,
  schema,
  send,
}: SessionFormOptions<V>): RecordFormState<V> {
  const opened = useRef(initial);
  const state = useRecordForm<V>({
    record: session,
    initial,
    schema,
    save: async (fields) => {
      const merged = mergedEdits(opened.current, fields, initial);
      if (merged === null) return err(appError('conflict'));
      const answer = await send(session.version, merged);
      if (!answer.ok) return answer;
      opened.current = merged;
      return ok(answer.value.session);
    },
  });
  const { isDirty } = state;
  useEffect(() => {
    if (!isDirty()) opened.current = initial;
  }, [initial, isDirty]);
  return state;
}
