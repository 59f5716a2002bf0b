import type { LocalDate } from '../kernel/local-date';
import type { Procedure, VoteStatus } from './model';

interface Term {
  /** First and last day of the council's term; null where the office has not said. */
  readonly termFrom: LocalDate | null;
  readonly termTo: LocalDate | null;
}

interface HeldVote {
  readonly procedure: Procedure;
  readonly status: VoteStatus;
  readonly date: LocalDate | null;
  readonly rehearsalOf: string | null;
}

/** A result that its head has confirmed; whatever is still counted may yet be given up. */
const HELD: readonly VoteStatus[] = ['confirmed', 'published'];

/**
 * The grading that the council has held already in the term in which `day` lies, the latest of them; null where there is
 * none or the office's term does not reach that day. Grading is held once in a term (NQ 85/2014/QH13 Điều 7; for NQ
 * 96/2023/QH15 known from the notices of 9/2023 and not compared with its article), so this is a note and no refusal.
 */
export function gradingOfTerm<V extends HeldVote>(votes: readonly V[], term: Term, day: LocalDate): V | null {
  const { termFrom, termTo } = term;
  const within = (date: LocalDate) =>
    (termFrom === null || date >= termFrom) && (termTo === null || date <= termTo);
  if ((termFrom === null && termTo === null) || !within(day)) return null;
  return (
    votes
      .filter(
        ({ procedure, status, date, rehearsalOf }) =>
          procedure === 'grading' &&
          rehearsalOf === null &&
          HELD.includes(status) &&
          date !== null &&
          within(date),
      )
      .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0] ?? null
  );
}
