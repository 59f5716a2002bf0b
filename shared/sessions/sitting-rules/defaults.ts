import type { RuleSource, ShareRule, SittingRules, TimeRule } from './model';

const source = (basis: string, verification: RuleSource['verification']): RuleSource => ({
  basis,
  verification,
  checkedDate: null,
  checkedBy: '',
});

const SHARES: readonly ShareRule[] = [
  {
    code: 'quorum',
    numerator: 2,
    denominator: 3,
    comparison: 'at_least',
    base: 'all_deputies',
    ...source('Quy chế hoạt động của Hội đồng; chưa đọc được điều khoản', 'unverified'),
  },
  {
    code: 'resolution',
    numerator: 1,
    denominator: 2,
    comparison: 'more_than',
    base: 'all_deputies',
    ...source('Khoản 2 Điều 35 Luật số 72/2025/QH15', 'verified'),
  },
  {
    code: 'removal',
    numerator: 2,
    denominator: 3,
    comparison: 'at_least',
    base: 'all_deputies',
    ...source('Khoản 2 Điều 35, khoản 5 Điều 38 Luật số 72/2025/QH15', 'verified'),
  },
  {
    code: 'few_deputies',
    numerator: 2,
    denominator: 3,
    comparison: 'more_than',
    base: 'all_deputies',
    ...source('Điểm b khoản 2 Điều 49 Luật số 72/2025/QH15', 'verified'),
  },
  {
    code: 'election',
    numerator: 1,
    denominator: 2,
    comparison: 'more_than',
    base: 'all_deputies',
    ...source(
      'Điều 36 Luật số 72/2025/QH15 không nêu tỷ lệ bầu; áp dụng tỷ lệ của khoản 2 Điều 35, đối chiếu quy chế',
      'unverified',
    ),
  },
];

const DEVICE = 'Theo thực tế ở các kỳ họp; đối chiếu với quy chế của Hội đồng';

const TIMES: readonly TimeRule[] = [
  { code: 'speech', minutes: 10, ...source(DEVICE, 'unverified') },
  { code: 'question', minutes: 3, ...source(DEVICE, 'unverified') },
  { code: 'answer', minutes: 7, ...source(DEVICE, 'unverified') },
];

/** What the program knows; the office changes every one of them (Cài đặt → Quy tắc phiên họp). */
export const DEFAULT_SITTING_RULES: SittingRules = { shares: SHARES, times: TIMES };
