import {
  bodyRow,
  column,
  composeDocument,
  headCell,
  table,
  textCell,
  type Letterhead,
  type OfficialDocument,
} from '../../official-documents/index';
import { birthText } from '../../kernel/birth-text';
import { formatDate } from '../../kernel/local-date';
import type { CertificateRecord } from '../certificate-register/contract';

export interface RegisterSource {
  readonly year: number;
  readonly letterhead: Letterhead;
  readonly rows: readonly CertificateRecord[];
}

/** Sổ cấp giấy chứng nhận: every number of a year, also the cancelled ones, with room for the signature of the holder. */
export function certificateRegister({ year, letterhead, rows }: RegisterSource): OfficialDocument {
  return composeDocument({
    title: `Sổ cấp giấy chứng nhận năm ${year}`,
    orientation: 'landscape',
    letterhead,
    typeName: 'SỔ CẤP GIẤY CHỨNG NHẬN',
    summary: `Năm ${year}`,
    body: [
      table({
        caption: 'Sổ cấp giấy chứng nhận',
        columns: [
          column(12, 'center'),
          column(40),
          column(27, 'center'),
          column(46),
          column(56),
          column(27, 'center'),
          column(22),
          column(34),
        ],
        header: [
          [
            headCell('Số'),
            headCell('Họ và tên'),
            headCell('Ngày sinh'),
            headCell('Chức vụ, đơn vị'),
            headCell('Lớp'),
            headCell('Ngày cấp'),
            headCell('Ký nhận'),
            headCell('Ghi chú'),
          ],
        ],
        rows: rows.map((row) =>
          bodyRow([
            textCell(String(row.no)),
            textCell(row.fullName),
            textCell(birthText(row.birthDate)),
            textCell([row.post, row.unitName].filter((part) => part !== '').join(', ')),
            textCell(row.classTitle),
            textCell(formatDate(row.issueDate)),
            textCell(''),
            textCell(registerNote(row)),
          ]),
        ),
      }),
    ],
  });
}

/** What became of the number, as the register notes it. */
export function registerNote(row: CertificateRecord): string {
  return [
    row.replaces === null ? '' : `Cấp lại, thay số ${row.replaces}`,
    row.status === 'cancelled' ? `Đã hủy: ${row.cancelReason}` : '',
    row.replacedBy === null ? '' : `Thay bằng số ${row.replacedBy}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
