import { useForm, type UseFormReturnType } from '@mantine/form';
import type { AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { keptDraft } from './kept-draft';
import { focusFirstError } from './form-keys';
import { fieldErrorsOf, validateWith } from './form-validation';

/** The saved record behind the form; null while it is new. */
export interface SavedRecord {
  readonly id: string;
  readonly version: number;
}

interface RecordFormOptions<V> {
  readonly record: SavedRecord | null;
  readonly initial: V;
  /** The contract's schema of the fields; it also cleans what is sent. */
  readonly schema: z.ZodType;
  /** Sends cleaned fields with the version on which they are based. */
  readonly save: (fields: V, on: SavedRecord | null) => Promise<Result<SavedRecord, AppError>>;
  readonly onSaved?: (saved: SavedRecord) => void;
  /** Under this name a new record that is half typed stays on this PC, should the page be closed; left out, nothing stays. */
  readonly keptAs?: string;
  /** Name of the envelope in the call's input, for errors that come back: `fields` or `profile`. */
  readonly envelope?: string;
}

export interface RecordFormState<V> {
  readonly form: UseFormReturnType<V>;
  /**
   * False when something was refused; the reasons stand in the form. Asked for in so many words, it puts the cursor
   * into the first of them; a form that saves itself on leaving says `leaving` and lets the cursor go.
   */
  readonly submit: (leaving?: 'leaving') => Promise<boolean>;
  readonly isDirty: () => boolean;
  /** What was typed is given up knowingly: it does not come back. */
  readonly forget: () => void;
  /** The form began with what was typed before the page was closed. */
  readonly restored: boolean;
  readonly isNew: boolean;
  readonly saving: boolean;
  readonly failure: AppError | null;
  /** Grows when the record arrives anew; fields are drawn again from it, so they need no keys of their own. */
  readonly generation: number;
}

/**
 * A form over one record with an optimistic lock: uncontrolled, checked by the contract's schema, saved whole. When the
 * record changes elsewhere and nothing was typed here, the form follows; when something was typed, saving answers
 * `conflict` and nothing is overwritten (row D15).
 */
export function useRecordForm<V extends Record<string, unknown>>(
  options: RecordFormOptions<V>,
): RecordFormState<V> {
  const { record, initial, schema, save, onSaved, envelope = 'fields' } = options;
  const draft = keptDraft<V>(record === null ? options.keptAs : undefined);
  const [kept] = useState(() => draft.read(initial));
  const form = useForm<V>({
    mode: 'uncontrolled',
    initialValues: kept ?? initial,
    validate: validateWith(schema),
    onValuesChange: draft.keep,
  });
  const based = useRef(record);
  const running = useRef<Promise<boolean> | null>(null);
  const [saving, setSaving] = useState(false);
  const [generation, setGeneration] = useState(0);
  const [failure, setFailure] = useState<AppError | null>(null);

  useEffect(() => {
    // What came back is not saved yet.
    if (kept) form.resetDirty(initial);
    // Only what was there when the form was opened comes back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (!record || form.isDirty()) return;
    if (based.current?.id === record.id && based.current.version >= record.version) return;
    based.current = record;
    form.setInitialValues(initial);
    form.setValues(initial);
    setGeneration((current) => current + 1);
  }, [record, initial, form]);

  async function send(leaving: boolean): Promise<boolean> {
    if (form.validate().hasErrors) {
      if (!leaving) focusFirstError(() => document.querySelector<HTMLElement>('[data-record-form]'));
      return false;
    }
    const values = form.getValues();
    const parsed = schema.safeParse(values);
    setSaving(true);
    try {
      const reply = await save((parsed.success ? parsed.data : values) as V, based.current);
      if (!reply.ok) {
        setFailure(reply.error);
        form.setErrors(fieldErrorsOf(reply.error, envelope));
        return false;
      }
      setFailure(null);
      based.current = reply.value;
      form.resetDirty(values);
      draft.forget();
      onSaved?.(reply.value);
      return true;
    } finally {
      setSaving(false);
    }
  }

  /** Enter and leaving may both ask to save; the second waits for the first. */
  async function submit(leaving?: 'leaving'): Promise<boolean> {
    const another = running.current;
    if (another) await another;
    if (based.current && !form.isDirty()) {
      // Who asks to save what did not change has finished all the same.
      if (!another && leaving === undefined) onSaved?.(based.current);
      return true;
    }
    running.current = send(leaving !== undefined);
    try {
      return await running.current;
    } finally {
      running.current = null;
    }
  }

  return {
    form,
    submit,
    isDirty: () => form.isDirty(),
    forget: draft.forget,
    restored: kept !== null,
    isNew: record === null,
    saving,
    failure,
    generation,
  };
}
