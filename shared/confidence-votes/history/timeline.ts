import { nameKey } from '../../kernel/same-person';
import type { LocalDate } from '../../kernel/local-date';
import type { ResultRow, Vote, VoteResult } from '../model';
import { heldResult } from '../not-held';
import type { PercentBase } from '../result';
import { isTakenOver } from './taken-over';
import type { HistoryVote, PersonHistory, PersonResult } from './contract';

export interface CountedVote {
  readonly vote: Vote;
  readonly result: VoteResult;
}

export interface Term {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/**
 * Who is the same person in two votes: the register's id decides; without one the same name and birth year do, so that
 * namesakes whose year is known are kept apart. Letters and tones of the name count: Hà and Hạ are two people.
 */
function personKey(person: {
  readonly personId: string | null;
  readonly name: string;
  readonly birthYear: number | null;
}): string {
  if (person.personId !== null) return person.personId;
  const name = nameKey(person.name);
  return person.birthYear === null ? name : `${name}-${person.birthYear}`;
}

/** A day without a date belongs to no term; an open term reaches to today and beyond. */
function isInTerm(date: LocalDate | null, term: Term): boolean {
  if (date === null) return false;
  return (term.from === null || date >= term.from) && (term.to === null || date <= term.to);
}

export function historyVote({ vote, result }: CountedVote, term: Term): HistoryVote {
  return {
    voteId: vote.id,
    version: vote.version,
    title: vote.title,
    procedure: vote.procedure,
    date: vote.date,
    status: vote.status,
    takenOver: isTakenOver(vote.stateChanges),
    inTerm: isInTerm(vote.date, term),
    ruleSetTitle: vote.ruleSet.shortTitle,
    baseText: baseTextOf(heldResult(result)),
  };
}

/** One base in words, or that of each kind of ballot where they differ: 47 of one and 46 of the other came back. */
function baseTextOf({ kinds }: VoteResult): string {
  const [first] = kinds;
  if (!first) return '';
  if (kinds.every(({ base }) => base.text === first.base.text)) return first.base.text;
  return kinds.map(({ kind, base }) => `${kind.title}: ${base.text}`).join('; ');
}

/** Every person of the votes with their results, oldest vote first; people in the order of the newest vote's list. */
export function personHistories(votes: readonly CountedVote[]): readonly PersonHistory[] {
  const people = new Map<string, PersonHistory & { readonly results: PersonResult[] }>();
  for (const { vote, result } of votes) {
    const officials = new Map(vote.officials.map((official) => [official.id, official]));
    for (const kind of heldResult(result).kinds) {
      for (const row of kind.rows) {
        const official = officials.get(row.officialId);
        const known = {
          personId: official?.personId ?? null,
          name: row.name,
          birthYear: official?.birthYear ?? null,
        };
        const key = personKey(known);
        const earlier = people.get(key)?.results ?? [];
        // Taken out first, so that whoever stands in a newer vote moves behind nobody of an older one.
        people.delete(key);
        people.set(key, {
          ...known,
          key,
          posts: row.posts,
          results: [...earlier, resultOf(vote.id, row, kind.base)],
        });
      }
    }
  }
  return [...people.values()];
}

function resultOf(voteId: string, row: ResultRow, base: PercentBase): PersonResult {
  return {
    voteId,
    posts: row.posts,
    base: base.value,
    baseText: base.text,
    counts: row.counts,
    invalidRows: row.invalidRows,
    percent: row.percent,
    consequence: row.consequence,
  };
}
