import type { KindFacts } from './facts';

/** Papers of a training class, in the order in which they are needed. */
export const CLASS_KINDS = {
  class_opening_decision: {
    name: 'Quyết định mở lớp',
    abbreviation: 'QĐ',
    issuer: 'standing_committee',
    purpose: 'Mở lớp, thời gian, địa điểm, kèm danh sách học viên.',
    table: true,
    remarks: 'Kinh phí, ghi thêm',
  },
} as const satisfies Readonly<Record<string, KindFacts>>;
