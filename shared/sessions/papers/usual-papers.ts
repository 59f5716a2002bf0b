import type { AgendaItem, AgendaItemKind } from '../agenda/model';
import { paperKindNames } from './messages';
import type { PaperFields, PaperKind } from './model';

/** A paper that an item of its kind usually needs. */
export type UsualPaper = Pick<PaperFields, 'kind' | 'title' | 'responsible'>;

type Item = Pick<AgendaItem, 'kind' | 'title' | 'drafter' | 'board' | 'presenter'>;

const STANDING = 'Thường trực HĐND';

/** Kinds in the order in which they lie in the dossier of an item. */
const KINDS: Readonly<Record<AgendaItemKind, readonly PaperKind[]>> = {
  ceremony: [],
  report: ['report'],
  submission: ['submission', 'draft_resolution'],
  verification: ['verification_report'],
  discussion: [],
  questions: ['report'],
  vote: [],
  election: ['submission', 'draft_resolution'],
  confidence_vote: ['submission', 'draft_resolution'],
  other: [],
};

/**
 * The usual papers of an item of the agenda, from its kind: whoever drafts hands in submission and draft, a Ban that
 * verifies its report. What is practice here is meant to be changed; no text lists papers by kind of item.
 */
export function usualPapers(item: Item): readonly UsualPaper[] {
  const kinds = KINDS[item.kind];
  const verified = item.board !== '' && kinds.length > 0 && !kinds.includes('verification_report');
  return [...kinds, ...(verified ? (['verification_report'] as const) : [])].map((kind) => ({
    kind,
    title: titleOf(kind, item.title),
    responsible: responsibleFor(kind, item),
  }));
}

function responsibleFor(kind: PaperKind, { kind: itemKind, board, drafter, presenter }: Item): string {
  if (kind === 'verification_report') return board === '' ? presenter : board;
  if (drafter !== '') return drafter;
  const standing = itemKind === 'election' || itemKind === 'confidence_vote' || itemKind === 'questions';
  return standing ? STANDING : presenter;
}

/** What a title of the agenda begins with, which its papers put in their own words. */
const BEGINNING = /^(các\s+)?(tờ trình|báo cáo thẩm tra|báo cáo|dự thảo nghị quyết|đề án)(?=[\s,:;]|$)/iu;

/** "Tờ trình về dự toán ngân sách" has the paper "Dự thảo nghị quyết về dự toán ngân sách". */
function titleOf(kind: PaperKind, itemTitle: string): string {
  const name = paperKindNames[kind];
  const found = BEGINNING.exec(itemTitle);
  if (found && found[1] === undefined) {
    if (found[2]?.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi')) return itemTitle;
    const rest = itemTitle.slice(found[0].length).trim();
    return rest === '' ? name : `${name} ${rest}`;
  }
  return `${name}: ${itemTitle}`;
}
