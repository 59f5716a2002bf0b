export type JsonRecord = Readonly<Record<string, unknown>>;

/** What was read from JSON and has named fields: no list, no bare value. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
