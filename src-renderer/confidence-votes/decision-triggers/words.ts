import { isLocalDate } from '@shared/kernel/local-date';

const DATE_WRONG = 'Ngày không có thật; nhập dạng 05/02/2026.';

/** What a date field holds: a day, something that is none, or nothing. */
export const dateError = (value: string | null, required: boolean): string | null =>
  value === null ? (required ? 'Hãy nhập ngày.' : null) : isLocalDate(value) ? null : DATE_WRONG;
