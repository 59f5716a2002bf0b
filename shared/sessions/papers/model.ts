import type { LocalDate } from '../../kernel/local-date';

/**
 * What is handed in for an item of the agenda: tờ trình, dự thảo nghị quyết, báo cáo thẩm tra, ý kiến của UBND, báo cáo,
 * other material.
 */
export const PAPER_KINDS = [
  'submission',
  'draft_resolution',
  'verification_report',
  'committee_opinion',
  'report',
  'material',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** dự thảo → đã duyệt → đã gửi đại biểu. */
export const APPROVAL_STATUSES = ['draft', 'approved', 'sent'] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

/** Word and Excel files go along beside a packet: only what has pages already can be a part of its one PDF. */
export const goesSeparately = (format: FileFormat): format is 'docx' | 'xlsx' =>
  format === 'docx' || format === 'xlsx';

export const FILE_FORMATS = ['pdf', 'docx', 'xlsx', 'jpg', 'png'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What a person says about one paper. */
export interface PaperFields {
  /** null for what belongs to the session as a whole. */
  readonly itemId: string | null;
  readonly kind: PaperKind;
  readonly title: string;
  /** "45/TTr-UBND"; empty while it has none. */
  readonly symbol: string;
  readonly paperDate: LocalDate | null;
  /** The body that hands it in. */
  readonly responsible: string;
  /** A day of the office's own; null follows the deadlines of the session. */
  readonly dueDate: LocalDate | null;
  readonly receivedDate: LocalDate | null;
  /** This session goes without it. */
  readonly dropped: boolean;
  readonly note: string;
  /** The submissions that a verification report speaks about: one report may cover several, several one. */
  readonly coversIds: readonly string[];
}

export interface Approval {
  readonly status: ApprovalStatus;
  readonly approvedBy: string;
  readonly approvedDate: LocalDate | null;
  readonly sentBy: string;
  readonly sentDate: LocalDate | null;
}

/** One file of a paper; a newer one never takes its place. */
export interface PaperVersion {
  readonly id: string;
  readonly no: number;
  readonly fileName: string;
  readonly format: FileFormat;
  readonly size: number;
  /** null where the format has no pages of its own, or they could not be counted. */
  readonly pageCount: number | null;
  readonly sha256: string;
  readonly receivedAt: string;
  readonly actor: string;
}

export interface Paper extends PaperFields, Approval {
  readonly id: string;
  readonly version: number;
  /** The day that the deadlines of the session propose; null where they name none. */
  readonly proposedDue: LocalDate | null;
  /** Oldest first. */
  readonly versions: readonly PaperVersion[];
}

/** A letter about late papers to one body, as it was drawn up; which body stands in `partId` (reminders.ts). */
export interface ReminderLetter {
  readonly partId: string;
  readonly status: 'draft' | 'official' | 'withdrawn';
  /** "05/HĐND-VP"; empty while it has no number. */
  readonly symbol: string;
  readonly issueDate: LocalDate | null;
}

/** An item of the agenda as papers name it. */
export interface PaperItem {
  readonly id: string;
  readonly refNo: number;
  /** By place, through the whole agenda. */
  readonly no: number;
  readonly title: string;
  readonly kind: string;
}
