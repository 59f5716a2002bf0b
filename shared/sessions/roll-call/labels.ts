import type { Comparison, ShareBase, ShareCode, TimeCode } from '../sitting-rules/model';
import type { RollStatus } from './model';

export const ROLL_WORDS: Readonly<Record<RollStatus, string>> = {
  present: 'Có mặt',
  late: 'Đến muộn',
  left: 'Về sớm',
  excused: 'Vắng có lý do',
  absent: 'Vắng không lý do',
  not_recorded: 'Chưa ghi',
};

/** The letters of the training roll, so that one hand knows both. */
export const ROLL_LETTERS: Readonly<Record<RollStatus, string>> = {
  present: 'C',
  late: 'M',
  left: 'S',
  excused: 'P',
  absent: 'K',
  not_recorded: '',
};

export const SHARE_NAMES: Readonly<Record<ShareCode, string>> = {
  quorum: 'Số đại biểu tối thiểu để phiên họp hợp lệ',
  resolution: 'Thông qua nghị quyết',
  removal: 'Bãi nhiệm đại biểu',
  few_deputies: 'Hội đồng còn dưới hai phần ba số đại biểu',
  election: 'Trúng cử khi Hội đồng bầu',
};

export const TIME_NAMES: Readonly<Record<TimeCode, string>> = {
  speech: 'Phát biểu thảo luận',
  question: 'Nêu chất vấn',
  answer: 'Trả lời chất vấn',
};

export const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  more_than: 'Quá',
  at_least: 'Ít nhất',
};

export const BASE_WORDS: Readonly<Record<ShareBase, string>> = {
  all_deputies: 'tổng số đại biểu',
  present: 'số đại biểu có mặt',
};
