import type { KindFacts } from './facts';

/** Papers of the emulation clusters of one year. */
export const CLUSTER_KINDS = {
  cluster_decision: {
    name: 'Quyết định phân cụm thi đua',
    abbreviation: 'QĐ',
    issuer: 'standing_committee',
    purpose: 'Chia các xã, phường, đặc khu thành cụm thi đua; kèm danh sách từng cụm, cụm trưởng, cụm phó.',
    table: true,
    remarks: 'Giao thêm nhiệm vụ',
  },
} as const satisfies Readonly<Record<string, KindFacts>>;
