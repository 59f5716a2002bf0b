import { searchFilter, searchKey } from '@shared/kernel/vietnamese-text';
import type { PapersReply } from '@shared/sessions/papers/contract';
import { paperStateOf } from '@shared/sessions/papers/state';
import { paperKindNames } from '@shared/sessions/papers/messages';

export type ShownPaper = PapersReply['papers'][number];
export type ShownItem = PapersReply['items'][number];

export const PAPER_FILTERS = ['late', 'missing', 'unapproved', 'without_file'] as const;
export type PaperFilter = (typeof PAPER_FILTERS)[number];

export const filterNames: Readonly<Record<PaperFilter, string>> = {
  late: 'Quá hạn',
  missing: 'Chưa có',
  unapproved: 'Chờ duyệt',
  without_file: 'Chưa có tệp',
};

export function fitsFilter(paper: ShownPaper, filter: PaperFilter, today: string): boolean {
  const state = paperStateOf(paper, today);
  switch (filter) {
    case 'late':
      return state === 'late';
    case 'missing':
      return state === 'late' || state === 'missing';
    case 'unapproved':
      return paper.receivedDate !== null && !paper.dropped && paper.status === 'draft';
    case 'without_file':
      return !paper.dropped && paper.versions.length === 0;
  }
}

/** A part of the checklist: an item with its papers, or what belongs to the session as a whole (`item` null). */
export interface PaperPart {
  readonly item: ShownItem | null;
  readonly papers: readonly ShownPaper[];
}

/**
 * The checklist by item. Chips narrow one after another; `everyItem` also shows items that have no paper, which nothing
 * that was searched for can be in.
 */
export function partsOf(
  { items, papers, today }: PapersReply,
  filters: readonly PaperFilter[],
  query: string,
  everyItem: boolean,
): readonly PaperPart[] {
  const keyOf = ({ title, responsible, symbol, kind }: ShownPaper): string =>
    searchKey(`${title} ${responsible} ${symbol} ${paperKindNames[kind]}`);
  const found = searchFilter(papers.map(keyOf), query);
  const shown = papers.filter(
    (paper) => filters.every((filter) => fitsFilter(paper, filter, today)) && found(keyOf(paper)),
  );
  const byItem = Map.groupBy(shown, ({ itemId }) => itemId);
  const all = everyItem && filters.length === 0 && query.trim() === '';
  const ofItems = items
    .map((item): PaperPart => ({ item, papers: byItem.get(item.id) ?? [] }))
    .filter((part) => part.papers.length > 0 || all);
  const whole = byItem.get(null) ?? [];
  return whole.length === 0 ? ofItems : [...ofItems, { item: null, papers: whole }];
}
