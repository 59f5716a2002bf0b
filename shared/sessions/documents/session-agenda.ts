import {
  bodyRow,
  column,
  composeDocument,
  dateInWords,
  footLine,
  headCell,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  table,
  textCell,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { agendaChanges, agendaSnapshot, issuedWords, type AgendaChange } from '../agenda/changes';
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
    kept: agendaSnapshot(source.session, source.agenda),
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

/**
 * S25: what changed since the agenda that was issued last, with the old and the new sitting and time, and then what holds
 * now, so that nobody has to put two papers side by side.
 */
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
      ...changed(source),
      ...remarkLines(issue.remarks),
      paragraph([{ text: 'Chương trình sau khi điều chỉnh', bold: true }]),
      ...whenAndWhere(source),
      agendaTable(source),
      paragraph(
        'Chương trình này thay cho chương trình đã gửi trước. Đề nghị các vị đại biểu, các cơ quan, đơn vị có liên ' +
          'quan biết, thực hiện',
      ),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    kept: agendaSnapshot(source.session, source.agenda),
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

const CHANGE_WORDS: Readonly<Record<AgendaChange['kind'], string>> = {
  days: '',
  place: '',
  moved: 'Chuyển',
  renamed: 'Đổi tên',
  added: 'Thêm',
  removed: 'Bỏ',
};

/** Nothing where no agenda was issued before, or it was issued before its items were kept. */
function changed({ agenda, issuedAgenda, session }: SessionSource): readonly Block[] {
  if (issuedAgenda === null) return [];
  const changes = agendaChanges(issuedAgenda.snapshot, agendaSnapshot(session, agenda));
  const issued = issuedWords(issuedAgenda);
  const than = `So với chương trình đã ban hành${issued === '' ? '' : ` ${issued}`}`;
  if (changes.length === 0) return [paragraph(`${than}, thời gian và nội dung các mục không đổi.`)];
  return [
    paragraph(`${than}:`),
    table({
      caption: 'Nội dung điều chỉnh',
      columns: [column(11, 'center'), column(76), column(18), column(36), column(36)],
      header: [
        [
          headCell('STT'),
          headCell('Mục điều chỉnh'),
          headCell('Việc'),
          headCell('Đã thông báo'),
          headCell('Nay điều chỉnh'),
        ],
      ],
      rows: changes.map(({ after, before, kind, subject }, index) =>
        bodyRow([
          textCell(String(index + 1)),
          textCell(subject),
          textCell(CHANGE_WORDS[kind]),
          textCell(before),
          textCell(after),
        ]),
      ),
    }),
  ];
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
