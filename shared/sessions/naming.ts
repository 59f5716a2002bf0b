import type { LocalDate } from '../kernel/local-date';
import type { SessionType } from './model';

/** Regular sessions before September are those of the middle of the year. */
const LAST_MIDYEAR_MONTH = 8;

function kindInWords(sessionType: SessionType, openingDate: LocalDate | null): string {
  switch (sessionType) {
    case 'regular': {
      if (openingDate === null) return 'thường lệ';
      const half = Number(openingDate.slice(5, 7)) <= LAST_MIDYEAR_MONTH ? 'giữa năm' : 'cuối năm';
      return `thường lệ ${half} ${openingDate.slice(0, 4)}`;
    }
    case 'special':
      return 'chuyên đề';
    case 'urgent':
      return 'giải quyết công việc phát sinh đột xuất';
    case 'voters':
      return 'theo đề nghị của cử tri';
    case 'first':
      return '';
  }
}

/** The name of a session that moves: one that the program proposed goes along, one of the office's own stays. */
export function titleOnDay(
  session: {
    readonly title: string;
    readonly sessionType: SessionType;
    readonly number: number | null;
    readonly openingDate: LocalDate;
  },
  openingDate: LocalDate,
): string {
  const { title, sessionType, number } = session;
  const proposed = proposedTitle(sessionType, number, session.openingDate);
  return title === proposed ? proposedTitle(sessionType, number, openingDate) : title;
}

/** "Kỳ họp thứ 15", "Kỳ họp thứ nhất". */
export const ordinalName = (number: number): string => `Kỳ họp thứ ${number === 1 ? 'nhất' : number}`;

/** "Kỳ họp thứ 15 (thường lệ cuối năm 2026)". */
export function proposedTitle(
  sessionType: SessionType,
  number: number | null,
  openingDate: LocalDate | null,
): string {
  const name = number === null ? 'Kỳ họp' : ordinalName(number);
  const kind = kindInWords(sessionType, openingDate);
  return kind === '' ? name : `${name} (${kind})`;
}
