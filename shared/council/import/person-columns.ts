import { listColumn as column } from '../../list-import/model';
import { PERSON_LABELS, UNIT_LABELS } from '../labels';

/** Columns that the lists of the register have in common, besides those of every list of people. */

export const DAY_GUIDE = 'Ngày dạng 05/02/2026';

export const PHONE = column('phone', PERSON_LABELS.phone, {
  synonyms: ['Số điện thoại', 'SĐT', 'Điện thoại liên hệ', 'ĐT', 'Điện thoại di động'],
  width: 16,
  guide: 'Ghi dạng chữ để không mất số 0 đầu',
  example: '0262 385 0000',
});
/** Of a unit or of somebody who works there. */
export const OFFICE_EMAIL = column('email', UNIT_LABELS.email, {
  synonyms: ['Email', 'E-mail', 'Thư công vụ', 'Hộp thư'],
  width: 26,
  guide: 'Thư điện tử công vụ',
});
export const NOTE = column('note', PERSON_LABELS.note, { width: 24, guide: 'Tùy ý' });
