import type { AgendaItem } from '../agenda/model';
import { agencyOf } from '../papers/agencies';

/** Who submits the draft that an item decides, and which Ban verified it, as the agenda says. */
export function submittedBy(item: Pick<AgendaItem, 'drafter' | 'presenter' | 'board'> | undefined): {
  readonly submitter: string;
  readonly board: string;
} {
  if (item === undefined) return { submitter: '', board: '' };
  return { submitter: item.drafter === '' ? agencyOf(item.presenter) : item.drafter, board: item.board };
}
