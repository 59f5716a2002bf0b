import { nameKey } from '../kernel/same-person';
import { cleanText, OTHER_DASHES, searchKey } from '../kernel/vietnamese-text';

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/hội đồng nhân dân/giu, 'HĐND'],
  [/(ủy|uỷ) ban nhân dân/giu, 'UBND'],
  [/\bubnd\b/giu, 'UBND'],
];

/** How offices shorten the words of posts and boards; "DT" and "ĐT" are so many things that they say a board only behind "Ban". */
const SHORT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ptb|p\.?\s*trưởng ban|phó ban)(?!\p{L})/iu, 'Phó Trưởng Ban'],
  [/^tb(?!\p{L})/iu, 'Trưởng Ban'],
  [/^(?:pct|p\.?\s*chủ tịch)(?!\p{L})/iu, 'Phó Chủ tịch'],
  [/^ct(?!\p{L})/iu, 'Chủ tịch'],
  [/(?<!\p{L})kt\s*-?\s*ns(?!\p{L})/giu, 'Kinh tế - Ngân sách'],
  [/(?<!\p{L})vh\s*-?\s*xh(?!\p{L})/giu, 'Văn hóa - Xã hội'],
  [/(?<=ban )pc(?!\p{L})/iu, 'Pháp chế'],
  [/(?<=ban )dt(?!\p{L})/iu, 'Dân tộc'],
  [/(?<=ban )đt(?!\p{L})/iu, 'Đô thị'],
];

/** "Phó Ban KT-NS" → "Phó Trưởng Ban Kinh tế - Ngân sách". */
export const spelledOut = (title: string): string =>
  SHORT_WORDS.reduce(
    (text, [short, words]) => text.replace(short, words),
    cleanText(title).replace(OTHER_DASHES, '-'),
  );

/** "Chủ tịch Hội đồng nhân dân tỉnh" and "Chủ tịch HĐND tỉnh" are one post, and signs between words make no other one. */
export function postKey(title: string): string {
  const short = SHORT_FORMS.reduce((text, [long, brief]) => text.replace(long, brief), spelledOut(title));
  return nameKey(short.replace(/[,;.()/-]/gu, ' '));
}

const EMPTY_WORDS = new Set([
  'to',
  'ban',
  'dai',
  'bieu',
  'so',
  'hdnd',
  'tinh',
  'thanh',
  'pho',
  'xa',
  'phuong',
]);

/** "Tổ đại biểu số 3", "Tổ 3" and "3", or "Ban Pháp chế HĐND tỉnh" and "Pháp chế", are one body. */
export function bodyKey(name: string): string {
  const words = searchKey(spelledOut(name))
    .replace(/hoi dong nhan dan/gu, 'hdnd')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
  return words.map((word) => word.replace(/^0+(?=\d)/u, '')).join(' ');
}
