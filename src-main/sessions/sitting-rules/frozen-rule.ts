import type { Selectable } from 'kysely';
import type { ElectionTable } from '../../database/tables';

/** The rule by which something was decided, in the columns of its own record. */
type RuleColumns = Pick<
  Selectable<ElectionTable>,
  'numerator' | 'denominator' | 'comparison' | 'base_kind' | 'basis' | 'verification'
>;

interface FrozenRule {
  readonly numerator: number;
  readonly denominator: number;
  readonly comparison: RuleColumns['comparison'];
  readonly base: RuleColumns['base_kind'];
  readonly basis: string;
  readonly verification: RuleColumns['verification'];
}

export const frozenRule = (row: RuleColumns): FrozenRule => ({
  numerator: row.numerator,
  denominator: row.denominator,
  comparison: row.comparison,
  base: row.base_kind,
  basis: row.basis,
  verification: row.verification,
});

export const frozenRuleColumns = (rule: FrozenRule): RuleColumns => ({
  numerator: rule.numerator,
  denominator: rule.denominator,
  comparison: rule.comparison,
  base_kind: rule.base,
  basis: rule.basis,
  verification: rule.verification,
});
