import { blockNames, exclusionReasonNames } from '@shared/confidence-votes/messages';
import type { VoteOfficial } from '@shared/confidence-votes/model';
import { formatDate } from '@shared/kernel/local-date';
import type { FieldChange } from '../application/context';

/** What changed on the list of a vote, person by person, as its history tells it. */
export function listChanges(
  before: readonly VoteOfficial[],
  after: readonly VoteOfficial[],
  titles: ReadonlyMap<string, string>,
): readonly FieldChange[] {
  const was = new Map(before.map((official) => [official.id, official]));
  const is = new Set(after.map((official) => official.id));
  const removed = before
    .filter((official) => !is.has(official.id))
    .map((official) => ({ field: official.name, before: inWords(official, titles), after: '' }));
  const written = after.flatMap((official) => {
    const old = was.get(official.id);
    const oldWords = old ? inWords(old, titles) : '';
    const newWords = inWords(official, titles);
    return oldWords === newWords ? [] : [{ field: official.name, before: oldWords, after: newWords }];
  });
  return [...removed, ...written];
}

function inWords(official: VoteOfficial, titles: ReadonlyMap<string, string>): string {
  const kind =
    official.ballotKindId === null ? 'chưa xếp loại phiếu' : (titles.get(official.ballotKindId) ?? '');
  const reason = official.exclusionReason === null ? '' : exclusionReasonNames[official.exclusionReason];
  return [
    official.name,
    official.birthYear === null ? '' : `sinh năm ${official.birthYear}`,
    official.posts,
    blockNames[official.block],
    official.included ? `${kind}, số ${official.no}` : `không đưa vào phiếu, dòng ${official.no}`,
    reason,
    official.exclusionNote,
    official.exclusionEvidence === '' ? '' : `căn cứ ${official.exclusionEvidence}`,
    official.decidedBy === '' ? '' : `do ${official.decidedBy} quyết định`,
    official.electedDate === null ? '' : `bầu ngày ${formatDate(official.electedDate)}`,
    official.triggerNote === '' ? '' : `căn cứ bỏ phiếu: ${official.triggerNote}`,
    // A person linked to another record of the register under the same words is a change too.
    official.personId ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
