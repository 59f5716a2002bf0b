import {
  clause,
  composeDocument,
  footLine,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { minutesModel } from '../minutes/model';
import type { SessionSource } from './source';

/** S24, công văn: resolutions, report and minutes of the session to the higher bodies and agencies of the sending list. */
export function sendingLetter({ held, session }: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const { resolutions } = minutesModel(held.minutes);
  const papers = [
    ...resolutions.map(
      ({ symbol, title }) => `Nghị quyết ${symbol === '' ? '(chưa lấy số)' : `số ${symbol}`} ${title}`,
    ),
    `Biên bản ${session.title}`,
    `Báo cáo kết quả ${session.title}`,
  ];
  return composeDocument({
    title: `Công văn gửi nghị quyết, biên bản ${session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: '',
    summary: `V/v gửi nghị quyết, biên bản ${session.title}`,
    addressedTo:
      held.dispatches.length === 0 ? ['.'.repeat(40)] : held.dispatches.map(({ recipient }) => recipient),
    body: [
      paragraph(
        `Thường trực ${council.fullName} kính gửi các văn bản của ${session.title} đã được ${council.shortName} thông qua, gồm:`,
      ),
      ...papers.map((one, index) => clause(index + 1, `${one}${index === papers.length - 1 ? '.' : ';'}`)),
      ...remarkLines(issue.remarks),
      paragraph('Trân trọng'),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}
