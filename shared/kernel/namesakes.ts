import { birthText } from './birth-text';
import { searchKey } from './vietnamese-text';

interface Born {
  readonly id: string;
  readonly fullName: string;
  /** A day, or the year alone; null where the register knows neither. */
  readonly birthDate: string | null;
}

/**
 * What tells people of one name apart: "sinh 12/03/1964", "sinh 1964" for everybody whose name (as it is typed, without diacritics) another
 * one of the list bears. Whoever stands alone with a name, or has no known birth, is not in the answer.
 */
export function birthOfNamesakes(people: readonly Born[]): ReadonlyMap<string, string> {
  const byName = Map.groupBy(people, ({ fullName }) => searchKey(fullName));
  const several = [...byName.values()].filter((own) => own.length > 1).flat();
  return new Map(
    several.flatMap(({ birthDate, id }) =>
      birthDate === null ? [] : [[id, `sinh ${birthText(birthDate)}`]],
    ),
  );
}
