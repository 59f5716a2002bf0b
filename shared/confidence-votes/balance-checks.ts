import { upperFirst } from '../kernel/first-letter';
import {
  INVALID_REASONS_OF,
  type BallotKindCount,
  type Level,
  type Problem,
  type ProblemCode,
  type Procedure,
} from './model';
import { levelNames } from './messages';

/**
 * The laws that figures of a count obey, wherever the figures come from: the tally sheet of a vote or a count file.
 * What is not known contradicts nothing here; whether it may stay unknown is for the caller to say.
 */

/** From this share of invalid ballots on, a count is looked at again before it is confirmed. */
export const MANY_INVALID_PERCENT = 3;

export interface Side {
  readonly label: string;
  readonly value: number;
}

/** A broken law, before it is known which ballots and which person it is about. */
export type Broken = Pick<Problem, 'message' | 'advice' | 'left' | 'right' | 'difference'> & {
  readonly code: ProblemCode;
};

export function sides(left: Side, right: Side): Pick<Problem, 'left' | 'right' | 'difference'> {
  return { left, right, difference: left.value - right.value };
}

export function levelWords(level: Level): string {
  return levelNames[level].toLowerCase();
}

export function isManyInvalid(invalid: number, collected: number): boolean {
  return invalid > 0 && invalid * 100 >= collected * MANY_INVALID_PERCENT;
}

type Ballots = Omit<BallotKindCount, 'ballotKindId' | 'title'>;

interface BallotsChecked {
  /** Null for the ballots of a file, which has one kind. */
  readonly title: string | null;
  /** Null for another secret ballot, whose reasons are not limited. */
  readonly procedure: Procedure | null;
  readonly deputiesTotal: number | null;
}

/** Ballots printed ≥ issued ≥ collected = valid + invalid, and every invalid ballot with its reason. */
export function ballotsBroken(ballots: Ballots, about: BallotsChecked): readonly Broken[] {
  const found: Broken[] = [];
  const { printed, issued, collected, valid, invalid } = ballots;
  const add = (code: ProblemCode, message: string, advice: string, both?: readonly [Side, Side]) => {
    found.push({
      ...(both ? sides(...both) : {}),
      code,
      message: about.title === null ? upperFirst(message) : `${about.title}: ${message}`,
      advice,
    });
  };
  if (issued !== null && printed !== null && issued > printed) {
    add(
      'issued_over_printed',
      `phát ra ${issued}, nhiều hơn số in ${printed}.`,
      'Kiểm tra lại số phiếu in và phát ra.',
      [
        { label: 'Phiếu phát ra', value: issued },
        { label: 'Phiếu in', value: printed },
      ],
    );
  }
  const { deputiesTotal } = about;
  if (issued !== null && deputiesTotal !== null && issued > deputiesTotal) {
    add(
      'issued_over_deputies',
      `phát ra ${issued}, nhiều hơn ${deputiesTotal} đại biểu.`,
      'Kiểm tra số phiếu phát ra và tổng số đại biểu.',
      [
        { label: 'Phiếu phát ra', value: issued },
        { label: 'Tổng số đại biểu', value: deputiesTotal },
      ],
    );
  }
  if (issued !== null && collected !== null && collected > issued) {
    add(
      'collected_over_issued',
      `thu về ${collected}, nhiều hơn phát ra ${issued}.`,
      'Đếm lại phiếu thu về.',
      [
        { label: 'Phiếu thu về', value: collected },
        { label: 'Phiếu phát ra', value: issued },
      ],
    );
  }
  const sorted = (valid ?? 0) + (invalid ?? 0);
  const allSorted = valid !== null && invalid !== null;
  // What is sorted in part cannot be equal yet, but it can already be too much.
  if (collected !== null && (allSorted ? sorted !== collected : sorted > collected)) {
    add(
      'ballots_sum_mismatch',
      `hợp lệ và không hợp lệ ${sorted}, thu về ${collected}.`,
      'Đếm lại phiếu hợp lệ và không hợp lệ.',
      [
        { label: 'Phiếu hợp lệ + không hợp lệ', value: sorted },
        { label: 'Phiếu thu về', value: collected },
      ],
    );
  }
  const reasons = reasonsSum(ballots.invalidReasons, about.procedure);
  if (invalid !== null && reasons !== invalid) {
    add(
      'invalid_reasons_mismatch',
      `lý do cộng ${reasons}, phiếu không hợp lệ ${invalid}.`,
      'Ghi lý do cho từng phiếu không hợp lệ.',
      [
        { label: 'Cộng theo lý do', value: reasons },
        { label: 'Phiếu không hợp lệ', value: invalid },
      ],
    );
  }
  if (invalid !== null && collected !== null && isManyInvalid(invalid, collected)) {
    add(
      'many_invalid',
      `có ${invalid} phiếu không hợp lệ trong ${collected} phiếu thu về.`,
      `Từ ${MANY_INVALID_PERCENT}% trở lên thì xem lại trước khi xác nhận.`,
    );
  }
  return found;
}

/** Only a reason that can make a whole ballot invalid explains one. */
function reasonsSum(reasons: Ballots['invalidReasons'], procedure: Procedure | null): number {
  const known = procedure === null ? INVALID_REASONS_OF.decision : INVALID_REASONS_OF[procedure];
  return known.reduce((sum, reason) => sum + (reasons[reason] ?? 0), 0);
}

interface InvalidRows {
  readonly who: string;
  readonly procedure: Procedure | null;
  /** Ballots that are not valid for this person. */
  readonly rows: number | null;
  /** Ballots that are not valid as a whole. */
  readonly ballots: number | null;
  readonly collected: number | null;
}

/**
 * A ballot that is not valid is so for everyone on it; a grading ballot may beside that be invalid in single rows. A
 * ballot of bỏ phiếu carries one person: there an invalid mark makes the ballot invalid, so both numbers are one
 * (NQ 85/2014/QH13 Điều 16, kept by NQ 96/2023/QH15 Điều 18).
 */
export function invalidRowsBroken({ who, procedure, rows, ballots, collected }: InvalidRows): Broken | null {
  if (rows === null || ballots === null || rows === ballots) return null;
  const both = sides(
    { label: 'Không hợp lệ của người này', value: rows },
    { label: 'Phiếu không hợp lệ', value: ballots },
  );
  if (rows < ballots) {
    return {
      ...both,
      code: 'invalid_rows_below_invalid_ballots',
      message: `${who}: không hợp lệ ${rows}, ít hơn ${ballots} phiếu không hợp lệ.`,
      advice: 'Phiếu không hợp lệ tính cho mọi người trên phiếu.',
    };
  }
  if (procedure === 'decision') {
    return {
      ...both,
      code: 'invalid_rows_above_invalid_ballots',
      message: `${who}: không hợp lệ ${rows}, nhiều hơn ${ballots} phiếu không hợp lệ.`,
      advice: 'Phiếu một người: dấu không hợp lệ thì phiếu không hợp lệ.',
    };
  }
  if (collected === null || !isManyInvalid(rows, collected)) return null;
  return {
    code: 'many_invalid',
    message: `${who}: không hợp lệ ${rows} trong ${collected} phiếu.`,
    advice: 'Xem lại các phiếu này trước khi xác nhận.',
  };
}
