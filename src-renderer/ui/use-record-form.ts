import { useForm, type UseFormReturnType } from '@mantine/form';
import type { AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
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
  const form = useForm<V>({ mode: 'uncontrolled', initialValues: initial, validate: validateWith(schema) });
  const based = useRef(record);
  const running = useRef<Promise<boolean> | null>(null);
  const [saving, setSaving] = useState(false);
  const [generation, setGeneration] = useState(0);
  const [failure, setFailure] = useState<AppError | null>(null);

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

  return { form, submit, isDirty: () => form.isDirty(), isNew: record === null, saving, failure, generation };
}
