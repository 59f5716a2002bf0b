import type { LocalDate } from './local-date';

/**
 * Dates that exist and still cannot be right: a slip of one digit puts a birth into next year. A birth is a day or a year
 * alone ("1970"); of a year alone the earliest day counts, so that only what is certainly wrong is refused.
 */

/** Citizens of 21 years may stand for the councils (Luật Bầu cử đại biểu Quốc hội và đại biểu HĐND 2015, Điều 2). */
const CANDIDATE_AGE = 21;
/** Public office and the Party (Điều lệ Đảng, Điều 1) begin at 18. */
const ADULT_AGE = 18;

export interface DatesOfLife {
  readonly birthDate: string | null;
  readonly partyDate?: LocalDate | null;
  readonly mandateFrom?: LocalDate | null;
}

export interface ImplausibleDate {
  readonly field: keyof DatesOfLife;
  readonly message: string;
}

/** Whether somebody born so can have been of that age on the day. */
function canBeOfAge(birthDate: string, years: number, day: LocalDate): boolean {
  const earliest = birthDate.length === 4 ? `${birthDate}-01-01` : birthDate;
  return `${Number(earliest.slice(0, 4)) + years}${earliest.slice(4)}` <= day;
}

/** What contradicts itself whatever day it is. */
export function implausibleDates(fields: DatesOfLife): readonly ImplausibleDate[] {
  const { birthDate, partyDate = null, mandateFrom = null } = fields;
  if (birthDate === null) return [];
  const found: ImplausibleDate[] = [];
  if (partyDate !== null && !canBeOfAge(birthDate, ADULT_AGE, partyDate)) {
    found.push({ field: 'partyDate', message: 'Vào Đảng khi chưa đủ 18 tuổi; hãy xem lại.' });
  }
  if (mandateFrom !== null && !canBeOfAge(birthDate, CANDIDATE_AGE, mandateFrom)) {
    found.push({ field: 'mandateFrom', message: 'Lúc đó đại biểu chưa đủ 21 tuổi; hãy xem lại.' });
  }
  return found;
}

/** A person of the register is of age today, a deputy old enough to have been elected; null where nothing is wrong. */
export function birthRefusal(
  birthDate: string | null,
  today: LocalDate,
  who: 'person' | 'deputy' = 'person',
): string | null {
  const age = who === 'deputy' ? CANDIDATE_AGE : ADULT_AGE;
  if (birthDate === null || canBeOfAge(birthDate, age, today)) return null;
  return `Sinh ${birthDate.slice(0, 4)} thì chưa đủ ${age} tuổi; hãy xem lại.`;
}

/** The first day in a post, of somebody born so; null where nothing is wrong. */
export function holdingRefusal(birthDate: string | null, from: LocalDate | null): string | null {
  if (birthDate === null || from === null || canBeOfAge(birthDate, ADULT_AGE, from)) return null;
  return 'Lúc đó người này chưa đủ 18 tuổi; hãy xem lại.';
}
