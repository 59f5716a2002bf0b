import type { LocalDate } from '../kernel/local-date';
import type { DraftMark, Letterhead, Signer } from './model';

export interface CouncilNames {
  /** "Hội đồng nhân dân tỉnh Đắk Lắk". */
  readonly fullName: string;
  /** As running text says it: "Hội đồng nhân dân tỉnh". */
  readonly shortName: string;
  /** "khóa XI"; empty when not known. */
  readonly term: string;
  readonly letterhead: Letterhead;
  /** Letterhead of Thường trực, for its plans, submissions and letters. */
  readonly standingLetterhead: Letterhead;
  /** Letterhead of the office (Văn phòng), for what it submits and keeps. */
  readonly officeLetterhead: Letterhead;
  /** Letterhead of the counting board. */
  readonly boardLetterhead: Letterhead;
}

/** A vote by show of hands, in deputies. */
export interface PassedBy {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly notVoting: number;
}

/** What only a person can say about one document; figures never stand here. */
export interface Issue {
  /** "12/NQ-HĐND", or with a blank while no number is given. */
  readonly symbol: string;
  readonly date: LocalDate | null;
  readonly place: string;
  readonly recipients: readonly string[];
  /** Signs for the council or for Thường trực; the counting board signs with its head. */
  readonly signer: Signer | null;
  /** What only this paper says: in the minutes complaints and events, in a resolution how many voted for it. */
  readonly remarks: string;
  /** The number that another body gave its own paper; empty or left out where the office numbers it. */
  readonly ownSymbol?: string;
  /** Names of the board that counted, the head first; empty or left out where they are written in by hand. */
  readonly board?: readonly string[];
  /** How the deputies voted on a resolution; null or left out while nobody has said. */
  readonly passed?: PassedBy | null;
  /** Legal bases beside the one of the rule set. */
  readonly extraBases: readonly string[];
}

export interface Verification {
  readonly program: string;
  /** Time of making, already in words: "10:32 ngày 12/12/2026". */
  readonly madeAt: string;
  readonly madeOn: LocalDate;
  readonly operator: string;
  readonly checkCode: string;
  /** The office wants the whole line on issued papers too. */
  readonly always: boolean;
}

/** What every paper is made with, whatever it is about; its figures come from its subject. */
export interface PaperContext {
  /** null on an issued paper. */
  readonly draftMark: DraftMark | null;
  readonly council: CouncilNames;
  readonly issue: Issue;
  readonly verification: Verification;
}

/** Whose hands a paper goes into: it stays inside the office or the counting board, or it is issued to others. */
export type PaperReach = 'board' | 'council';

/**
 * The line at the foot of every page (row P12): by which program, when and by whom it was made, and the check code. An
 * issued report or resolution goes to the public and carries the check code alone where the office wants it so; drafts
 * and the board's own papers never do. A paper that is not kept has no code, and one that is issued so has no line.
 */
export function footLine(
  { draftMark, verification }: Pick<PaperContext, 'draftMark' | 'verification'>,
  reach: PaperReach,
): string {
  const { program, madeAt, operator, checkCode, always } = verification;
  const code = checkCode === '' ? '' : `Mã kiểm tra: ${checkCode}`;
  if (reach === 'council' && draftMark === null && !always) return code;
  return [program, `Lập lúc ${madeAt}`, operator === '' ? '' : `Người lập: ${operator}`, code]
    .filter((part) => part !== '')
    .join(' · ');
}
