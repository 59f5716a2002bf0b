import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { SEX_WORDS } from '@shared/kernel/sex-words';
import {
  COUNT_UNIT_WORDS,
  COURSE_KIND_WORDS,
  EXCUSED_WORDS,
  INVITED_WORDS,
  MODE_WORDS,
} from '@shared/training/labels';

export { daysText } from '@shared/training/labels';

export const choicesOf = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));

export const courseKinds = choicesOf(COURSE_KIND_WORDS);
export const modes = choicesOf(MODE_WORDS);
export const sexes = choicesOf(SEX_WORDS);
export const countUnits = choicesOf(COUNT_UNIT_WORDS);
export const invitedChoices = choicesOf(INVITED_WORDS);
export const excusedChoices = choicesOf(EXCUSED_WORDS);

export const percentWords = (percent: string | null): string =>
  percent === null ? 'chưa đủ dữ liệu' : `${percent}%`;

/** "07:41 ngày 05/08/2026". */
export const momentText = (instant: string): string =>
  `${localTimeOf(instant)} ngày ${formatDate(localDateOf(instant))}`;
