const BLANK = '\u00A0';

/** "thứ 5", "Điều 12", "ngày 05": the number stays on the line of its word. */
const NUMBERED = /(?<=(?<![\p{L}\p{M}])(?:thứ|điều|khoản|mục|số|ngày|tháng|năm)) (?=\d)/giu;

/** Words of two or three syllables that titles and posts are full of. */
const WORDS = [
  'chủ tịch',
  'chức vụ',
  'chứng nhận',
  'chánh thanh tra',
  'chánh văn phòng',
  'dân tộc',
  'đại biểu',
  'đảng ủy',
  'đối với',
  'giám đốc',
  'hội đồng',
  'kết quả',
  'kiểm phiếu',
  'kinh tế',
  'kỳ họp',
  'ngân sách',
  'nghị quyết',
  'nhân dân',
  'nhân dân phường',
  'nhân dân thành phố',
  'nhân dân tỉnh',
  'nhân dân xã',
  'pháp chế',
  'phó chủ tịch',
  'phó trưởng ban',
  'quốc hội',
  'thanh tra',
  'thành ủy',
  'thường trực',
  'thường vụ',
  'tín nhiệm',
  'tỉnh ủy',
  'trưởng ban',
  'ủy ban',
  'ủy viên',
  'văn hóa',
  'văn phòng',
  'xã hội',
].toSorted((a, b) => b.length - a.length);

const WORD = new RegExp(`(?<![\\p{L}\\p{M}])(?:${WORDS.join('|')})(?![\\p{L}\\p{M}])`, 'giu');

/** Running text: only numbers stay with their words, because fixed blanks leave gaps in justified lines. */
export function unbrokenNumbers(text: string): string {
  return text.replace(NUMBERED, BLANK);
}

/** The body in whose name somebody signs: the line ends before or after its name, never inside. */
export function unbrokenBody(text: string): string {
  return text.replace(/(?:hội đồng|ủy ban) nhân dân/giu, (words) => words.replaceAll(' ', BLANK));
}

/** "Kinh tế - Ngân sách": a dash ends a line, it never begins one. */
const DASH = /(?<=\p{L}) (?=[-–] \p{L})/gu;

/** Titles and cells of tables: a line never ends inside a word of several syllables. */
export function unbrokenWords(text: string): string {
  return unbrokenNumbers(text)
    .replace(WORD, (word) => word.replaceAll(' ', BLANK))
    .replace(DASH, BLANK);
}
