import type { LocalDate } from '../../kernel/local-date';
import type { Sitting } from '../model';
import type { AgendaItem } from './model';

/** An item and the vote that it is, on two days. */
export interface VoteDayClash {
  readonly itemId: string;
  readonly itemTitle: string;
  readonly sittingDate: LocalDate;
  readonly voteTitle: string;
  readonly voteDate: LocalDate;
}

/** A vote is held in the sitting of its item: where the two say different days, one of them is wrong. */
export function voteDayClashes(
  items: readonly Pick<AgendaItem, 'id' | 'sittingId' | 'title' | 'voteId'>[],
  sittings: readonly Pick<Sitting, 'date' | 'id'>[],
  votes: readonly { readonly id: string; readonly title: string; readonly date: LocalDate | null }[],
): readonly VoteDayClash[] {
  return items.flatMap((item) => {
    const vote = votes.find(({ id }) => id === item.voteId);
    const sitting = sittings.find(({ id }) => id === item.sittingId);
    if (!vote || !sitting || vote.date === null || vote.date === sitting.date) return [];
    return [
      {
        itemId: item.id,
        itemTitle: item.title,
        sittingDate: sitting.date,
        voteTitle: vote.title,
        voteDate: vote.date,
      },
    ];
  });
}
