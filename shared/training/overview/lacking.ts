import { nameKey, sameBirth } from '../../kernel/same-person';
import type { PostGroup } from './post-groups';

/** Somebody whom the office wants to have been trained: holds a post in a unit, or stood on the list of a class. */
export interface WantedPerson {
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly post: string;
  readonly postGroup: PostGroup;
  readonly unitKey: string;
  readonly unitName: string;
}

/** Somebody in a class of the period. */
export interface ClassPerson extends WantedPerson {
  /**
   * `came`: sat in the room in at least one half day. A substitute sat there for the unit, not for the person.
   * `away`: every half day held of them is recorded, and they were in none.
   * `open`: the class has not begun, or somebody forgot to record: nothing is known of them.
   */
  readonly turnout: 'came' | 'away' | 'open';
}

export interface Lacking extends WantedPerson {
  readonly why: 'never_listed' | 'not_recorded' | 'never_came';
}

export const LACKING_WORDS: Readonly<Record<Lacking['why'], string>> = {
  never_listed: 'Chưa được cử',
  not_recorded: 'Được cử, chưa điểm danh',
  never_came: 'Được cử, không dự',
};

/**
 * Row A19: who still lacks training. Everybody who holds a post now, and everybody who was on a list, unless they sat in a
 * class. People are told apart by name, birth date and unit; whoever changed the unit is found by name and whole birth date.
 */
export function lackingTraining(
  holders: readonly WantedPerson[],
  inClasses: readonly ClassPerson[],
): readonly Lacking[] {
  const byName = Map.groupBy(inClasses, ({ fullName }) => nameKey(fullName));
  const found = holders.flatMap((holder): Lacking[] => {
    const mine = (byName.get(nameKey(holder.fullName)) ?? []).filter((one) => isSamePerson(holder, one));
    if (mine.some(({ turnout }) => turnout === 'came')) return [];
    return [{ ...holder, why: whyOf(mine) }];
  });
  const known = Map.groupBy(holders, ({ fullName }) => nameKey(fullName));
  for (const [key, namesakes] of byName) {
    const said: WantedPerson[] = [...(known.get(key) ?? [])];
    for (const one of namesakes) {
      const mine = namesakes.filter((other) => isSamePerson(other, one));
      if (mine.some(({ turnout }) => turnout === 'came')) continue;
      if (said.some((other) => isSamePerson(other, one))) continue;
      said.push(one);
      const { turnout: _turnout, ...person } = one;
      found.push({ ...person, why: whyOf(mine) });
    }
  }
  return found;
}

/** Not recorded is never counted as absent: one class of which nothing is known leaves it open. */
function whyOf(inClasses: readonly ClassPerson[]): Lacking['why'] {
  if (inClasses.length === 0) return 'never_listed';
  return inClasses.some(({ turnout }) => turnout === 'open') ? 'not_recorded' : 'never_came';
}

/** Two of one name: the same unit, or another one with the same whole birth date. */
export function isSamePerson(
  left: Pick<WantedPerson, 'birthDate' | 'unitKey'>,
  right: Pick<WantedPerson, 'birthDate' | 'unitKey'>,
): boolean {
  const bothKnown = left.birthDate !== null && right.birthDate !== null;
  if (left.unitKey === right.unitKey) return !bothKnown || sameBirth(left.birthDate, right.birthDate);
  return bothKnown && left.birthDate === right.birthDate && left.birthDate.length > 4;
}
