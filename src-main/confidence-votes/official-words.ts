import { triggerKindNames } from '@shared/confidence-votes/decision-triggers/messages';
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
    .map((official) => ({ field: official.name, before: joined(wordsOf(official, titles)), after: '' }));
  const written = after.flatMap((official): readonly FieldChange[] => {
    const old = was.get(official.id);
    const oldWords = old ? wordsOf(old, titles) : [];
    const newWords = wordsOf(official, titles);
    // Box by box: the same words in another one are a change.
    const gone = joined(oldWords.filter((words, box) => words !== (newWords[box] ?? '')));
    const come = joined(newWords.filter((words, box) => words !== (oldWords[box] ?? '')));
    if (gone !== '' || come !== '') return [{ field: official.name, before: gone, after: come }];
    // The same words about another record of the register are a change too.
    if (old && old.personId !== official.personId)
      return [{ field: official.name, before: '', after: REGISTER_LINK }];
    return [];
  });
  return [...removed, ...written];
}

const REGISTER_LINK = 'đổi mục trong sổ đại biểu và chức danh';

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');

/** What each box of somebody's line says, empty where it says nothing. */
function wordsOf(official: VoteOfficial, titles: ReadonlyMap<string, string>): readonly string[] {
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
    official.triggerKind === null ? '' : triggerKindNames[official.triggerKind],
    official.triggerNote === '' ? '' : `căn cứ bỏ phiếu: ${official.triggerNote}`,
  ];
}
