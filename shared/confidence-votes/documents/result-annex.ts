import {
  composeDocument,
  note,
  placeAndDate,
  tableNote,
  type OfficialDocument,
} from '../../official-documents';
import { boardHeadClosing } from './board-closing';
import { draftMarkOf, verificationLine, type DocumentContext } from './context';
import { hasUnknownFigures, resultTable, UNKNOWN_NOTE } from './tables';
import { actOf, baseInWords, dateInWords, lowerFirst, subjectOf } from './wording';

const decimalsText = (decimals: number, rounding: 'half_up' | 'truncated'): string =>
  decimals === 0
    ? 'Tỷ lệ lấy số nguyên'
    : `Tỷ lệ lấy ${decimals} chữ số thập phân, ${rounding === 'half_up' ? 'làm tròn' : 'không làm tròn'}`;

/** V12, bảng tổng hợp kết quả: the annex of the minutes on its own landscape sheet. */
export function resultAnnex(context: DocumentContext): OfficialDocument {
  const { vote, result, council, issue } = context;
  const summary = `Kết quả ${actOf[vote.procedure]} đối với ${subjectOf(council)}`;
  const { decimals, rounding } = vote.ruleSet;
  const sameBase = new Set(result.kinds.map((kind) => kind.base.value)).size <= 1;
  const bases = sameBase ? result.kinds.slice(0, 1) : result.kinds;
  return composeDocument({
    title: `Bảng tổng hợp ${lowerFirst(summary)}`,
    orientation: 'landscape',
    letterhead: council.boardLetterhead,
    placeAndDate: placeAndDate(issue.place, issue.date ?? vote.date),
    typeName: 'BẢNG TỔNG HỢP',
    summary,
    attachedTo: `(Kèm theo Biên bản kiểm phiếu ${dateInWords(vote.date)} của Ban kiểm phiếu)`,
    body: [
      ...bases.map((kind) =>
        tableNote([...(sameBase ? [] : [`${kind.kind.title}: `]), ...baseInWords(kind.base)]),
      ),
      resultTable(result, result.kinds, { layout: 'wide', groups: true, caption: summary }),
      note(
        `Ghi chú: ${decimalsText(decimals, rounding)}.${hasUnknownFigures(result) ? ` ${UNKNOWN_NOTE}` : ''}`,
      ),
    ],
    closing: boardHeadClosing(vote),
    draftMark: draftMarkOf(context),
    verification: verificationLine(context.verification),
  });
}
