import { lowerFirst, upperFirst } from '../../kernel/first-letter';
import type { AgendaItemKind } from '../agenda/model';
import type { PaperKind } from './model';

/** Names of papers with which a title of the agenda begins; each paper puts its own in their place. */
const NAMES = 'tờ trình|dự thảo\\s+nghị quyết|nghị quyết|báo cáo thẩm tra';
const BEGINNING = new RegExp(
  `^(?:trình\\s+)?(các\\s+)?(?:${NAMES})(?:\\s*(?:,|và|kèm(?:\\s+theo)?)?\\s*(?:các\\s+)?(?:${NAMES}))*(?=[\\s,:;.]|$)\\s*[,:;.]?\\s*`,
  'iu',
);

/** What is a paper by its own name. */
const IS_A_PAPER =
  /^(các\s+)?(báo cáo|thông báo|tờ trình|kế hoạch|kết luận|công bố|tổng hợp|phương án|đề án|chương trình|danh sách|diễn văn|ý kiến)(?=[\s,:;]|$)/iu;
/** What follows the word "Báo cáo" without more ado. */
const REPORTED =
  /^(tình hình|kết quả|công tác|việc|hoạt động|tiến độ|tổng kết|sơ kết|đánh giá|quyết toán|giám sát|thuyết minh)(?=\s|$)/iu;

/** "Dự toán ngân sách" inside a sentence; names written in capitals ("UBND", "VKSND") stay. */
function insideSentence(text: string): string {
  const second = text.slice(1, 2);
  const capitals = second !== second.toLocaleLowerCase('vi');
  return capitals ? text : lowerFirst(text);
}

interface Subject {
  readonly several: boolean;
  readonly rest: string;
}

function subjectOf(title: string): Subject {
  const found = BEGINNING.exec(title);
  return {
    several: found?.[1] !== undefined,
    rest: insideSentence(title.slice(found?.[0].length ?? 0).trim()),
  };
}

const joined = (...words: readonly string[]): string => words.filter((word) => word !== '').join(' ');

/** What an item of an election or a confidence vote decides: its resolution confirms the result. */
const decides = (kind: AgendaItemKind): boolean => kind === 'election' || kind === 'confidence_vote';

/** "Báo cáo trả lời chất vấn của Giám đốc Sở Y tế" */
function answerTitle(title: string, presenter: string, presides: boolean): string {
  const named = /:\s*(.+)$/u.exec(title)?.[1] ?? (presides ? '' : presenter);
  return named === ''
    ? 'Báo cáo về nhóm vấn đề chất vấn, người trả lời chất vấn'
    : `Báo cáo trả lời chất vấn của ${named}`;
}

function reportTitle(title: string): string {
  if (IS_A_PAPER.test(title) || /\sbáo cáo(\s|$)/iu.test(title)) return upperFirst(title);
  return REPORTED.test(title) ? `Báo cáo ${insideSentence(title)}` : `Báo cáo: ${title}`;
}

function verificationTitle(kind: AgendaItemKind, title: string): string {
  if (kind === 'verification')
    return /^báo cáo/iu.test(title) ? title : `Báo cáo thẩm tra ${insideSentence(title)}`;
  if (kind === 'report') {
    const own = reportTitle(title);
    return IS_A_PAPER.test(own)
      ? `Báo cáo thẩm tra ${insideSentence(own)}`
      : `Báo cáo thẩm tra báo cáo: ${own}`;
  }
  const { rest, several } = subjectOf(title);
  return joined('Báo cáo thẩm tra', several ? 'các dự thảo nghị quyết' : 'dự thảo nghị quyết', rest);
}

export interface TitledItem {
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly presenter: string;
  /** Whoever presents is in the chair. */
  readonly presides: boolean;
}

/** The name of a usual paper of an item: no word of the item's title is said twice. */
export function paperTitle(paper: PaperKind, { kind, presenter, presides, title }: TitledItem): string {
  if (paper === 'verification_report') return verificationTitle(kind, title);
  if (paper === 'report')
    return kind === 'questions' ? answerTitle(title, presenter, presides) : reportTitle(title);
  const { rest, several } = subjectOf(title);
  const named = paper === 'submission' ? 'tờ trình' : 'dự thảo nghị quyết';
  if (decides(kind)) {
    return upperFirst(
      joined(
        named,
        paper === 'submission' ? 'về việc' : 'xác nhận kết quả',
        rest.replace(/^về (việc )?/iu, ''),
      ),
    );
  }
  return upperFirst(joined(several ? 'các' : '', named, rest));
}
