import { formatDate } from '@shared/kernel/local-date';
import { anchorWords, limitInWords, ruleInWords } from '@shared/sessions/deadlines/days';
import type { DeadlineRule } from '@shared/sessions/deadlines/model';
import { stepLabels, stepPhaseNames } from '@shared/sessions/messages';

type Named = Pick<DeadlineRule, 'code' | 'title'>;
type Rule = Omit<DeadlineRule, 'code' | 'verification'>;

/** A rule as the history shows it: sentences instead of codes. */
export function readableRule(
  rule: Rule & { readonly active?: boolean },
  steps: readonly Named[],
): Record<keyof typeof RULE_LABELS, string> {
  const titleOf = (code: string): string => steps.find((step) => step.code === code)?.title ?? '';
  const { limit } = rule;
  const checked = rule.checkedDate === null ? '' : `${formatDate(rule.checkedDate)} ${rule.checkedBy}`;
  return {
    title: rule.title,
    owner: rule.owner,
    paper: rule.paper,
    phase: stepPhaseNames[rule.phase],
    rule: ruleInWords(
      rule.offset,
      rule.offsetTo,
      rule.unit,
      anchorWords(rule.anchor, titleOf(rule.anchorCode)),
    ),
    limit: limit === null ? '' : limitInWords(limit, anchorWords(limit.anchor, titleOf(limit.anchorCode))),
    basis: rule.basis,
    checked: checked.trim(),
    active: rule.active === undefined ? '' : rule.active ? 'Có' : 'Không',
  };
}

export const RULE_LABELS = {
  title: stepLabels.title,
  owner: stepLabels.owner,
  paper: stepLabels.paper,
  phase: stepLabels.phase,
  rule: stepLabels.rule,
  limit: stepLabels.limit,
  basis: stepLabels.basis,
  checked: stepLabels.checked,
  active: stepLabels.active,
} as const;
