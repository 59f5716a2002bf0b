import { listColumn as column, type ListColumn } from '../../list-import/model';
import { BIRTH_DATE, ETHNIC_GROUP, FULL_NAME, SEX } from '../../list-import/person-columns';
import { HOLDING_LABELS, POST_LABELS } from '../labels';
import { DAY_GUIDE, PHONE } from './person-columns';

/** A list of posts and who holds them, one line for each holding. */
export const OFFICIAL_COLUMNS: readonly ListColumn[] = [
  FULL_NAME,
  BIRTH_DATE,
  column('post', POST_LABELS.title, {
    synonyms: ['Chức vụ', 'Chức danh, chức vụ', 'Chức vụ, chức danh', 'Chức danh giữ'],
    required: true,
    width: 40,
    guide: 'Mỗi chức danh một dòng; người giữ hai chức danh có hai dòng',
    example: 'Ủy viên UBND tỉnh, Giám đốc Sở Tài chính',
  }),
  column('block', POST_LABELS.block, {
    synonyms: ['Khối HĐND/UBND', 'Thuộc khối'],
    width: 12,
    guide: 'HĐND, UBND hoặc Khác; cần khi chức danh chưa có',
    example: 'UBND',
  }),
  SEX,
  ETHNIC_GROUP,
  PHONE,
  column('from', 'Giữ chức từ ngày', {
    synonyms: [
      'Giữ chức vụ từ ngày',
      'Giữ chức danh từ ngày',
      'Từ ngày',
      'Ngày bắt đầu',
      'Ngày bầu',
      'Ngày nhậm chức',
      'Ngày bổ nhiệm',
    ],
    width: 14,
    guide: DAY_GUIDE,
    example: '01/07/2025',
  }),
  column('to', 'Giữ chức đến ngày', {
    synonyms: [
      'Giữ chức vụ đến ngày',
      'Giữ chức danh đến ngày',
      'Đến ngày',
      'Ngày kết thúc',
      'Ngày thôi giữ',
      'Ngày miễn nhiệm',
    ],
    width: 14,
    guide: `${DAY_GUIDE}; để trống nếu còn giữ`,
  }),
  column('decision', 'Nghị quyết, quyết định', {
    synonyms: [
      'Văn bản',
      'Số nghị quyết',
      'Nghị quyết số',
      'Số quyết định',
      'Quyết định số',
      'Nghị quyết bầu',
    ],
    width: 20,
    guide: 'Số, ký hiệu văn bản',
    example: '12/NQ-HĐND',
  }),
  column('decisionDate', HOLDING_LABELS.decisionDate, {
    synonyms: ['Ngày nghị quyết', 'Ngày quyết định', 'Ngày ban hành', 'Nghị quyết ngày', 'Quyết định ngày'],
    width: 14,
    guide: DAY_GUIDE,
  }),
  column('endReason', HOLDING_LABELS.endReason, { synonyms: ['Lý do thôi'], width: 20 }),
];
