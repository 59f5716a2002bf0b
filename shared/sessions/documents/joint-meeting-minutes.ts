import {
  blankLine,
  clause,
  clockInWords,
  composeDocument,
  dashItem,
  dateInWords,
  footLine,
  leadingZero,
  numberLine,
  paragraph,
  remarkLines,
  romanHeading,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import type { DatedStep } from '../deadlines/model';
import { contentTable, preparedItems } from './content-table';
import { meetingDay } from './joint-meeting';
import { DOTS, sessionOf } from './parts';
import type { SessionSource } from './source';

/**
 * S2: minutes of the joint meeting (Mẫu 1.9). What was prepared for it stands there already; who came and what was said is
 * written in by hand or among the remarks.
 */
export function jointMeetingMinutes(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const { session } = source;
  const meeting = session.jointMeeting;
  return composeDocument({
    title: `Biên bản hội nghị liên tịch chuẩn bị ${session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    typeName: 'BIÊN BẢN',
    summary: `Hội nghị liên tịch chuẩn bị ${session.title}`,
    body: [
      paragraph(`Thời gian bắt đầu: ${clockInWords(meeting.startTime)}, ${dateInWords(meetingDay(source))}.`),
      known('Địa điểm', meeting.place),
      known('Chủ trì', meeting.chair),
      known('Thư ký', meeting.secretary),
      romanHeading(1, 'Thành phần tham dự'),
      ...present(source, council.shortName),
      romanHeading(2, 'Nội dung'),
      clause(1, `Chủ trì nêu dự kiến thời gian, nội dung, chương trình ${sessionOf(source, paper)}.`),
      clause(2, 'Hội nghị xem xét danh mục nội dung, cơ quan chuẩn bị, Ban thẩm tra và hạn gửi tài liệu:'),
      contentTable(source),
      clause(3, 'Ý kiến phát biểu:'),
      ...(issue.remarks === '' ? [1, 2, 3].map(() => blankLine('')) : remarkLines(issue.remarks)),
      romanHeading(3, 'Kết luận'),
      ...conclusion(source, council.shortName),
      paragraph(
        `Hội nghị kết thúc hồi ${clockInWords(meeting.endTime)} cùng ngày. Biên bản này đã được thông qua và ` +
          'ký tên dưới đây',
      ),
    ],
    closing: {
      kind: 'board',
      head: { lines: ['CHỦ TRÌ'], note: '', name: issue.signer?.name ?? '' },
      membersTitle: 'THƯ KÝ',
      members: [{ name: meeting.secretary, role: '' }],
    },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

/** A line with what is known, or with room to write it in. */
const known = (label: string, words: string): Block =>
  words === '' ? blankLine(`${label}: `) : paragraph(`${label}: ${words}.`);

/** Thường trực, UBND, the Front, the Ban that verify something, and whoever has something to prepare. */
function present(source: SessionSource, council: string): readonly Block[] {
  const named = (names: readonly string[]): readonly string[] => [
    ...new Set(names.filter((name) => name !== '')),
  ];
  const items = preparedItems(source);
  const boards = named(items.map(({ board }) => board));
  const agencies = named(items.map(({ drafter }) => drafter));
  const lines = [
    `Thường trực ${council}`,
    'Ủy ban nhân dân',
    'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam',
    ...(boards.length === 0 ? [`Các Ban ${council}`] : boards),
    ...agencies.filter((name) => !/^(UBND|Ủy ban nhân dân)/u.test(name)),
  ];
  return lines.map((line) => blankLine(`- ${line}: `));
}

/** What follows the meeting, with the days that the deadlines give. */
const FOLLOWING: readonly (readonly [string, string])[] = [
  ['convening', 'Thường trực quyết định triệu tập kỳ họp'],
  ['dossiers', 'các cơ quan gửi hồ sơ tờ trình, dự thảo nghị quyết đến Ban để thẩm tra'],
  ['verification_reports', 'các Ban gửi báo cáo thẩm tra'],
  ['documents', 'gửi tài liệu đến đại biểu'],
];

function conclusion(source: SessionSource, council: string): readonly Block[] {
  const { session, steps } = source;
  const place = session.place === '' ? '' : `, tại ${session.place}`;
  const count = preparedItems(source).length;
  const dated = FOLLOWING.flatMap(([code, words]) => {
    const day = lastDay(steps.find((step) => step.code === code));
    return day === null ? [] : [`Chậm nhất ${dateInWords(day)}: ${words}.`];
  });
  return [
    clause(1, `Thống nhất kỳ họp khai mạc ${dateInWords(session.openingDate)}${place}.`),
    clause(
      2,
      `Thống nhất ${count === 0 ? DOTS.slice(0, 10) : leadingZero(count)} nội dung theo danh mục trên; cơ quan được ` +
        'phân công chuẩn bị đúng thời hạn.',
    ),
    clause(3, `Thường trực ${council} ban hành thông báo kết luận, kế hoạch tổ chức kỳ họp.`),
    ...dated.map((line) => dashItem(line)),
  ];
}

const lastDay = (step: DatedStep | undefined): string | null =>
  step === undefined || step.skipped ? null : step.date;
