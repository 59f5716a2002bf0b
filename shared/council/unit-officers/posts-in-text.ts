import { searchKey } from '../../kernel/vietnamese-text';
import type { UnitPost } from './posts';

const words = (text: string): string =>
  searchKey(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

/** Between posts of one person: signs, "kiêm", and a dash before the word of another post ("Kinh tế - Ngân sách" stays whole). */
const BETWEEN_POSTS =
  /[,;/+\n]|(?<=\s)kiêm(?=\s)|\s[-–—]\s(?=(?:phó|trưởng|chủ tịch|pct|ct|bí thư|p\.|ủy viên|uỷ viên)(?:\s|$))/iu;

/** Until 30 June 2025 communes had this board; which of the two of today its head leads nobody can tell. */
const FORMER_BOARD = /\b(kinh te xa hoi|kt xh|ktxh)\b/u;
const ECONOMY = /\bban (kinh te|kt)\b|\b(kt ns|ktns)\b/u;
const CULTURE = /\bban (van hoa|vh)\b|\b(vh xh|vhxh)\b/u;
const DEPUTY = /\b(pho|p|ptb|ptrb)\b/u;
/** Members of a board, posts of the party, divisions of the People's Committee. */
const OTHER = /\b(uy vien|uv|bi thu|dang uy|thuong vu|phong|nguyen)\b/u;
const COUNCIL_CHAIR = /\b(pho |p )?(chu tich|pct|ct)( [a-z]+){0,2} (hdnd|hoi dong nhan dan)\b/u;
const BARE_CHAIR = /^(pho |p )?(chu tich|pct|ct)( thuong truc| chuyen trach)?$/u;

/**
 * Which posts of the council of a commune a list writes: "Phó Bí thư Đảng ủy, Chủ tịch HĐND xã" is its chair. Empty for what
 * is none of them; several where the text names several.
 */
export function unitPostsIn(text: string): readonly UnitPost[] {
  const found = text
    .split(BETWEEN_POSTS)
    .map((part) => unitPostOf(words(part)))
    .filter((post) => post !== null);
  return [...new Set(found)];
}

function unitPostOf(part: string): UnitPost | null {
  const chair = COUNCIL_CHAIR.exec(part) ?? BARE_CHAIR.exec(part);
  if (chair && !/^nguyen\b/u.test(part)) {
    return chair[1] !== undefined || chair[2] === 'pct' ? 'vice_chair' : 'chair';
  }
  if (OTHER.test(part) || FORMER_BOARD.test(part)) return null;
  const deputy = DEPUTY.test(part);
  if (ECONOMY.test(part)) return deputy ? 'economy_deputy_head' : 'economy_head';
  if (CULTURE.test(part)) return deputy ? 'culture_deputy_head' : 'culture_head';
  return null;
}
