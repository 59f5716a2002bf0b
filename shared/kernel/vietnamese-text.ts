/**
 * Vietnamese words as a computer must see them: one Unicode form (NFC), a search key that ignores diacritics,
 * and a sort key by the Vietnamese alphabet. SQLite knows none of this (its NOCASE and lower() are ASCII only),
 * so the keys are computed here and stored beside the text.
 */

const COMBINING_MARKS = /\p{M}/gu;

/** What clean text never has; most text has none of it, and looking once is cheaper than replacing twice. */
const UNCLEAN = /[\p{Cc}\u200B\u200C\u200D\u2060\uFEFF]|[^\S ]|^ | $| {2}/u;

/** Word puts them in place of the one on the keyboard; whoever reads a name takes them for the same. */
export const DASH_SIGNS = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212';
export const OTHER_DASHES = new RegExp(`[${DASH_SIGNS}]`, 'gu');

/** One form for storage: NFC, no control characters, single spaces, trimmed. */
export function cleanText(text: string): string {
  const composed = text.normalize('NFC');
  if (!UNCLEAN.test(composed)) return composed;
  return composed
    .replace(/[\p{Cc}\u200B\u200C\u200D\u2060\uFEFF]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** As cleanText, but keeps line breaks: for notes and letterheads. */
export function cleanMultilineText(text: string): string {
  if (!/[\r\n]/u.test(text)) return cleanText(text);
  return text
    .split(/\r\n|\r|\n/u)
    .map(cleanText)
    .join('\n')
    .trim();
}

/**
 * Lower case without diacritics, đ as d, typographic apostrophes and dashes as plain ones. Because every tone mark is
 * dropped, hòa and hoà, NFC and NFD give the same key.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(OTHER_DASHES, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The words of the key of what was typed; a dash alone finds nothing that its neighbours do not find. */
export function searchWords(queryKey: string): readonly string[] {
  const words = queryKey.split(' ').filter((word) => word !== '-');
  return words.length === 0 ? [queryKey] : words;
}

/** The text only contains what was typed, inside a word: "anh" in Oanh. */
export const INSIDE_A_WORD = 5;

/**
 * How well a key fits the key of what was typed, 0 best, null not at all: the same text; a name that ends so, because a Vietnamese
 * given name stands last; words that begin as typed; words that begin so in any order; text inside a word.
 */
export function searchRank(textKey: string, queryKey: string): number | null {
  if (textKey === queryKey || queryKey === '') return 0;
  if (textKey.endsWith(` ${queryKey}`)) return 1;
  if (` ${textKey}`.includes(` ${queryKey}`)) return 2;
  const words = textKey.split(' ');
  if (queryKey.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 3;
  return textKey.includes(queryKey) ? INSIDE_A_WORD : null;
}

/** "len" begins a word of "H'Len", "hdnd" one of "12/NQ-HĐND": whatever is neither letter nor figure parts words. */
function beginsAWord(textKey: string, part: string): boolean {
  for (let at = textKey.indexOf(part); at !== -1; at = textKey.indexOf(part, at + 1)) {
    if (at === 0 || !/[a-z0-9]/u.test(textKey.charAt(at - 1))) return true;
  }
  return false;
}

/** Two words typed are two words of the text: of "van van" a Trần Văn Hiền has but one. */
function hasAWordForEach(textKey: string, parts: readonly string[]): boolean {
  const alike = parts.filter((part) => parts.some((other) => other !== part && other.startsWith(part)));
  if (alike.length === 0 && new Set(parts).size === parts.length) return true;
  const words = textKey.split(/[^a-z0-9]+/u);
  const count = (texts: readonly string[], part: string): number =>
    texts.filter((text) => text.startsWith(part)).length;
  return parts.every((part) => !/^[a-z0-9]+$/u.test(part) || count(words, part) >= count(parts, part));
}

/**
 * Which of these keys a list shows for what was typed. Every word typed begins a word of the key, in any order; only
 * where no key at all is so, every word stands somewhere in it. "anh" thus shows Ánh and not Oanh, "oanh" and "hanh"
 * still find their people, and a list is never empty while anything in it contains the letters.
 */
export function searchFilter(textKeys: readonly string[], query: string): (textKey: string) => boolean {
  const parts = searchKey(query).split(' ');
  const begins = (key: string): boolean =>
    parts.every((part) => beginsAWord(key, part)) && hasAWordForEach(key, parts);
  if (textKeys.some(begins)) return begins;
  return (key) => parts.every((part) => key.includes(part));
}

/** Items whose text fits what was typed, in their order. */
export function searched<T>(items: readonly T[], textOf: (item: T) => string, query: string): T[] {
  const keys = items.map((item) => searchKey(textOf(item)));
  const fits = searchFilter(keys, query);
  return items.filter((_, index) => fits(keys[index] ?? ''));
}

/** Letters in the order of the Vietnamese alphabet; f, j, w, z stand where other alphabets have them. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const HUYEN = '\u0300';
const HOI = '\u0309';
const NGA = '\u0303';
const SAC = '\u0301';
const NANG = '\u0323';
/** Offices do not agree on the order of the tones; ngang, which has no mark, comes first in all. */
const TONES = {
  /** As today's dictionaries have it: huyền, hỏi, ngã, sắc, nặng. */
  dictionary: [HUYEN, HOI, NGA, SAC, NANG],
  /** As older dictionaries have it: huyền, ngã, hỏi, sắc, nặng. */
  older_dictionary: [HUYEN, NGA, HOI, SAC, NANG],
  /** As children learn to spell: sắc, huyền, hỏi, ngã, nặng. */
  school: [SAC, HUYEN, HOI, NGA, NANG],
} as const;
export type ToneOrder = keyof typeof TONES;
export const TONE_ORDERS = Object.keys(TONES) as readonly ToneOrder[];
export const USUAL_TONE_ORDER: ToneOrder = 'dictionary';
const FIRST_LETTER_CODE = 'A'.charCodeAt(0);

/** What one character adds to a key: its letter by the alphabet, and its tone mark where it has one. */
interface KeyPart {
  readonly letter: string;
  readonly tone: string;
}

/** Characters that keys were made of; a long list asks for the same few hundred again and again. */
const keyParts = new Map<string, KeyPart>();
const KEY_PARTS_KEPT = 1000;

function keyPart(character: string): KeyPart {
  const known = keyParts.get(character);
  if (known !== undefined) return known;
  let base = '';
  let tone = '';
  for (const part of character.normalize('NFD')) {
    if (TONES.dictionary.some((mark) => mark === part)) tone = part;
    else base += part;
  }
  const position = ALPHABET.indexOf(base.normalize('NFC'));
  const letter =
    position >= 0 && base !== ''
      ? String.fromCharCode(FIRST_LETTER_CODE + position)
      : /[0-9]/u.test(base)
        ? base
        : '';
  const made = { letter, tone };
  if (keyParts.size < KEY_PARTS_KEPT) keyParts.set(character, made);
  return made;
}

/** Binary-sortable key of one syllable: its letters by the alphabet first, its tone only to break ties. */
function syllableKey(syllable: string, order: ToneOrder): string {
  const tones: readonly string[] = TONES[order];
  let letters = '';
  let mark = '';
  for (const character of syllable.normalize('NFC').toLowerCase()) {
    const { letter, tone } = keyPart(character);
    letters += letter;
    if (tone !== '') mark = tone;
  }
  return `${letters}!${tones.indexOf(mark) + 1}`;
}

/** Binary-sortable key of any text, word by word in the order written: for units, titles, posts. */
export function textSortKey(text: string, order: ToneOrder = USUAL_TONE_ORDER): string {
  return text
    .split(/[\s-]+/u)
    .filter((word) => word !== '')
    .map((word) => syllableKey(word, order))
    .join(' ');
}

export interface NameParts {
  readonly given: string;
  readonly middle: readonly string[];
  readonly family: string;
}

/**
 * Splits a full name. The given name stands last (Nguyễn Thị Minh Khai → Khai). In Êđê and M'Nông names a first
 * word "Y" or "H'…" marks the sex, the given name follows and the clan name stands last (Y Thắng Êban → Thắng,
 * H'Len Niê → Len). `givenName` is what a person corrected by hand and always wins.
 */
export function splitName(fullName: string, givenName?: string | null): NameParts {
  const words = cleanText(fullName).split(' ');
  const corrected = givenName ? cleanText(givenName) : '';
  if (corrected !== '') {
    const rest = cleanText(` ${words.join(' ')} `.replace(` ${corrected} `, ' ')).split(' ');
    return { given: corrected, middle: rest.slice(1), family: rest[0] ?? '' };
  }
  const first = words[0] ?? '';
  if (words.length >= 3 && first === 'Y') {
    return { given: words[1] ?? '', middle: words.slice(2, -1), family: words.at(-1) ?? '' };
  }
  const female = /^H['’ʼ]?\s?(.+)$/u.exec(first);
  if (words.length >= 2 && female && /^H['’ʼ]/u.test(first)) {
    return { given: female[1] ?? first, middle: words.slice(1, -1), family: words.at(-1) ?? '' };
  }
  return { given: words.at(-1) ?? '', middle: words.slice(1, -1), family: words.length > 1 ? first : '' };
}

/** Binary-sortable key of a person's name: given name, then middle names, then family name. */
export function nameSortKey(
  fullName: string,
  givenName?: string | null,
  order: ToneOrder = USUAL_TONE_ORDER,
): string {
  const { given, middle, family } = splitName(fullName, givenName);
  // Two spaces end a part: "Thị" comes before "Thị Bích", whatever family follows.
  return [given, middle.join(' '), family]
    .map((part) => textSortKey(part, order))
    .join('  ')
    .trimEnd();
}
