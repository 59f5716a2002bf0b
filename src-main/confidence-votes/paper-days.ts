import {
  letterPlaceOf,
  openRequests,
  ruleOf,
  wrongLetterDay,
  type DocumentSource,
} from '@shared/confidence-votes/documents';
import { countingBegan, lastClosing, reopenings } from '@shared/confidence-votes/state';
import type { Vote } from '@shared/confidence-votes/model';
import type { VoteDocumentKind } from '@shared/documents/kinds';
import { formatDate, localDateOf, type LocalDate } from '@shared/kernel/local-date';

/** The day of the vote; a rehearsal, which takes that over, has its papers of the day on which it was held. */
export function dayOf({ rehearsalOf, date, stateChanges }: Vote): LocalDate | null {
  const began = rehearsalOf === null ? null : countingBegan(stateChanges);
  return began === null ? date : localDateOf(began);
}

/**
 * The day on which the figures were closed again after a result was taken back: minutes that tell of it are not older than
 * what they tell. Null where nothing was taken back, and while the figures are open.
 */
export function closedAnewOn({ stateChanges }: Pick<Vote, 'stateChanges'>): LocalDate | null {
  const closing = lastClosing(stateChanges);
  return closing === null || reopenings(stateChanges).length === 0 ? null : localDateOf(closing.at);
}

/** Why a paper cannot bear this day, in a sentence; null where it can. */
export function whyNotDated(
  kind: VoteDocumentKind,
  source: DocumentSource,
  issueDate: LocalDate,
  part: string | null,
): string | null {
  const { vote } = source;
  if (kind === 'clarification_letter') {
    return wrongLetterDay(openRequests(letterPlaceOf(source, part)), issueDate);
  }
  if (ruleOf(kind, vote).issued === 'confirmed' && vote.date !== null && issueDate < vote.date) {
    return 'Ngày ban hành sớm hơn ngày bỏ phiếu.';
  }
  const closed = kind === 'tally_minutes' ? closedAnewOn(vote) : null;
  return closed !== null && issueDate < closed
    ? `Số liệu chốt lại ngày ${formatDate(closed)}; ghi từ ngày đó trở đi.`
    : null;
}
