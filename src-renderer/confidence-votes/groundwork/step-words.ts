import type { StepState } from '@shared/confidence-votes/groundwork/calendar';

/** Where a step stands, in words beside every colour. */
export const stepStateNames: Readonly<Record<StepState, string>> = {
  done: 'đã xong',
  late: 'quá hạn',
  today: 'hôm nay',
  soon: 'sắp đến',
  later: 'chưa đến',
  undated: 'chưa có ngày',
};

export const stepStateColours: Readonly<Record<StepState, string>> = {
  done: 'green',
  late: 'red',
  today: 'amber',
  soon: 'lake',
  later: 'gray',
  undated: 'gray',
};
