import { formatDate, type LocalDate } from '../../kernel/local-date';
import {
  bodyRow,
  clause,
  column,
  composeDocument,
  dashItem,
  footLine,
  headCell,
  leadIn,
  numberLine,
  paragraph,
  point,
  placeAndDate,
  romanHeading,
  table,
  textCell,
  UNKNOWN,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import type { Procedure } from '../model';
import { calendarOf, openingDayOf, type CalendarStep } from '../groundwork/calendar';
import type { DocumentContext } from './context';
import { leftOutBlocks } from './left-out';
import { writtenBasis } from './rule-bases';
import { actOf, count, dateInWords, lowerFirst, remarkLines, subjectOf } from './wording';

/** V1, kế hoạch: what, on whom, when, and who does what by which day (the calendar of the vote). */
export function votePlan(context: DocumentContext): OfficialDocument {
  const { vote, council, issue } = context;
  const act = actOf[vote.procedure];
  const summary = `Tổ chức ${act} đối với ${subjectOf(council)}`;
  const written = writtenBasis(context);
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Mục đích, yêu cầu', purpose(context)],
    ['Nội dung', contents(context)],
    ['Tiến độ thực hiện', schedule(context)],
    ['Yêu cầu khác', remarkLines(issue.remarks)],
    ['Tổ chức thực hiện', duties(context)],
  ];
  return composeDocument({
    title: `Kế hoạch ${lowerFirst(summary)}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'KẾ HOẠCH',
    summary,
    body: [
      paragraph(
        `Thực hiện ${vote.ruleSet.title}${written === '' ? '' : `; căn cứ ${written}`}, Thường trực ${council.fullName} ban hành Kế hoạch ${lowerFirst(summary)} ` +
          'như sau:',
      ),
      ...parts
        .filter(([, blocks]) => blocks.length > 0)
        .flatMap(([title, blocks], index) => [romanHeading(index + 1, title), ...blocks]),
      paragraph(
        `Trên đây là Kế hoạch ${act}. Trong quá trình thực hiện, có vướng mắc thì phản ánh về Thường trực ` +
          `${council.shortName} để xem xét, giải quyết`,
      ),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

/** Lấy phiếu grades people, for their own work and for who places them; bỏ phiếu decides, and dismissal rests on it. */
const PURPOSE: Readonly<Record<Procedure, string>> = {
  grading:
    'Việc lấy phiếu tín nhiệm giúp người giữ chức vụ thấy được mức độ tín nhiệm của mình để tiếp tục phấn đấu, rèn ' +
    'luyện; là cơ sở để cơ quan có thẩm quyền đánh giá, bố trí, sử dụng cán bộ.',
  decision:
    'Việc bỏ phiếu tín nhiệm để Hội đồng nhân dân thể hiện sự tín nhiệm hoặc không tín nhiệm đối với người giữ chức ' +
    'vụ; là cơ sở để cơ quan, người có thẩm quyền xem xét việc miễn nhiệm theo quy định.',
};

function purpose({ vote }: DocumentContext): readonly Block[] {
  const act = actOf[vote.procedure];
  return [
    clause(1, PURPOSE[vote.procedure]),
    clause(
      2,
      `Bảo đảm dân chủ, khách quan, công khai, minh bạch, đúng trình tự quy định; không vận động, tác động trái quy ` +
        `định, không lợi dụng việc ${act} để làm mất uy tín, gây mất đoàn kết.`,
    ),
  ];
}

function contents(context: DocumentContext): readonly Block[] {
  const { vote } = context;
  const act = actOf[vote.procedure];
  const persons = vote.officials.filter((official) => official.included).length;
  const opening = openingDayOf(vote);
  const place = vote.place === '' ? '' : `, tại ${vote.place}`;
  return [
    clause(
      1,
      `Thời gian: ${dateInWords(vote.date)}${vote.sessionName === '' ? '' : `, tại ${vote.sessionName}`}${place}.`,
    ),
    ...(opening === null || opening === vote.date
      ? []
      : [paragraph(`Kỳ họp khai mạc ${dateInWords(opening)}; các thời hạn tính từ ngày này.`)]),
    clause(2, [`Số người được ${act}: `, ...count(persons, 'người, có danh sách kèm theo.')]),
    ...leftOutBlocks(context, point),
    clause(3, `Hình thức: bỏ phiếu kín, theo ${vote.ruleSet.shortTitle}.`),
  ];
}

/**
 * The calendar as the plan puts it to others. A plan that goes out late says which days are over on its own day, a draft
 * without one on the day on which it is made; that it was itself due is no work for anybody any more.
 */
function schedule({ issue, vote, material, verification }: DocumentContext): readonly Block[] {
  const today = issue.date ?? verification.madeOn;
  const isOver = (day: LocalDate | null): boolean => day !== null && day < today;
  const steps = calendarOf(vote, material.steps).filter(({ code, date }) => code !== 'plan' || !isOver(date));
  return [
    scheduleTable(steps, isOver),
    ...(steps.some(({ date }) => isOver(date))
      ? [
          paragraph(
            'Việc ghi “đã qua” có hạn trước ngày ban hành Kế hoạch này; việc nào chưa làm thì làm ngay.',
          ),
        ]
      : []),
  ];
}

function scheduleTable(steps: readonly CalendarStep[], isOver: (day: LocalDate | null) => boolean): Block {
  return table({
    caption: 'Tiến độ thực hiện',
    columns: [column(11, 'center'), column(80), column(30, 'center'), column(44)],
    header: [[headCell('STT'), headCell('Việc'), headCell('Chậm nhất'), headCell('Người, cơ quan làm')]],
    rows: steps.map((step, index) =>
      bodyRow([
        textCell(String(index + 1)),
        textCell(step.title),
        textCell(
          step.date === null ? UNKNOWN : `${formatDate(step.date)}${isOver(step.date) ? ' (đã qua)' : ''}`,
        ),
        textCell(step.owner === '' ? UNKNOWN : step.owner),
      ]),
    ),
  });
}

function duties({ vote, council }: DocumentContext): readonly Block[] {
  return [
    leadIn('Các cơ quan, cá nhân thực hiện việc của mình theo tiến độ nêu trên; trong đó:'),
    dashItem(
      `Thường trực ${council.shortName} chỉ đạo, đôn đốc; chuẩn bị danh sách, tài liệu và các nội dung trình ` +
        `${council.shortName};`,
    ),
    // Opinions of voters are gathered before a grading alone; the calendar of bỏ phiếu has no such step.
    ...(vote.procedure === 'grading'
      ? [
          dashItem(
            `Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp tổng hợp ý kiến, kiến nghị của cử tri gửi Thường ` +
              `trực ${council.shortName};`,
          ),
        ]
      : []),
    dashItem('Văn phòng tham mưu, phục vụ; bảo đảm phiếu, hòm phiếu và điều kiện kiểm phiếu.'),
  ];
}
