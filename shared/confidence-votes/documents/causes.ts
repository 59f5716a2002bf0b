import type { VoteOfficial } from '../model';
import type { DocumentContext } from './context';
import { addressOf } from './person-words';
import { lowerFirst } from './wording';

/**
 * Why the decision vote is held, as legal bases (NQ 96/2023/QH15 Điều 13): of the person whom the paper is about, else of
 * everybody on the list. Where several are voted on each basis says of whom; one that is the same for all stands once.
 * Empty where nobody noted a cause.
 */
export function causeBases(context: DocumentContext): readonly string[] {
  const { vote, official } = context;
  if (vote.procedure !== 'decision') return [];
  const listed = vote.officials.filter(({ included }) => included);
  const told = (official === null ? listed : [official]).filter(({ triggerNote }) => triggerNote !== '');
  return [...Map.groupBy(told, ({ triggerNote }) => triggerNote)].map(([note, persons]) => {
    const about =
      official !== null || persons.length === listed.length ? '' : `, đối với ${named(context, persons)}`;
    return `Căn cứ ${lowerFirst(note)}${about}`;
  });
}

function named({ material }: DocumentContext, persons: readonly VoteOfficial[]): string {
  return persons.map((official) => `${addressOf({ official, material })} ${official.name}`).join(', ');
}
