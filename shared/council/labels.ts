/** What the fields and choices of the register are called on screen, in lists, histories and templates. */
export const PERSON_LABELS = {
  fullName: 'Họ và tên',
  givenName: 'Tên gọi để sắp xếp',
  sex: 'Giới tính',
  birthDate: 'Ngày sinh',
  ethnicGroup: 'Dân tộc',
  partyJoined: 'Đảng viên',
  partyDate: 'Ngày vào Đảng',
  occupation: 'Nghề nghiệp, nơi công tác',
  phone: 'Điện thoại',
  note: 'Ghi chú',
} as const;

export const MANDATE_LABELS = {
  groupId: 'Tổ đại biểu',
  groupRole: 'Chức vụ trong Tổ',
  boardId: 'Ban của HĐND',
  boardRole: 'Chức vụ trong Ban',
  standingCommitteePost: 'Chức vụ trong Thường trực',
  constituency: 'Đơn vị bầu cử',
  fullTime: 'Chuyên trách',
  mandateFrom: 'Đại biểu từ ngày',
  mandateTo: 'Đại biểu đến ngày',
  endReason: 'Lý do thôi',
  suspended: 'Tạm đình chỉ',
} as const;

export const POST_LABELS = {
  title: 'Chức danh',
  block: 'Khối',
  bodyId: 'Cơ quan',
  seats: 'Số người',
  graded: 'Thuộc diện lấy phiếu',
  sortOrder: 'Thứ tự',
} as const;

export const HOLDING_LABELS = {
  personId: 'Người giữ',
  from: 'Từ ngày',
  to: 'Đến ngày',
  decision: 'Văn bản',
  decisionDate: 'Ngày văn bản',
  endReason: 'Lý do thôi giữ',
} as const;

export const UNIT_LABELS = {
  code: 'Mã đơn vị',
  name: 'Tên đơn vị',
  unitType: 'Loại',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
  validFrom: 'Có từ ngày',
  validTo: 'Đến ngày',
  oldDistrict: 'Huyện cũ',
  population: 'Dân số',
  note: 'Ghi chú',
} as const;

export const BODY_LABELS = {
  kind: 'Loại cơ quan',
  name: 'Tên cơ quan',
  abbreviation: 'Viết tắt',
  letterheadParent: 'Dòng cơ quan chủ quản',
  letterheadLines: 'Dòng tên cơ quan',
  sortOrder: 'Thứ tự',
} as const;

export const GROUP_ROLE_WORDS = {
  leader: 'Tổ trưởng',
  deputy_leader: 'Tổ phó',
  member: 'Thành viên',
} as const;
export const BOARD_ROLE_WORDS = {
  head: 'Trưởng Ban',
  deputy_head: 'Phó Trưởng Ban',
  member: 'Ủy viên',
} as const;

/** "Trưởng Ban Pháp chế": the post of whoever leads a board named so; its members have none. */
export const boardPost = (role: keyof typeof BOARD_ROLE_WORDS, board: string): string =>
  role === 'member' ? '' : `${BOARD_ROLE_WORDS[role].replace(/ Ban$/u, '')} ${board}`;

export const BLOCK_WORDS = { council: 'Khối HĐND', committee: 'Khối UBND', other: 'Khác' } as const;
export const BODY_KIND_WORDS = {
  council: 'Hội đồng nhân dân',
  standing_committee: 'Thường trực HĐND',
  board: 'Ban của HĐND',
  deputy_group: 'Tổ đại biểu',
  office: 'Văn phòng',
  committee: 'Ủy ban nhân dân',
  other: 'Khác',
} as const;
