import type { AttendanceStatus } from '../model';

/** One mark in one field of the roll, as it stands on any PC. */
export interface DoorMark {
  readonly id: string;
  readonly status: AttendanceStatus;
  readonly substituteName: string;
  /** Instant. */
  readonly at: string;
  /** The PC that made it. */
  readonly origin: string;
}

/** A mark with what it replaced: what stood in the field on that PC at that moment. */
export interface LinkedMark extends DoorMark {
  readonly replaces: readonly string[];
}

/** The marks that no other one replaced. Marks only add, so that the order in which files are taken in does not matter. */
export function openMarks<T extends LinkedMark>(marks: readonly T[]): T[] {
  const replaced = new Set(marks.flatMap(({ replaces }) => replaces));
  return marks.filter(({ id }) => !replaced.has(id)).sort(byTime);
}

const byTime = (left: DoorMark, right: DoorMark): number =>
  left.at === right.at ? (left.id < right.id ? -1 : 1) : left.at < right.at ? -1 : 1;

export type Standing<T extends DoorMark> =
  | { readonly kind: 'empty' }
  /** `again`: the same person at another door, shown and counted once. */
  | { readonly kind: 'agreed'; readonly mark: T; readonly again: readonly T[] }
  /** Somebody has to decide; meanwhile what this PC itself said stands, or nothing. */
  | { readonly kind: 'conflict'; readonly marks: readonly T[]; readonly own: T | null };

const arrived = (mark: DoorMark): boolean => mark.status === 'present' || mark.status === 'late';

/**
 * What a field comes to on this PC. Whoever came through two doors came when they came first; an undone scan claims
 * nothing. Everything else that differs is a conflict and is never decided here. `open` are the field's open marks.
 */
export function standingOf<T extends DoorMark>(open: readonly T[], origin: string): Standing<T> {
  const marks = open.toSorted(byTime);
  const said = marks.filter(({ status }) => status !== 'not_recorded');
  const [first, ...again] = said;
  if (!first) return { kind: 'empty' };
  if (said.every(arrived) || again.every((mark) => saysTheSame(first, mark))) {
    return { kind: 'agreed', mark: first, again };
  }
  const own = said.filter((mark) => mark.origin === origin);
  const [one] = own;
  return {
    kind: 'conflict',
    marks: said,
    own: one && own.every((mark) => saysTheSame(one, mark)) ? one : null,
  };
}

const saysTheSame = (left: DoorMark, right: DoorMark): boolean =>
  left.status === right.status && left.substituteName === right.substituteName;

/** The mark that the roll shows; null where nothing is recorded, or where doors contradict each other and none is ours. */
export function shownMark<T extends DoorMark>(standing: Standing<T>): T | null {
  switch (standing.kind) {
    case 'empty':
      return null;
    case 'agreed':
      return standing.mark;
    case 'conflict':
      return standing.own;
  }
}
