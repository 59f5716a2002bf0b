import type { GridColumn } from '../../ui/grid/grid-model';
import type { RegisterLine } from './register-lines';

/** On screen the symbol says year, kind and number at once; a workbook is sorted and filtered by each. */
export const registerColumns: readonly GridColumn<RegisterLine>[] = [
  {
    key: 'year',
    title: 'Năm',
    text: (line) => String(line.year),
    sortValue: (line) => line.year,
    workbookOnly: true,
  },
  { key: 'kind', title: 'Loại', text: (line) => line.abbreviation, workbookOnly: true },
  {
    key: 'number',
    title: 'Số',
    text: (line) => String(line.number ?? ''),
    sortValue: (line) => line.number ?? 0,
    workbookOnly: true,
  },
  {
    key: 'symbol',
    title: 'Số, ký hiệu',
    width: 170,
    text: (line) => line.symbol,
    sortValue: (line) => line.place,
  },
  {
    key: 'date',
    title: 'Ngày',
    width: 110,
    text: (line) => line.date,
    sortValue: (line) => line.dateKey,
  },
  { key: 'title', title: 'Tên loại và trích yếu', text: (line) => line.title },
  { key: 'status', title: 'Tình trạng', width: '26%', text: (line) => line.status },
];
