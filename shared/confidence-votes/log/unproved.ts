import type { Problem, ProblemCode } from '../problem';

/**
 * Closed figures that nothing proves: changed since their closing, closed by no line of the log, resting on a log that is
 * broken or of which only a part is here. Nobody is told them.
 */
const UNPROVED: readonly ProblemCode[] = [
  'figures_changed',
  'log_broken',
  'closing_missing',
  'ballots_withheld',
];

export function firstUnproved(problems: readonly Problem[]): Problem | null {
  return problems.find(({ code }) => UNPROVED.includes(code)) ?? null;
}
