import type { KindFacts } from './facts';

/** Papers of a training plan. */
export const PLAN_KINDS = {
  training_plan: {
    name: 'Kế hoạch tập huấn, bồi dưỡng',
    abbreviation: 'KH',
    issuer: 'standing_committee',
    purpose:
      'Mục đích, đối tượng, chuyên đề, thời gian, kinh phí, tổ chức thực hiện; kèm chỉ tiêu từng đơn vị.',
    table: true,
    remarks: 'Yêu cầu khác',
  },
} as const satisfies Readonly<Record<string, KindFacts>>;
