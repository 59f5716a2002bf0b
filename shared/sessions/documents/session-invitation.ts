import {
  clockInWords,
  composeDocument,
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
import { inviteeInWords, type Invitee } from '../invitations/model';
import type { Session } from '../model';
import { closingDayOf } from '../model';
import { sittingInWords } from './agenda-table';
import { DOTS, sessionOf } from './parts';

/** S8 (Mẫu 1.7): one letter on one page. */
export function sessionInvitation(
  { invitee, session }: { readonly session: Session; readonly invitee: Invitee },
  paper: PaperContext,
): OfficialDocument {
  const { council, issue } = paper;
  return composeDocument({
    title: `Giấy mời dự ${session.title}: ${inviteeInWords(invitee)}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'GIẤY MỜI',
    summary: `Dự ${session.title}`,
    body: [
      leadIn(`Thường trực ${council.fullName} trân trọng kính mời:`),
      paragraph([{ text: inviteeInWords(invitee), bold: true }]),
      paragraph(`Tới dự: ${sessionOf({ session }, paper)}.`),
      paragraph(`Thời gian: ${timeInWords(session, invitee)}.`),
      paragraph(`Địa điểm: ${session.place === '' ? DOTS : session.place}.`),
      ...remarkLines(issue.remarks),
      paragraph(
        invitee.kind === 'deputy'
          ? 'Đề nghị đại biểu nghiên cứu tài liệu, dự đầy đủ các phiên họp; trường hợp vắng mặt, báo cáo lý do trước khi khai mạc'
          : `Sự có mặt của ${invitee.honorific === '' ? 'quý cơ quan' : invitee.honorific} góp phần vào thành công của kỳ họp`,
      ),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

/** All days, or the sittings that the guest is asked to. */
function timeInWords(session: Session, { sittingIds }: Invitee): string {
  const own = session.sittings.filter(({ id }) => sittingIds.includes(id));
  if (own.length > 0 && own.length < session.sittings.length) return own.map(sittingInWords).join('; ');
  const [first] = session.sittings;
  const last = closingDayOf(session);
  const from = first && first.startTime !== '' ? `${clockInWords(first.startTime)}, ` : '';
  const until = last === session.openingDate ? '' : ` đến ${dateInWords(last)}`;
  return `${from}${dateInWords(session.openingDate)}${until}`;
}
