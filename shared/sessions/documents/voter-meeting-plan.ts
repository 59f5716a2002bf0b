import { formatDate } from '../../kernel/local-date';
import {
  blankLine,
  bodyRow,
  clause,
  column,
  composeDocument,
  dateInWords,
  footLine,
  headCell,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  romanHeading,
  table,
  textCell,
  upperFirst,
  type Block,
  type OfficialDocument,
  type PaperContext,
  type Table,
} from '../../official-documents/index';
import { joint72 } from '../templates/rule';
import { sessionOf } from './parts';
import type { SessionSource } from './source';

/**
 * S5: plan of the meetings with voters before a session. Each Tổ with its deputies and constituencies; day, hour and place
 * are agreed with the Front and written in.
 */
export function voterMeetingPlan(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const remarks = remarkLines(issue.remarks);
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Mục đích, nội dung', contents(source, paper)],
    ['Thời gian', when(source)],
    ['Lịch tiếp xúc cử tri', [schedule(source)]],
    ['Yêu cầu khác', remarks],
    ['Tổ chức thực hiện', duties(source, paper)],
  ];
  return composeDocument({
    title: `Kế hoạch tiếp xúc cử tri trước ${source.session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'KẾ HOẠCH',
    summary: `Đại biểu ${council.shortName} tiếp xúc cử tri trước ${source.session.title}`,
    bases: [
      ...issue.extraBases,
      'Căn cứ Điều 11 Nghị quyết liên tịch số 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN',
    ],
    body: parts
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([title, blocks], index) => [romanHeading(index + 1, title), ...blocks]),
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

function contents(source: SessionSource, paper: PaperContext): readonly Block[] {
  return [
    clause(1, `Báo cáo với cử tri dự kiến thời gian, nội dung ${sessionOf(source, paper)}.`),
    clause(2, 'Báo cáo kết quả giải quyết ý kiến, kiến nghị cử tri gửi đến trước đây.'),
    clause(3, 'Lắng nghe, ghi nhận đầy đủ ý kiến, kiến nghị của cử tri, phản ánh với kỳ họp.'),
  ];
}

const stepOf = ({ steps }: SessionSource, code: string) =>
  steps.find((step) => step.code === code && !step.skipped);

function when(source: SessionSource): readonly Block[] {
  const step = stepOf(source, 'voter_meetings');
  const day = step?.doneDate ?? step?.fixedDate ?? step?.date ?? null;
  if (step === undefined || day === null) return [blankLine('Từ ngày ')];
  const from = step.from === null || !step.toChoose ? '' : `từ ${dateInWords(step.from)} `;
  return [
    paragraph(
      from === '' ? `Hoàn thành ${dateInWords(day)}.` : `${upperFirst(from)}đến ${dateInWords(day)}.`,
    ),
  ];
}

function schedule({ groups }: SessionSource): Table {
  return table({
    caption: 'Lịch tiếp xúc cử tri',
    columns: [column(11, 'center'), column(58), column(44), column(28, 'center'), column(40)],
    header: [
      [
        headCell('STT'),
        headCell('Tổ đại biểu, đại biểu'),
        headCell('Đơn vị bầu cử'),
        headCell('Ngày, giờ'),
        headCell('Địa điểm'),
      ],
    ],
    rows: groups.map(({ constituencies, deputies, name }, index) =>
      bodyRow([
        textCell(String(index + 1)),
        textCell(`${name === '' ? 'Chưa xếp Tổ' : name}: ${deputies.join(', ')}`),
        textCell(constituencies.join('; ')),
        textCell(''),
        textCell(''),
      ]),
    ),
  });
}

function duties(source: SessionSource, { council }: PaperContext): readonly Block[] {
  const notice = stepOf(source, 'voter_meeting_notice')?.date ?? null;
  const synthesis = stepOf(source, 'group_synthesis')?.date ?? null;
  const by = (day: string | null): string => (day === null ? '' : `, chậm nhất ngày ${formatDate(day)}`);
  return [
    clause(
      1,
      `Đề nghị Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam chủ trì tổ chức hội nghị tiếp xúc cử tri, thông báo ` +
        `lịch trên báo, đài${by(notice)} (${joint72('Điều 11')}).`,
    ),
    clause(
      2,
      'Ủy ban nhân dân nơi tiếp xúc cử tri bố trí địa điểm, bảo đảm an ninh, cử người dự, trả lời cử tri.',
    ),
    clause(
      3,
      `Các Tổ đại biểu ${council.shortName} gửi báo cáo tổng hợp ý kiến, kiến nghị cử tri về Thường ` +
        `trực${by(synthesis)}.`,
    ),
    clause(4, 'Văn phòng đôn đốc, tổng hợp, tham mưu báo cáo'),
  ];
}
