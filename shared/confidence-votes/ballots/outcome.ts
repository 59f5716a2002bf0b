import {
  WHOLE_BALLOT,
  type BallotConflict,
  type BallotEntry,
  type BallotOutcome,
  type FieldResolution,
  type FieldValue,
  type WholeBallotReason,
} from './model';

/** How many entries a ballot needs, and how many people stand on it. */
export interface BallotShape {
  readonly entries: number;
  readonly persons: number;
}

interface Agreed<T> {
  readonly value: T | null;
  readonly contradict: boolean;
}

/** Work done twice on two PCs counts once when it says the same, and is a conflict when it does not. */
function agreed<T>(values: readonly T[]): Agreed<T> {
  const [first] = values;
  if (first === undefined) return { value: null, contradict: false };
  return { value: first, contradict: values.some((value) => value !== first) };
}

const contentsOf = (entry: BallotEntry): string => entry.invalidReason ?? `=${entry.marks}`;

/** Of the same work done twice the earlier counts, so that all PCs choose alike. */
function earliest(entries: readonly BallotEntry[]): BallotEntry | undefined {
  return entries.toSorted((left, right) =>
    left.closedAt === right.closedAt
      ? left.id < right.id
        ? -1
        : 1
      : left.closedAt < right.closedAt
        ? -1
        : 1,
  )[0];
}

/** The one entry that counts for each entry number, or why there is none. */
export function countedEntries(
  entries: readonly BallotEntry[],
  needed: number,
): { readonly counted: readonly (BallotEntry | undefined)[]; readonly conflict: BallotConflict | null } {
  const counted: (BallotEntry | undefined)[] = [];
  let conflict: BallotConflict | null = null;
  for (let entryNo = 1; entryNo <= needed; entryNo += 1) {
    const same = entries.filter((entry) => entry.entryNo === entryNo);
    if (agreed(same.map(contentsOf)).contradict) conflict = 'entries_contradict';
    counted.push(earliest(same));
  }
  const people = counted.flatMap((entry) => entry?.operatorId ?? []);
  if (conflict === null && new Set(people).size < people.length) conflict = 'same_person';
  return { counted, conflict };
}

/** What each entry says about one field; undefined where the entry has no marks. */
export function valueIn(entry: BallotEntry, place: number): FieldValue | undefined {
  if (place === WHOLE_BALLOT) return entry.invalidReason ?? 'valid';
  return entry.invalidReason === null ? markIn(entry.marks[place]) : undefined;
}

const MARKS: readonly FieldValue[] = ['0', '1', '2', '3', '9'];

/** What was changed behind the program into no mark at all says nothing; the check of the log names it. */
const markIn = (value: string | undefined): FieldValue | undefined => MARKS.find((mark) => mark === value);

/**
 * What a ballot says once everybody has typed it. A field is decided when at least two entries say the same and none
 * says otherwise, or when a third person has read the paper again. A ballot that one typist took for invalid and the
 * other did not is read again as a whole, and then, if valid, field by field. `former` typed it and were set aside: they
 * know what they typed, and read it again as little as those whose entries count.
 */
export function ballotOutcome(
  entries: readonly BallotEntry[],
  resolutions: readonly FieldResolution[],
  shape: BallotShape,
  former: readonly string[] = [],
): BallotOutcome {
  const { counted, conflict } = countedEntries(entries, shape.entries);
  if (conflict) return { state: 'conflict', conflict };
  const present = counted.filter((entry) => entry !== undefined);
  if (present.length < counted.length) return { state: 'missing' };

  const typists = new Set([...former, ...entries.map(({ operatorId }) => operatorId)]);
  if (resolutions.some(({ operatorId }) => typists.has(operatorId))) {
    return { state: 'conflict', conflict: 'resolved_own' };
  }
  const readAgain = new Map<number, FieldValue>();
  for (const place of new Set(resolutions.map((resolution) => resolution.place))) {
    const { value, contradict } = agreed(
      resolutions.filter((resolution) => resolution.place === place).map((resolution) => resolution.value),
    );
    if (contradict) return { state: 'conflict', conflict: 'resolutions_contradict' };
    if (value !== null) readAgain.set(place, value);
  }

  const whole = fieldOf(present, readAgain, WHOLE_BALLOT);
  if (whole === null) return { state: 'differs', places: [WHOLE_BALLOT] };
  if (whole !== 'valid') {
    return { state: 'decided', marks: '', invalidReason: whole as WholeBallotReason };
  }
  const open: number[] = [];
  let marks = '';
  for (let place = 0; place < shape.persons; place += 1) {
    const value = fieldOf(present, readAgain, place);
    if (value === null) open.push(place);
    else marks += value;
  }
  return open.length > 0
    ? { state: 'differs', places: open }
    : { state: 'decided', marks, invalidReason: null };
}

function fieldOf(
  entries: readonly BallotEntry[],
  readAgain: ReadonlyMap<number, FieldValue>,
  place: number,
): FieldValue | null {
  const typed = entries.flatMap((entry) => valueIn(entry, place) ?? []);
  const { value, contradict } = agreed(typed);
  if (!contradict && typed.length >= 2) return value;
  const read = readAgain.get(place);
  return (place === WHOLE_BALLOT ? read : markIn(read)) ?? null;
}
