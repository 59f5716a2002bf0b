import type { DayUnit, DeadlineRule, LegalLimit } from '../deadlines/model';

type RuleParts = Pick<DeadlineRule, 'code' | 'title' | 'owner' | 'paper' | 'basis' | 'offset'> &
  Partial<Pick<DeadlineRule, 'phase' | 'anchor' | 'anchorCode' | 'offsetTo' | 'unit' | 'verification'>> & {
    /** `own`: the rule's last day is what the text allows at the latest. */
    readonly limit?: 'own' | LegalLimit;
  };

/** Fills in what most rules have in common: before the session, counted in days from its opening, not verified. */
export function rule({ limit, ...parts }: RuleParts): DeadlineRule {
  const complete = {
    phase: 'before' as const,
    anchor: 'opening' as const,
    anchorCode: '',
    offsetTo: null,
    unit: 'calendar' as DayUnit,
    verification: 'unverified' as const,
    checkedDate: null,
    checkedBy: '',
    ...parts,
  };
  if (limit !== 'own') return { ...complete, limit: limit ?? null };
  const { anchor, anchorCode, offset, offsetTo, unit } = complete;
  return { ...complete, limit: { anchor, anchorCode, offset: offsetTo ?? offset, unit } };
}

export const OWNERS = {
  standing: 'Thường trực HĐND',
  office: 'Văn phòng',
  committee: 'UBND, các cơ quan',
  boards: 'Các Ban HĐND',
  front: 'Ban Thường trực UBMTTQ',
  groups: 'Tổ đại biểu',
  deputies: 'Đại biểu HĐND',
  chair: 'Chủ tọa, thư ký',
  head: 'Chủ tịch HĐND',
} as const;

/** The law of 2015 no longer applies; whether the regulations of 2025 repeat its numbers was not read. */
export const oldLaw = (article: string): string => `${article} Luật 77/2015/QH13 (đã hết hiệu lực)`;

/** Luật 87/2015/QH13 expired on 1/3/2026. */
export const oldSupervisionLaw = (article: string): string =>
  `${article} Luật 87/2015/QH13 (hết hiệu lực 01/3/2026)`;

export const model104 = (article: string): string => `${article} Nghị quyết 104/2025/UBTVQH15`;

export const joint72 = (article: string): string => `${article} Nghị quyết liên tịch 72/2025/NQLT`;

export const law72 = (article: string): string => `${article} Luật 72/2025/QH15`;

export const practice = (where: string): string => `Theo thực tế${where}; văn bản không quy định`;
