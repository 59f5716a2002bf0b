import { birthText } from '../kernel/birth-text';
import { nameKey } from '../kernel/same-person';

interface Named {
  readonly id: string;
  readonly fullName: string;
  readonly unitLabel: string;
}

/**
 * Whoever bears that name among these people, but for one of them: whether it is the same person in two rows, nobody can
 * say by the name alone, so somebody is asked.
 */
export function namesakeOf<Person extends Named>(
  people: readonly Person[],
  name: string,
  except: string | null,
): Person | null {
  const key = nameKey(name);
  if (key === '') return null;
  return people.find(({ id, fullName }) => id !== except && nameKey(fullName) === key) ?? null;
}

/**
 * Two of one name in one unit look the same in a list: their unit is followed by the day of birth, or by the post where
 * that does not tell them apart. Everybody else stays as they are.
 */
export function toldApart<
  Person extends Named & { readonly birthDate: string | null; readonly post: string },
>(people: readonly Person[]): readonly Person[] {
  const alike = Map.groupBy(people, ({ fullName, unitLabel }) => `${nameKey(fullName)}|${unitLabel}`);
  return people.map((person) => {
    const same = alike.get(`${nameKey(person.fullName)}|${person.unitLabel}`) ?? [];
    if (same.length < 2) return person;
    const births = new Set(same.map(({ birthDate }) => birthDate));
    const own = births.size === same.length ? birthText(person.birthDate) : person.post;
    return own === '' ? person : { ...person, unitLabel: `${person.unitLabel} · ${own}` };
  });
}
