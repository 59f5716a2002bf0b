import { nameKey } from '../kernel/same-person';
import { cleanText, OTHER_DASHES, searchKey } from '../kernel/vietnamese-text';

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/hội đồng nhân dân/giu, 'HĐND'],
  [/(ủy|uỷ) ban nhân dân/giu, 'UBND'],
  [/\bubnd\b/giu, 'UBND'],
];

/** "Chủ tịch Hội đồng nhân dân tỉnh" and "Chủ tịch HĐND tỉnh" are one post, and signs between words make no other one. */
export function postKey(title: string): string {
  const short = SHORT_FORMS.reduce((text, [long, brief]) => text.replace(long, brief), cleanText(title));
  return nameKey(short.replace(OTHER_DASHES, '-').replace(/[,;.()/-]/gu, ' '));
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
  const words = searchKey(name)
    .replace(/hoi dong nhan dan/gu, 'hdnd')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
  return words.map((word) => word.replace(/^0+(?=\d)/u, '')).join(' ');
}
