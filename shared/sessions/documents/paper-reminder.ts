import { daysBetween, formatDate, type LocalDate } from '../../kernel/local-date';
import {
  bodyRow,
  column,
  composeDocument,
  dateInWords,
  footLine,
  headCell,
  leadingZero,
  numberCell,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  table,
  textCell,
  type OfficialDocument,
  type PaperContext,
  type Table,
} from '../../official-documents/index';
import { dueOf, type OwingBody } from '../papers/state';
import { paperKindNames } from '../papers/messages';
import { sessionOf } from './parts';
import type { Session } from '../model';

/** A body that owes papers of a session, and the day on which the letter is written. */
export interface ReminderSource {
  readonly session: Session;
  readonly body: OwingBody;
  readonly today: LocalDate;
}

/** Công văn đôn đốc: which papers a body owes, since when, asked for in writing. */
export function paperReminder(
  { body, session, today }: ReminderSource,
  paper: PaperContext,
): OfficialDocument {
  const { council, issue } = paper;
  return composeDocument({
    title: `Công văn đôn đốc ${body.name} gửi tài liệu ${session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: '',
    summary: `V/v đôn đốc gửi tài liệu ${session.title}`,
    addressedTo: [body.name],
    body: [
      paragraph(
        `${sessionOf({ session }, paper)} khai mạc ${dateInWords(session.openingDate)}. Đến nay, Thường trực ` +
          `${council.shortName} chưa nhận được ${leadingZero(body.papers.length)} tài liệu do quý cơ quan chuẩn bị, đã ` +
          'quá thời hạn gửi:',
      ),
      owedTable(body.papers, today),
      paragraph(
        `Thường trực ${council.shortName} đề nghị quý cơ quan khẩn trương hoàn thành, gửi các tài liệu nêu trên để ` +
          'kịp thẩm tra và gửi đại biểu; trường hợp không gửi được, có văn bản nêu rõ lý do, thời gian gửi',
      ),
      ...remarkLines(issue.remarks),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

function owedTable(papers: OwingBody['papers'], today: LocalDate): Table {
  return table({
    caption: 'Tài liệu chưa gửi',
    columns: [column(11, 'center'), column(84), column(30), column(26, 'center'), column(22, 'right')],
    header: [
      [
        headCell('STT'),
        headCell('Tài liệu'),
        headCell('Loại'),
        headCell('Thời hạn'),
        headCell('Quá hạn (ngày)'),
      ],
    ],
    rows: papers.map((one, index) => {
      const due = dueOf(one);
      return bodyRow([
        textCell(String(index + 1)),
        textCell(one.title),
        textCell(paperKindNames[one.kind]),
        textCell(due === null ? '' : formatDate(due)),
        numberCell(due === null ? null : daysBetween(due, today)),
      ]);
    }),
  });
}
