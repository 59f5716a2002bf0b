import { upperFirst } from '../../../kernel/first-letter';

/** What the words of an item say besides its title. */
export interface ItemWords {
  readonly title: string;
  readonly presenter: string;
  readonly board: string;
  /** null where the words say none. */
  readonly minutes: number | null;
  readonly secretBallot: boolean;
  readonly broadcast: boolean;
}

const DOES = String.raw`(?:trình bày|báo cáo|điều hành|chủ trì|chủ tọa|thực hiện|phát biểu|đọc|giới thiệu|tuyên bố)`;
const WHO_FIRST = new RegExp(String.raw`^(?:do\s+)?(.{2,200}?),?\s+${DOES}$`, 'iu');
const DOES_FIRST = new RegExp(
  String.raw`^(?:người\s+|cơ quan\s+|đơn vị\s+)?${DOES}(?:,?\s+(?:và\s+)?${DOES})*\s*:\s*(.{2,200})$`,
  'iu',
);
/** Behind a form of address alone stands what the person is, not what is done: "(Đ/c Chủ tọa)". */
const ADDRESS_ALONE = /^(?:đồng chí|đ\/c|ông|bà|các vị?|các đồng chí)$/iu;
const VERIFIED = /^(?:(?:cơ quan\s+|ban\s+)?thẩm tra\s*:\s*(.{2,200})|(.{2,200}?)\s+thẩm tra)$/iu;
const MINUTES = /^(?:khoảng\s+|thời gian\s*:?\s*)?(\d{1,3})\s*(?:phút|p|')$/iu;
/** Minutes behind the words: "(… trình bày) 25 phút", "Khai mạc - 10'", "Thảo luận, 60 phút". */
const MINUTES_BEHIND =
  /(?:(?<=\))\s*|\s*[-–—,;:.]\s*)(?:khoảng\s+|thời gian\s*:?\s*)?(\d{1,3})\s*(?:phút|p|')\.?$/iu;
/** A bracket that names a post or a body, and so who presents: "(Chủ tịch HĐND tỉnh)". */
const POST_OR_BODY =
  /^(?:phó\s+|quyền\s+)?(?:chủ tịch|trưởng|chánh|giám đốc|viện trưởng|cục trưởng|thư ký|tổng thư ký|bí thư|ủy viên|văn phòng|thường trực|lãnh đạo|đại diện|ubnd|hđnd|ủy ban|uỷ ban|sở|ban|viện|tòa án|toà án|cục|công an|bộ chỉ huy|thanh tra|mặt trận|đoàn|chủ tọa|đồng chí|đ\/c|ông|bà)(?!\p{L})/iu;
/** Posts and bodies begin with a capital, whoever is called ông or bà has a name. */
const NAMES_SOMEBODY =
  /^(?:(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]\/c)\s+\p{Lu}|(?!(?:Ông|Bà|Đồng chí|Đ\/c)(?!\p{L}))\p{Lu})/u;
/** Words that only begin as a post or a body does. */
const OTHER_WORDS =
  /^(?:ban\s+(?:hành|đầu|bố|ngày|đêm)|sở\s+(?:hữu|dĩ)|viện\s+(?:trợ|phí|dẫn)|đoàn\s+(?:kết|khách)|lãnh đạo(?=,))(?!\p{L})/iu;
/** Behind the name of somebody or of a body that is chosen, a bracket says of what, not who presents. */
const CHOOSES = /(?<!\p{L})(?:bầu|miễn nhiệm|bãi nhiệm|cho thôi|phê chuẩn|lấy phiếu|bỏ phiếu)(?!\p{L})/iu;
/** Remarks of one bracket; minutes are told apart by a comma too: "(10 phút, Sở Tài chính trình bày)". */
const BETWEEN = /;|(?<=\d\s?(?:phút|p|')),|,(?=\s*(?:khoảng\s+)?\d{1,3}\s*(?:phút|p|')\s*(?:;|$))/iu;
const PAPERS = String.raw`(?:các\s+)?(?:báo cáo|tờ trình|dự thảo|nghị quyết|đề án|thông báo|kế hoạch|diễn văn|chương trình)(?!\p{L})`;
const IN_FRONT = new RegExp(
  String.raw`^(?:nghe\s+)?(?!(?:nghe|trình bày|thảo luận|xem xét|tiếp tục|tiến hành)(?!\p{L}))(.{2,200}?),?\s+(?:trình bày|đọc)\s*:?\s+(?=${PAPERS})`,
  'iu',
);
const BEHIND = new RegExp(
  String.raw`\s*(?:[,;–—-]\s*do\s+(.{2,200}?),?\s+${DOES}|[.,;–—-]?\s*(?:người\s+)?(?:trình bày|chủ trì|điều hành)\s*:\s*(.{2,200}))$`,
  'iu',
);
const BRACKETS = /\s*\(([^()]{2,300})\)$/u;

const NOTHING: Omit<ItemWords, 'title'> = {
  ...{ presenter: '', board: '', minutes: null, secretBallot: false, broadcast: false },
};

/** What one remark of an item says; null where it is just words. */
function remarkOf(words: string): Partial<ItemWords> | null {
  if (/^(?:bằng hình thức\s+)?bỏ phiếu kín$/iu.test(words)) return { secretBallot: true };
  if (/^(?:phát thanh,?\s*)?truyền hình trực tiếp$/iu.test(words)) return { broadcast: true };
  const minutes = MINUTES.exec(words)?.[1];
  if (minutes !== undefined) return { minutes: Math.min(600, Number(minutes)) };
  const verified = VERIFIED.exec(words);
  if (verified) return { board: verified[1] ?? verified[2] ?? '' };
  const who = DOES_FIRST.exec(words)?.[1] ?? WHO_FIRST.exec(words)?.[1];
  if (who === undefined) return null;
  return { presenter: ADDRESS_ALONE.test(who) ? words : who };
}

const isWho = (words: string): boolean =>
  POST_OR_BODY.test(words) && NAMES_SOMEBODY.test(words) && !OTHER_WORDS.test(words);

const presenterIn = (words: string, title: string): Partial<ItemWords> | null =>
  isWho(words) && !CHOOSES.test(title) ? { presenter: words } : null;

/** Presenter, Ban and minutes that a line of its own names: "Người trình bày: …", "(Chủ tịch UBND tỉnh trình bày)". */
export function remarksAlone(line: string): Partial<ItemWords> | null {
  const inner = /^\(([^()]+)\)[.;]?$/u.exec(line)?.[1];
  if (inner !== undefined) return remarkOf(inner.trim());
  const plain = line.replace(/[.;]$/u, '');
  const who = DOES_FIRST.exec(plain)?.[1];
  if (who !== undefined) return { presenter: who };
  const board = /^(?:cơ quan\s+|ban\s+)?thẩm tra\s*:\s*(.{2,200})$/iu.exec(plain)?.[1];
  return board === undefined ? null : { board };
}

/**
 * Title, presenter, Ban and marks told apart: "Tờ trình về … (Giám đốc Sở Tài chính trình bày; 10 phút);". What brackets say
 * that is none of these stays in the title.
 */
export function wordsOf(text: string): ItemWords {
  const behind = MINUTES_BEHIND.exec(bare(text));
  let title = behind && behind.index > 0 ? bare(bare(text).slice(0, behind.index)) : bare(text);
  let said = behind && behind.index > 0 ? { ...NOTHING, ...remarkOf(`${behind[1]} phút`) } : NOTHING;
  for (let found = BRACKETS.exec(title); found; found = BRACKETS.exec(title)) {
    const remarks = (found[1] ?? '').split(BETWEEN).map((part) => part.trim());
    const read = remarks.map((words) => remarkOf(words) ?? presenterIn(words, title));
    if (read.every((one) => one === null)) break;
    said = Object.assign({}, said, ...read) as typeof said;
    const left = remarks.filter((_, index) => read[index] === null).join('; ');
    title = bare(title.slice(0, found.index));
    if (left !== '') {
      title = `${title} (${left})`;
      break;
    }
  }
  const byWhom = BEHIND.exec(title);
  if (byWhom && byWhom.index > 0 && said.presenter === '') {
    said = { ...said, presenter: byWhom[1] ?? byWhom[2] ?? '' };
    title = bare(title.slice(0, byWhom.index));
  }
  const inFront = IN_FRONT.exec(title);
  if (inFront && said.presenter === '' && /^\p{Lu}/u.test(inFront[1] ?? '')) {
    said = { ...said, presenter: inFront[1] ?? '' };
    title = upperFirst(title.slice(inFront[0].length));
  }
  return {
    ...said,
    title,
    secretBallot: said.secretBallot || /bỏ phiếu kín/iu.test(text),
    broadcast: said.broadcast || /truyền hình trực tiếp/iu.test(text),
  };
}

/** Lists end their lines with ";" and ".", headings of lists with ":". */
const bare = (text: string): string => text.trim().replace(/[\s;.,:]+$/u, '');
