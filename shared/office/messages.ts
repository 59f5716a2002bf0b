import type { ToneOrder } from '../kernel/vietnamese-text';

/** What the office room refuses, in the words a clerk reads. */
export const officeErrors = {
  'office.profile-exists': () => 'Đã có thông tin cơ quan; hãy sửa trong Cài đặt.',
  'office.person-not-saved': () => 'Chưa lưu được tên; hãy kiểm tra thư mục dữ liệu.',
  'office.profile-missing': () => 'Chưa khai báo cơ quan; hãy làm bước khai báo đầu tiên.',
} as const;

export const toneOrderNames: Readonly<Record<ToneOrder, string>> = {
  dictionary: 'Ngang, huyền, hỏi, ngã, sắc, nặng',
  older_dictionary: 'Ngang, huyền, ngã, hỏi, sắc, nặng',
  school: 'Ngang, sắc, huyền, hỏi, ngã, nặng',
};

export const toneOrderExamples: Readonly<Record<ToneOrder, string>> = {
  dictionary: 'Theo từ điển hiện nay: Ba, Bà, Bả, Bã, Bá, Bạ.',
  older_dictionary: 'Theo từ điển cũ: Ba, Bà, Bã, Bả, Bá, Bạ.',
  school: 'Theo cách đánh vần: Ba, Bá, Bà, Bả, Bã, Bạ.',
};
