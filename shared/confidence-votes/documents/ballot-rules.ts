import {
  clause,
  composeDocument,
  dashItem,
  footLine,
  leadIn,
  paragraph,
  placeAndDate,
  romanHeading,
  salutation,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import { LEVELS_OF, type Procedure } from '../model';
import { boardHeadClosing } from './board-closing';
import type { DocumentContext } from './context';
import { actOf, count, levelInQuotes, lowerFirst, remarkLines, subjectOf, upperFirst } from './wording';

/**
 * V8, what the board reads out before it hands out the ballots: how to mark them and what makes them invalid
 * (NQ 85/2014/QH13 Điều 16, whose distinction between a ballot and a row NQ 96/2023/QH15 Điều 18 keeps).
 */
export function ballotRules(context: DocumentContext): OfficialDocument {
  const { vote, council, issue } = context;
  // "Bỏ phiếu lấy phiếu tín nhiệm", but never "bỏ phiếu bỏ phiếu tín nhiệm".
  const act = vote.procedure === 'grading' ? `Bỏ phiếu ${actOf.grading}` : upperFirst(actOf.decision);
  const summary = `${act} đối với ${subjectOf(council)}`;
  const persons = vote.officials.filter((official) => official.included).length;
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Phiếu', ballots(context, persons)],
    ['Cách ghi phiếu', marking(vote.procedure)],
    ['Phiếu không hợp lệ', invalid(vote.procedure)],
    ['Trình tự bỏ phiếu', order(vote.procedure)],
    ['Quy định khác', remarkLines(issue.remarks)],
  ];
  return composeDocument({
    title: `Thể lệ ${lowerFirst(summary)}`,
    letterhead: council.boardLetterhead,
    placeAndDate: placeAndDate(issue.place, issue.date ?? vote.date),
    typeName: 'THỂ LỆ',
    summary,
    body: [
      salutation('Kính thưa các vị đại biểu Hội đồng nhân dân,'),
      paragraph(`Căn cứ ${vote.ruleSet.title}, Ban kiểm phiếu trân trọng báo cáo thể lệ bỏ phiếu như sau:`),
      ...parts
        .filter(([, blocks]) => blocks.length > 0)
        .flatMap(([title, blocks], index) => [romanHeading(index + 1, title), ...blocks]),
      paragraph('Trên đây là thể lệ bỏ phiếu, Ban kiểm phiếu kính báo cáo các vị đại biểu'),
    ],
    closing: boardHeadClosing(vote),
    draftMark: context.draftMark,
    verification: footLine(context, 'board'),
  });
}

function ballots({ vote }: DocumentContext, persons: number): readonly Block[] {
  const kinds = vote.ballotKinds.filter((kind) =>
    vote.officials.some((official) => official.included && official.ballotKindId === kind.ballotKindId),
  );
  const perKind = (id: string): number =>
    vote.officials.filter((official) => official.included && official.ballotKindId === id).length;
  return [
    leadIn([
      `${upperFirst(actOf[vote.procedure])} đối với `,
      ...count(persons, 'người, bằng '),
      ...count(kinds.length, 'loại phiếu:'),
    ]),
    ...kinds.map((kind, index) =>
      dashItem([
        `${kind.title}: `,
        ...count(perKind(kind.ballotKindId), 'người'),
        index === kinds.length - 1 ? '.' : ';',
      ]),
    ),
    paragraph(
      'Phiếu do Ban kiểm phiếu phát, có đóng dấu ở góc trên bên trái; không đánh số, không ghi tên đại biểu.',
    ),
  ];
}

function marking(procedure: Procedure): readonly Block[] {
  const levels = LEVELS_OF[procedure].map(levelInQuotes).join(', ');
  return [
    clause(
      1,
      `Đối với mỗi người, đại biểu đánh dấu X vào một trong ${LEVELS_OF[procedure].length} ô: ${levels}.`,
    ),
    clause(2, 'Đại biểu không viết thêm tên người khác, không ký tên hoặc ghi ký hiệu riêng vào phiếu.'),
    clause(3, 'Phiếu viết hỏng được đổi phiếu khác tại Ban kiểm phiếu trước khi bỏ vào hòm phiếu.'),
  ];
}

function invalid(procedure: Procedure): readonly Block[] {
  if (procedure === 'decision') {
    return [
      leadIn('Phiếu không hợp lệ là phiếu:'),
      dashItem('không theo mẫu do Ban kiểm phiếu phát, hoặc không đóng dấu;'),
      dashItem('không đánh dấu ô nào, hoặc đánh dấu cả hai ô.'),
    ];
  }
  return [
    clause(1, 'Cả phiếu không hợp lệ khi không theo mẫu do Ban kiểm phiếu phát, hoặc không đóng dấu.'),
    clause(
      2,
      'Phiếu không hợp lệ đối với một người khi không đánh dấu ô nào, hoặc đánh dấu từ hai ô trở lên đối với người ' +
        'đó; phần ghi đối với những người khác vẫn hợp lệ.',
    ),
    clause(
      3,
      'Tên viết thêm vào phiếu không có giá trị; phần ghi đối với những người in trên phiếu vẫn hợp lệ.',
    ),
  ];
}

function order(procedure: Procedure): readonly Block[] {
  return [
    'Ban kiểm phiếu cho đại biểu xem hòm phiếu rỗng và niêm phong.',
    'Ban kiểm phiếu phát phiếu; mỗi đại biểu nhận một phiếu của mỗi loại.',
    'Đại biểu tự bỏ phiếu vào hòm; không nhờ người khác bỏ thay.',
    'Trưởng ban thông báo số phiếu phát ra, số phiếu thu về trước khi mở phiếu.',
    `Ban kiểm phiếu kiểm phiếu, lập biên bản và báo cáo kết quả ${actOf[procedure]}.`,
  ].map((words, index) => clause(index + 1, words));
}
