/**
 * What stands on the ballots of one kind (V9), before any page exists. Every sheet of a kind is the same: nothing here
 * counts sheets or names a voter, so that no paper can lead to a deputy.
 */
export type BallotPaper = 'A4' | 'A5';

export interface BallotLine {
  readonly no: number;
  readonly name: string;
  readonly posts: string;
}

export interface BallotContents {
  /** Counts up when the way a ballot is written changes, so that an old release is still read rightly. */
  readonly form: 1;
  readonly paper: BallotPaper;
  /** Name of the council in lines, as in its letterhead. */
  readonly councilLines: readonly string[];
  /** "Khóa XI, Kỳ họp thứ 8"; empty when neither is known. */
  readonly sessionLine: string;
  readonly title: string;
  /** Whom the ballot is about, one line under the other. */
  readonly subjectLines: readonly string[];
  /** "Lấy phiếu tín nhiệm ngày 14 tháng 7 năm 2026". */
  readonly occasion: string;
  readonly rules: readonly string[];
  /** Words above the boxes, in the order of the boxes. */
  readonly levels: readonly string[];
  readonly lines: readonly BallotLine[];
}

/** Across the page of what is no ballot to vote with. */
export type BallotMark = 'BẢN MẪU' | 'DIỄN TẬP';

/** One released form of a kind's ballots. */
export interface BallotRelease {
  readonly releaseId: string;
  readonly no: number;
  readonly paper: BallotPaper;
  /** SHA-256 of the contents, in hexadecimal digits. */
  readonly hash: string;
  /** Eight characters of the same contents, printed at the foot of every sheet. */
  readonly code: string;
  readonly releasedAt: string;
  readonly releasedBy: string;
  /** Whether a ballot made now would say the same. */
  readonly current: boolean;
  /** Of one ballot; null until it was laid out for printing. */
  readonly pages: number | null;
  /** Oldest first. */
  readonly printings: readonly Printing[];
}

/** Sheets that left the printer at once, as the clerk gave their number; below zero where one given before was put right. */
export interface Printing {
  readonly copies: number;
  readonly at: string;
  readonly by: string;
}

/** Ballots of one kind drawn for reading once more (T41). */
export interface RecheckSample {
  readonly sampleId: string;
  readonly version: number;
  readonly ballotKindId: string;
  readonly kindTitle: string;
  readonly seed: string;
  /** Ballots of the kind when it was drawn, out of which was drawn. */
  readonly ballots: number;
  /** Ballots of the kind as they stand now; where it is another number, the sample does not fit any more. */
  readonly collected: number | null;
  /** In the order of the numbers; the batch where ballots lie in batches. */
  readonly numbers: readonly { readonly no: number; readonly batch: number | null }[];
  readonly drawnAt: string;
  readonly drawnBy: string;
  /** Fields that the paper shows otherwise; null until somebody has read it. */
  readonly differences: number | null;
  readonly note: string;
}

export interface KindRelease {
  readonly ballotKindId: string;
  readonly title: string;
  readonly persons: number;
  /** Newest first. */
  readonly releases: readonly BallotRelease[];
}

type Releases = Pick<KindRelease, 'releases'>;

const sheetsOf = (releases: readonly BallotRelease[]): number | null => {
  const printings = releases.flatMap((release) => release.printings);
  return printings.length === 0 ? null : printings.reduce((sum, { copies }) => sum + copies, 0);
};

/** Sheets printed of the form of a kind that holds, the newest; null where no printing of it was noted. */
export const sheetsPrinted = ({ releases }: Releases): number | null => sheetsOf(releases.slice(0, 1));

/** Sheets printed of forms that a newer one replaced: nobody votes with them. */
export const sheetsReplaced = ({ releases }: Releases): number => sheetsOf(releases.slice(1)) ?? 0;

export type ReleaseState = 'none' | 'current' | 'changed';

/** Whether the ballots that would be handed out still say what the list says: the newest release decides. */
export function releaseState(kind: Pick<KindRelease, 'releases'>): ReleaseState {
  const [newest] = kind.releases;
  if (newest === undefined) return 'none';
  return newest.current ? 'current' : 'changed';
}

/**
 * Sheets of one kind that a hall of so many deputies can need, spares and tests included; more are a slip of the keyboard
 * more often than not. A rule of this house.
 */
export const enoughSheets = (deputies: number): number => deputies + Math.max(20, Math.ceil(deputies / 2));
