import type { Broken } from './balance-checks';
import type { KindProgress } from './ballots/model';
import type { BallotKindCount, Problem, ProblemCode, TallyInput } from './model';

/** Ballots that stand between the box and the sheet. */
export function progressProblems(kind: BallotKindCount, progress: KindProgress | undefined): Problem[] {
  const { ballotKindId, title, collected } = kind;
  const found: Problem[] = [];
  const add = (code: ProblemCode, message: string, advice: string): void => {
    found.push({ code, severity: 'blocking', ballotKindId, message: `${title}: ${message}`, advice });
  };
  const numbered = progress?.ballots ?? 0;
  if (collected !== null && collected > 0 && numbered !== collected) {
    add(
      'ballots_not_numbered',
      numbered === 0 ? 'chưa đánh số phiếu.' : `đã đánh số ${numbered}, thu về ${collected}.`,
      'Trưởng ban đánh số phiếu theo xấp.',
    );
  }
  if (!progress) return found;
  const untyped = numbered - Math.min(...progress.closed);
  if (untyped > 0) add('ballots_open', `còn ${untyped} phiếu chưa nhập đủ.`, 'Nhập tiếp các xấp còn lại.');
  if (progress.openDifferences > 0) {
    add('differences_open', `còn ${progress.openDifferences} ô khác nhau.`, 'Người phân xử đọc lại phiếu.');
  }
  if (progress.conflicts > 0) {
    add(
      'ballots_conflict',
      `còn ${progress.conflicts} phiếu mâu thuẫn giữa các máy.`,
      'Bỏ một lần nhập, ghi lý do.',
    );
  }
  return found;
}

/**
 * Where ballots are typed, many invalid ones are told with their numbers among the findings of the ballots, and sums that
 * differ because of how many are numbered by the one finding about those.
 */
export function saidOfBallots(
  input: TallyInput,
  kind: BallotKindCount,
  { code }: Pick<Broken, 'code'>,
): boolean {
  if (code === 'ballots_sum_mismatch') return numberedOtherwise(input, kind);
  return code === 'many_invalid' && Boolean(input.ballotProgress);
}

/** Ballots are typed, and other than the number that came back are numbered (`ballots_not_numbered`). */
export function numberedOtherwise(
  { ballotProgress }: TallyInput,
  { ballotKindId, collected }: BallotKindCount,
): boolean {
  const numbered = ballotProgress?.find((one) => one.ballotKindId === ballotKindId)?.ballots ?? 0;
  return numbered > 0 && collected !== null && collected > 0 && numbered !== collected;
}
