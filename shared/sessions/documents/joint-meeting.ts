import {
  clause,
  clockInWords,
  composeDocument,
  dashItem,
  dateInWords,
  footLine,
  leadIn,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { JOINT_MEETING } from '../deadlines/compute';
import { contentTable } from './content-table';
import { DOTS, sessionOf } from './parts';
import type { SessionSource } from './source';

/** The day of the joint meeting once somebody chose it or it was held. */
export const meetingDay = ({ steps }: SessionSource): string | null => {
  const step = steps.find(({ code }) => code === JOINT_MEETING);
  if (!step || step.skipped || step.toChoose) return null;
  return step.doneDate ?? step.date;
};

/** S1: Thường trực, UBND and the Front agree on contents and agenda; who is invited is written in for the council. */
export function jointMeetingInvitation(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const { chair, contact, place, startTime } = source.session.jointMeeting;
  return composeDocument({
    title: `Giấy mời hội nghị liên tịch chuẩn bị ${source.session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'GIẤY MỜI',
    summary: `Dự hội nghị liên tịch chuẩn bị ${source.session.title}`,
    body: [
      leadIn(`Thường trực ${council.fullName} trân trọng kính mời:`),
      dashItem('Lãnh đạo Ủy ban nhân dân;'),
      dashItem('Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam;'),
      dashItem(`Trưởng, Phó Trưởng các Ban ${council.shortName};`),
      dashItem('Thủ trưởng các cơ quan có nội dung trình kỳ họp.'),
      paragraph(
        `Tới dự: Hội nghị liên tịch thống nhất thời gian, nội dung, chương trình ${sessionOf(source, paper)}.`,
      ),
      paragraph(`Chủ trì: ${chair === '' ? `Thường trực ${council.shortName}` : chair}.`),
      paragraph(
        `Thời gian: ${startTime === '' ? `${DOTS.slice(0, 12)} giờ ${DOTS.slice(0, 12)}` : clockInWords(startTime)}, ` +
          `${dateInWords(meetingDay(source))}.`,
      ),
      paragraph(`Địa điểm: ${place === '' ? DOTS : place}.`),
      ...remarkLines(issue.remarks),
      ...(contact === '' ? [] : [paragraph(`Liên hệ: ${contact}.`)]),
      paragraph('Đề nghị các vị đại biểu dự đúng thành phần, thời gian'),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

/** S3: what the meeting agreed on: each content with who prepares it, which Ban verifies it, and by when. */
export function jointMeetingConclusion(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const day = meetingDay(source);
  const { chair, place } = source.session.jointMeeting;
  const on = [
    ...(day === null ? [] : [dateInWords(day)]),
    ...(place === '' ? [] : [`tại ${place}`]),
    ...(chair === '' ? [] : [`do ${chair} chủ trì`]),
  ]
    .map((words) => `, ${words}`)
    .join('');
  return composeDocument({
    title: `Thông báo kết luận hội nghị liên tịch chuẩn bị ${source.session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'THÔNG BÁO',
    summary: `Kết luận hội nghị liên tịch chuẩn bị ${source.session.title}`,
    body: [
      paragraph(
        `Thường trực ${council.fullName} đã tổ chức hội nghị liên tịch chuẩn bị ${sessionOf(source, paper)}${on}. ` +
          'Sau khi thảo luận, hội nghị thống nhất như sau:',
      ),
      clause(
        1,
        `Kỳ họp khai mạc ${dateInWords(source.session.openingDate)}${source.session.place === '' ? '' : `, tại ${source.session.place}`}.`,
      ),
      clause(2, 'Nội dung kỳ họp, cơ quan chuẩn bị, Ban thẩm tra và hạn gửi tài liệu theo bảng dưới đây.'),
      contentTable(source),
      ...remarkLines(issue.remarks),
      paragraph(
        `Thường trực ${council.shortName} thông báo để các cơ quan, đơn vị biết, chuẩn bị đúng thời hạn`,
      ),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}
