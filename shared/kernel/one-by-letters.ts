import { searchKey } from './vietnamese-text';
import { givenKey } from './people-by-letters';

/**
 * Of those whom letters may mean, the one who is certainly meant: the only one, the only one of that given name, or the
 * only one of that whole name; null where somebody has to choose. "an" is An beside Ánh; "binh" is none of two Bình.
 */
export function oneByLetters<T extends { readonly fullName: string }>(
  matches: readonly T[],
  typed: string,
): T | null {
  const [only, ...others] = matches;
  if (only === undefined || others.length === 0) return only ?? null;
  const key = searchKey(typed);
  const whole = matches.filter(({ fullName }) => searchKey(fullName) === key);
  const given = matches.filter(({ fullName }) => givenKey(fullName) === key);
  const [one, ...more] = whole.length > 0 ? whole : given;
  return one !== undefined && more.length === 0 ? one : null;
}
