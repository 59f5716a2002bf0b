import { dateText, daysBetween, type LocalDate } from '../../kernel/local-date';
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
  type PaperPart,
  type Table,
} from '../../official-documents/index';
import { addressee } from '../papers/agencies';
import { paperKindNames } from '../papers/messages';
import type { Paper } from '../papers/model';
import { reminderOf, reminderPart } from '../papers/reminders';
import { dueOf, isUnreadable, owingBodies, sameBody } from '../papers/state';
import { sessionOf } from './parts';
import type { SessionSource } from './source';

/** The papers that the body of a letter owes on a day; without a day everything that has not come. */
export function owedBy({ papers }: SessionSource, partId: string, day: LocalDate | null): readonly Paper[] {
  const { body } = reminderOf(partId);
  return owingBodies(papers, day ?? END_OF_TIME).find(({ name }) => sameBody(name, body))?.papers ?? [];
}

const END_OF_TIME = '9999-12-31';

/** Every letter that was drawn up; one that was withdrawn is asked for again only while its body owes something. */
export const reminderParts = (source: SessionSource): readonly PaperPart[] =>
  source.reminders
    .filter(({ partId, status }) => status !== 'withdrawn' || owedBy(source, partId, null).length > 0)
    .map(({ partId }) => reminderPart(reminderOf(partId)));

/** Công văn đôn đốc: which papers a body owes on the day of the letter, and since when. */
export function paperReminder(
  source: SessionSource,
  part: PaperPart | null,
  paper: PaperContext,
): OfficialDocument {
  const { council, issue } = paper;
  const { session } = source;
  const { body, no } = reminderOf(part?.id ?? '');
  const papers = owedBy(source, part?.id ?? '', issue.date);
  return composeDocument({
    title: `Công văn đôn đốc ${body} gửi tài liệu ${session.title}${no > 1 ? ` (lần ${no})` : ''}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: '',
    summary: `V/v đôn đốc gửi tài liệu ${session.title}${no > 1 ? ` (lần ${no})` : ''}`,
    addressedTo: [addressee(body, council.fullName.replace(/^Hội đồng nhân dân\s*/u, ''))],
    body: [
      paragraph(
        `${sessionOf({ session }, paper)} khai mạc ${dateInWords(session.openingDate)}. Đến nay, Thường trực ` +
          `${council.shortName} chưa nhận được ${leadingZero(papers.length)} tài liệu do quý cơ quan chuẩn bị, đã ` +
          'quá thời hạn gửi:',
      ),
      owedTable(papers, issue.date),
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

function owedTable(papers: readonly Paper[], today: LocalDate | null): Table {
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
        textCell(isUnreadable(one) ? `${one.title} (tệp đã gửi không mở được)` : one.title),
        textCell(paperKindNames[one.kind]),
        textCell(dateText(due)),
        numberCell(due === null || today === null ? null : daysBetween(due, today)),
      ]);
    }),
  });
}
