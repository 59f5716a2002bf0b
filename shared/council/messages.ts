import type { ErrorParams } from '../contract/error-messages';

/** What the council room refuses, in the words a clerk reads. */
export const councilErrors = {
  'council.body-in-use': (p: ErrorParams) =>
    `Còn ${p['count'] ?? ''} bản ghi thuộc cơ quan này; hãy chuyển trước khi xóa.`,
  'council.post-in-use': () => 'Chức danh còn người giữ; hãy xóa người giữ trước.',
  'council.holding-twice': () => 'Người này đang giữ chức danh này; không thêm lần nữa.',
  'council.dates-reversed': () => 'Ngày kết thúc sớm hơn ngày bắt đầu; hãy sửa lại.',
  'council.person-named': () => 'Người này có trong hồ sơ khác; ghi ngày thôi nhiệm vụ.',
  'council.deputy-exists': (p: ErrorParams) =>
    `${p['name'] ?? 'Người này'} đã có trong danh sách; là người khác thì ghi ngày sinh.`,
  'council.unit-exists': (p: ErrorParams) => `Đã có đơn vị mang tên hoặc mã này: ${p['name'] ?? ''}.`,
  'council.unit-in-use': () => 'Đơn vị có trong hồ sơ khác; hãy ghi ngày hết hiệu lực.',
  'council.cluster-same-unit': () => 'Cụm trưởng và cụm phó phải là hai đơn vị khác nhau.',
  'council.cluster-outside': () => 'Cụm trưởng, cụm phó phải thuộc cụm; hãy chuyển đơn vị vào.',
  'council.cluster-unit-twice': () => 'Có đơn vị nằm trong hai cụm; hãy xem lại.',
  'council.catalogue-unknown': () => 'Chương trình chưa có danh mục của tỉnh này.',
  'council.import-unreadable': (p: ErrorParams) =>
    `Không đọc được tệp: ${p['why'] ?? 'không phải bảng tính'}. Hãy dùng tệp mẫu.`,
  'council.import-too-large': (p: ErrorParams) => `Tệp quá lớn (${p['what'] ?? ''}); hãy chia nhỏ.`,
  'council.import-no-heading': () => 'Không thấy dòng tiêu đề; hãy dùng tệp mẫu.',
  'council.import-missing-columns': (p: ErrorParams) =>
    `Danh sách thiếu cột ${p['columns'] ?? ''}; hãy thêm cột hoặc dùng tệp mẫu.`,
  'council.import-empty': () => 'Danh sách không có dòng dữ liệu nào.',
  'council.import-stale': () => 'Dữ liệu đã đổi sau khi xem trước; hãy xem trước lại.',
  'council.import-used': () => 'Bản xem trước này đã được nhập.',
  'council.import-undone': () => 'Lần nhập này đã được hoàn tác.',
  'council.import-nothing': () => 'Không có dòng mới hay thay đổi để nhập.',
  'council.undo-impossible': (p: ErrorParams) =>
    `Không hoàn tác được, đã sửa hoặc dùng: ${p['what'] ?? ''}; hãy sửa, xóa từng mục trong danh sách.`,
} as const;
