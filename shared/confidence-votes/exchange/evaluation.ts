import { formatPercent } from '../../kernel/percent';
import { announcedRules, baseValueOfFile, invalidRowsOf, roundingOfFile, ruleSetOfFile } from './basis';
import { baseFindings, nameFindings, sumFindings, totalsFindings } from './checks';
import type { CountEvaluation, CountFile, ExchangeProblemCode } from './format';
import { publishedFindings } from './published';
import type { ProblemSeverity } from '../model';
import { consequenceOf } from '../tally';

/**
 * What is not known never blocks: a partial table is a valid file, and `base_unknown` only says that no percentage
 * was computed. What contradicts itself blocks: figures that cannot all be true must not reach a document.
 */
const SEVERITY: Readonly<Partial<Record<ExchangeProblemCode, ProblemSeverity>>> = {
  base_unknown: 'warning',
  rule_set_unknown: 'warning',
  invalid_rows_not_stated: 'warning',
  many_invalid: 'warning',
  name_repeated: 'warning',
};

/** Computes and checks a count as far as its file reaches. */
export function evaluateCount(file: CountFile): CountEvaluation {
  const ruleSet = ruleSetOfFile(file);
  const base = baseValueOfFile(file);
  const { decimals, rounding } = roundingOfFile(file);
  const rows = file.rows.toSorted((left, right) => left.no - right.no);
  const findings = [
    ...baseFindings(file, ruleSet),
    ...totalsFindings(file),
    ...nameFindings(rows),
    ...rows.flatMap((row) => [
      ...sumFindings(file, row),
      ...(base === null ? [] : publishedFindings(file, row, base)),
    ]),
  ];
  return {
    id: file.id,
    base: { kind: file.base.kind, value: base },
    rows: rows.map((row) => ({
      no: row.no,
      name: row.name,
      counts: row.counts,
      invalidRows: invalidRowsOf(file, row),
      percent: Object.fromEntries(
        file.levels.map((level) => {
          const count = row.counts[level] ?? null;
          const known = count !== null && base !== null;
          return [level, known ? formatPercent(count, base, decimals, rounding) : null];
        }),
      ),
      // On another base than that of the resolution nothing can be said of its thresholds.
      consequence:
        ruleSet && file.procedure !== null && announcedRules(file, ruleSet).announcedBase === undefined
          ? consequenceOf(ruleSet.procedures[file.procedure], row.counts, base)
          : null,
    })),
    problems: findings.map((finding) => ({ ...finding, severity: SEVERITY[finding.code] ?? 'blocking' })),
  };
}

export function hasBlockingProblem(evaluation: Pick<CountEvaluation, 'problems'>): boolean {
  return evaluation.problems.some((problem) => problem.severity === 'blocking');
}
