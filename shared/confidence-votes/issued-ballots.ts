import { sides } from './balance-checks';
import type { BallotKindCount, Problem, TallyInput } from './model';

/**
 * Everybody present takes one ballot of a kind: more is wrong, fewer is told, since somebody may take none and a slip of the
 * pen looks the same. More present than there are deputies is a finding of its own, about another field.
 */
export function issuedAgainstPresent(
  { issued, title }: BallotKindCount,
  { deputiesPresent, deputiesTotal }: Pick<TallyInput, 'deputiesPresent' | 'deputiesTotal'>,
): Pick<Problem, 'advice' | 'code' | 'message' | 'severity'> | null {
  if (issued === null || deputiesPresent === null) return null;
  const both = sides(
    { label: 'Phiếu phát ra', value: issued },
    { label: 'Đại biểu có mặt', value: deputiesPresent },
  );
  if (issued > deputiesPresent) {
    return {
      ...both,
      code: 'issued_over_present',
      severity: 'blocking',
      message: `${title}: phát ra ${issued}, chỉ có ${deputiesPresent} đại biểu có mặt.`,
      advice: 'Kiểm tra số phiếu phát ra và số đại biểu có mặt.',
    };
  }
  if (issued === deputiesPresent || (deputiesTotal !== null && deputiesPresent > deputiesTotal)) return null;
  return {
    ...both,
    code: 'issued_below_present',
    severity: 'note',
    message: `${title}: phát ra ${issued}, có mặt ${deputiesPresent} đại biểu.`,
    advice: 'Kiểm tra hai số; có người không nhận phiếu thì để nguyên.',
  };
}

/**
 * Ballots that went out and did not come back: issued = collected + missing. Why they are missing the board says when it
 * closes the figures; the minutes tell their number.
 */
export function notReturned({
  issued,
  collected,
  title,
}: BallotKindCount): Pick<Problem, 'advice' | 'code' | 'message' | 'severity'> | null {
  if (issued === null || collected === null || collected >= issued) return null;
  return {
    ...sides({ label: 'Phiếu thu về', value: collected }, { label: 'Phiếu phát ra', value: issued }),
    code: 'ballots_not_returned',
    severity: 'warning',
    message: `${title}: phát ra ${issued}, thu về ${collected}, thiếu ${issued - collected} phiếu.`,
    advice: 'Đếm lại phiếu thu về; đúng thì nêu lý do khi chốt.',
  };
}
