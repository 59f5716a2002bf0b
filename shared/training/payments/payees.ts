import { nameKey } from '../../kernel/same-person';
import { isEnrolled, isThere } from '../attendance';
import { statusAt, type Enrolment, type Slot } from '../model';

export interface PaidSlot extends Slot {
  readonly lecturer: string;
}

export interface PaidTrainee {
  readonly id: string;
  readonly fullName: string;
  readonly unitLabel: string;
  readonly post: string;
  readonly enrolment: Enrolment;
  readonly marks: string;
  /** Came instead of somebody on the list. */
  readonly standsIn: boolean;
}

/** Who sat in for somebody, in which half day (place in `slots`), as the roll has the name. */
export interface NamedSubstitute {
  readonly traineeId: string;
  readonly place: number;
  readonly name: string;
}

export interface PaidClass {
  readonly slots: readonly PaidSlot[];
  readonly trainees: readonly PaidTrainee[];
  readonly substitutes: readonly NamedSubstitute[];
}

/** Places of half days in which somebody sat there. */
export type Attended = readonly number[];

export interface Payee {
  readonly fullName: string;
  readonly unitLabel: string;
  readonly note: string;
  readonly attended: Attended;
}

/** Who sat in the room, whoever sat in for somebody under their own name; one person is one. */
export function people(one: PaidClass, held: readonly boolean[]): readonly Payee[] {
  const walkIns = new Set(
    one.trainees.filter(({ standsIn }) => standsIn).map(({ fullName }) => nameKey(fullName)),
  );
  const byName = Map.groupBy(
    one.trainees.filter(({ standsIn }) => !standsIn),
    ({ fullName, unitLabel }) => personKey(fullName, unitLabel),
  );
  const unitOf = new Map(one.trainees.map(({ id, unitLabel }) => [id, unitLabel]));
  const seats = Map.groupBy(
    one.substitutes.filter(({ name, place }) => held[place] && !walkIns.has(nameKey(name))),
    ({ name, traineeId }) => personKey(name, unitOf.get(traineeId) ?? ''),
  );
  const nameOf = new Map(one.trainees.map(({ id, fullName }) => [id, fullName]));
  const forWhom = (mine: readonly NamedSubstitute[]): string =>
    `Học thay ${[...new Set(mine.map(({ traineeId }) => nameOf.get(traineeId) ?? ''))].join(', ')}`;
  const said = new Set<string>();
  return one.trainees.flatMap((trainee): Payee[] => {
    const own = one.slots.flatMap((slot, place) =>
      held[place] && isEnrolled(trainee.enrolment, slot) && isThere(statusAt(trainee.marks, place))
        ? [place]
        : [],
    );
    const key = personKey(trainee.fullName, trainee.unitLabel);
    // A colleague of the list: of two namesakes in one unit nobody can say who it was.
    const alsoFor = !trainee.standsIn && byName.get(key)?.length === 1 ? (seats.get(key) ?? []) : [];
    const payee: Payee = {
      fullName: trainee.fullName,
      unitLabel: trainee.unitLabel,
      note: trainee.standsIn ? 'Học thay' : alsoFor.length > 0 ? forWhom(alsoFor) : '',
      attended: [...new Set([...own, ...alsoFor.map(({ place }) => place)])],
    };
    // In the row of the first person whom they sat in for.
    const others = [...seats].filter(
      ([other, mine]) =>
        mine.some(({ traineeId }) => traineeId === trainee.id) &&
        byName.get(other)?.length !== 1 &&
        !said.has(other),
    );
    for (const [other] of others) said.add(other);
    return [
      payee,
      ...others.map(([, mine]): Payee => ({
        fullName: mine[0]?.name ?? '',
        unitLabel: trainee.unitLabel,
        note: forWhom(mine),
        attended: [...new Set(mine.map(({ place }) => place))],
      })),
    ];
  });
}

const personKey = (name: string, unit: string): string => `${nameKey(name)} | ${nameKey(unit)}`;

export const lecturersOf = ({ lecturer }: PaidSlot): readonly string[] =>
  lecturer
    .split(/[;,]/u)
    .map((part) => part.trim())
    .filter((name) => name !== '');

/**
 * Several lecturers of one half day stand in its field with commas or semicolons between them. They are paid as the
 * trainees are: for half days in which a roll was called.
 */
export function lecturers(slots: readonly PaidSlot[], held: readonly boolean[]): readonly Payee[] {
  const found = new Map<string, { fullName: string; attended: number[] }>();
  for (const [place, slot] of slots.entries()) {
    if (!held[place]) continue;
    for (const name of lecturersOf(slot)) {
      const known = found.get(nameKey(name)) ?? { fullName: name, attended: [] };
      if (!known.attended.includes(place)) known.attended.push(place);
      found.set(nameKey(name), known);
    }
  }
  return [...found.values()].map((one) => ({ ...one, unitLabel: '', note: '' }));
}
