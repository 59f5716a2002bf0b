import { upperFirst } from '../../kernel/first-letter';
import { localDateOf, type LocalDate } from '../../kernel/local-date';
import type { Sitting } from '../model';
import type { OpenVote } from '../open-votes/model';

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
  /** When and where it was made public. */
  readonly publishedDate: LocalDate | null;
  readonly publishedWhere: string;
  /** Why a number that was given is not used; empty while it is. */
  readonly voidReason: string;
}

/** "Biểu quyết thông qua dự thảo Nghị quyết về …", "Tờ trình và dự thảo Nghị quyết về …": what stands before the subject of a resolution. */
const RESOLUTION_WORDS =
  /^(?:biểu quyết\s+)?(?:thông qua\s+)?(?:(?:trình\s+|tờ trình\s*(?:,|và|kèm(?:\s+theo)?)?\s*))?(?:dự thảo\s+)?(?:nghị quyết|nq)(?:\s+số\s+\S+)?[\s:,-]+(?=\p{L})/iu;

/**
 * The subject (trích yếu) of a resolution without the word "Nghị quyết", which stands above it on the paper and before its
 * number in lists: "Nghị quyết về dự toán" is "Về dự toán".
 */
export function resolutionSubject(title: string): string {
  return upperFirst(title.replace(RESOLUTION_WORDS, ''));
}

/**
 * The day on which a vote was taken: that of its sitting, or the one on which it was written down where that is earlier, as
 * for an item that was brought forward.
 */
export function votedOn(
  { sittingId, takenAt }: Pick<OpenVote, 'sittingId' | 'takenAt'>,
  sittings: readonly Pick<Sitting, 'id' | 'date'>[],
): LocalDate {
  const written = localDateOf(takenAt);
  const sat = sittings.find(({ id }) => id === sittingId)?.date ?? written;
  return sat < written ? sat : written;
}

/**
 * The message of a day that cannot be: no resolution is in force or made public before it was passed. null where both days can be or are not known.
 */
export function beforePassing({
  effectDate,
  passedDate,
  publishedDate,
}: Pick<Resolution, 'effectDate' | 'passedDate' | 'publishedDate'>):
  'resolution.effect-before-passing' | 'resolution.published-before-passing' | null {
  if (passedDate === null) return null;
  if (effectDate !== null && effectDate < passedDate) return 'resolution.effect-before-passing';
  if (publishedDate !== null && publishedDate < passedDate) return 'resolution.published-before-passing';
  return null;
}

/**
 * Numbers between 1 and the highest that nothing in the register stands for: a number is given once, in order, and a void
 * one stays (Nghị định 30/2020/NĐ-CP Điều 15). What the office gave elsewhere (`elsewhere`) leaves no gap; `upTo` is the
 * highest number that is known to have been given, where none in the register is higher.
 */
export function numberGaps(
  given: readonly number[],
  elsewhere: readonly number[] = [],
  upTo = 0,
): readonly number[] {
  const known = new Set([...given, ...elsewhere]);
  const highest = Math.max(upTo, ...given);
  return Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !known.has(number));
}
