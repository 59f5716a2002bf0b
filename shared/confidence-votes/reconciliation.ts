import { levelNames } from './messages';
import { LEVELS_OF } from './model';
import type { BallotKindCount, Level, Problem, TallyInput, TallyRow } from './model';

/**
 * Conservation laws of a count (NQ 96/2023/QH15 Điều 19 khoản 1 names the figures that are announced):
 * issued ≥ collected; collected = valid + invalid; per person the marks and the invalid rows make up the ballots
 * collected. All findings come at once, each with both sides, so that the board can look at its paper once.
 */

/** From this share of invalid ballots on, a count is looked at again before it is confirmed. */
const MANY_INVALID_PERCENT = 3;

function levelName(level: Level): string {
  return levelNames[level].toLowerCase();
}

export function isManyInvalid(invalid: number, collected: number): boolean {
  return invalid > 0 && invalid * 100 >= collected * MANY_INVALID_PERCENT;
}

interface Side {
  readonly label: string;
  readonly value: number;
}

function sides(left: Side, right: Side): Pick<Problem, 'left' | 'right' | 'difference'> {
  return { left, right, difference: left.value - right.value };
}

const BALLOT_FIELDS = [
  ['issued', 'phát ra'],
  ['collected', 'thu về'],
  ['valid', 'hợp lệ'],
  ['invalid', 'không hợp lệ'],
] as const;

function kindProblems(input: TallyInput, kind: BallotKindCount): Problem[] {
  const problems: Problem[] = [];
  const { ballotKindId, title, printed, issued, collected, valid, invalid } = kind;
  const about = { ballotKindId };

  const missing = BALLOT_FIELDS.filter(([field]) => kind[field] === null).map(([, words]) => words);
  if (missing.length > 0) {
    problems.push({
      ...about,
      code: 'ballots_missing',
      severity: 'blocking',
      message: `${title}: chưa nhập số phiếu ${missing.join(', ')}.`,
      advice: 'Nhập số phiếu theo biên bản.',
    });
  }
  if (issued !== null && printed !== null && issued > printed) {
    problems.push({
      ...about,
      ...sides({ label: 'Phiếu phát ra', value: issued }, { label: 'Phiếu in', value: printed }),
      code: 'issued_over_printed',
      severity: 'blocking',
      message: `${title}: phát ra ${issued}, nhiều hơn số in ${printed}.`,
      advice: 'Kiểm tra lại số phiếu in và phát ra.',
    });
  }
  if (issued !== null && input.deputiesTotal !== null && issued > input.deputiesTotal) {
    problems.push({
      ...about,
      ...sides(
        { label: 'Phiếu phát ra', value: issued },
        { label: 'Tổng số đại biểu', value: input.deputiesTotal },
      ),
      code: 'issued_over_deputies',
      severity: 'blocking',
      message: `${title}: phát ra ${issued}, nhiều hơn ${input.deputiesTotal} đại biểu.`,
      advice: 'Kiểm tra số phiếu phát ra và tổng số đại biểu.',
    });
  }
  if (issued !== null && collected !== null && collected > issued) {
    problems.push({
      ...about,
      ...sides({ label: 'Phiếu thu về', value: collected }, { label: 'Phiếu phát ra', value: issued }),
      code: 'collected_over_issued',
      severity: 'blocking',
      message: `${title}: thu về ${collected}, nhiều hơn phát ra ${issued}.`,
      advice: 'Đếm lại phiếu thu về.',
    });
  }
  if (collected !== null && valid !== null && invalid !== null && valid + invalid !== collected) {
    problems.push({
      ...about,
      ...sides(
        { label: 'Phiếu hợp lệ + không hợp lệ', value: valid + invalid },
        { label: 'Phiếu thu về', value: collected },
      ),
      code: 'ballots_sum_mismatch',
      severity: 'blocking',
      message: `${title}: hợp lệ và không hợp lệ ${valid + invalid}, thu về ${collected}.`,
      advice: 'Đếm lại phiếu hợp lệ và không hợp lệ.',
    });
  }
  if (invalid !== null) {
    const reasons = Object.values(kind.invalidReasons).reduce((sum, count) => sum + count, 0);
    if (reasons !== invalid) {
      problems.push({
        ...about,
        ...sides(
          { label: 'Cộng theo lý do', value: reasons },
          { label: 'Phiếu không hợp lệ', value: invalid },
        ),
        code: 'invalid_reasons_mismatch',
        severity: 'blocking',
        message: `${title}: lý do cộng ${reasons}, phiếu không hợp lệ ${invalid}.`,
        advice: 'Ghi lý do cho từng phiếu không hợp lệ.',
      });
    }
    if (collected !== null && isManyInvalid(invalid, collected)) {
      problems.push({
        ...about,
        code: 'many_invalid',
        severity: 'warning',
        message: `${title}: ${invalid}/${collected} phiếu không hợp lệ, từ ${MANY_INVALID_PERCENT}% trở lên.`,
        advice: 'Xem lại phiếu không hợp lệ trước khi xác nhận.',
      });
    }
  }
  if (collected === 0 && input.ruleSet.base === 'ballots_collected') {
    problems.push({
      ...about,
      code: 'base_unknown',
      severity: 'blocking',
      message: `${title}: không có phiếu thu về để tính tỷ lệ.`,
      advice: 'Kiểm tra số phiếu thu về.',
    });
  }
  return problems;
}

function rowProblems(input: TallyInput, kind: BallotKindCount, row: TallyRow): Problem[] {
  const problems: Problem[] = [];
  const about = { ballotKindId: row.ballotKindId, officialId: row.officialId, no: row.no };
  const levels = LEVELS_OF[input.procedure];
  const missing = levels.filter((level) => (row.counts[level] ?? null) === null);
  const who = `${row.no}. ${row.name}`;

  if (missing.length > 0 || row.invalidRows === null) {
    const words = [...missing.map(levelName), ...(row.invalidRows === null ? ['không hợp lệ'] : [])];
    const [onlyLevel] = missing;
    problems.push({
      ...about,
      ...(missing.length === 1 && onlyLevel ? { level: onlyLevel } : {}),
      code: 'count_missing',
      severity: 'blocking',
      message: `${who}: chưa nhập ${words.join(', ')}.`,
      advice: 'Nhập số phiếu; không có phiếu thì nhập 0.',
    });
  }

  const sum = levels.reduce((total, level) => total + (row.counts[level] ?? 0), row.invalidRows ?? 0);
  const allKnown = missing.length === 0 && row.invalidRows !== null;
  // A partial row cannot be equal yet, but it can already be too large.
  if (kind.collected !== null && (allKnown ? sum !== kind.collected : sum > kind.collected)) {
    problems.push({
      ...about,
      ...sides(
        { label: 'Các mức + không hợp lệ', value: sum },
        { label: 'Phiếu thu về', value: kind.collected },
      ),
      code: 'sum_mismatch',
      severity: 'blocking',
      message: `${who}: cộng ${sum}, thu về ${kind.collected}, lệch ${sum - kind.collected}.`,
      advice: 'So lại dòng này với phiếu ghi của Ban kiểm phiếu.',
    });
  }
  if (row.invalidRows !== null && kind.invalid !== null) {
    if (row.invalidRows < kind.invalid) {
      problems.push({
        ...about,
        ...sides(
          { label: 'Không hợp lệ của người này', value: row.invalidRows },
          { label: 'Phiếu không hợp lệ', value: kind.invalid },
        ),
        code: 'invalid_rows_below_invalid_ballots',
        severity: 'blocking',
        message: `${who}: không hợp lệ ${row.invalidRows}, ít hơn ${kind.invalid} phiếu không hợp lệ.`,
        advice: 'Phiếu không hợp lệ tính cho mọi người trên phiếu.',
      });
    } else if (
      row.invalidRows > kind.invalid &&
      kind.collected !== null &&
      isManyInvalid(row.invalidRows, kind.collected)
    ) {
      problems.push({
        ...about,
        code: 'many_invalid',
        severity: 'warning',
        message: `${who}: ${row.invalidRows}/${kind.collected} phiếu không hợp lệ.`,
        advice: 'Xem lại các phiếu này trước khi xác nhận.',
      });
    }
  }
  return problems;
}

function kindOf(input: TallyInput, row: TallyRow): BallotKindCount {
  const kind = input.kinds.find((candidate) => candidate.ballotKindId === row.ballotKindId);
  if (!kind) throw new Error(`row of ${row.officialId} belongs to no kind of ballot: ${row.ballotKindId}`);
  return kind;
}

/** Every finding of the cross-checks: the ballots of each kind first, then the rows in printed order. */
export function reconcile(input: TallyInput): readonly Problem[] {
  const problems: Problem[] = [];
  if (input.ruleSet.base === 'all_deputies' && (input.deputiesTotal ?? 0) <= 0) {
    problems.push({
      code: 'base_unknown',
      severity: 'blocking',
      message: 'Chưa nhập tổng số đại biểu để tính tỷ lệ.',
      advice: 'Nhập tổng số đại biểu trong phần chuẩn bị.',
    });
  }
  for (const kind of input.kinds) problems.push(...kindProblems(input, kind));
  const order = new Map(input.kinds.map((kind, index) => [kind.ballotKindId, index]));
  const rows = input.rows.toSorted(
    (left, right) =>
      (order.get(left.ballotKindId) ?? 0) - (order.get(right.ballotKindId) ?? 0) ||
      left.no - right.no ||
      (left.officialId < right.officialId ? -1 : 1),
  );
  for (const row of rows) problems.push(...rowProblems(input, kindOf(input, row), row));
  return problems;
}
