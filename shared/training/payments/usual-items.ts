import type { PaymentItem } from './payment-list';

export interface UsualItem extends PaymentItem {
  /** The text the rate comes from, and how far it was read. */
  readonly basis: string;
}

/**
 * What offices usually pay in a class. Rates are those of national texts where one was read, else zero: a province fixes
 * its own, and none of them is verified before somebody of the office compared it (checkedBy).
 */
export const USUAL_ITEMS: readonly UsualItem[] = [
  {
    title: 'Nước uống cho học viên',
    payee: 'trainee',
    paidPer: 'slot',
    rate: 0,
    basis: 'Thông tư 40/2017/TT-BTC, sửa đổi bởi Thông tư 12/2025/TT-BTC; mức do địa phương quy định',
  },
  {
    title: 'Hỗ trợ tiền ăn cho học viên',
    payee: 'trainee',
    paidPer: 'day',
    rate: 0,
    basis: 'Thông tư 40/2017/TT-BTC, sửa đổi bởi Thông tư 12/2025/TT-BTC; mức do địa phương quy định',
  },
  {
    title: 'Phụ cấp lưu trú',
    payee: 'trainee',
    paidPer: 'day',
    rate: 300_000,
    basis: 'Thông tư 12/2025/TT-BTC: phụ cấp lưu trú 300.000 đồng/ngày',
  },
  {
    title: 'Hỗ trợ tiền đi lại',
    payee: 'trainee',
    paidPer: 'person',
    rate: 0,
    basis: 'Quy chế chi tiêu của cơ quan',
  },
  {
    title: 'Thù lao báo cáo viên',
    payee: 'lecturer',
    paidPer: 'slot',
    rate: 0,
    basis: 'Thông tư 36/2018/TT-BTC và văn bản sửa đổi; mức do địa phương quy định',
  },
];
