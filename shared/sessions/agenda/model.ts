/** What is done under an item of the agenda (chương trình kỳ họp). */
export const AGENDA_ITEM_KINDS = [
  'ceremony',
  'report',
  'submission',
  'verification',
  'discussion',
  'questions',
  'vote',
  'election',
  'confidence_vote',
  'other',
] as const;
export type AgendaItemKind = (typeof AGENDA_ITEM_KINDS)[number];

/** What a person says about one item. */
export interface AgendaItemFields {
  readonly title: string;
  readonly kind: AgendaItemKind;
  /** Who drafts the papers, who verifies them, who presents. */
  readonly drafter: string;
  readonly board: string;
  readonly presenter: string;
  /** Planned minutes; 0 for what takes no time of its own. */
  readonly minutes: number;
  /** công tác nhân sự / bỏ phiếu kín / truyền hình trực tiếp */
  readonly personnel: boolean;
  readonly secretBallot: boolean;
  readonly broadcast: boolean;
  /** The confidence vote that this item is. */
  readonly voteId: string | null;
  readonly note: string;
}

export interface AgendaItem extends AgendaItemFields {
  readonly id: string;
  readonly version: number;
  /**
   * Given once within the session and never again, whatever its place becomes (S03): screens name an item by it. Papers print
   * the place.
   */
  readonly refNo: number;
  /** null while it is not placed in a sitting. */
  readonly sittingId: string | null;
}
