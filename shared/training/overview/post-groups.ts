import { searchKey } from '../../kernel/vietnamese-text';

/** The groups by which an office asks who was trained: what people are in the council, however their list writes it. */
export const POST_GROUPS = [
  'standing_committee',
  'economy_board',
  'culture_board',
  'other_board',
  'deputy',
  'officer',
  'other',
] as const;
export type PostGroup = (typeof POST_GROUPS)[number];

export const POST_GROUP_WORDS: Readonly<Record<PostGroup, string>> = {
  standing_committee: 'Thường trực HĐND',
  economy_board: 'Ban Kinh tế - Ngân sách',
  culture_board: 'Ban Văn hóa - Xã hội',
  other_board: 'Ban khác của HĐND',
  deputy: 'Đại biểu HĐND',
  officer: 'Công chức, văn phòng',
  other: 'Khác, chưa ghi chức vụ',
};

/** The first pattern that is found decides; texts are lower case, without diacritics and signs. */
const PATTERNS: readonly (readonly [RegExp, PostGroup])[] = [
  // Until 30 June 2025 communes had a Ban Kinh tế - Xã hội; lists that still say so mean no Ban Kinh tế - Ngân sách.
  [/\bban (kinh te|kt) (xa hoi|xh)\b|\bban ktxh\b/u, 'other_board'],
  [/\b(chu tich|pct|ct)( [a-z]+){0,2} (hdnd|hoi dong nhan dan)\b/u, 'standing_committee'],
  [/\bthuong truc (hdnd|hoi dong nhan dan)\b/u, 'standing_committee'],
  [/\bban (kinh te|ktns|kt ns)\b|\b(ktns|kt ns)\b/u, 'economy_board'],
  [/\bban (van hoa|vhxh|vh xh)\b|\b(vhxh|vh xh)\b/u, 'culture_board'],
  [/\b(chuyen vien|cong chuc|van phong|van thu)\b/u, 'officer'],
  [/\b(ubnd|uy ban nhan dan)\b/u, 'other'],
  [/\bban (phap che|dan toc|do thi)\b/u, 'other_board'],
  [/\bdai bieu\b/u, 'deputy'],
  // The party, the Front and its unions have chairs, boards and a standing committee of their own.
  [/\b(bi thu|dang uy|thuong vu|xay dung dang|mat tran|ubmttq|mttq|cong doan|doan thanh nien)\b/u, 'other'],
  [/\bhoi (nong dan|lien hiep|phu nu|cuu chien binh|chu thap do)\b/u, 'other'],
  [/\bthuong truc\b|\bchu tich\b/u, 'standing_committee'],
  [/\b(truong ban|uy vien)\b/u, 'other_board'],
];

/**
 * "Phó Trưởng Ban KT-NS HĐND xã" is of the economy board, "Phó Chủ tịch HĐND" of the standing committee. Whoever holds two
 * posts is counted by the one that stands higher in that committee.
 */
export function postGroupOf(post: string): PostGroup {
  const key = searchKey(post)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  return PATTERNS.find(([pattern]) => pattern.test(key))?.[1] ?? 'other';
}
