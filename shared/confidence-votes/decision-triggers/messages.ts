import type { ErrorParams } from '../../contract/error-messages';
import type { TriggerKind } from '../model';
import type { PetitionSource, PetitionStanding } from './model';

/** What the register of petitions refuses, in the words a clerk reads. */
export const decisionTriggerErrors = {
  'triggers.not-reached': () => 'Chưa đủ căn cứ lập cuộc bỏ phiếu; hãy xem lại kiến nghị.',
  'triggers.vote-made': (p: ErrorParams) => `Đã lập cuộc bỏ phiếu này: ${p['title'] ?? ''}.`,
  'triggers.period-overlap': (p: ErrorParams) =>
    `Khoảng thời gian trùng với “${p['title'] ?? ''}”; hãy sửa ngày.`,
  'triggers.period-reversed': () => 'Ngày khai mạc kỳ họp sau phải muộn hơn; hãy sửa lại.',
  'triggers.no-deputy': () => 'Hãy chọn ít nhất một đại biểu kiến nghị.',
  'triggers.no-period': () => 'Hãy khai kỳ họp trước khi ghi kiến nghị.',
  'triggers.withdrawn-early': () => 'Ngày rút sớm hơn ngày nhận; hãy sửa lại.',
  'triggers.date-ahead': () => 'Ngày này chưa đến; hãy nhập ngày đã qua.',
  'triggers.no-resignation': (p: ErrorParams) =>
    `${p['name'] ?? 'Người này'} không có lần từ chức nào để hoàn tác.`,
  'triggers.no-post': (p: ErrorParams) =>
    `${p['name'] ?? 'Người này'} không giữ chức vụ nào do Hội đồng bầu.`,
} as const;

export const triggerKindNames: Readonly<Record<TriggerKind, string>> = {
  deputies_petition: 'Kiến nghị của đại biểu',
  father_front_petition: 'Kiến nghị của Ủy ban MTTQ',
  grading_result: 'Kết quả lấy phiếu tín nhiệm',
};

export const petitionSourceNames: Readonly<Record<PetitionSource, string>> = {
  deputy: 'Đại biểu',
  father_front: 'Ủy ban MTTQ Việt Nam',
};

export const standingNames: Readonly<Record<PetitionStanding, string>> = {
  counted: 'được tính',
  withdrawn: 'đã rút, không tính',
  outside_period: 'ngoài kỳ này, không tính',
  same_deputy: 'đã tính một lần trong kỳ',
  not_deputy: 'thôi làm đại biểu, không tính',
};
