/** What the invitations refuse, in the words a clerk reads. */
export const invitationErrors = {
  'guest.nameless': () => 'Hãy ghi họ tên hoặc tên cơ quan được mời.',
  'guest.letter-changed': () => 'Ngày, nơi họp đã đổi; hãy thu hồi giấy mời đã cấp số.',
  'guest.nobody-chosen': () => 'Chưa chọn ai để mời; hãy chọn lại.',
} as const;

export const guestLabels = {
  group: 'Nhóm',
  honorific: 'Xưng hô',
  fullName: 'Họ và tên',
  post: 'Chức vụ',
  organization: 'Cơ quan',
  email: 'Thư điện tử',
  sittings: 'Mời dự phiên',
} as const;
