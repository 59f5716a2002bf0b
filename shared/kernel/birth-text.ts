import { formatDate } from './local-date';

/** "05/02/1970", or the year where only that is known. */
export function birthText(birthDate: string | null): string {
  if (birthDate === null) return '';
  return birthDate.length === 4 ? birthDate : formatDate(birthDate);
}
