import { z } from 'zod';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const TEXT = 'string';
const WHOLE = 'int';

/**
 * The words for whatever a schema finds wrong where the field has none of its own. They are written for the person in
 * front of the field; zod's own Vietnamese speaks of arrays and strings.
 */
function issueWords(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(String(issue.expected), issue.input);
    case 'too_big':
      return sizeWords(issue.origin, 'nhiều nhất', Number(issue.maximum), 'Số quá lớn');
    case 'too_small':
      return sizeWords(issue.origin, 'ít nhất', Number(issue.minimum), 'Số quá nhỏ');
    case 'invalid_value':
    case 'invalid_union':
      return 'Hãy chọn một mục có trong danh sách.';
    case 'unrecognized_keys':
      return 'Có ô mà chương trình không biết.';
    default:
      return 'Ô này ghi không đúng dạng.';
  }
}

function typeWords(expected: string, input: unknown): string {
  if (expected === WHOLE) return 'Hãy nhập số nguyên.';
  // What was typed and is no number: “-5” is one to the reader, so the words say what is meant.
  if (expected === 'number')
    return typeof input === 'string' ? 'Hãy nhập số, chỉ gồm chữ số.' : 'Hãy nhập số.';
  if (input === undefined || input === null) return 'Hãy nhập ô này.';
  if (expected === TEXT) return 'Hãy nhập chữ.';
  if (expected === 'boolean') return 'Hãy chọn có hoặc không.';
  return 'Ô này ghi không đúng dạng.';
}

function sizeWords(origin: string, bound: string, size: number, number: string): string {
  if (origin === TEXT)
    return size === 1 && bound === 'ít nhất' ? 'Hãy nhập ô này.' : `Ghi ${bound} ${size} ký tự.`;
  if (origin === 'array') return `Chọn ${bound} ${size} mục.`;
  return Number.isSafeInteger(size) && Math.abs(size) < 1_000_000
    ? `${number}; ${bound} ${size}.`
    : `${number}.`;
}

/** Once for both storeys: every contract is built through `define.ts`, which loads this first. */
z.config({ customError: issueWords });
