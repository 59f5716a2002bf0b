import { dayPartNames } from '../../kernel/day-part';
import {
  clauseTitle,
  composeDocument,
  footLine,
  paragraph,
  placeAndDate,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { lowerFirst } from '../../kernel/first-letter';
import { formatDate } from '../../kernel/local-date';
import { scheduleOf, type AgendaLine } from '../agenda/schedule';
import { proposedSubject } from '../open-votes/proposal';
import type { SessionSource } from './source';

const italic = (text: string): Block => paragraph([{ text, italic: true }]);

/** What the chair says of an item of each kind; what is decided is asked in three questions. */
function wordsFor(
  { item }: AgendaLine,
  minutes: SessionSource['speakingMinutes'],
  drafts: readonly string[],
): readonly Block[] {
  const who = item.presenter === '' ? 'đại diện cơ quan trình' : item.presenter;
  switch (item.kind) {
    case 'ceremony':
      return [italic(`Kính thưa Quý vị đại biểu. ${ceremonyWords(item.title, item.presenter)}`)];
    case 'report':
    case 'submission':
    case 'verification':
      return isChair(who)
        ? [italic(`Tôi xin trình bày: ${item.title}.`)]
        : [italic(`Xin trân trọng kính mời ${who} trình bày: ${item.title}.`), italic('Xin cảm ơn.')];
    case 'discussion':
      return [
        italic(`Đề nghị các vị đại biểu thảo luận; mỗi ý kiến không quá ${minutes.speech} phút.`),
        italic('Xin mời đại biểu đăng ký phát biểu.'),
      ];
    case 'questions':
      return [
        italic(
          `Hội đồng chuyển sang chất vấn. Nêu chất vấn không quá ${minutes.question} phút, trả lời không quá ${minutes.answer} phút.`,
        ),
      ];
    case 'vote':
      if (item.secretBallot) return secretVoteWords(item.title);
      return [
        ...reportedFirst(item.title).map((what) =>
          italic(isChair(who) ? `Tôi xin báo cáo ${what}.` : `Xin mời ${who} báo cáo ${what}.`),
        ),
        ...(ALL_RESOLUTIONS.test(item.title.normalize('NFC')) && drafts.length > 0
          ? drafts
          : [votedWords(item.title)]
        ).flatMap(cardWords),
      ];
    case 'election':
    case 'confidence_vote':
      return [italic(`Hội đồng tiến hành: ${item.title}. Xin mời Ban kiểm phiếu lên làm việc.`)];
    case 'other':
      return [italic(`Xin chuyển sang nội dung: ${item.title}.`)];
  }
}

/** Whoever reads the script is asked by nobody. */
const isChair = (who: string): boolean =>
  /^(?:(?:đồng chí|đ\/c)\s+)?chủ tọa(?!\p{L})/iu.test(who.normalize('NFC'));

/** One item for all resolutions: each of them is voted on by itself. */
const ALL_RESOLUTIONS = /(?<!\p{L})các\s+(?:dự thảo\s+)?nghị quyết(?!\p{L})/iu;

/** "thông qua Nghị quyết về dự toán ngân sách" of every draft that the session has, in the order of its papers. */
export const draftsOf = (papers: SessionSource['papers']): readonly string[] =>
  papers
    .filter(
      ({ dropped, kind, title }) => kind === 'draft_resolution' && !dropped && !ALL_RESOLUTIONS.test(title),
    )
    .map(({ title }) => `thông qua ${proposedSubject(title)}`);

const cardWords = (what: string): readonly Block[] => [
  italic(`Đề nghị Hội đồng biểu quyết ${what}.`),
  italic('Đại biểu nào tán thành xin giơ thẻ. Xin mời bỏ thẻ xuống.'),
  italic('Đại biểu nào không tán thành xin giơ thẻ.'),
  italic('Đại biểu nào không biểu quyết xin giơ thẻ.'),
  italic('Đề nghị Thư ký báo cáo kết quả.'),
];

/** Nobody raises a card where the ballot is secret: the counting board has the word. */
const secretVoteWords = (title: string): readonly Block[] => [
  italic(`Hội đồng tiến hành bỏ phiếu kín: ${title}.`),
  italic('Xin mời Ban kiểm phiếu hướng dẫn cách bỏ phiếu và phát phiếu.'),
  italic('Đề nghị các vị đại biểu ghi phiếu, bỏ phiếu vào hòm phiếu.'),
  italic('Xin mời Ban kiểm phiếu kiểm phiếu và công bố biên bản kiểm phiếu.'),
];

/** Who speaks is asked to; what the whole hall does is announced. */
function ceremonyWords(title: string, presenter: string): string {
  const who = presenter === '' ? 'đại diện Ban Tổ chức' : presenter;
  const what = lowerFirst(title);
  if (/^diễn văn/iu.test(title)) return `Xin trân trọng kính mời ${who} đọc ${what}.`;
  if (/^phát biểu/iu.test(title)) return `Xin trân trọng kính mời ${who} lên ${what}.`;
  return `Chương trình tiếp theo: ${what}.${presenter === '' ? '' : ` Xin mời ${presenter} điều hành.`}`;
}

/** "Báo cáo dự kiến chương trình; biểu quyết thông qua" is a report first and then a vote on what was reported. */
const REPORT_AND_VOTE = /^báo cáo\s+(.+?)\s*[;,]\s*biểu quyết(?:\s+thông qua)?$/iu;

const reportedFirst = (title: string): readonly string[] => {
  const subject = REPORT_AND_VOTE.exec(title.normalize('NFC'))?.[1];
  return subject === undefined ? [] : [subject];
};

function votedWords(title: string): string {
  const [subject] = reportedFirst(title);
  if (subject !== undefined) return `thông qua ${subject}`;
  const rest = title.normalize('NFC').replace(/^biểu quyết\s+/iu, '');
  return /^(thông qua|bãi bỏ|phê chuẩn|miễn nhiệm|bãi nhiệm)(?=\s)/iu.test(rest)
    ? lowerFirst(rest)
    : `thông qua ${lowerFirst(rest)}`;
}

/** S17: what the chair reads out, item by item with its time. */
export function chairScript(
  { agenda, papers, session, speakingMinutes }: SessionSource,
  paper: PaperContext,
): OfficialDocument {
  const { council, issue } = paper;
  const drafts = draftsOf(papers);
  const parts = scheduleOf(session.sittings, agenda).filter(({ lines }) => lines.length > 0);
  return composeDocument({
    title: `Kịch bản điều hành ${session.title}`,
    letterhead: council.letterhead,
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'KỊCH BẢN ĐIỀU HÀNH',
    summary: session.title,
    body: parts.flatMap(({ lines, sitting }): readonly Block[] => [
      paragraph([
        {
          text:
            sitting === null
              ? 'Nội dung chưa xếp phiên'
              : `Phiên ${dayPartNames[sitting.part].toLocaleLowerCase('vi')} ngày ${formatDate(sitting.date)}`,
          bold: true,
        },
      ]),
      ...lines.flatMap((line) => [
        clauseTitle(
          line.no,
          `${line.item.title}${line.start === '' ? '' : ` (${line.start}, ${line.item.minutes} phút)`}`,
        ),
        ...wordsFor(line, speakingMinutes, drafts),
      ]),
    ]),
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}
