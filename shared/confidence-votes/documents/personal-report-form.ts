import {
  blankLine,
  bold,
  centeredHeading,
  composeDocument,
  dashItem,
  footLine,
  italic,
  leadIn,
  onNewPage,
  paragraph,
  placeAndDate,
  romanHeading,
  signatureLines,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import { calendarOf } from '../groundwork/calendar';
import { reportParts } from '../groundwork/messages';
import type { VoteOfficial } from '../model';
import type { DocumentContext } from './context';
import { actOf, dateInWords, inOneLine, lowerFirst, remarkLines } from './wording';

/** Lines left for each part of the report: the results need most of them. */
const LINES: Readonly<Record<(typeof reportParts)[number][0], number>> = {
  results: 9,
  qualities: 4,
  assetDeclaration: 3,
  shortcomings: 4,
  voterAnswers: 4,
};

/**
 * V3, the form on which a person reports before the vote (NQ 85/2014/QH13 Điều 9 and Mẫu 6 name its parts): a sheet that
 * says how, then the form of every person of the list, each on pages of its own.
 */
export function personalReportForm(context: DocumentContext): OfficialDocument {
  const { vote, council, issue, material } = context;
  const summary = `Của người được ${actOf[vote.procedure]}`;
  const due = calendarOf(vote, material.steps).find((step) => step.code === 'reports')?.date ?? null;
  const persons = vote.officials.filter((official) => official.included);
  return composeDocument({
    title: `Mẫu báo cáo ${lowerFirst(summary)}`,
    letterhead: council.standingLetterhead,
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'MẪU BÁO CÁO',
    summary,
    body: [
      leadIn('Người có tên trong danh sách báo cáo bằng văn bản theo mẫu ở các trang sau, gồm:'),
      ...reportParts.map(([, title], index) =>
        dashItem(`${lowerFirst(title)}${index === reportParts.length - 1 ? '.' : ';'}`),
      ),
      paragraph([
        `Báo cáo gửi Thường trực ${council.shortName} chậm nhất `,
        bold(dateInWords(due)),
        '. Báo cáo được gửi đến các đại biểu trước kỳ họp.',
      ]),
      ...remarkLines(issue.remarks),
      ...persons.flatMap((official) => form(context, official)),
    ],
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

function form({ vote, council, issue }: DocumentContext, official: VoteOfficial): readonly Block[] {
  const born =
    official.birthYear === null ? blankLine('Năm sinh:') : paragraph(`Năm sinh: ${official.birthYear}.`);
  return [
    onNewPage(centeredHeading('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc')),
    centeredHeading('BÁO CÁO\nKết quả thực hiện nhiệm vụ, quyền hạn được giao'),
    centeredHeading([
      italic(
        `(phục vụ ${actOf[vote.procedure]} tại ${vote.sessionName === '' ? 'kỳ họp' : vote.sessionName})`,
      ),
    ]),
    paragraph(`Kính gửi: Thường trực ${council.fullName}.`),
    paragraph(['Họ và tên: ', bold(official.name), '.']),
    born,
    official.posts === '' ? blankLine('Chức vụ:') : paragraph(`Chức vụ: ${inOneLine(official.posts)}.`),
    ...reportParts.flatMap(([part, title], index) => [
      romanHeading(index + 1, title),
      ...Array.from({ length: LINES[part] }, () => blankLine('')),
    ]),
    signatureLines([
      italic(placeAndDate(issue.place, null)),
      bold('\nNGƯỜI BÁO CÁO'),
      italic('\n(Ký, ghi rõ họ tên)'),
      '\n\n\n\n',
      bold(official.name),
    ]),
  ];
}
