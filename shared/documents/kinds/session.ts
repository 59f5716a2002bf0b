import type { KindFacts } from './facts';
import { HELD_SESSION_KINDS } from './session-held';
import { SESSION_PREPARATION_KINDS } from './session-preparation';

/** Papers of a session of the council, in the order in which they are needed. */
export const SESSION_KINDS = {
  ...SESSION_PREPARATION_KINDS,
  convening_decision: {
    name: 'Quyết định triệu tập kỳ họp',
    abbreviation: 'QĐ',
    issuer: 'standing_committee',
    purpose: 'Thường trực triệu tập kỳ họp: ngày khai mạc, thời gian, địa điểm, người được triệu tập.',
    table: false,
    remarks: 'Ghi thêm',
  },
  ...HELD_SESSION_KINDS,
} as const satisfies Readonly<Record<string, KindFacts>>;
