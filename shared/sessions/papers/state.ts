import type { LocalDate } from '../../kernel/local-date';
import { searchKey } from '../../kernel/vietnamese-text';
import type { DatedStep } from '../deadlines/model';
import type { Paper, PaperKind } from './model';

/** đã nhận / nhận muộn / quá hạn / chưa có / không dùng. */
export type PaperState = 'received' | 'received_late' | 'late' | 'missing' | 'dropped';

/** The steps of a session by which papers of a kind are due, the first that has a day. */
const DUE_STEPS: Readonly<Record<PaperKind, readonly string[]>> = {
  // NQ 104/2025/UBTVQH15 Điều 27.1: the dossier goes to the Ban 15 days before.
  submission: ['dossiers', 'documents'],
  draft_resolution: ['dossiers', 'documents'],
  report: ['dossiers', 'documents'],
  // Điều 27.3: 5 working days before; opinions on what the committee did not submit itself are needed by the same day.
  verification_report: ['verification_reports', 'documents'],
  committee_opinion: ['verification_reports', 'documents'],
  material: ['documents'],
};

/** The day that the deadlines of a session propose for a kind of paper; null where none of its steps has a day. */
export function proposedDue(
  kind: PaperKind,
  steps: readonly Pick<DatedStep, 'code' | 'date' | 'skipped'>[],
): LocalDate | null {
  for (const code of DUE_STEPS[kind]) {
    const step = steps.find((one) => one.code === code);
    if (step && !step.skipped && step.date !== null) return step.date;
  }
  return null;
}

/** The day by which a paper is due: the office's own, else the proposed one. */
export const dueOf = ({ dueDate, proposedDue: proposed }: Pick<Paper, 'dueDate' | 'proposedDue'>) =>
  dueDate ?? proposed;

/** The newest file is a PDF that nobody can open (damaged, locked): it was not handed in until somebody accepts it with a reason. */
export function isUnreadable({ versions }: Pick<Paper, 'versions'>): boolean {
  const newest = versions.at(-1);
  return newest?.format === 'pdf' && newest.pageCount === null;
}

type Dated = Pick<Paper, 'dueDate' | 'proposedDue' | 'receivedDate' | 'dropped'>;

/** Where a paper stands today. It is late from the day after the one it is due on; without a day nothing is late. */
export function paperStateOf(paper: Dated, today: LocalDate): PaperState {
  if (paper.dropped) return 'dropped';
  const due = dueOf(paper);
  if (paper.receivedDate !== null) {
    return due !== null && paper.receivedDate > due ? 'received_late' : 'received';
  }
  return due !== null && due < today ? 'late' : 'missing';
}

export const isReceived = (state: PaperState): boolean => state === 'received' || state === 'received_late';

/** Names that differ only in letters and spaces are one body. */
export const sameBody = (left: string, right: string): boolean => searchKey(left) === searchKey(right);

/** A body with the papers that it still owes. */
export interface OwingBody {
  /** As the papers name it; empty where none does. */
  readonly name: string;
  readonly papers: readonly Paper[];
}

/**
 * Who owes what: papers that are late, by the body that hands them in, the body that owes most first. Names that differ
 * only in letters and spaces are one body, under the name that was written first.
 */
export function owingBodies(papers: readonly Paper[], today: LocalDate): readonly OwingBody[] {
  const late = papers.filter((paper) => paperStateOf(paper, today) === 'late');
  const byName = Map.groupBy(late, ({ responsible }) => searchKey(responsible));
  return [...byName.values()]
    .map((own): OwingBody => ({ name: own[0]?.responsible ?? '', papers: own }))
    .toSorted((left, right) => right.papers.length - left.papers.length);
}

/** How many papers stand where; what the session goes without is in none. */
export interface PaperCounts {
  readonly wanted: number;
  readonly received: number;
  readonly late: number;
  readonly missing: number;
}

export function paperCounts(papers: readonly Dated[], today: LocalDate): PaperCounts {
  const states = papers.map((paper) => paperStateOf(paper, today)).filter((state) => state !== 'dropped');
  const count = (test: (state: PaperState) => boolean): number => states.filter(test).length;
  return {
    wanted: states.length,
    received: count(isReceived),
    late: count((state) => state === 'late'),
    missing: count((state) => state === 'missing'),
  };
}
