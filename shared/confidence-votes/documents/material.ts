import type { DecidedBallot } from '../ballots/counted';
import { NO_GROUNDWORK, type Groundwork } from '../groundwork/model';
import type { LocalDate } from '../../kernel/local-date';
import type { FormerResult } from '../former-figures';
import type { FrozenCodes, ToldClosing } from '../log/model';
import type { RecheckSample } from '../paper-ballots/model';

/** A ballot whose entry, or the reading of a field of which, was set aside while the count was open. */
export interface SetAsideBallot {
  readonly at: string;
  readonly kindTitle: string;
  readonly ballotNo: number;
  /** Null for what was read again on the paper. */
  readonly entryNo: number | null;
  readonly reason: string;
}

/** A ballot that was drawn for reading once more, as it was entered. */
export interface DrawnBallot extends DecidedBallot {
  readonly no: number;
}

/** What was entered of the ballots of one drawing, persons in the order of the ballot. */
export interface DrawnMarks {
  readonly kindTitle: string;
  readonly seed: string;
  readonly persons: readonly { readonly no: number; readonly name: string }[];
  readonly ballots: readonly DrawnBallot[];
}

/** How many ballots that are valid as a whole count for nobody in the row of one person, and why. */
export interface RowReasons {
  readonly officialId: string;
  readonly noMark: number;
  readonly multipleMarks: number;
}

/** Who resigned after the vote from every post that the council elected them to. */
export interface Resigned {
  readonly officialId: string;
  readonly date: LocalDate;
}

/** A paper with its number, as others name it. */
export interface CitedPaper {
  readonly symbol: string;
  readonly date: LocalDate;
}

/**
 * What papers say beside the vote and its result. Loaded once for a vote by src-main/confidence-votes/material.ts; a
 * kind of paper names the parts that it reads (kinds.ts), so that it becomes stale when one of them changes.
 */
export interface VoteMaterial extends Groundwork {
  /** Pages of one ballot of the newest form; kinds that were never laid out for printing are left out. */
  readonly ballotPages: readonly { readonly ballotKindId: string; readonly pages: number }[];
  /** Ballots drawn for reading once more. */
  readonly samples: readonly RecheckSample[];
  /** What was entered of them, once every ballot is decided. */
  readonly drawnMarks: readonly DrawnMarks[];
  /** The submission of the list once it is issued; none or one. */
  readonly listSubmissions: readonly CitedPaper[];
  /** The minutes of the count once they are issued; none or one. */
  readonly minutes: readonly CitedPaper[];
  /** The resolution that confirms the result, likewise. */
  readonly resolutions: readonly CitedPaper[];
  /** What the register knows of the persons voted on; whoever is not in it is left out. */
  readonly sexes: readonly { readonly officialId: string; readonly sex: 'male' | 'female' }[];
  readonly resigned: readonly Resigned[];
  /** The count was opened on another PC: what is made before the first ballot is made there. */
  readonly openedElsewhere: boolean;
  /** What the office of a commune wrote down as the reason to grade; empty where none is needed. */
  readonly gradingBasis: string;
  /** The codes of freezings that were taken back, oldest first: papers made then were made with them. */
  readonly formerCodes: readonly FrozenCodes[];
  /** Results that were taken back, and what was set aside, oldest first: the minutes tell of both. */
  readonly formerResults: readonly FormerResult[];
  readonly setAside: readonly SetAsideBallot[];
  /** Closings that other PCs made of their copies and that stand, beside the one that the minutes tell. */
  readonly closingsElsewhere: readonly ToldClosing[];
  /** PINs that were set on PCs that got the vote with a file, a sentence for each PC. */
  readonly pinsElsewhere: readonly string[];
  /** Follows from the ballots as the figures do; whoever has none is left out. */
  readonly rowReasons: readonly RowReasons[];
}

export const NO_MATERIAL: VoteMaterial = {
  ...NO_GROUNDWORK,
  ballotPages: [],
  samples: [],
  drawnMarks: [],
  listSubmissions: [],
  minutes: [],
  resolutions: [],
  sexes: [],
  resigned: [],
  openedElsewhere: false,
  gradingBasis: '',
  formerCodes: [],
  formerResults: [],
  setAside: [],
  closingsElsewhere: [],
  pinsElsewhere: [],
  rowReasons: [],
};
