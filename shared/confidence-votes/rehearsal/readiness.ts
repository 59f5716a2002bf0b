import type { OperatorRole } from '../ballots/model';
import type { CountMode, Procedure } from '../model';
import type { ReleaseState } from '../paper-ballots/model';

/** What was found about machine, papers and people; times are instants, sizes bytes. */
export interface ReadinessFacts {
  readonly now: string;
  readonly procedure: Procedure;
  readonly countMode: CountMode;
  readonly entries: number;
  readonly freeBytes: number | null;
  /** Whether a browser that prints PDF was found on the PC. */
  readonly printer: boolean;
  /** When sheets were last said to have come out of the printer here; null while none were. */
  readonly printedAt: string | null;
  /** The last thing this database knows of; null while it is new. */
  readonly newestRecordAt: string | null;
  readonly lastBackupAt: string | null;
  readonly secondFolder: string;
  /** One sentence, or empty when all is well. */
  readonly secondFolderProblem: string;
  /** Null while nothing is in the log. */
  readonly logIntact: boolean | null;
  /** Addresses outside this PC that the program tried to reach since it started. */
  readonly outbound: readonly string[];
  readonly programVersion: string;
  /** Versions that the log of this vote names, and those of its rehearsals, other than the one that runs; '' for unknown. */
  readonly otherVersions: { readonly count: readonly string[]; readonly rehearsals: readonly string[] };
  readonly gaps: number;
  /** Who stands on the list although elected in the year of the vote, in words; empty where there is nobody. */
  readonly tooNew: string;
  /** On whom the decision vote is held without a cause that is noted, by name. */
  readonly withoutCause: readonly string[];
  /** Where it is held; empty while nobody has written it. */
  readonly place: string;
  /** The board's head; empty while nobody is. */
  readonly boardHead: string;
  readonly ballots: readonly ReleaseState[];
  /** Sheets printed of the newest release of each kind. */
  readonly printed: readonly { readonly title: string; readonly sheets: number }[];
  readonly deputiesTotal: number | null;
  readonly operators: readonly {
    readonly name: string;
    readonly role: OperatorRole;
    readonly practised: boolean;
    readonly hasPin: boolean;
  }[];
  readonly rehearsals: readonly { readonly right: boolean }[];
  readonly isRehearsal: boolean;
}

type Code =
  | 'disk'
  | 'printer'
  | 'clock'
  | 'backup'
  | 'second_backup'
  | 'log'
  | 'version'
  | 'network'
  | 'set_up'
  | 'ballots'
  | 'operators'
  | 'practice'
  | 'rehearsal';

/** `missing` should be put right before the box is opened, `look` is for a person to judge. */
export interface Readiness {
  readonly code: Code;
  readonly state: 'ready' | 'look' | 'missing';
  readonly text: string;
  readonly advice: string;
}

export const ready = (code: Code, text: string): Readiness => ({ code, state: 'ready', text, advice: '' });
export const look = (code: Code, text: string, advice: string): Readiness => ({
  code,
  state: 'look',
  text,
  advice,
});
export const missing = (code: Code, text: string, advice: string): Readiness => ({
  code,
  state: 'missing',
  text,
  advice,
});
