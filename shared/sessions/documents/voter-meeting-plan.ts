import { dateText, formatDate } from '../../kernel/local-date';
import {
  blankLine,
  bodyRow,
  clause,
  column,
  composeDocument,
  dateInWords,
  footLine,
  groupRow,
  headCell,
  lowerFirst,
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
import {
  deputiesInWords,
  MEETING_PHASES,
  meetingPhaseNames,
  type VoterMeeting,
} from '../voter-meetings/model';
import { sessionOf } from './parts';
import type { SessionSource } from './source';

/**
 * S5: plan of the meetings with voters before a session and after it. The meetings that are written down stand in the plan,
 * and in its annex with every deputy by name; while there are none, each Tổ stands with room for day, hour and place.
 */
export function voterMeetingPlan(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const remarks = remarkLines(issue.remarks);
  const after = source.voterMeetings.some(({ phase }) => phase === 'after');
  const before =
    source.voterMeetings.length === 0 || source.voterMeetings.some(({ phase }) => phase === 'before');
  const when = before && after ? 'trước và sau' : after ? 'sau' : 'trước';
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Mục đích, nội dung', contents(source, paper)],
    ['Thời gian', days(source)],
    [
      'Lịch tiếp xúc cử tri',
      source.voterMeetings.length === 0
        ? [schedule(source)]
        : [
            paragraph('Theo bảng dưới đây; đại biểu dự từng cuộc theo Phụ lục kèm theo.'),
            meetingTable(source),
          ],
    ],
    ['Yêu cầu khác', remarks],
    ['Tổ chức thực hiện', duties(source, paper)],
  ];
  return composeDocument({
    title: `Kế hoạch tiếp xúc cử tri ${when} ${source.session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'KẾ HOẠCH',
    summary: `Đại biểu ${council.shortName} tiếp xúc cử tri ${when} ${source.session.title}`,
    bases: [
      ...issue.extraBases,
      'Căn cứ Điều 11 Nghị quyết liên tịch số 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN',
    ],
    body: parts
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([title, blocks], index) => [romanHeading(index + 1, title), ...blocks]),
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    ...(source.voterMeetings.length === 0
      ? {}
      : {
          annexes: [
            {
              label: 'Phụ lục',
              name: 'ĐẠI BIỂU DỰ TỪNG CUỘC TIẾP XÚC CỬ TRI',
              attachedTo: `(Kèm theo Kế hoạch ${issue.symbol === '' ? '' : `số ${issue.symbol} `}của Thường trực ${council.fullName})`,
              orientation: 'portrait' as const,
              body: [attendance(source)],
            },
          ],
        }),
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

function days(source: SessionSource): readonly Block[] {
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

const dayAndHour = ({ date, endTime, startTime }: VoterMeeting): string =>
  [[startTime, endTime].filter((time) => time !== '').join(' – '), dateText(date, 'chưa định ngày')]
    .filter((part) => part !== '')
    .join(', ');

/** The meetings of each part under its heading, numbered through. */
function byPhase(
  { voterMeetings }: SessionSource,
  { heading, width }: { readonly heading: (phase: string) => string; readonly width: number },
  cells: (meeting: VoterMeeting) => readonly string[],
) {
  const phases = MEETING_PHASES.filter((phase) => voterMeetings.some((one) => one.phase === phase));
  return phases.flatMap((phase) => [
    ...(phases.length > 1 ? [groupRow(heading(meetingPhaseNames[phase]), width)] : []),
    ...voterMeetings
      .filter((one) => one.phase === phase)
      .map((one) =>
        bodyRow([
          textCell(String(voterMeetings.indexOf(one) + 1)),
          ...cells(one).map((words) => textCell(words)),
        ]),
      ),
  ]);
}

/** When and where, and who comes; a whole Tổ by its name. */
function meetingTable(source: SessionSource): Table {
  return table({
    caption: 'Lịch tiếp xúc cử tri',
    columns: [column(11, 'center'), column(30), column(48), column(42), column(46)],
    header: [
      [
        headCell('STT'),
        headCell('Giờ, ngày'),
        headCell('Địa điểm'),
        headCell('Xã, phường, đơn vị bầu cử'),
        headCell('Đại biểu dự'),
      ],
    ],
    rows: byPhase(source, { heading: (phase) => phase, width: 5 }, (one) => [
      dayAndHour(one),
      one.note === '' ? one.place : `${one.place} (${one.note})`,
      one.units,
      deputiesInWords(one.deputies, source.meetingDeputies),
    ]),
  });
}

/** Everybody by name, meeting by meeting. */
function attendance(source: SessionSource): Table {
  return table({
    caption: 'Đại biểu dự từng cuộc',
    columns: [column(11, 'center'), column(58), column(108)],
    header: [[headCell('STT'), headCell('Cuộc tiếp xúc'), headCell('Đại biểu dự')]],
    rows: byPhase(source, { heading: (phase) => `Tiếp xúc cử tri ${lowerFirst(phase)}`, width: 3 }, (one) => [
      [dayAndHour(one), one.place === '' ? one.units : one.place].filter((part) => part !== '').join('; '),
      one.deputies.map(({ name }) => name).join(', '),
    ]),
  });
}

/** "Đơn vị bầu cử số 1, 2, 10": names that differ in their number alone are written once. */
export function constituenciesInWords(names: readonly string[]): string {
  const numbers = new Map<string, string[]>();
  for (const name of names) {
    const [, words, number] = /^(.*\S)\s+(\d+)$/u.exec(name.trim()) ?? [];
    const key = words ?? name.trim();
    numbers.set(key, [...(numbers.get(key) ?? []), ...(number === undefined ? [] : [number])]);
  }
  return [...numbers]
    .map(([words, of]) =>
      [words, of.toSorted((a, b) => Number(a) - Number(b)).join(', ')]
        .filter((part) => part !== '')
        .join(' '),
    )
    .join('; ');
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
        textCell(constituenciesInWords(constituencies)),
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
