import type { ErrorParams } from '../../contract/error-messages';

/** What printing ballots refuses, in the words a clerk reads. */
export const paperBallotErrors = {
  'paper-ballots.nobody': () => 'Loại phiếu này chưa có ai; hãy xếp người trước.',
  'paper-ballots.unchanged': () => 'Mẫu phiếu không đổi từ lần phát hành trước; hãy in mẫu đó.',
  'paper-ballots.too-late': () => 'Đã kiểm phiếu xong nên không phát hành mẫu phiếu mới.',
  'paper-ballots.not-counted': () => 'Chưa có số phiếu thu về; hãy nhập trước khi rút.',
  'paper-ballots.sample-too-large': (p: ErrorParams) => `Chỉ có ${p['count'] ?? ''} phiếu; hãy rút ít hơn.`,
  'paper-ballots.fewer-than-none': (p: ErrorParams) =>
    `Mới ghi đã in ${p['count'] ?? ''} tờ; không bớt nhiều hơn số đó.`,
  'vote.ballots-released': () => 'Phiếu đã phát hành nên không xóa hoặc đổi hình thức được.',
} as const;

export const paperNames = { A4: 'A4 (210 × 297 mm)', A5: 'A5 (148 × 210 mm)' } as const;

/** The figures of the balance (V10) as screens and papers call them. */
export const balanceNames = {
  testBallots: 'Phiếu thử',
  exchanged: 'Phát đổi',
  spoiled: 'Hỏng thu lại',
  unused: 'Chưa dùng',
} as const;
