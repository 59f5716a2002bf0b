import type { Share } from '../sitting-rules/model';

export interface ElectionCandidate {
  readonly id: string;
  readonly name: string;
  /** Post and place of work, as on the ballot. */
  readonly post: string;
  /** Ballots for and not for the candidate; null while nothing was counted. */
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
}

/** What the counting board counted. Whole numbers of deputies and ballots. */
export interface ElectionCount {
  /** All deputies of the council on that day. */
  readonly total: number;
  readonly present: number;
  readonly issued: number;
  readonly collected: number;
  readonly invalid: number;
}

/** The rule that decides an election, as it stood when it was counted. */
interface ElectionRule extends Share {
  readonly basis: string;
  readonly verification: 'verified' | 'unverified';
}

/** One election (lượt bầu) of one or several persons into the same post. */
export interface Election {
  readonly id: string;
  readonly version: number;
  /** One sequence with the votes of the session. */
  readonly refNo: number;
  readonly sittingId: string | null;
  readonly itemId: string | null;
  /** "Ủy viên Ủy ban nhân dân tỉnh". */
  readonly title: string;
  /** How many are elected. */
  readonly seats: number;
  readonly rule: ElectionRule;
  /** null while nothing was counted. */
  readonly count: ElectionCount | null;
  readonly countedAt: string | null;
  /** The election after which this one was held. */
  readonly repeatOfId: string | null;
  readonly note: string;
  readonly candidates: readonly ElectionCandidate[];
}

export const electionLabels = {
  item: 'Mục chương trình',
  title: 'Bầu chức danh',
  seats: 'Số người được bầu',
  total: 'Tổng số đại biểu',
  present: 'Có mặt',
  issued: 'Phiếu phát ra',
  collected: 'Phiếu thu về',
  invalid: 'Không hợp lệ',
  repeatOf: 'Bầu tiếp sau lượt',
  candidates: 'Người ứng cử',
  note: 'Ghi chú',
} as const;
