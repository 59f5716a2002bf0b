import type { DeadlineState } from '@shared/kernel/deadline-state';

/** Where something with a last day stands, in words beside every colour. */
export const deadlineNames: Readonly<Record<DeadlineState, string>> = {
  done: 'đã xong',
  late: 'quá hạn',
  today: 'hôm nay',
  soon: 'sắp đến',
  later: 'chưa đến',
  undated: 'chưa có ngày',
};

export const deadlineColours: Readonly<Record<DeadlineState, string>> = {
  done: 'green',
  late: 'red',
  today: 'amber',
  soon: 'lake',
  later: 'gray',
  undated: 'gray',
};
