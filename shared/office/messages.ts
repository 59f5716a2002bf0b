/** What the office room refuses, in the words a clerk reads. */
export const officeErrors = {
  'office.profile-exists': () => 'Đã có thông tin cơ quan; hãy sửa trong Cài đặt.',
  'office.profile-missing': () => 'Chưa khai báo cơ quan; hãy làm bước khai báo đầu tiên.',
} as const;
