import type { LocalDate } from '../kernel/local-date';
import type { OfficialDocument } from './model';
import type { PaperContext } from './paper-context';

/** The person, agency or sitting that a paper is about, where each has one of its own. */
export interface PaperPart {
  readonly id: string;
  readonly name: string;
}

/** How one kind of paper follows from its subject, where the catalogue of kinds says the rest. */
export interface PaperRule<Source> {
  readonly stage: 'preparation' | 'sitting' | 'result';
  /** Whether this subject has such a paper at all; left out where every one has. */
  readonly appliesTo?: (source: Source) => boolean;
  /** What a paper of its own is made for; left out where one paper serves all. */
  readonly parts?: (source: Source) => readonly PaperPart[];
  /** What the paper tells, as plain values: a change of these makes it stale, a change of anything else does not. */
  readonly reads: (source: Source, partId: string | null) => readonly unknown[];
  readonly build: (source: Source, part: PaperPart | null, paper: PaperContext) => OfficialDocument;
  /** What the subject knows better than the office's habits. */
  readonly proposes?: (
    source: Source,
    part: PaperPart | null,
  ) => {
    readonly recipients?: string[];
    readonly issueDate?: LocalDate | null;
    readonly signerName?: string;
  };
  /** Why it cannot carry this date, in a sentence; left out where every date will do. */
  readonly wrongDay?: (source: Source, partId: string | null, day: LocalDate) => string | null;
  /** It tells of the day on which it was written, as a letter does: what comes later never makes it stale. */
  readonly picture?: true;
}
