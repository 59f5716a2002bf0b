import { isRecord, type JsonRecord } from '@shared/kernel/json-record';

interface KeptDraft<V> {
  /** What was left there, or null: nothing, or not the fields of this form. */
  readonly read: (initial: V) => V | null;
  readonly keep: (values: V) => void;
  readonly forget: () => void;
}

const NOTHING_KEPT = { read: () => null, keep: () => undefined, forget: () => undefined };

/** The fields of a new record as they were typed, on this PC alone, until they are saved or given up. */
export function keptDraft<V extends Record<string, unknown>>(name: string | undefined): KeptDraft<V> {
  if (name === undefined) return NOTHING_KEPT;
  const key = `new-record:${name}`;
  return {
    read: (initial) => {
      const kept = parsed(window.localStorage.getItem(key));
      if (kept === null) return null;
      // What an older program left there must not reach the form: the same fields, each of the same kind.
      const fits = Object.entries(initial).every(
        ([field, value]) =>
          field in kept && (value === null || kept[field] === null || typeof kept[field] === typeof value),
      );
      return fits && Object.keys(kept).length === Object.keys(initial).length ? (kept as V) : null;
    },
    keep: (values) => window.localStorage.setItem(key, JSON.stringify(values)),
    forget: () => window.localStorage.removeItem(key),
  };
}

function parsed(text: string | null): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
