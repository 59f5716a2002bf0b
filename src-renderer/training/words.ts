import { formatDate, type LocalDate } from '@shared/kernel/local-date';
import {
  COUNT_UNIT_WORDS,
  COURSE_KIND_WORDS,
  EXCUSED_WORDS,
  MODE_WORDS,
  SEX_WORDS,
} from '@shared/training/labels';

const choicesOf = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));

export const courseKinds = choicesOf(COURSE_KIND_WORDS);
export const modes = choicesOf(MODE_WORDS);
export const sexes = choicesOf(SEX_WORDS);
export const countUnits = choicesOf(COUNT_UNIT_WORDS);
export const excusedChoices = choicesOf(EXCUSED_WORDS);

/** "03/08 – 05/08/2026" */
export function daysText(from: LocalDate | null, to: LocalDate | null): string {
  if (from === null || to === null) return 'chưa có buổi';
  if (from === to) return formatDate(from);
  const short = from.slice(0, 4) === to.slice(0, 4) ? formatDate(from).slice(0, 5) : formatDate(from);
  return `${short} – ${formatDate(to)}`;
}

export const percentWords = (percent: string | null): string =>
  percent === null ? 'chưa đủ dữ liệu' : `${percent}%`;
