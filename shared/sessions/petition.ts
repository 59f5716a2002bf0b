import { formatCount } from '../kernel/written-count';
import type { VoterPetition } from './model';

/** One voter in ten, and one more (Luật 72/2025/QH15 Điều 34.4: "trên mười phần trăm tổng số cử tri"). */
const PARTS = 10;

export interface PetitionVerdict {
  /** `unknown` while a figure is missing, `contradiction` where one is larger than what it is a part of. */
  readonly state: 'unknown' | 'contradiction' | 'enough' | 'short';
  /** The smallest number of complete signatures that is enough; null while the number of voters is not known. */
  readonly needed: number | null;
  /** What was held against what, for a clerk to check: "10 × 1.250 = 12.500 > 12.000". */
  readonly sentence: string;
}

/**
 * Whether voters may call a session: only signatures with name, birth date and address count, and they must be more than a
 * tenth of all voters, decided on whole numbers (10 × signatures > voters).
 */
export function petitionVerdict({ complete, signatures, voters }: VoterPetition): PetitionVerdict {
  const needed = voters === null ? null : Math.floor(voters / PARTS) + 1;
  if (voters === null || complete === null) {
    return { state: 'unknown', needed, sentence: 'Hãy ghi tổng số cử tri và số người ký đủ thông tin.' };
  }
  if (signatures !== null && complete > signatures) {
    const sentence = `Ký đủ thông tin ${formatCount(complete)} nhiều hơn số người ký ${formatCount(signatures)}.`;
    return { state: 'contradiction', needed, sentence };
  }
  const most = Math.max(complete, signatures ?? 0);
  if (most > voters) {
    const sentence = `Số người ký ${formatCount(most)} nhiều hơn tổng số cử tri ${formatCount(voters)}.`;
    return { state: 'contradiction', needed, sentence };
  }
  const tenfold = PARTS * complete;
  const enough = tenfold > voters;
  const sign = enough ? '>' : tenfold === voters ? '=' : '<';
  const product = `${PARTS} × ${formatCount(complete)} = ${formatCount(tenfold)} ${sign} ${formatCount(voters)} cử tri`;
  return {
    state: enough ? 'enough' : 'short',
    needed,
    sentence: enough
      ? `Đủ: ${product}.`
      : `Chưa đủ: ${product}; cần ít nhất ${formatCount(needed ?? 0)} người ký đủ thông tin.`,
  };
}
