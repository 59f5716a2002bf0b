import { dayPartNames } from '../../kernel/day-part';
import { formatDate, localDateOf, localTimeOf } from '../../kernel/local-date';
import type { Sitting } from '../model';

/** "09:15 08/12/2026" */
export const momentOf = (instant: string | null): string =>
  instant === null ? '' : `${localTimeOf(instant)} ${formatDate(localDateOf(instant))}`;

/** "Sáng 08/12/2026"; empty where there is no sitting. */
export const sittingWords = (sitting: Pick<Sitting, 'date' | 'part'> | null): string =>
  sitting === null ? '' : `${dayPartNames[sitting.part]} ${formatDate(sitting.date)}`;
