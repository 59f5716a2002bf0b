import type { AppError } from '@shared/contract/error-messages';
import type { DocumentDetails, FileFormat } from '@shared/documents/contract';
import type { DocumentKind, DocumentStage } from '@shared/documents/kinds';
import type { DocumentSubject } from '@shared/documents/subject';
import type { LocalDate } from '@shared/kernel/local-date';
import type { DraftMark, OfficialDocument, PaperContext, PaperPart } from '@shared/official-documents';
import type { CommandContext } from '../application/context';

/** One paper to be made: a kind, and for kinds with a paper per part also which part it is about. */
export interface PaperPlace {
  readonly kind: DocumentKind;
  readonly part: PaperPart | null;
}

/** A paper as it is when something is done with it. */
export interface PaperThen {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly symbol: string;
  readonly checkCode: string;
}

/** What a subject that keeps a record of its own is told of its papers. */
export type PaperStep =
  | ({ readonly step: 'issued' | 'printed' } & PaperThen)
  | ({ readonly step: 'withdrawn'; readonly reason: string } & PaperThen)
  | {
      readonly step: 'handed_out';
      /** `print_page`: opened for somebody to print, because this host cannot. */
      readonly as: FileFormat | 'zip' | 'print_page';
      readonly papers: readonly PaperThen[];
    };

/**
 * A vote, a session, a class: read with everything that its papers are made from. The room of documents keeps drafts,
 * numbers, files and what is stale; what a paper says, and when it may be made, is for its subject to say. Each room
 * opens its own (`paper-subject.ts`), and subjects.ts lists them.
 */
export interface PaperSubject {
  readonly subject: DocumentSubject;
  readonly title: string;
  /** The law in force on this day stands among the bases; papers of the council are dated with it. */
  readonly day: LocalDate | null;
  /** The papers that it has at these stages, in their order. */
  papers(stages: readonly DocumentStage[]): readonly PaperPlace[];
  stageOf(kind: DocumentKind): DocumentStage;
  /** Why a paper cannot be made as things stand. */
  whyNotMade(kind: DocumentKind): AppError | null;
  /** Why its page is not even looked at as things stand; left out where it always may be. */
  whyNotShown?(kind: DocumentKind): AppError | null;
  /** Why a paper cannot get its number, whatever its contents. */
  whyNotIssued(kind: DocumentKind): AppError | null;
  /** Why it cannot carry this date, in words. */
  whyNotDated(kind: DocumentKind, issueDate: LocalDate, part: string | null): string | null;
  /**
   * It tells of its moment: what comes later does not make it stale, and it is not asked for any more. A letter does so
   * from the day on which it went out, which its `status` says.
   */
  isPicture(kind: DocumentKind, status?: 'draft' | 'official' | 'withdrawn'): boolean;
  /** Why nobody needs it as things stand, in a sentence; left out where everything listed is needed. */
  whyNotNeeded?(kind: DocumentKind, part: string | null): string | null;
  /**
   * What a paper tells, as plain values: when their code differs, the paper no longer tells what is known (P07). `madeAt`
   * is the instant at which the paper was made, null for one that is made now: what says nothing but how things stood
   * then may be told as of it.
   */
  figures(kind: DocumentKind, part: string | null, madeAt: string | null): readonly unknown[];
  /**
   * The same as a program before this one took it, whose papers stand and still tell what is known; null where nothing
   * was told otherwise.
   */
  formerFigures?(kind: DocumentKind, part: string | null, madeAt: string): readonly unknown[] | null;
  /** Whether a paper made then waits for its subject to be confirmed anew; left out where nothing is ever reopened. */
  isReopened?(madeAt: string): boolean;
  draftMark(kind: DocumentKind, status: 'draft' | 'official'): DraftMark | null;
  build(kind: DocumentKind, part: PaperPart | null, paper: PaperContext): OfficialDocument;
  /** What it knows better than the office's habits of what a person would write. */
  proposal(kind: DocumentKind, part: PaperPart | null): Partial<DocumentDetails>;
  /** Why the votes under a resolution cannot be, in a sentence; left out where no paper tells any. */
  wrongVotes?(kind: DocumentKind, details: DocumentDetails): string | null;
  /** Whom it is about by name: nobody signs a paper about themselves; left out where papers are about nobody. */
  about?(kind: DocumentKind, part: string | null): readonly string[];
  /** What tells its file from those about others in one folder, before the name of the part. */
  fileTag?(kind: DocumentKind, part: string | null): string;
  /** Whom a paper of the council goes to beside its usual recipients. */
  concerned(kind: DocumentKind): readonly string[];
  /** Writes the step into the subject's own record, in the same transaction; left out where it keeps none. */
  record?(context: CommandContext, step: PaperStep): Promise<void>;
  /** The screen that lists the paper. */
  screenOf(kind: DocumentKind): string;
}
