import {
  composeDocument,
  dateInWords,
  footLine,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { closingDayOf } from '../model';
import { agendaTable } from './agenda-table';
import { sessionOf } from './parts';
import type { SessionSource } from './source';

/** S7: the agenda by sitting. Before it is issued it says that it is what is planned. */
export function sessionAgenda(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  return composeDocument({
    title: `Chương trình ${source.session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'CHƯƠNG TRÌNH',
    summary: sessionOf(source, paper),
    body: [
      ...whenAndWhere(source),
      agendaTable(source),
      ...remarkLines(issue.remarks),
      paragraph(
        `Trong thời gian kỳ họp, chương trình có thể được điều chỉnh theo quyết định của ${council.shortName}`,
      ),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

/** S25: what holds after a change, in the same form, so that nobody has to put two papers side by side. */
export function agendaChangeNotice(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  return composeDocument({
    title: `Thông báo điều chỉnh chương trình ${source.session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'THÔNG BÁO',
    summary: `Điều chỉnh chương trình ${sessionOf(source, paper)}`,
    body: [
      paragraph(
        `Thường trực ${council.fullName} thông báo điều chỉnh chương trình ${sessionOf(source, paper)} như sau:`,
      ),
      ...remarkLines(issue.remarks),
      ...whenAndWhere(source),
      agendaTable(source),
      paragraph(
        'Chương trình này thay cho chương trình đã gửi trước. Đề nghị các vị đại biểu, các cơ quan, đơn vị có liên ' +
          'quan biết, thực hiện',
      ),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

function whenAndWhere({ session }: SessionSource): readonly Block[] {
  const last = closingDayOf(session);
  const opening = dateInWords(session.openingDate);
  const days = last === session.openingDate ? opening : `từ ${opening} đến ${dateInWords(last)}`;
  return [
    paragraph(`Thời gian: ${days}.`),
    ...(session.place === '' ? [] : [paragraph(`Địa điểm: ${session.place}.`)]),
  ];
}
