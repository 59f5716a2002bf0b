import type { OfficeProfile } from '@shared/office/contract';

/** A province that does not exist, so that no invented figure can be taken for a real one. */
export const sampleProfile: OfficeProfile = {
  level: 'province',
  unitKind: 'province',
  unitName: 'Cao Nguyên',
  provinceName: '',
  placeName: 'Cao Nguyên',
  termNumber: 'X',
  termFrom: '2021-06-25',
  termTo: '2026-12-31',
  deputiesElected: 47,
  numberPatterns: [
    { documentKind: '', pattern: '{no}/{kind}-{body}' },
    { documentKind: 'NQ', pattern: '{no}/NQ-HĐND' },
  ],
  gradingEnabledForCommune: false,
  gradingReason: '',
};

/** The communes of this province serve as the sample's 102 units. */
export const SAMPLE_CATALOGUE = '66';

/** Heads of departments who are members of the people's committee: each post is one line on the ballot. */
export const COMMITTEE_MEMBERS = [
  'Chánh Văn phòng UBND tỉnh',
  'Giám đốc Công an tỉnh',
  'Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh',
  'Chánh Thanh tra tỉnh',
  'Giám đốc Sở Nội vụ',
  'Giám đốc Sở Tư pháp',
  'Giám đốc Sở Tài chính',
  'Giám đốc Sở Công Thương',
  'Giám đốc Sở Nông nghiệp và Môi trường',
  'Giám đốc Sở Xây dựng',
  'Giám đốc Sở Khoa học và Công nghệ',
  'Giám đốc Sở Văn hóa, Thể thao và Du lịch',
  'Giám đốc Sở Giáo dục và Đào tạo',
  'Giám đốc Sở Y tế',
  'Giám đốc Sở Dân tộc và Tôn giáo',
  'Giám đốc Sở Ngoại vụ',
  'Trưởng Ban Quản lý các khu công nghiệp tỉnh',
] as const;
