import { baseValueOfFile, invalidRowsOf, sumOf } from './exchange-basis';
import type { CountBaseKind, CountFile, CountRow, ExchangeProblemCode, Finding } from './exchange-format';
import type { RuleSet } from './model';
import { isManyInvalid } from './reconciliation';

function sides(leftLabel: string, left: number, rightLabel: string, right: number) {
  return {
    left: { label: leftLabel, value: left },
    right: { label: rightLabel, value: right },
    difference: left - right,
  };
}

export function totalsFindings(file: CountFile): Finding[] {
  const found: Finding[] = [];
  const { deputiesTotal, deputiesVoting, ballotsPrinted, ballotsIssued, ballotsCollected } = file.totals;
  const { ballotsValid, ballotsInvalid } = file.totals;
  const notAbove = (
    code: ExchangeProblemCode,
    [leftLabel, left]: readonly [string, number | null],
    [rightLabel, right]: readonly [string, number | null],
  ) => {
    if (left === null || right === null || left <= right) return;
    found.push({
      code,
      ...sides(leftLabel, left, rightLabel, right),
      message: `${leftLabel} ${left}, nhiều hơn ${rightLabel.toLowerCase()} ${right}.`,
      advice: 'So lại hai số này với biên bản.',
    });
  };
  notAbove('issued_over_printed', ['Phiếu phát ra', ballotsIssued], ['Phiếu in', ballotsPrinted]);
  notAbove('issued_over_deputies', ['Phiếu phát ra', ballotsIssued], ['Tổng số đại biểu', deputiesTotal]);
  notAbove('collected_over_issued', ['Phiếu thu về', ballotsCollected], ['Phiếu phát ra', ballotsIssued]);
  if (ballotsIssued === null) {
    const present = deputiesVoting ?? deputiesTotal;
    notAbove('collected_over_issued', ['Phiếu thu về', ballotsCollected], ['Đại biểu bỏ phiếu', present]);
  }
  if (ballotsCollected !== null) {
    const counted = (ballotsValid ?? 0) + (ballotsInvalid ?? 0);
    const complete = ballotsValid !== null && ballotsInvalid !== null;
    if (complete ? counted !== ballotsCollected : counted > ballotsCollected) {
      found.push({
        code: 'ballots_sum_mismatch',
        ...sides('Phiếu hợp lệ + không hợp lệ', counted, 'Phiếu thu về', ballotsCollected),
        message: `Hợp lệ và không hợp lệ ${counted}, thu về ${ballotsCollected}.`,
        advice: 'Đếm lại phiếu hợp lệ và không hợp lệ.',
      });
    }
    if (ballotsInvalid !== null && isManyInvalid(ballotsInvalid, ballotsCollected)) {
      found.push({
        code: 'many_invalid',
        message: `${ballotsInvalid}/${ballotsCollected} phiếu không hợp lệ.`,
        advice: 'Xem lại phiếu không hợp lệ.',
      });
    }
  }
  return found;
}

const BASE_OF_RULES: Readonly<Record<RuleSet['base'], CountBaseKind>> = {
  ballots_collected: 'ballots_collected',
  all_deputies: 'total_deputies',
};

export function baseFindings(file: CountFile, ruleSet: RuleSet | null): Finding[] {
  const found: Finding[] = [];
  const { kind, value } = file.base;
  if (baseValueOfFile(file) === null) {
    found.push({
      code: 'base_unknown',
      message: 'Chưa rõ cơ số tính tỷ lệ, không tính phần trăm.',
      advice: 'Ghi "percentBase" với số phiếu hoặc số đại biểu.',
    });
  }
  if (ruleSet && kind !== 'none' && BASE_OF_RULES[ruleSet.base] !== kind) {
    found.push({
      code: 'base_conflict',
      message: `Theo ${ruleSet.shortTitle}, tỷ lệ tính trên ${ruleSet.baseText}.`,
      advice: 'Sửa "percentBase.kind" hoặc căn cứ pháp lý.',
    });
  }
  const total = kind === 'ballots_collected' ? file.totals.ballotsCollected : file.totals.deputiesTotal;
  if (kind !== 'none' && value !== null && total !== null && value !== total) {
    const label = kind === 'ballots_collected' ? 'Phiếu thu về' : 'Tổng số đại biểu';
    found.push({
      code: 'base_conflict',
      ...sides('Cơ số tính tỷ lệ', value, label, total),
      message: `Cơ số ${value} khác ${label.toLowerCase()} ${total}.`,
      advice: 'Sửa một trong hai số cho khớp.',
    });
  }
  if (file.procedure !== null && !ruleSet) {
    found.push({
      code: 'rule_set_unknown',
      message: 'Chưa rõ nghị quyết áp dụng, không xét hệ quả.',
      advice: 'Ghi "legalBasis", ví dụ "NQ 96/2023/QH15".',
    });
  }
  return found;
}

/** The number that a person's valid rows cannot exceed, from the strictest total that is known. */
function upperBound(file: CountFile): { readonly label: string; readonly value: number } | null {
  const { ballotsCollected, ballotsIssued, deputiesVoting, deputiesTotal } = file.totals;
  if (ballotsCollected !== null) return { label: 'Phiếu thu về', value: ballotsCollected };
  if (ballotsIssued !== null) return { label: 'Phiếu phát ra', value: ballotsIssued };
  if (deputiesVoting !== null) return { label: 'Đại biểu bỏ phiếu', value: deputiesVoting };
  if (deputiesTotal !== null) return { label: 'Tổng số đại biểu', value: deputiesTotal };
  if (file.base.value !== null) return { label: 'Cơ số tính tỷ lệ', value: file.base.value };
  return null;
}

export function sumFindings(file: CountFile, row: CountRow): Finding[] {
  const about = { no: row.no, name: row.name };
  const advice = 'So lại dòng này với phiếu ghi của Ban kiểm phiếu.';
  const mismatch = (leftLabel: string, left: number, rightLabel: string, right: number): Finding => ({
    ...about,
    ...sides(leftLabel, left, rightLabel, right),
    code: 'sum_mismatch',
    message: `${row.no}. ${row.name}: ${leftLabel.toLowerCase()} ${left}, ${rightLabel.toLowerCase()} ${right}.`,
    advice,
  });
  const { sum, complete } = sumOf(row);
  const { validForPerson: valid, invalidForPerson: invalid } = row;
  const bound = upperBound(file);
  const collected = file.totals.ballotsCollected;

  if (valid !== null && (complete ? sum !== valid : sum > valid)) {
    return [mismatch('Cộng các mức', sum, 'Hợp lệ của người này', valid)];
  }
  const used = (valid ?? sum) + (invalid ?? 0);
  const closed = collected !== null && invalid !== null && (complete || valid !== null);
  if (bound && (closed ? used !== bound.value : used > bound.value)) {
    return [
      mismatch(invalid === null ? 'Cộng các mức' : 'Các mức + không hợp lệ', used, bound.label, bound.value),
    ];
  }
  const whole = file.totals.ballotsInvalid;
  const known = invalidRowsOf(file, row);
  if (whole !== null && known !== null && known < whole) {
    return [
      {
        ...about,
        ...sides('Không hợp lệ của người này', known, 'Phiếu không hợp lệ', whole),
        code: 'invalid_rows_below_invalid_ballots',
        message: `${row.no}. ${row.name}: không hợp lệ ${known}, ít hơn ${whole} phiếu.`,
        advice: 'Phiếu không hợp lệ tính cho mọi người trên phiếu.',
      },
    ];
  }
  if (collected !== null && complete && known === null) {
    return [
      {
        ...about,
        ...sides('Cộng các mức', sum, 'Phiếu thu về', collected),
        code: 'invalid_rows_not_stated',
        message: `${row.no}. ${row.name}: cộng ${sum}, thu về ${collected}, chưa rõ phiếu không hợp lệ.`,
        advice: 'Ghi "invalidForPerson" của dòng này.',
      },
    ];
  }
  return [];
}
