import { peopleByLetters } from '../../kernel/people-by-letters';
import { searchKey } from '../../kernel/vietnamese-text';
import type { MarkSource, RollDeputy } from './model';

/** What the code on a deputy's card says: "DB-012". */
export const cardCode = (number: number): string => `DB-${String(number).padStart(3, '0')}`;

const CARD = /^db[-: ]?0*(\d{1,5})$/iu;
const NUMBER = /^0*(\d{1,5})$/u;
/** "số|…|họ tên|ngày sinh|…": the code on a citizen's card; only these two are read, and nothing of it is kept. */
const CITIZEN_NAME = 2;
const CITIZEN_BIRTH = 3;

export interface Found<T> {
  readonly deputies: readonly T[];
  readonly source: MarkSource;
}

type Known = Pick<RollDeputy, 'number' | 'fullName' | 'birth'>;

/**
 * Who is meant by what was typed or scanned: the number of a card, the code of a card, a citizen's card, else letters of
 * the name without diacritics. A number finds that deputy alone.
 */
export function findDeputies<T extends Known>(deputies: readonly T[], typed: string): Found<T> {
  const text = typed.trim();
  const card = CARD.exec(text);
  if (card) return { deputies: numbered(deputies, Number(card[1])), source: 'card' };
  const number = NUMBER.exec(text);
  if (number) return { deputies: numbered(deputies, Number(number[1])), source: 'number' };
  if (text.includes('|')) {
    return { deputies: onCitizenCard(deputies, text.split('|')), source: 'card' };
  }
  return { deputies: peopleByLetters(deputies, text), source: 'name' };
}

/** Namesakes are told apart by their birth; all of them where it does not name exactly one: somebody has to say who it is. */
function onCitizenCard<T extends Known>(deputies: readonly T[], card: readonly string[]): readonly T[] {
  const name = searchKey(card[CITIZEN_NAME] ?? '');
  const named = deputies.filter((one) => searchKey(one.fullName) === name);
  if (named.length < 2) return named;
  const birth = (card[CITIZEN_BIRTH] ?? '').trim().replace(/^(\d{2})(\d{2})(\d{4})$/u, '$1/$2/$3');
  // "sinh 12/03/1964" or "sinh 1964": what the register knows is the end of the whole day.
  const born = named.filter((one) => one.birth !== '' && birth.endsWith(one.birth.replace(/^sinh /u, '')));
  return born.length === 1 ? born : named;
}

const numbered = <T extends Pick<RollDeputy, 'number'>>(
  deputies: readonly T[],
  number: number,
): readonly T[] => deputies.filter((one) => one.number === number);

/**
 * Numbers of cards: those that were given stay, the others get the smallest free ones in the order given (of names).
 */
export function numbersFor(
  deputyIds: readonly string[],
  given: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const taken = new Set(deputyIds.flatMap((id) => given.get(id) ?? []));
  let next = 1;
  return new Map(
    deputyIds.map((id) => {
      const own = given.get(id);
      if (own !== undefined) return [id, own];
      while (taken.has(next)) next += 1;
      taken.add(next);
      return [id, next];
    }),
  );
}
