import { upperFirst } from '../../kernel/first-letter';
import {
  bodyRow,
  column,
  composeDocument,
  footLine,
  formatCount,
  headCell,
  note,
  numberCell,
  placeAndDate,
  SIGNED_ROW_MM,
  table,
  textCell,
  type Closing,
  type OfficialDocument,
  type PaperContext,
  type Signer,
} from '../../official-documents/index';
import { dotted } from './parts';
import { PER_WORDS, unpaidWords, type PaymentItem, type PaymentList } from '../payments/payment-list';

export interface PaymentPaper {
  readonly classTitle: string;
  /** "03/08 – 05/08/2026". */
  readonly days: string;
  readonly place: string;
  readonly item: PaymentItem & { readonly basis: string; readonly checkedBy: string };
  readonly list: PaymentList;
}

/** T11, danh sách chi tiền: who gets how much for what, with room to sign, and the total in words. */
export function paymentListPaper(source: PaymentPaper, paper: PaperContext): OfficialDocument {
  const { item, list } = source;
  const per = PER_WORDS[item.paidPer];
  const unpaid = unpaidWords(list, item.payee);
  return composeDocument({
    title: `Danh sách chi tiền ${item.title}, ${source.classTitle}`,
    letterhead: paper.council.officeLetterhead,
    placeAndDate: placeAndDate(paper.issue.place, paper.issue.date),
    typeName: 'DANH SÁCH CHI TIỀN',
    summary: `${item.title}, ${source.classTitle}`,
    attachedTo: whenAndWhere(source),
    body: [
      note(
        `Mức chi: ${formatCount(item.rate)} đồng/${per}. Căn cứ: ${dotted(item.basis, 40)}` +
          (item.checkedBy === '' ? ' (chưa kiểm chứng)' : ''),
      ),
      table({
        caption: 'Danh sách chi tiền',
        rowMm: SIGNED_ROW_MM,
        columns: [
          column(14, 'center'),
          column(46),
          column(42),
          column(15, 'right'),
          column(24, 'right'),
          column(28, 'right'),
          column(30),
        ],
        header: [
          [
            headCell('STT'),
            headCell('Họ và tên'),
            headCell('Đơn vị'),
            headCell(`Số ${per}`),
            headCell('Mức chi (đồng)'),
            headCell('Thành tiền (đồng)'),
            headCell('Ký nhận'),
          ],
        ],
        rows: [
          ...list.rows.map((row) =>
            bodyRow([
              textCell(String(row.no)),
              textCell(
                row.note === '' ? row.fullName : `${row.fullName} (${row.note.toLocaleLowerCase('vi')})`,
              ),
              textCell(row.unitLabel),
              numberCell(row.count),
              numberCell(item.rate),
              numberCell(row.amount),
              textCell(''),
            ]),
          ),
          bodyRow([
            textCell([{ text: 'Cộng', bold: true }], { columns: 3, alignment: 'center' }),
            numberCell(list.count),
            textCell(''),
            numberCell(list.total),
            textCell(''),
          ]),
        ],
      }),
      note(`Số tiền bằng chữ: ${list.totalInWords}`),
      ...(unpaid.length === 0 ? [] : [note(`Còn ${unpaid.join('; ')}: chưa tính trong danh sách này`)]),
    ],
    closing: paper.issue.signer === null ? null : moneySigners(paper.issue.signer),
    draftMark: paper.draftMark,
    verification: footLine(paper, 'board'),
  });
}

const byHand = (line: string): Signer => ({ lines: [line], note: '(Ký, ghi rõ họ tên)', name: '' });

/** A list of money is signed by who made it, who keeps the books, and the head of the office. */
const moneySigners = (head: Signer): Closing => ({
  kind: 'row',
  signers: [byHand('NGƯỜI LẬP'), byHand('KẾ TOÁN'), head],
});

function whenAndWhere({ days, place }: PaymentPaper): string {
  const parts = [days === '' ? '' : `thời gian: ${days}`, place === '' ? '' : `tại ${place}`];
  const words = parts.filter((part) => part !== '').join(', ');
  return words === '' ? '' : `(${upperFirst(words)})`;
}
