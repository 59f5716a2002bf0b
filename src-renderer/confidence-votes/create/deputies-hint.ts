import type { ProposedDeputies } from '@shared/confidence-votes/deputies';
import type { RuleSet } from '@shared/confidence-votes/model';
import { formatDate, type LocalDate } from '@shared/kernel/local-date';

/** Where the proposed number of deputies comes from, and who is not in it; empty while the register has nobody. */
export function deputiesHint(
  { total, subtracted }: ProposedDeputies,
  day: LocalDate,
  ruleSet: Pick<RuleSet, 'baseCitation'>,
): string {
  if (total + subtracted === 0) return '';
  const register = `Theo sổ, ngày ${formatDate(day)}: ${total} đại biểu`;
  return subtracted === 0
    ? `${register}.`
    : `${register}, đã trừ ${subtracted} người bị tạm đình chỉ (${ruleSet.baseCitation}).`;
}
