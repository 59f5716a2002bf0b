/**
 * Who leads the council of a commune: chair and vice chair, and the two boards, Kinh tế - Ngân sách and Văn hóa - Xã hội
 * (Luật 72/2025/QH15, Điều 29).
 */
export const UNIT_POSTS = [
  'chair',
  'vice_chair',
  'economy_head',
  'economy_deputy_head',
  'culture_head',
  'culture_deputy_head',
] as const;
export type UnitPost = (typeof UNIT_POSTS)[number];

export const UNIT_POST_WORDS: Readonly<Record<UnitPost, string>> = {
  chair: 'Chủ tịch HĐND',
  vice_chair: 'Phó Chủ tịch HĐND',
  economy_head: 'Trưởng Ban Kinh tế - Ngân sách',
  economy_deputy_head: 'Phó Trưởng Ban Kinh tế - Ngân sách',
  culture_head: 'Trưởng Ban Văn hóa - Xã hội',
  culture_deputy_head: 'Phó Trưởng Ban Văn hóa - Xã hội',
};

/** One of each, until the office says otherwise for a unit. How many there may be was not read in a text in force. */
const USUAL_SEATS: Readonly<Record<UnitPost, number>> = {
  chair: 1,
  vice_chair: 1,
  economy_head: 1,
  economy_deputy_head: 1,
  culture_head: 1,
  culture_deputy_head: 1,
};

export type UnitSeats = Readonly<Record<UnitPost, number>>;

/** The usual seats with what the office said of this unit. */
export function seatsOf(said: readonly { readonly post: UnitPost; readonly seats: number }[]): UnitSeats {
  return { ...USUAL_SEATS, ...Object.fromEntries(said.map(({ post, seats }) => [post, seats])) };
}

export interface UnitVacancy {
  readonly post: UnitPost;
  readonly seats: number;
  readonly held: number;
  readonly vacant: number;
  /** The day the last holder left, where the post stands empty and the day is known. */
  readonly since: string | null;
}

interface Holder {
  readonly postKind: UnitPost;
  readonly heldTo: string | null;
  readonly current: boolean;
}

/** Every post of a unit with its seats; also those that are full. More holders than seats leave none vacant. */
export function unitVacancies(seats: UnitSeats, holders: readonly Holder[]): readonly UnitVacancy[] {
  return UNIT_POSTS.map((post) => {
    const mine = holders.filter(({ postKind }) => postKind === post);
    const held = mine.filter(({ current }) => current).length;
    const vacant = Math.max(0, seats[post] - held);
    const left = mine
      .flatMap(({ current, heldTo }) => (current || heldTo === null ? [] : [heldTo]))
      .toSorted();
    return { post, seats: seats[post], held, vacant, since: vacant > 0 ? (left.at(-1) ?? null) : null };
  });
}
