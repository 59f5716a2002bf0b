import type { CountFile, CountRow } from './format';
import { baseNames } from '../messages';
import type { PercentBaseKind, RuleSet } from '../model';
import { RULE_SETS } from '../rule-sets';

/** The rule set that the file names (first number wins), else the one in force on its date, to the month or year. */
export function ruleSetOfFile(file: CountFile): RuleSet | null {
  if (file.procedure === null) return null;
  if (file.legalBasis !== null) {
    const number = /\d+\/\d{4}\/QH\d+/u.exec(file.legalBasis)?.[0];
    return RULE_SETS.find((ruleSet) => number !== undefined && ruleSet.title.includes(` ${number} `)) ?? null;
  }
  if (file.dateText === null) return null;
  const first = file.dateText.padEnd(10, '-01');
  const last = file.date ?? `${file.dateText.length === 4 ? `${file.dateText}-12` : file.dateText}-31`;
  return (
    RULE_SETS.find(
      ({ appliesFrom, appliesTo }) => appliesFrom <= first && (appliesTo === null || last <= appliesTo),
    ) ?? null
  );
}

/** Decimals and rounding as the file states them, else as the rule sets have them. */
export function roundingOfFile(file: CountFile): {
  readonly decimals: number;
  readonly rounding: 'half_up' | 'truncated';
} {
  return { decimals: file.base.decimals ?? 2, rounding: file.base.rounding ?? 'half_up' };
}

/** The base that the file names, in the words of the rule sets; null where it names none. */
export function baseKindOfFile(file: CountFile): PercentBaseKind | null {
  if (file.base.kind === 'none') return null;
  return file.base.kind === 'total_deputies' ? 'all_deputies' : file.base.kind;
}

/** The total of the file that its base ought to be, as it is called; null where that is not told. */
export function totalBehindBase({ base, totals }: CountFile): {
  readonly label: string;
  readonly value: number | null;
} {
  return base.kind === 'ballots_collected'
    ? { label: 'Phiếu thu về', value: totals.ballotsCollected }
    : { label: 'Tổng số đại biểu', value: totals.deputiesTotal };
}

/** The rules of a result that was announced elsewhere: percentages on the base that the file names, and no other. */
export function announcedRules(file: CountFile, named: RuleSet): RuleSet {
  const ruleSet = { ...named, ...roundingOfFile(file) };
  const kind = baseKindOfFile(file);
  const value = baseValueOfFile(file);
  if (kind === null || value === null) return { ...ruleSet, announcedBase: 'unknown' };
  if (kind !== ruleSet.base) {
    const baseCitation = 'Theo kết quả đã công bố';
    return { ...ruleSet, base: kind, baseText: baseNames[kind], baseCitation, announcedBase: 'other' };
  }
  const total = totalBehindBase(file).value;
  return total === null || total === value ? ruleSet : { ...ruleSet, announcedBase: 'other' };
}

/** Only a base that the file states with its number is used: nothing is inferred from the totals. */
export function baseValueOfFile(file: CountFile): number | null {
  return file.base.kind === 'none' ? null : file.base.value;
}

/**
 * Invalid rows as the file states them, or as the law high + medium + low + invalid = collected fixes them: from the
 * valid rows, or as none when the levels already make up all ballots. A shortfall alone is not taken for invalid.
 */
export function invalidRowsOf(file: CountFile, row: CountRow): number | null {
  const stated = statedInvalid(file, row);
  if (stated !== null) return stated;
  const collected = file.totals.ballotsCollected;
  if (collected === null) return null;
  if (row.validForPerson !== null && row.validForPerson <= collected) return collected - row.validForPerson;
  const { sum, complete } = sumOf(row);
  return complete && sum === collected ? 0 : null;
}

/** What the file says of invalid marks: on a ballot of one person they make the ballot invalid, so both are one. */
export function statedInvalid(file: CountFile, row: CountRow): number | null {
  return row.invalidForPerson ?? (file.procedure === 'decision' ? file.totals.ballotsInvalid : null);
}

export function sumOf(row: CountRow): { readonly sum: number; readonly complete: boolean } {
  const counts = Object.values(row.counts);
  return {
    sum: counts.reduce<number>((total, count) => total + (count ?? 0), 0),
    complete: counts.every((count) => count !== null),
  };
}
