import { isRecord, type JsonRecord } from '../../kernel/json-record';
import { err, ok, type Result } from '../../kernel/result';
import { cleanText } from '../../kernel/vietnamese-text';
import type { FormatError } from './format';

/** The smallest parts of the exchange format: each is read from its place, or the whole file is refused with that place. */
const MAX_COUNT = 99_999;
const MAX_TEXT = 2_000;

class WrongField extends Error {
  constructor(readonly field: FormatError) {
    super(`${field.path}: ${field.message}`);
  }
}

export function wrong(path: string, message: string): never {
  throw new WrongField({ path, message });
}

export function fieldsAt(value: unknown, path: string): JsonRecord {
  if (isRecord(value)) return value;
  return wrong(path, 'phải là một đối tượng { … }');
}

export function own(fields: JsonRecord, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

export function listAt(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return wrong(path, 'phải là một danh sách [ … ]');
}

export function requiredText(value: unknown, path: string): string {
  const text = optionalText(value, path);
  if (text) return text;
  return wrong(path, 'phải có chữ');
}

export function optionalText(value: unknown, path: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return wrong(path, 'phải là chữ hoặc null');
  if (value.length > MAX_TEXT) return wrong(path, `dài quá ${MAX_TEXT} ký tự`);
  return cleanText(value);
}

export function optionalCount(value: unknown, path: string): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT) return value;
  return wrong(path, `phải là số nguyên từ 0 đến ${MAX_COUNT} hoặc null`);
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[], path: string): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const words = choices.map((choice) => `"${choice}"`).join(', ');
  return wrong(path, `phải là một trong: ${words}`);
}

/** What `read` makes of the file, or the first field that is wrong. */
export function orWrongField<T>(read: () => T): Result<T, FormatError> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof WrongField) return err(error.field);
    throw error;
  }
}
