import { isRecord, type JsonRecord } from '@shared/kernel/json-record';

/**
 * What a line says as it stands in the database; null where it says nothing that can be read. Which line that is, the check
 * of the log names: nothing else may fail on it.
 */
export function payloadOf(text: string): JsonRecord | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  return isRecord(parsed) ? parsed : null;
}
