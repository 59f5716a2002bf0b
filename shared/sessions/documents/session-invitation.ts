import {
  clockInWords,
  composeDocument,
  dashItem,
  dateInWords,
  footLine,
  leadIn,
  lowerFirst,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { inviteeInWords, type Invitee } from '../invitations/model';
import type { Session } from '../model';
import { closingDayOf } from '../model';
import { sittingInWords } from './agenda-table';
import { DOTS, sessionOf } from './parts';

/** S8 (Mẫu 1.7): one letter on one page; without an invitee the one that is numbered and kept, to all on the list. */
export function sessionInvitation(
  { invitee, session }: { readonly session: Session; readonly invitee: Invitee | null },
  paper: PaperContext,
): OfficialDocument {
  const { council, issue } = paper;
  return composeDocument({
    title: `Giấy mời dự ${session.title}${invitee === null ? '' : `: ${inviteeInWords(invitee)}`}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'GIẤY MỜI',
    summary: `Dự ${session.title}`,
    body: [
      leadIn(`Thường trực ${council.fullName} trân trọng kính mời:`),
      ...(invitee === null
        ? [
            dashItem(`Các vị đại biểu ${council.shortName};`),
            dashItem('Các vị khách mời, đại diện các cơ quan theo danh sách gửi giấy mời.'),
          ]
        : [paragraph([{ text: inviteeInWords(invitee), bold: true }])]),
      paragraph(`Tới dự: ${sessionOf({ session }, paper)}.`),
      paragraph(`Thời gian: ${timeInWords(session, invitee)}.`),
      paragraph(`Địa điểm: ${session.place === '' ? DOTS : session.place}.`),
      ...remarkLines(issue.remarks),
      paragraph(requestTo(invitee)),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

function requestTo(invitee: Invitee | null): string {
  if (invitee?.kind === 'guest') {
    return `Sự có mặt của ${invitee.honorific === '' ? 'quý cơ quan' : invitee.honorific} góp phần vào thành công của kỳ họp`;
  }
  return 'Đề nghị đại biểu nghiên cứu tài liệu, dự đầy đủ các phiên họp; trường hợp vắng mặt, báo cáo lý do trước khi khai mạc';
}

/** All days, or the sittings that the guest is asked to. */
function timeInWords(session: Session, invitee: Invitee | null): string {
  const own = session.sittings.filter(({ id }) => invitee?.sittingIds.includes(id));
  if (own.length > 0 && own.length < session.sittings.length)
    return own.map((one) => lowerFirst(sittingInWords(one))).join('; ');
  const [first] = session.sittings;
  const last = closingDayOf(session);
  const from = first && first.startTime !== '' ? `${clockInWords(first.startTime)}, ` : '';
  const until = last === session.openingDate ? '' : ` đến ${dateInWords(last)}`;
  return `${from}${dateInWords(session.openingDate)}${until}`;
}
