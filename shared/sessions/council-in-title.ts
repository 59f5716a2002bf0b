interface Named {
  /** "Hội đồng nhân dân tỉnh Đắk Lắk". */
  readonly fullName: string;
  /** "khóa XI"; empty when not known. */
  readonly term: string;
}

const COUNCIL = '(?:hội đồng nhân dân|hđnd)';
const UNIT = '(?:tỉnh|thành phố|xã|phường|đặc khu)';
const TERM = 'kh(?:óa|oá)\\s+[ivxlc\\d]+';
const YEARS = 'nhiệm kỳ\\s+\\d{4}\\s*[-–]\\s*\\d{4}';

/** Who belongs to a council does not name it: "bầu Chủ tịch HĐND xã". */
const BELONGS = '(?<!(?:đại biểu|chủ tịch|thường trực|văn phòng|ban|ủy viên)\\s+)';

/** "HĐND tỉnh khóa XI", "của Hội đồng nhân dân tỉnh Đắk Lắk, nhiệm kỳ 2026 - 2031". */
function namingOf({ fullName }: Named, termToo: boolean): RegExp {
  const unitName = fullName
    .normalize('NFC')
    .replace(new RegExp(`^${COUNCIL}\\s*(?:${UNIT}\\s+)?`, 'iu'), '')
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const bare = unitName === '' ? '' : `|\\s+${unitName}(?!\\p{L})`;
  const unit = `(?:\\s+${UNIT}(?:\\s+${unitName})?${bare})?`;
  const term = termToo ? `(?:[\\s,]*${TERM})?(?:[\\s,(]*${YEARS}\\)?)?` : '';
  return new RegExp(`[\\s,]*${BELONGS}(?:của\\s+)?${BELONGS}${COUNCIL}${unit}${term}`, 'iu');
}

/**
 * "Kỳ họp thứ 15 (thường lệ cuối năm 2026) Hội đồng nhân dân tỉnh Đắk Lắk, khóa X"; a title that names the council or its
 * term already keeps its own words, and only what is missing follows.
 */
export function titleWithCouncil(title: string, council: Named): string {
  const written = title.normalize('NFC');
  const term = council.term === '' || new RegExp(TERM, 'iu').test(written) ? '' : `, ${council.term}`;
  return `${written}${namingOf(council, true).test(written) ? '' : ` ${council.fullName}`}${term}`;
}

/** The title where the council, and its term if it is known, stand beside it in words of their own. */
export const titleWithoutCouncil = (title: string, council: Named): string =>
  title
    .normalize('NFC')
    .replace(namingOf(council, council.term !== ''), '')
    .trim();
