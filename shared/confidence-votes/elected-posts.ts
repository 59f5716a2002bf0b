import { COMMITTEE_WORDS } from '../kernel/committee-posts';

/** Words that begin a post: a comma before one of them parts two posts, any other stands inside a name. */
const POST_BEGINS =
  /^(?:Quyền |Phó |Trưởng |Chủ tịch|Giám đốc|Ủy viên|Uỷ viên|Thành viên|Bí thư|Chánh |Chỉ huy|Chính ủy|Chính uỷ|Cục trưởng|Đại biểu|Hội thẩm|Tỉnh ủy viên|Thành ủy viên|Đảng ủy viên|Thư ký|Tư lệnh|Viện trưởng|Hiệu trưởng|Đảng viên)/iu;

const COUNCIL = '(?:HĐND|Hội đồng nhân dân)';

/**
 * Chair and deputy chairs of council and committee, members of the committee, heads and deputy heads of the council's
 * Ban: posts that the council elects and may dismiss (Luật 72/2025/QH15). Directors, party posts and posts of agencies are
 * given by others.
 */
const ELECTED: readonly RegExp[] = [
  new RegExp(`^(?:Quyền )?(?:Phó )?Chủ tịch (?:${COUNCIL}|${COMMITTEE_WORDS})`, 'iu'),
  new RegExp(`^(?:Ủy viên|Uỷ viên|Thành viên) ${COMMITTEE_WORDS}`, 'iu'),
  new RegExp(`^(?:Phó )?Trưởng Ban .*${COUNCIL}`, 'iu'),
];

/** The single posts of a line as the register or a template joins them: "Ủy viên UBND thành phố, Giám đốc Sở Công Thương". */
function singlePosts(posts: string): readonly string[] {
  const parts: string[] = [];
  for (const piece of posts.split(/[;\n]/u)) {
    let open = '';
    for (const part of piece.split(',')) {
      const words = part.trim();
      if (open !== '' && POST_BEGINS.test(words)) {
        parts.push(open);
        open = words;
      } else {
        open = open === '' ? words : `${open}, ${words}`;
      }
    }
    if (open !== '') parts.push(open);
  }
  return parts;
}

/**
 * Those of the posts from which the council can dismiss, joined by "; ". Where none is recognised all of them stand: the
 * clerk knows a name of a post that no rule foresees.
 */
export function electedPosts(posts: string): string {
  const single = singlePosts(posts);
  const elected = single.filter((post) => ELECTED.some((rule) => rule.test(post)));
  return (elected.length > 0 ? elected : single).join('; ');
}
