import { listColumn as column } from '../../list-import/model';
import { PERSON_LABELS } from '../labels';

/** Columns that the lists of people have in common. */

export const DAY_GUIDE = 'Ngày dạng 05/02/2026';

export const FULL_NAME = column('fullName', PERSON_LABELS.fullName, {
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
export const BIRTH_DATE = column('birthDate', PERSON_LABELS.birthDate, {
  synonyms: ['Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Năm sinh', 'Sinh ngày', 'Ngày/tháng/năm sinh'],
  width: 14,
  guide: 'Ngày dạng 05/02/1970, hoặc chỉ năm 1970',
  example: '05/02/1970',
});
export const SEX = column('sex', PERSON_LABELS.sex, {
  synonyms: ['Nam/Nữ', 'Nam, nữ', 'Giới'],
  width: 10,
  guide: 'Nam hoặc Nữ',
  example: 'Nữ',
});
export const ETHNIC_GROUP = column('ethnicGroup', PERSON_LABELS.ethnicGroup, {
  width: 12,
  guide: 'Tên dân tộc',
  example: 'Kinh',
});
export const PHONE = column('phone', PERSON_LABELS.phone, {
  synonyms: ['Số điện thoại', 'SĐT', 'Điện thoại liên hệ', 'ĐT', 'Điện thoại di động'],
  width: 16,
  guide: 'Ghi dạng chữ để không mất số 0 đầu',
  example: '0262 385 0000',
});
export const NOTE = column('note', PERSON_LABELS.note, { width: 24, guide: 'Tùy ý' });
