import type { RuleSetCode } from '../model';
import type { TriggerRules } from './model';

const PETITION = 'Có ít nhất một phần ba tổng số đại biểu Hội đồng nhân dân kiến nghị bằng văn bản.';
const FRONT = 'Có kiến nghị của Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp.';
const PERIOD = 'Tính từ ngày khai mạc kỳ họp này đến trước ngày khai mạc kỳ họp tiếp theo.';

/**
 * NQ 96/2023/QH15 Điều 13 khoản 2 was read for the three causes. That Điều 14 counts petitions between two sessions is
 * carried over from NQ 85/2014/QH13 Điều 12, which was read; its own text was not.
 */
const NQ96_2023: TriggerRules = {
  petition: {
    numerator: 1,
    denominator: 3,
    text: PETITION,
    citation: 'Điều 13 khoản 2 Nghị quyết số 96/2023/QH15',
    verification: 'verified',
  },
  front: { text: FRONT, citation: 'Điều 13 khoản 2 Nghị quyết số 96/2023/QH15', verification: 'verified' },
  grading: {
    consequence: 'over_half_below_two_thirds',
    text: 'Kết quả lấy phiếu có quá nửa đến dưới hai phần ba tổng số phiếu “Tín nhiệm thấp” mà không xin từ chức.',
    citation: 'Điều 12, Điều 13 khoản 2 Nghị quyết số 96/2023/QH15',
    verification: 'verified',
  },
  dismissal: {
    consequence: 'two_thirds_or_more',
    text: 'Kết quả lấy phiếu có từ hai phần ba tổng số phiếu “Tín nhiệm thấp”: trình miễn nhiệm, không bỏ phiếu lần nữa.',
    citation: 'Điều 12 Nghị quyết số 96/2023/QH15',
    verification: 'verified',
  },
  period: { text: PERIOD, citation: 'Điều 14 Nghị quyết số 96/2023/QH15', verification: 'unverified' },
};

/** Under NQ 85 over half led to nothing but a resignation; two thirds led to the second vote (Điều 10). */
const NQ85_2014: TriggerRules = {
  petition: {
    numerator: 1,
    denominator: 3,
    text: PETITION,
    citation: 'Nghị quyết số 85/2014/QH13',
    verification: 'unverified',
  },
  front: { text: FRONT, citation: 'Nghị quyết số 85/2014/QH13', verification: 'unverified' },
  grading: {
    consequence: 'two_thirds_or_more',
    text: 'Kết quả lấy phiếu có từ hai phần ba tổng số đại biểu đánh giá “Tín nhiệm thấp”.',
    citation: 'Điều 10 Nghị quyết số 85/2014/QH13',
    verification: 'verified',
  },
  dismissal: null,
  period: { text: PERIOD, citation: 'Điều 12 Nghị quyết số 85/2014/QH13', verification: 'verified' },
};

const unread = <R extends { readonly citation: string; readonly verification: string }>(rule: R): R => ({
  ...rule,
  citation: 'Nghị quyết số 35/2012/QH13',
  verification: 'unverified',
});

const TRIGGER_RULES: Readonly<Record<RuleSetCode, TriggerRules>> = {
  'nq96-2023': NQ96_2023,
  'nq85-2014': NQ85_2014,
  'nq35-2012': {
    petition: unread(NQ85_2014.petition),
    front: unread(NQ85_2014.front),
    grading: unread(NQ85_2014.grading),
    dismissal: null,
    period: unread(NQ85_2014.period),
  },
};

export function triggerRulesOf(code: RuleSetCode): TriggerRules {
  return TRIGGER_RULES[code];
}
