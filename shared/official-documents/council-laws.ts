import { formatDateInWords, type LocalDate } from '../kernel/local-date';

/** A law on the organisation of local government, by the days on which it is in force. */
export interface CouncilLaw {
  readonly number: string;
  readonly passed: LocalDate;
  readonly inForceFrom: LocalDate;
  readonly citation: string;
  /** Of the days: verified where the article on entry into force was read. */
  readonly verification: 'verified' | 'unverified';
}

/** Newest first. Papers name the one in force on the day of the vote among their bases. */
export const COUNCIL_LAWS: readonly CouncilLaw[] = [
  {
    number: '72/2025/QH15',
    passed: '2025-06-16',
    inForceFrom: '2025-06-16',
    citation: 'Luật số 72/2025/QH15',
    verification: 'unverified',
  },
  {
    number: '65/2025/QH15',
    passed: '2025-02-19',
    inForceFrom: '2025-03-01',
    citation: 'Luật số 65/2025/QH15',
    verification: 'unverified',
  },
  {
    number: '77/2015/QH13',
    passed: '2015-06-19',
    inForceFrom: '2016-01-01',
    citation: 'Luật số 77/2015/QH13',
    verification: 'unverified',
  },
];

/** The law in force on the day of the vote; while the day is open, the newest; none before the first that is known. */
export function councilLawOn(date: LocalDate | null): CouncilLaw | null {
  return COUNCIL_LAWS.find(({ inForceFrom }) => date === null || date >= inForceFrom) ?? null;
}

/** "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025". */
export function councilLawBasis(date: LocalDate | null): readonly string[] {
  const law = councilLawOn(date);
  if (!law) return [];
  return [`Căn cứ Luật Tổ chức chính quyền địa phương số ${law.number} ${formatDateInWords(law.passed)}`];
}
