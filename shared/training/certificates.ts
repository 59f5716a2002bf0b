import type { AttendanceRate } from './attendance';
import type { CertificateRule, EssayResult } from './model';

/** Why somebody gets no certificate. */
export type RefusalReason =
  | { readonly code: 'too_few'; readonly attended: number; readonly held: number; readonly needed: number }
  | { readonly code: 'nothing_counted' }
  | { readonly code: 'no_essay' }
  | { readonly code: 'essay_failed' }
  | { readonly code: 'stands_in' }
  /** Came without being on the list, and nobody said yet who it was. */
  | { readonly code: 'not_listed' };

export type CertificateDecision =
  | { readonly outcome: 'eligible' }
  | { readonly outcome: 'refused'; readonly reasons: readonly RefusalReason[] }
  /** Half days are still open: nothing is said before they are recorded. */
  | { readonly outcome: 'undecided'; readonly missing: number; readonly toCome: number };

/** The least that must be attended of `held`: the smallest n with 100·n ≥ minPercent·held. 80 % of 6 is 5, of 5 is 4. */
export function neededOf(held: number, minPercent: number): number {
  return Math.ceil((minPercent * held) / 100);
}

/** Decided on whole numbers, never on the percentage that is shown. */
export function reachesMinimum(attended: number, held: number, minPercent: number): boolean {
  return 100 * attended >= minPercent * held;
}

/**
 * Whether a person gets the certificate, and if not, every reason. Whoever sat in for somebody else, or came on no
 * list, was not called up: somebody has to put them on the list first.
 */
export function certificateDecision(
  rate: AttendanceRate,
  rule: CertificateRule,
  person: { readonly essay: EssayResult | null; readonly standsIn: boolean; readonly walkIn: boolean },
): CertificateDecision {
  if (person.standsIn) return { outcome: 'refused', reasons: [{ code: 'stands_in' }] };
  if (person.walkIn) return { outcome: 'refused', reasons: [{ code: 'not_listed' }] };
  if (rate.missing > 0 || rate.toCome > 0) {
    return { outcome: 'undecided', missing: rate.missing, toCome: rate.toCome };
  }
  const reasons: RefusalReason[] = [];
  if (rate.held === 0) reasons.push({ code: 'nothing_counted' });
  else if (!reachesMinimum(rate.attended, rate.held, rule.minPercent)) {
    const needed = neededOf(rate.held, rule.minPercent);
    reasons.push({ code: 'too_few', attended: rate.attended, held: rate.held, needed });
  }
  if (rule.needEssay && person.essay === null) reasons.push({ code: 'no_essay' });
  if (rule.needEssay && person.essay === 'failed') reasons.push({ code: 'essay_failed' });
  return reasons.length === 0 ? { outcome: 'eligible' } : { outcome: 'refused', reasons };
}
