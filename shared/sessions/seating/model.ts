/** A hall with its rows and seats; the first row is nearest to the chair. */
export interface SeatingRoom {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly rows: number;
  /** In each row. */
  readonly seats: number;
}

/** Somebody who sits: a deputy of the register or a guest of the session. */
export interface SeatedPerson {
  readonly id: string;
  readonly name: string;
  /** Tổ of a deputy, group of a guest; empty for none. */
  readonly group: string;
  readonly guest: boolean;
}

/** Row and seat count from 1. */
export interface Seat {
  readonly row: number;
  readonly seat: number;
  readonly personId: string;
}

/** The hall of a session with who sits where. */
export interface SessionSeating {
  readonly room: SeatingRoom;
  readonly people: readonly SeatedPerson[];
  readonly seats: readonly Seat[];
}

type Size = Pick<SeatingRoom, 'rows' | 'seats'>;

/**
 * Seats by Tổ: deputies in the order given, each Tổ side by side, row after row; guests begin in a row of their own where
 * the hall has room for that. Whoever finds no seat gets none.
 */
export function proposedSeats(people: readonly SeatedPerson[], { rows, seats }: Size): readonly Seat[] {
  const deputies = people.filter(({ guest }) => !guest);
  const guests = people.filter(({ guest }) => guest);
  const behind = Math.ceil(deputies.length / seats) * seats;
  const from = behind + guests.length <= rows * seats ? behind : deputies.length;
  const placeAt = (person: SeatedPerson, place: number): readonly Seat[] =>
    place < rows * seats
      ? [{ row: Math.floor(place / seats) + 1, seat: (place % seats) + 1, personId: person.id }]
      : [];
  return [
    ...deputies.flatMap((person, index) => placeAt(person, index)),
    ...guests.flatMap((person, index) => placeAt(person, from + index)),
  ];
}

const isAt =
  (row: number, seat: number) =>
  (one: Seat): boolean =>
    one.row === row && one.seat === seat;

/** Somebody takes a seat; whoever sits there goes to the seat that becomes free, or has none. */
export function takenSeat(
  seats: readonly Seat[],
  personId: string,
  to: { readonly row: number; readonly seat: number },
): readonly Seat[] {
  const from = seats.find((one) => one.personId === personId);
  const there = seats.find(isAt(to.row, to.seat));
  if (there?.personId === personId) return seats;
  const others = seats.filter((one) => one !== from && one !== there);
  return [
    ...others,
    { row: to.row, seat: to.seat, personId },
    ...(from && there ? [{ row: from.row, seat: from.seat, personId: there.personId }] : []),
  ];
}

/** Those who have no seat, in the order given. */
export const unseated = (
  people: readonly SeatedPerson[],
  seats: readonly Seat[],
): readonly SeatedPerson[] => {
  const seatedIds = new Set(seats.map(({ personId }) => personId));
  return people.filter(({ id }) => !seatedIds.has(id));
};

/** Seats that the hall has, of people who come. */
export const validSeats = (
  seats: readonly Seat[],
  people: readonly SeatedPerson[],
  size: Size,
): readonly Seat[] => {
  const known = new Set(people.map(({ id }) => id));
  return seats.filter(
    ({ personId, row, seat }) => row <= size.rows && seat <= size.seats && known.has(personId),
  );
};
