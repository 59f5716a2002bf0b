import {
  bodyRow,
  column,
  composeDocument,
  footLine,
  groupRow,
  headCell,
  numberCell,
  paragraph,
  placeAndDate,
  table,
  textCell,
  type OfficialDocument,
  type Table,
} from '../../official-documents/index';
import { levelNames } from '../messages';
import { isEmpty } from '../nothing-counted';
import { boardClosing } from './board-closing';
import type { DocumentContext } from './context';
import { actOf, lowerFirst, remarkLines, subjectOf } from './wording';

/**
 * Before the box is opened the board sees, and signs, that the program holds nothing yet (T26). A figure that nobody has
 * entered is nothing; where something stands already, the report says so instead.
 */
export function zeroReport(context: DocumentContext): OfficialDocument {
  const { vote, council, issue } = context;
  const summary = `Số liệu trước khi kiểm phiếu ${actOf[vote.procedure]} đối với ${subjectOf(council)}`;
  return composeDocument({
    title: `Báo cáo ${lowerFirst(summary)}`,
    letterhead: council.boardLetterhead,
    placeAndDate: placeAndDate(issue.place, issue.date ?? vote.date),
    typeName: 'BÁO CÁO',
    summary,
    body: [
      paragraph(
        'Trước khi mở hòm phiếu, Ban kiểm phiếu kiểm tra chương trình kiểm phiếu; số phiếu và số liệu của từng người ' +
          'đang có trong chương trình như sau:',
      ),
      figures(context),
      ...remarkLines(issue.remarks),
      paragraph(
        isEmpty(context)
          ? 'Chương trình chưa có phiếu nào, mọi số liệu bằng không'
          : 'Chương trình đã có số liệu; Ban kiểm phiếu làm rõ trước khi kiểm phiếu',
      ),
    ],
    closing: boardClosing(vote),
    draftMark: context.draftMark,
    verification: footLine(context, 'board'),
  });
}

function figures({ result }: DocumentContext): Table {
  const { levels } = result;
  return table({
    caption: 'Số liệu trước khi kiểm phiếu',
    columns: [column(11, 'center'), column(64), ...[...levels, 'invalid'].map(() => column(22, 'center'))],
    header: [
      [
        headCell('STT'),
        headCell('Họ và tên'),
        ...levels.map((level) => headCell(levelNames[level])),
        headCell('Không hợp lệ'),
      ],
    ],
    rows: result.kinds.flatMap(({ kind, rows }) => [
      groupRow(
        `${kind.title}: phiếu hợp lệ ${kind.valid ?? 0}, phiếu không hợp lệ ${kind.invalid ?? 0}`,
        levels.length + 3,
      ),
      ...rows.map((row) =>
        bodyRow([
          textCell(String(row.no)),
          textCell([{ text: row.name, bold: true }]),
          ...levels.map((level) => numberCell(row.counts[level] ?? 0)),
          numberCell(row.invalidRows ?? 0),
        ]),
      ),
    ]),
  });
}
