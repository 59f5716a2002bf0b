import {
  ballotsBroken,
  invalidRowsBroken,
  levelWords,
  MANY_INVALID_PERCENT,
  sides,
  type Broken,
} from './balance-checks';
import { numberedOtherwise, progressProblems, saidOfBallots } from './ballot-progress-checks';
import { TOLD_ONE_BY_ONE } from './ballots/many-invalid';
import { issuedAgainstPresent, notReturned } from './issued-ballots';
import { meetingProblems } from './meeting-checks';
import { LEVELS_OF } from './model';
import { isNotHeld } from './not-held';
import { sheetsBroken, sheetsOpen } from './paper-ballots/balance-of-sheets';
import { namesOnSeveralKinds, whoOnBallot } from './who-on-ballot';
import type { BallotKindCount, Problem, ProblemCode, TallyInput, TallyRow } from './model';

/**
 * Conservation laws of a count (NQ 96/2023/QH15 Điều 19 khoản 1 names the figures that are announced):
 * issued = collected + what did not come back; collected = valid + invalid; per person the marks and the invalid rows make
 * up the ballots collected. All findings come at once, each with both sides, so that the board can look at its paper once.
 */

const BALLOT_FIELDS = [
  ['issued', 'phát ra'],
  ['collected', 'thu về'],
  ['valid', 'hợp lệ'],
  ['invalid', 'không hợp lệ'],
] as const;

/** What the head announces before anybody types; the rest is counted from the ballots. */
const ANNOUNCED: readonly string[] = ['issued', 'collected'];

/**
 * Many invalid ballots are worth a look, and so is a sheet that is lost, which happens to the most careful board; what
 * contradicts itself must not reach a document.
 */
function weighed(broken: Broken): Broken & Pick<Problem, 'severity'> {
  const lost = broken.code === 'printed_balance_mismatch' && (broken.difference ?? 0) < 0;
  return { ...broken, severity: lost || LOOKED_AT.includes(broken.code) ? 'warning' : 'blocking' };
}

const LOOKED_AT: readonly ProblemCode[] = [
  'many_invalid',
  'spoiled_exchanged_mismatch',
  'sheets_unaccounted',
  'printed_note_differs',
];

function kindProblems(input: TallyInput, kind: BallotKindCount): Problem[] {
  const problems: Problem[] = [];
  const { ballotKindId, title, collected } = kind;
  const about = { ballotKindId };

  const progress = input.ballotProgress?.find((one) => one.ballotKindId === ballotKindId);
  const wanted = input.ballotProgress
    ? BALLOT_FIELDS.filter(([field]) => ANNOUNCED.includes(field))
    : BALLOT_FIELDS;
  const unknown = wanted.filter(([field]) => kind[field] === null).map(([, words]) => words);
  if (unknown.length > 0) {
    problems.push({
      ...about,
      code: 'ballots_missing',
      severity: 'blocking',
      // Where nothing is there yet, the names of what is missing would only fill the line.
      message:
        unknown.length === wanted.length
          ? `${title}: chưa nhập số phiếu nào.`
          : `${title}: chưa nhập số phiếu ${unknown.join(', ')}.`,
      advice: 'Nhập số phiếu theo biên bản.',
    });
  }
  if (input.ballotProgress) problems.push(...progressProblems(kind, progress));
  const { procedure, deputiesTotal } = input;
  const open = sheetsOpen(kind, title, input.releasedKinds?.includes(ballotKindId) ?? false);
  const checks = [
    ...ballotsBroken(kind, { title, procedure, deputiesTotal }).filter(
      (broken) => !saidOfBallots(input, kind, broken),
    ),
    ...notedOtherwise(kind, input.sheetsNoted?.get(ballotKindId)),
    ...sheetsBroken(kind, title),
    ...(open ? [open] : []),
  ];
  for (const broken of checks) {
    problems.push({ ...about, ...weighed(broken) });
  }
  if (isNotHeld(kind, input.kinds)) {
    problems.push({
      ...about,
      code: 'kind_not_held',
      severity: 'warning',
      message: `${title}: không phát phiếu nào nên không có kết quả.`,
      advice: 'Đúng thì nêu lý do khi chốt; sai thì sửa số phiếu.',
    });
    return problems;
  }
  const issuedOddly = issuedAgainstPresent(kind, input);
  if (issuedOddly) problems.push({ ...about, ...issuedOddly });
  if (collected === 0 && input.ruleSet.base === 'ballots_collected') {
    problems.push({
      ...about,
      code: 'base_unknown',
      severity: 'blocking',
      message: `${title}: không có phiếu thu về để tính tỷ lệ.`,
      advice: 'Kiểm tra số phiếu thu về.',
    });
    return problems;
  }
  // Whether so many came back at all is open while other than that many are numbered.
  const missing = numberedOtherwise(input, kind) ? null : notReturned(kind);
  if (missing) problems.push({ ...about, ...missing });
  return problems;
}

/** Sheets that left the printer and are in no figure could be put into a box: what was noted there and what the board says. */
function notedOtherwise({ title, printed }: BallotKindCount, noted: number | undefined): readonly Broken[] {
  if (noted === undefined || printed === null || noted === printed) return [];
  return [
    {
      ...sides({ label: 'Tab In phiếu ghi đã in', value: noted }, { label: 'Phiếu in', value: printed }),
      code: 'printed_note_differs',
      message: `${title}: tab In phiếu ghi ${noted} tờ, số phiếu in là ${printed}.`,
      advice: 'Đếm lại phiếu đã in; sửa số nào sai.',
    },
  ];
}

function rowProblems(
  input: TallyInput,
  kind: BallotKindCount,
  row: TallyRow,
  sharedNames: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const about = { ballotKindId: row.ballotKindId, officialId: row.officialId, no: row.no };
  const levels = LEVELS_OF[input.procedure];
  const missing = levels.filter((level) => (row.counts[level] ?? null) === null);
  const who = whoOnBallot(row, kind.title, sharedNames);

  // Where ballots are typed, a line without figures only says that ballots are open, which is said of them.
  if (!input.ballotProgress && (missing.length > 0 || row.invalidRows === null)) {
    const words = [...missing.map(levelWords), ...(row.invalidRows === null ? ['không hợp lệ'] : [])];
    const [onlyLevel] = missing;
    problems.push({
      ...about,
      ...(missing.length === 1 && onlyLevel ? { level: onlyLevel } : {}),
      code: 'count_missing',
      severity: 'blocking',
      message:
        words.length > levels.length
          ? `${who}: chưa nhập dòng này.`
          : `${who}: chưa nhập ${words.join(', ')}.`,
      advice: 'Nhập số phiếu; không có phiếu thì nhập 0.',
    });
  }

  const sum = levels.reduce((total, level) => total + (row.counts[level] ?? 0), row.invalidRows ?? 0);
  const allKnown = missing.length === 0 && row.invalidRows !== null;
  // A partial row cannot be equal yet, but it can already be too large.
  const unequal = kind.collected !== null && (allKnown ? sum !== kind.collected : sum > kind.collected);
  if (kind.collected !== null && unequal && !numberedOtherwise(input, kind)) {
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
  const broken = invalidRowsBroken({
    who,
    procedure: input.procedure,
    rows: row.invalidRows,
    ballots: kind.invalid,
    collected: kind.collected,
  });
  if (broken && !saidOfBallots(input, kind, broken)) problems.push({ ...about, ...weighed(broken) });
  return problems;
}

function kindOf(input: TallyInput, row: TallyRow): BallotKindCount {
  const kind = input.kinds.find((candidate) => candidate.ballotKindId === row.ballotKindId);
  if (!kind) throw new Error(`row of ${row.officialId} belongs to no kind of ballot: ${row.ballotKindId}`);
  return kind;
}

/** Blank rows that go through a whole ballot are one finding for its kind, not one a person. */
function gathered(found: readonly Problem[], kinds: readonly BallotKindCount[]): readonly Problem[] {
  return kinds.reduce<readonly Problem[]>((problems, { ballotKindId, title }) => {
    const same = problems.filter(
      (problem) =>
        problem.code === 'many_invalid' &&
        problem.ballotKindId === ballotKindId &&
        problem.officialId !== undefined,
    );
    const [first] = same;
    if (first === undefined || same.length <= TOLD_ONE_BY_ONE) return problems;
    const together: Problem = {
      ballotKindId,
      code: 'many_invalid',
      severity: 'warning',
      message: `${title}: ${same.length} người có từ ${MANY_INVALID_PERCENT}% dòng không hợp lệ.`,
      advice: 'Xem lại các phiếu này trước khi xác nhận.',
    };
    return problems.flatMap((problem) =>
      problem === first ? [together] : same.includes(problem) ? [] : [problem],
    );
  }, found);
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
  problems.push(...meetingProblems(input));
  for (const kind of input.kinds) problems.push(...kindProblems(input, kind));
  const order = new Map(input.kinds.map((kind, index) => [kind.ballotKindId, index]));
  const rows = input.rows.toSorted(
    (left, right) =>
      (order.get(left.ballotKindId) ?? 0) - (order.get(right.ballotKindId) ?? 0) ||
      left.no - right.no ||
      (left.officialId < right.officialId ? -1 : 1),
  );
  const sharedNames = input.kinds.length > 1 ? namesOnSeveralKinds(rows) : new Set<string>();
  const ofRows = rows.flatMap((row) => rowProblems(input, kindOf(input, row), row, sharedNames));
  problems.push(...gathered(ofRows, input.kinds));
  problems.push(...(input.ballotFindings ?? []));
  return problems;
}
