import { listColumn as column } from './model';

/** Columns that all lists of people have in common. */

export const FULL_NAME = column('fullName', 'Họ và tên', {
  synonyms: [
    'Họ tên',
    'Họ tên đại biểu',
    'Họ và tên đại biểu',
    'Họ, tên',
    'Tên đại biểu',
    'Họ và tên khai sinh',
  ],
  required: true,
  width: 28,
  guide: 'Họ, chữ đệm và tên; không ghi học hàm, học vị',
  example: 'Nguyễn Thị Ánh Tuyết',
});
export const BIRTH_DATE = column('birthDate', 'Ngày sinh', {
  synonyms: [
    'Ngày tháng năm sinh',
    'Ngày, tháng, năm sinh',
    'Năm sinh',
    'Sinh ngày',
    'Sinh năm',
    'Ngày/tháng/năm sinh',
  ],
  width: 14,
  guide: 'Ngày dạng 05/02/1970, hoặc chỉ năm 1970',
  example: '05/02/1970',
});
export const SEX = column('sex', 'Giới tính', {
  synonyms: ['Nam/Nữ', 'Nam, nữ', 'Giới'],
  width: 10,
  guide: 'Nam hoặc Nữ',
  example: 'Nữ',
});
export const ETHNIC_GROUP = column('ethnicGroup', 'Dân tộc', {
  synonyms: ['DT'],
  width: 12,
  guide: 'Tên dân tộc',
  example: 'Kinh',
});
