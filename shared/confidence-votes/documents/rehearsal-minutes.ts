import {
  bodyRow,
  clause,
  column,
  composeDocument,
  footLine,
  groupRow,
  headCell,
  numberCell,
  paragraph,
  romanHeading,
  table,
  tableNote,
  textCell,
  type Block,
  type OfficialDocument,
  type Table,
} from '../../official-documents/index';
import { boardRoleNames } from '../messages';
import { compareWithAnswers, decksOf, summaryOf, type ComparedFigure } from '../rehearsal/known-answers';
import { countingBegan } from '../state';
import { boardClosing } from './board-closing';
import type { DocumentContext } from './context';
import {
  actOf,
  clockInWords,
  count,
  dateInWords,
  instantInWords,
  lowerFirst,
  remarkLines,
  subjectOf,
} from './wording';

/** Biên bản chạy thử (T26): a stack with known answers went through the whole count, and what came out. */
export function rehearsalMinutes(context: DocumentContext): OfficialDocument {
  const { vote, council, issue } = context;
  const summary = `Diễn tập kiểm phiếu ${actOf[vote.procedure]} đối với ${subjectOf(council)}`;
  const began = countingBegan(vote.stateChanges);
  const compared = compareWithAnswers(vote);
  const { figures, different, open } = summaryOf(compared);
  const remarks = remarkLines(issue.remarks);
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Thành phần', members(context)],
    ['Bộ phiếu thử', deck(context)],
    ['So sánh với đáp án', [tableNote('Số đếm được và đáp án của bộ phiếu thử:'), comparison(compared)]],
    ['Ghi nhận khác', remarks],
  ];
  return composeDocument({
    title: `Biên bản ${lowerFirst(summary)}`,
    letterhead: council.boardLetterhead,
    typeName: 'BIÊN BẢN',
    summary,
    body: [
      // A rehearsal takes over the day of the real vote, and is held before it.
      paragraph(
        `Thời gian: ${
          began === null
            ? `${clockInWords(vote.startTime)}, ${dateInWords(issue.date ?? vote.date)}`
            : instantInWords(began)
        }.`,
      ),
      ...parts
        .filter(([, blocks]) => blocks.length > 0)
        .flatMap(([title, blocks], index) => [romanHeading(index + 1, title), ...blocks]),
      paragraph(conclusion(figures, different.length, open)),
    ],
    closing: boardClosing(vote),
    draftMark: context.draftMark,
    verification: footLine(context, 'board'),
  });
}

function conclusion(figures: number, different: number, open: number): string {
  if (open > 0) return `Còn ${open} trong ${figures} số chưa được kiểm; buổi diễn tập chưa xong`;
  return different === 0
    ? `Cả ${figures} số đều đúng đáp án; chương trình và cách làm sẵn sàng cho việc kiểm phiếu`
    : `Có ${different} trong ${figures} số khác đáp án; phải tìm nguyên nhân và diễn tập lại`;
}

function members({ vote }: DocumentContext): readonly Block[] {
  return vote.board.map((member, index) => {
    const posts = member.posts === '' ? '' : `, ${member.posts}`;
    const end = index === vote.board.length - 1 ? '.' : ';';
    return clause(index + 1, `${member.name}${posts}: ${boardRoleNames[member.role]}${end}`);
  });
}

function deck({ vote }: DocumentContext): readonly Block[] {
  const decks = decksOf(vote);
  return [
    ...decks.map(({ title, deck: { ballots, rows } }, index) =>
      clause(index + 1, [
        `${title}: `,
        ...count(ballots.length, 'phiếu thử, '),
        ...count(rows.length, 'người'),
        index === decks.length - 1 ? '.' : ';',
      ]),
    ),
    paragraph(
      'Trong bộ phiếu, mỗi người có đủ các mức; có dòng không đánh dấu, dòng đánh dấu nhiều ô và một phiếu không có dấu' +
        (decks.some(({ deck: { rows } }) => rows.length > 1)
          ? '; trong một loại phiếu không hai người nào có kết quả giống nhau nên đổi dòng thì thấy ngay.'
          : '.'),
    ),
  ];
}

function comparison(compared: readonly ComparedFigure[]): Table {
  const rows = [...Map.groupBy(compared, ({ kindTitle }) => kindTitle)].flatMap(([title, figures]) => [
    groupRow(title, 5),
    ...figures.map(({ no, who, figure, known, counted }) =>
      bodyRow([
        textCell(who === '' ? '' : String(no)),
        textCell(who === '' ? figure : `${who}: ${lowerFirst(figure)}`),
        numberCell(known),
        numberCell(counted),
        textCell(counted === null ? 'chưa có' : counted === known ? 'đúng' : [{ text: 'KHÁC', bold: true }]),
      ]),
    ),
  ]);
  return table({
    caption: 'So sánh với đáp án',
    columns: [
      column(12, 'center'),
      column(88),
      column(22, 'center'),
      column(22, 'center'),
      column(21, 'center'),
    ],
    header: [
      [headCell('STT'), headCell('Nội dung'), headCell('Đáp án'), headCell('Đếm được'), headCell('Kết luận')],
    ],
    rows,
  });
}
