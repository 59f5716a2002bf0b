import {
  bodyRow,
  column,
  composeDocument,
  count,
  footLine,
  headCell,
  numberCell,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  table,
  textCell,
  type OfficialDocument,
  type PaperContext,
  type TableRow,
} from '../../official-documents/index';
import { titleWithCouncil } from '../council-in-title';
import { askedPerson, questionFigures, questionsByField, type Question } from '../questions/model';
import type { SessionSource } from './source';

/** Forms that came before the opening day; what is asked in the hall belongs to no proposal any more. */
export const askedBefore = ({ held, session }: SessionSource): readonly Question[] =>
  held.minutes.questions.filter(({ askedDate }) => askedDate < session.openingDate);

/**
 * S15, tờ trình: Thường trực proposes on which matters the council asks whom; the council decides (Luật Hoạt động giám sát
 * của Quốc hội và Hội đồng nhân dân số 87/2015/QH13 Điều 60).
 */
export function questionProposal(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const questions = askedBefore(source);
  const sums = questionFigures(questions);
  const named = titleWithCouncil(source.session.title, council);
  return composeDocument({
    title: `Tờ trình nhóm vấn đề chất vấn tại ${source.session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'TỜ TRÌNH',
    summary: `Về nhóm vấn đề chất vấn, người bị chất vấn tại ${named}`,
    addressedTo: [council.fullName],
    bases: issue.extraBases,
    body: [
      paragraph([
        `Thường trực ${council.shortName} đã nhận `,
        ...count(sums.total, 'chất vấn gửi trước kỳ họp của '),
        ...count(sums.askers, 'đại biểu đối với '),
        ...count(
          sums.asked,
          `người; tổng hợp, trình ${council.shortName} xem xét, quyết định nhóm vấn đề chất vấn và người bị chất vấn ` +
            'như sau:',
        ),
      ]),
      table({
        caption: 'Nhóm vấn đề chất vấn',
        columns: [column(11, 'center'), column(48), column(54), column(18, 'center'), column(44)],
        header: [
          [
            headCell('STT'),
            headCell('Nhóm vấn đề'),
            headCell('Người bị chất vấn'),
            headCell('Số chất vấn'),
            headCell('Đại biểu chất vấn'),
          ],
        ],
        rows: rowsOf(questions),
      }),
      ...remarkLines(issue.remarks),
      paragraph(`Thường trực ${council.shortName} kính trình ${council.shortName} xem xét, quyết định`),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

/** One group with a line for each person that is asked; its number and name stand in the first. */
function rowsOf(questions: readonly Question[]): readonly TableRow[] {
  return [...questionsByField(questions)].flatMap(([field, group], index) =>
    [...Map.groupBy(group, askedPerson)].map(([person, own], line) =>
      bodyRow([
        line === 0 ? numberCell(index + 1) : textCell(''),
        textCell(line === 0 ? field : ''),
        textCell(person),
        numberCell(own.length),
        textCell([...new Set(own.map(({ deputyName }) => deputyName))].join(', ')),
      ]),
    ),
  );
}
