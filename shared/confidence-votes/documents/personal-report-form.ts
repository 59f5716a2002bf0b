import {
  blankLine,
  bold,
  composeDocument,
  dashItem,
  footLine,
  italic,
  leadIn,
  paragraph,
  placeAndDate,
  romanHeading,
  signatureLines,
  type Block,
  type EnclosedForm,
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
 * says how, then the form of every person of the list, a paper of its own with head and page numbers.
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
    ],
    forms: persons.map((official) => form(context, official)),
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

function form({ vote, council, issue }: DocumentContext, official: VoteOfficial): EnclosedForm {
  const session = vote.sessionName === '' ? 'kỳ họp' : vote.sessionName;
  return {
    letterhead: { bodyLines: [] },
    typeName: 'BÁO CÁO',
    summary: 'Kết quả thực hiện nhiệm vụ, quyền hạn được giao',
    attachedTo: `(phục vụ ${actOf[vote.procedure]} tại ${session})`,
    addressedTo: [`Thường trực ${council.fullName}`],
    body: formBody(official, placeAndDate(issue.place, null)),
  };
}

function formBody(official: VoteOfficial, day: string): readonly Block[] {
  const born =
    official.birthYear === null ? blankLine('Năm sinh:') : paragraph(`Năm sinh: ${official.birthYear}.`);
  return [
    paragraph(['Họ và tên: ', bold(official.name), '.']),
    born,
    official.posts === '' ? blankLine('Chức vụ:') : paragraph(`Chức vụ: ${inOneLine(official.posts)}.`),
    ...reportParts.flatMap(([part, title], index) => [
      romanHeading(index + 1, title),
      ...writingLines(LINES[part]),
    ]),
    signatureLines([
      italic(day),
      bold('\nNGƯỜI BÁO CÁO'),
      italic('\n(Ký, ghi rõ họ tên)'),
      '\n\n\n\n',
      bold(official.name),
    ]),
  ];
}

/** The lines of a part stay on one page with its title. */
const writingLines = (length: number): readonly Block[] =>
  Array.from({ length }, (_, index) => ({ ...blankLine(''), keepWithNext: index < length - 1 }));
