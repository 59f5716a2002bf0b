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
