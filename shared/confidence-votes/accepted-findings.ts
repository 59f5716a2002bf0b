import type { Problem, Vote } from './model';
import { lastClosing } from './state';

export interface AtClosing {
  readonly accepted: readonly Problem[];
  /** Nobody was asked: the program that closed the figures knew less, or it was found since. */
  readonly unasked: readonly Problem[];
}

/**
 * What does not block is accepted with a reason, one for all (T11). A closing without a reason was asked about nothing; one
 * whose findings the history tells was asked about those and no other.
 */
export function atClosing(
  { stateChanges, acceptedAtClosing }: Pick<Vote, 'stateChanges' | 'acceptedAtClosing'>,
  warnings: readonly Problem[],
): AtClosing {
  const asked = (lastClosing(stateChanges)?.reason ?? '') !== '';
  const isAccepted = ({ message }: Problem) => asked && (acceptedAtClosing?.includes(message) ?? true);
  return {
    accepted: warnings.filter((problem) => isAccepted(problem)),
    unasked: warnings.filter((problem) => !isAccepted(problem)),
  };
}
