import { usualNameCase } from '../kernel/name-case';
import { cleanText } from '../kernel/vietnamese-text';
import type { DataRow } from './headings';
import { isFoot } from './list-foot';
import type { RowReader } from './row-reader';

/** What stands in the column of names: a person, nobody, or a person behind a rank. */

/** "(khuyết)", "còn khuyết", "…", "-": an empty seat, written so by offices and by our own list of posts. */
const VACANT =
  /^(?:[([]\s*)?(?:(?:còn|đang|chức danh)\s+)?(?:khuyết|để trống|trống|chưa có)(?:\s*[)\]])?\.?$/iu;
const SIGNS_ALONE = /^[^\p{L}\d]+$/u;

/** Why this row is about nobody, for the preview; null where the column may hold a name, or nothing at all. */
export function nobodyIn(reader: RowReader, column: string): string | null {
  const text = cleanText(reader.text(column));
  if (text === '') return null;
  if (VACANT.test(text) || SIGNS_ALONE.test(text)) return 'Chỗ khuyết, không có người để nhập.';
  return isFoot(text) ? 'Dòng cuối bảng, không phải người.' : null;
}

/** Letters of any people of the country, "H'Len", "Ba-na", "Nguyễn Văn A." */
const NAME = /^[\p{L}\p{M}'’ʼ.\- ]+$/u;
const HONORIFICS = ['ông', 'bà', 'đồng chí', 'đ/c', 'cô', 'anh', 'chị'] as const;

/** A person's name has letters, and no figures: a line of totals or of column numbers is no person. */
export function readName(reader: RowReader, column: string): string {
  const name = cleanText(reader.text(column));
  if (name === '') reader.refuse(column, 'Thiếu họ và tên.');
  else if (nobodyIn(reader, column) !== null) reader.refuse(column, `“${name}” không phải họ và tên.`);
  else if (/\d/u.test(name)) reader.refuse(column, 'Họ và tên không được có chữ số.');
  else if (/^(ông|bà|đồng chí|đ\/c)\s/iu.test(name)) {
    reader.refuse(column, 'Chỉ ghi họ và tên, bỏ chữ ông, bà, đồng chí.');
  } else if (!NAME.test(name)) reader.refuse(column, 'Họ và tên chỉ có chữ; hãy bỏ ký hiệu khác.');
  return usualNameCase(name);
}

/** Ranks of army and police, academic titles and degrees, honours, in words and as offices shorten them. */
const TITLES = [
  '(?:đại|thượng|trung|thiếu)\\s+(?:tướng|tá|úy)',
  'chuẩn úy',
  '(?:phó\\s+)?giáo sư',
  'tiến s[ĩỹ](?:\\s+khoa học)?',
  'thạc s[ĩỹ]',
  '(?:bác|dược)\\s+s[ĩỹ](?:\\s+(?:chuyên khoa|ck)\\s*(?:ii|i|1|2))?',
  'kỹ sư',
  'kiến trúc sư',
  'cử nhân',
  'luật sư',
  '(?:nhà giáo|nghệ s[ĩỹ]|thầy thuốc|nghệ nhân)\\s+(?:nhân dân|ưu tú)',
  'p?gs',
  'ts(?:kh)?',
  'th\\.?s',
  'bs(?:[\\s.]*ck[\\s.]*(?:ii|i|1|2))?',
  'ck(?:ii|i|1|2)',
  'ds',
  'ks',
  'kts',
  'cn',
  'ls',
  '(?:ng|ns|tt)(?:nd|ưt)',
].join('|');
const ONE_TITLE = `(?:${TITLES}|${HONORIFICS.join('|')})`;
const BEFORE = new RegExp(`^(?:${ONE_TITLE}(?![\\p{L}\\p{M}'’])[\\s.,/\\-]*)+`, 'iu');

/** The ranks, titles and words of address before a name, as written ("Đại tá", "PGS.TS."); '' where there is none. */
export function titleBefore(name: string): string {
  const text = cleanText(name);
  const before = BEFORE.exec(text)?.[0] ?? '';
  // What remains must still be a name of two words: "Cô Thị" is one herself.
  return text.slice(before.length).split(' ').length > 1 ? before.replace(/[\s,/-]+$/u, '') : '';
}

/** The name alone. */
export function withoutTitle(name: string): string {
  const text = cleanText(name);
  const title = titleBefore(text);
  return title === '' ? text : text.slice(title.length).replace(/^[\s.,/-]+/u, '');
}

/** What the preview says beside such a row. */
export const titleRemark = (title: string, cut: boolean): string =>
  cut ? `Đã bỏ “${title}” trước họ tên.` : `Có “${title}” trước họ tên.`;

export interface CutRows {
  readonly rows: readonly DataRow[];
  /** What was cut off, by number of the row. */
  readonly cut: ReadonlyMap<number, string>;
}

/** The rows with nothing before the names. */
export function cutTitles(rows: readonly DataRow[], column: string): CutRows {
  const cut = new Map<number, string>();
  const shorter = rows.map((row): DataRow => {
    const cell = row.cells.get(column);
    const title = cell ? titleBefore(cell.text) : '';
    if (!cell || title === '') return row;
    cut.set(row.number, title);
    return { ...row, cells: new Map(row.cells).set(column, { ...cell, text: withoutTitle(cell.text) }) };
  });
  return { rows: shorter, cut };
}
