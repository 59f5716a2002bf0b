import type { VoteForm } from './model';
import type { Verdict } from './outcome';

export const FORM_WORDS: Readonly<Record<VoteForm, string>> = {
  hand: 'Giơ tay',
  card: 'Giơ thẻ',
  electronic: 'Hệ thống điện tử',
  ballot: 'Bỏ phiếu kín',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  passed: 'Thông qua',
  failed: 'Không thông qua',
  unsettled: 'Số chưa khớp',
};

export const VOTE_LABELS = {
  item: 'Mục chương trình',
  subject: 'Nội dung biểu quyết',
  form: 'Hình thức',
  rule: 'Tỷ lệ phải đạt',
  total: 'Tổng số đại biểu',
  present: 'Có mặt',
  absent: 'Vắng',
  votesFor: 'Tán thành',
  votesAgainst: 'Không tán thành',
  notVoting: 'Không biểu quyết',
  issued: 'Phiếu phát ra',
  collected: 'Phiếu thu về',
  invalid: 'Phiếu không hợp lệ',
  repeatReason: 'Lý do biểu quyết lại',
  note: 'Ghi chú',
} as const;
