import { formatPercent } from '../kernel/percent';
import { baseNames, baseUnits } from './messages';
import { LEVELS_OF } from './model';
import type {
  BallotKindCount,
  ConsequenceCode,
  ConsequenceRule,
  Level,
  LevelCounts,
  PercentBase,
  PercentBaseKind,
  ProcedureRules,
  ResultKind,
  ResultRow,
  RuleSet,
  TallyInput,
  TallyRow,
  ThresholdNote,
  VoteResult,
} from './model';
import { isNotHeld } from './not-held';
import { reconcile } from './reconciliation';

const FRACTION_WORDS: Readonly<Record<ConsequenceRule['comparison'], string>> = {
  more_than: 'quá',
  at_least: 'từ',
};

/** What the base is called: in the rule set's own words where it is the base of that rule set. */
export function baseNameOf(
  kind: PercentBaseKind,
  ruleSet: Pick<RuleSet, 'base' | 'baseText'> | null,
): string {
  return ruleSet?.base === kind ? ruleSet.baseText : baseNames[kind];
}

/** The base with its words, "tổng số phiếu thu về: 47 phiếu". A base of zero divides nothing and is unknown. */
export function percentBase(
  kind: PercentBaseKind,
  value: number | null,
  ruleSet: Pick<RuleSet, 'base' | 'baseText'>,
): PercentBase {
  const name = baseNameOf(kind, ruleSet);
  const known = value !== null && value > 0 ? value : null;
  return {
    kind,
    value: known,
    text: known === null ? `${name}: chưa rõ` : `${name}: ${known} ${baseUnits[kind]}`,
  };
}

/** The base of one kind of ballot under the rule set of the vote. */
function baseOfKind(
  input: Pick<TallyInput, 'ruleSet' | 'deputiesTotal' | 'kinds'>,
  kind: BallotKindCount,
): PercentBase {
  const { announcedBase, base } = input.ruleSet;
  if (isNotHeld(kind, input.kinds)) return { kind: base, value: null, text: 'không phát phiếu' };
  const value = base === 'ballots_collected' ? kind.collected : input.deputiesTotal;
  return percentBase(base, announcedBase === 'unknown' ? null : value, input.ruleSet);
}

/** The smallest count that fulfils a rule on `base`, as a whole number: 24 for "more than half" of 47. */
export function minimumCount(
  rule: Pick<ConsequenceRule, 'comparison' | 'numerator' | 'denominator'>,
  base: number,
): number {
  const part = base * rule.numerator;
  const whole = (part - (part % rule.denominator)) / rule.denominator;
  if (rule.comparison === 'more_than') return whole + 1;
  return part % rule.denominator === 0 ? whole : whole + 1;
}

/**
 * What follows from a person's counts. Decided on whole ballots, never on printed percentages: 50,00 % can be
 * more than half. Null when a deciding count or the base is not known.
 */
export function consequenceOf(
  rules: ProcedureRules,
  counts: LevelCounts,
  base: number | null,
): ConsequenceCode | null {
  if (base === null) return null;
  let code: ConsequenceCode = 'none';
  for (const rule of rules.consequences) {
    const count = counts[rule.level] ?? null;
    if (count === null) return null;
    const left = count * rule.denominator;
    const right = base * rule.numerator;
    if (rule.comparison === 'more_than' ? left > right : left >= right) code = rule.code;
  }
  return code;
}

function thresholdNotes({ procedure, ruleSet }: TallyInput, base: PercentBase): ThresholdNote[] {
  const value = base.value;
  if (value === null || ruleSet.announcedBase !== undefined) return [];
  return ruleSet.procedures[procedure].consequences.map((rule) => {
    const minimum = minimumCount(rule, value);
    const fraction = `${FRACTION_WORDS[rule.comparison]} ${rule.numerator}/${rule.denominator}`;
    return {
      code: rule.code,
      level: rule.level,
      minimumCount: minimum,
      text: `từ ${minimum} phiếu trở lên (${fraction} của ${value} ${baseUnits[base.kind]})`,
      effect: rule.effect,
      citation: rule.citation,
      verification: rule.verification,
    };
  });
}

function resultRow(input: TallyInput, base: PercentBase, row: TallyRow): ResultRow {
  const { announcedBase, decimals, rounding, procedures } = input.ruleSet;
  const percent: Partial<Record<Level, string | null>> = {};
  for (const level of LEVELS_OF[input.procedure]) {
    const count = row.counts[level] ?? null;
    percent[level] =
      count === null || base.value === null ? null : formatPercent(count, base.value, decimals, rounding);
  }
  return {
    officialId: row.officialId,
    no: row.no,
    name: row.name,
    posts: row.posts,
    block: row.block,
    ballotKindId: row.ballotKindId,
    counts: row.counts,
    invalidRows: row.invalidRows,
    percent,
    consequence:
      announcedBase === undefined ? consequenceOf(procedures[input.procedure], row.counts, base.value) : null,
  };
}

function byPrintedOrder(left: TallyRow, right: TallyRow): number {
  if (left.no !== right.no) return left.no - right.no;
  return left.officialId < right.officialId ? -1 : left.officialId > right.officialId ? 1 : 0;
}

/** The tables of a result, each kind of ballot on the base that `baseOf` names for it. */
export function computeKinds(
  input: TallyInput,
  baseOf: (kind: BallotKindCount) => PercentBase,
): readonly ResultKind[] {
  return input.kinds.map((kind) => {
    const base = baseOf(kind);
    return {
      kind,
      base,
      thresholds: thresholdNotes(input, base),
      rows: input.rows
        .filter((row) => row.ballotKindId === kind.ballotKindId)
        .toSorted(byPrintedOrder)
        .map((row) => resultRow(input, base, row)),
    };
  });
}

/** The one computed result of a vote: every screen and every document reads its figures from here. */
export function computeResult(input: TallyInput): VoteResult {
  const problems = reconcile(input);
  return {
    procedure: input.procedure,
    levels: LEVELS_OF[input.procedure],
    kinds: computeKinds(input, (kind) => baseOfKind(input, kind)),
    problems,
    complete: problems.every((problem) => problem.severity !== 'blocking'),
  };
}
