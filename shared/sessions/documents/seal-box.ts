import { bodyRow, column, headCell, table, textCell, type Table } from '../../official-documents/index';

const SEAL_MM = 30;

/** Room for the seal beside how a slip is filled in: one without it was not handed out by the board. */
export const sealBox = (words: string): Table =>
  table({
    caption: 'Ô đóng dấu',
    columns: [column(46, 'center'), column(124)],
    header: [[headCell('Đóng dấu'), headCell('Cách đánh dấu')]],
    rows: [bodyRow([textCell(''), textCell(words)])],
    rowMm: SEAL_MM,
  });
