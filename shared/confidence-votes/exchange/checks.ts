import { ballotsBroken, invalidRowsBroken, sides } from '../balance-checks';
import {
  baseKindOfFile,
  baseValueOfFile,
  invalidRowsOf,
  statedInvalid,
  sumOf,
  totalBehindBase,
} from './basis';
import { nameKey } from '../../kernel/same-person';
import type { CountFile, CountRow, Finding } from './format';
import type { RuleSet } from '../model';

export function totalsFindings(file: CountFile): Finding[] {
  const { totals, procedure } = file;
  const { deputiesTotal, deputiesVoting, ballotsIssued, ballotsCollected, invalidReasons } = totals;
  const broken = ballotsBroken(
    {
      printed: totals.ballotsPrinted,
      issued: ballotsIssued,
      collected: ballotsCollected,
      valid: totals.ballotsValid,
      invalid: totals.ballotsInvalid,
      invalidReasons,
    },
    { title: null, procedure, deputiesTotal },
  );
  // A file that gives no reason at all does not say that there was none.
  const reasonsGiven = Object.keys(invalidReasons).length > 0;
  const found: Finding[] = broken.filter(({ code }) => reasonsGiven || code !== 'invalid_reasons_mismatch');
  const present = deputiesVoting ?? deputiesTotal;
  if (ballotsIssued === null && ballotsCollected !== null && present !== null && ballotsCollected > present) {
    const [label, words] =
      deputiesVoting === null
        ? ['Tổng số đại biểu', `tổng số ${present} đại biểu`]
        : ['Đại biểu bỏ phiếu', `${present} đại biểu bỏ phiếu`];
    found.push({
      ...sides({ label: 'Phiếu thu về', value: ballotsCollected }, { label, value: present }),
      code: 'collected_over_issued',
      message: `Thu về ${ballotsCollected}, nhiều hơn ${words}.`,
      advice: 'So lại hai số này với biên bản.',
    });
  }
  return found;
}

/** The usual slip of copying a row: two lines of one name. Namesakes exist, so that it is told and does not block. */
export function nameFindings(rows: readonly CountRow[]): Finding[] {
  return [...Map.groupBy(rows, ({ name }) => nameKey(name)).values()].flatMap(([first, ...others]) =>
    others.map(({ no, name }) => ({
      no,
      name,
      code: 'name_repeated',
      message: `Số ${first?.no ?? no} và số ${no} cùng tên ${name}.`,
      advice: 'Sửa dòng chép nhầm; hai người trùng tên thì để nguyên.',
    })),
  );
}

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
  if (ruleSet && kind !== 'none' && ruleSet.base !== baseKindOfFile(file)) {
    found.push({
      code: 'base_conflict',
      message: `Theo ${ruleSet.shortTitle}, tỷ lệ tính trên ${ruleSet.baseText}.`,
      advice: 'Sửa "percentBase.kind" hoặc căn cứ pháp lý.',
    });
  }
  const { label, value: total } = totalBehindBase(file);
  if (kind !== 'none' && value !== null && total !== null && value !== total) {
    found.push({
      code: 'base_conflict',
      ...sides({ label: 'Cơ số tính tỷ lệ', value }, { label, value: total }),
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

/** A ballot that is invalid as a whole is valid for nobody on it. */
function mostValid({ totals }: CountFile): { readonly label: string; readonly value: number } | null {
  const { ballotsValid, ballotsInvalid, ballotsCollected } = totals;
  if (ballotsValid !== null) return { label: 'Phiếu hợp lệ', value: ballotsValid };
  if (ballotsInvalid === null || ballotsCollected === null) return null;
  return { label: 'Thu về trừ không hợp lệ', value: ballotsCollected - ballotsInvalid };
}

export function sumFindings(file: CountFile, row: CountRow): Finding[] {
  const about = { no: row.no, name: row.name };
  const advice = 'So lại dòng này với phiếu ghi của Ban kiểm phiếu.';
  const who = `${row.no}. ${row.name}`;
  const mismatch = (leftLabel: string, left: number, rightLabel: string, right: number): Finding => ({
    ...about,
    ...sides({ label: leftLabel, value: left }, { label: rightLabel, value: right }),
    code: 'sum_mismatch',
    message: `${who}: ${leftLabel.toLowerCase()} ${left}, ${rightLabel.toLowerCase()} ${right}.`,
    advice,
  });
  const { sum, complete } = sumOf(row);
  const { validForPerson: valid } = row;
  const invalid = statedInvalid(file, row);
  const bound = upperBound(file);
  const most = mostValid(file);
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
  const known = invalidRowsOf(file, row);
  const broken = invalidRowsBroken({
    who,
    procedure: file.procedure,
    rows: known,
    ballots: file.totals.ballotsInvalid,
    collected,
  });
  if (broken) return [{ ...about, ...broken }];
  if (most && (valid ?? sum) > most.value) {
    return [
      mismatch(
        valid === null ? 'Cộng các mức' : 'Hợp lệ của người này',
        valid ?? sum,
        most.label,
        most.value,
      ),
    ];
  }
  if (collected !== null && complete && known === null) {
    return [
      {
        ...about,
        ...sides({ label: 'Cộng các mức', value: sum }, { label: 'Phiếu thu về', value: collected }),
        code: 'invalid_rows_not_stated',
        message: `${who}: cộng ${sum}, thu về ${collected}, chưa rõ phiếu không hợp lệ.`,
        advice: 'Ghi "invalidForPerson" của dòng này.',
      },
    ];
  }
  return [];
}
