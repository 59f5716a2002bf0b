import type { LocalDate } from '../../kernel/local-date';

/** cá biệt / quy phạm pháp luật. */
export const RESOLUTION_KINDS = ['individual', 'normative'] as const;
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number];

export interface Resolution {
  readonly id: string;
  readonly version: number;
  readonly sessionId: string;
  readonly itemId: string | null;
  readonly voteId: string | null;
  readonly kind: ResolutionKind;
  readonly year: number;
  readonly number: number | null;
  /** "52/NQ-HĐND", "05/2025/NQ-HĐND"; empty while no number is given. */
  readonly symbol: string;
  readonly title: string;
  readonly submitter: string;
  readonly board: string;
  readonly signer: string;
  /** One basis a line. */
  readonly bases: string;
  /** One article a line. */
  readonly articles: string;
  readonly passedDate: LocalDate | null;
  readonly effectDate: LocalDate | null;
  readonly replaces: string;
  /** Why a number that was given is not used; empty while it is. */
  readonly voidReason: string;
}

/**
 * Numbers between 1 and the highest that nothing in the register stands for: a number is given once, in order, and a void
 * one stays (Nghị định 30/2020/NĐ-CP Điều 15). What the office gave elsewhere (`elsewhere`) leaves no gap.
 */
export function numberGaps(given: readonly number[], elsewhere: readonly number[] = []): readonly number[] {
  const known = new Set([...given, ...elsewhere]);
  const highest = Math.max(0, ...given);
  return Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !known.has(number));
}
