import type { AgendaItem, AgendaItemKind } from '../agenda/model';
import { agencyOf, STANDING } from './agencies';
import type { PaperFields, PaperKind } from './model';
import { paperTitle } from './paper-titles';
import { sameBody } from './state';

/** A paper that an item of its kind usually needs. */
export interface UsualPaper extends Pick<PaperFields, 'kind' | 'title' | 'responsible'> {
  readonly itemId: string;
  /** Items whose submissions and reports it speaks about; only a verification report has some. */
  readonly coversItemIds: readonly string[];
}

export type ProposingItem = Pick<AgendaItem, 'id' | 'kind' | 'title' | 'drafter' | 'board' | 'presenter'>;

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
 * The usual papers of an agenda that it does not have yet, from the kinds of its items: whoever drafts hands in submission
 * and draft, a Ban that verifies its report, once. What is practice here is meant to be changed; no text lists papers by
 * kind of item.
 */
export function missingPapers(
  items: readonly ProposingItem[],
  papers: readonly Pick<PaperFields, 'itemId' | 'kind'>[],
): readonly UsualPaper[] {
  const covered = coveredByItems(items);
  const elsewhere = new Set([...covered.values()].flat());
  return items
    .flatMap((item) => usualPapers(item, covered, elsewhere.has(item.id)))
    .filter(({ itemId, kind }) => !papers.some((paper) => paper.itemId === itemId && paper.kind === kind));
}

function usualPapers(
  item: ProposingItem,
  covered: ReadonlyMap<string, readonly string[]>,
  verifiedElsewhere: boolean,
): readonly UsualPaper[] {
  const own = KINDS[item.kind].filter((kind) => kind !== 'verification_report' || covered.has(item.id));
  const verified = item.board !== '' && own.length > 0 && item.kind !== 'verification' && !verifiedElsewhere;
  const presides = agencyOf(item.presenter) === STANDING;
  return [...own, ...(verified ? (['verification_report'] as const) : [])].map((kind) => ({
    itemId: item.id,
    kind,
    title: paperTitle(kind, { ...item, presides }),
    responsible: responsibleFor(kind, item),
    coversItemIds: kind === 'verification_report' ? (covered.get(item.id) ?? [item.id]) : [],
  }));
}

const boardOf = ({ board, presenter }: ProposingItem): string => (board === '' ? agencyOf(presenter) : board);

/** The Front takes part in building the authorities and informs the council: no Ban verifies what it says. */
const isVerified = ({ board, drafter, presenter }: ProposingItem): boolean =>
  board !== '' || !/MTTQ|mặt trận tổ quốc/iu.test(`${drafter} ${presenter}`.normalize('NFC'));

/**
 * What stands under an item of its own for verification: everything before it that the same Ban verifies and no earlier
 * item took. One item for all of them ("Báo cáo thẩm tra của các Ban") takes what names no Ban, and has no paper where
 * every item names one.
 */
function coveredByItems(items: readonly ProposingItem[]): ReadonlyMap<string, readonly string[]> {
  const covered = new Map<string, readonly string[]>();
  const waiting = new Set<ProposingItem>();
  for (const item of items) {
    if ((item.kind === 'submission' || item.kind === 'report') && isVerified(item)) waiting.add(item);
    if (item.kind !== 'verification') continue;
    const board = boardOf(item);
    const before = [...waiting];
    const taken = before.filter((one) => (board === '' ? one.board === '' : sameBody(one.board, board)));
    // A report that nobody's Ban announced verifies something all the same; one for all Ban needs no paper of its own then.
    if (board === '' && before.length > 0 && before.every((one) => one.board !== '')) continue;
    for (const one of taken) waiting.delete(one);
    covered.set(
      item.id,
      taken.map(({ id }) => id),
    );
  }
  return covered;
}

function responsibleFor(kind: PaperKind, item: ProposingItem): string {
  if (kind === 'verification_report') return boardOf(item) || ALL_BOARDS;
  if (item.drafter !== '') return item.drafter;
  const standing = item.kind === 'election' || item.kind === 'confidence_vote';
  const presenting = agencyOf(item.presenter);
  return standing || (item.kind === 'questions' && presenting === '') ? STANDING : presenting;
}

const ALL_BOARDS = 'Các Ban của HĐND';
