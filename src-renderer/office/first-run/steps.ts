import type { OfficeProfile } from '@shared/office/contract';
import { PATTERN_HINT } from '../pattern-field';

export interface GuideStep {
  readonly key: 'level' | 'names' | 'term' | 'bodies' | 'numbers';
  readonly label: string;
  readonly question: string;
  readonly hint: (unitWord: string) => string;
  /** Checked before the next step. */
  readonly fields: readonly (keyof OfficeProfile)[];
}

export const STEPS: readonly [GuideStep, ...GuideStep[]] = [
  {
    key: 'level',
    label: 'Cấp',
    question: 'Cơ quan phục vụ HĐND cấp nào?',
    hint: () => 'Chọn cấp, rồi chọn loại đơn vị.',
    fields: ['level', 'unitKind'],
  },
  {
    key: 'names',
    label: 'Tên và địa danh',
    question: 'Tên đơn vị và địa danh',
    hint: (unitWord) =>
      `Ghi tên riêng, không ghi chữ “${unitWord}”. Địa danh đứng trước ngày tháng của văn bản.`,
    fields: ['unitName', 'provinceName'],
  },
  {
    key: 'term',
    label: 'Khóa, nhiệm kỳ',
    question: 'Khóa và nhiệm kỳ',
    hint: () => 'Số đại biểu được bầu dùng làm căn cứ tính tỷ lệ; chưa biết thì để trống.',
    fields: ['placeName', 'termNumber', 'termFrom', 'termTo', 'deputiesElected'],
  },
  {
    key: 'bodies',
    label: 'Cơ quan, tiêu đề',
    question: 'Cơ quan và tiêu đề văn bản',
    hint: () => 'Chương trình đã lập sẵn theo Nghị định 30/2020/NĐ-CP. Sửa ở đây nếu cơ quan dùng khác.',
    fields: [],
  },
  {
    key: 'numbers',
    label: 'Mẫu số, ký hiệu',
    question: 'Mẫu số, ký hiệu văn bản',
    hint: () => PATTERN_HINT,
    fields: ['numberPatterns'],
  },
];
