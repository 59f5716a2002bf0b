import type { AnswerKind, PromiseKind } from './model';

export const ANSWER_WORDS: Readonly<Record<AnswerKind, string>> = {
  waiting: 'Chưa trả lời',
  at_sitting: 'Đã trả lời tại phiên họp',
  in_writing: 'Trả lời bằng văn bản',
};

export const PROMISE_WORDS: Readonly<Record<PromiseKind, string>> = {
  written_answer: 'Trả lời bằng văn bản',
  commitment: 'Việc đã hứa',
};

export const QUESTION_LABELS = {
  deputy: 'Đại biểu chất vấn',
  askedOf: 'Người bị chất vấn',
  askedPost: 'Chức vụ',
  item: 'Thuộc mục chương trình',
  field: 'Lĩnh vực',
  content: 'Nội dung',
  askedDate: 'Ngày',
  askedTime: 'Giờ',
  answerKind: 'Trả lời',
  answer: 'Tóm tắt trả lời',
} as const;

export const PROMISE_LABELS = {
  kind: 'Loại',
  content: 'Nội dung',
  dueDate: 'Hạn',
  doneDate: 'Ngày xong',
  doneNote: 'Văn bản, kết quả',
} as const;
