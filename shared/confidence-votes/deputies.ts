import type { LocalDate } from '../kernel/local-date';
import { isCurrent } from '../kernel/period';
import type { RuleSet } from './model';

/** A mandate as the register of deputies has it. */
export interface Mandate {
  readonly mandateFrom: LocalDate | null;
  readonly mandateTo: LocalDate | null;
  readonly suspended: boolean;
}

export interface ProposedDeputies {
  /** Number of deputies that the register proposes for the vote. */
  readonly total: number;
  /** How many suspended deputies were left out of it. */
  readonly subtracted: number;
}

/**
 * "Tổng số đại biểu" on the day of the vote. Only NQ 85/2014/QH13 Điều 17 leaves out deputies suspended from duty; the
 * other rule sets count every deputy in office.
 */
export function proposedDeputies(
  mandates: readonly Mandate[],
  day: LocalDate,
  ruleSet: Pick<RuleSet, 'code'>,
): ProposedDeputies {
  const inOffice = mandates.filter(({ mandateFrom: from, mandateTo: to }) => isCurrent({ from, to }, day));
  const subtracted = ruleSet.code === 'nq85-2014' ? inOffice.filter(({ suspended }) => suspended).length : 0;
  return { total: inOffice.length - subtracted, subtracted };
}
