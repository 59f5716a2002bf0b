import type { HelpPage } from '../../ui/help/help-page';

export const invitationsHelp: HelpPage = {
  title: 'Giấy mời',
  purpose:
    'Ai được mời dự kỳ họp: đại biểu lấy từ sổ theo Tổ, khách mời ghi theo nhóm; giấy mời của mọi người trong một tệp.',
  steps: [
    'Bấm “Thêm khách mời”, hoặc “Dán danh sách” chép từ Excel: họ tên, chức vụ, cơ quan, thư điện tử; người đã có không thêm lần nữa.',
    'Khách chỉ dự một vài phiên thì đánh dấu phiên; không chọn là mời dự mọi phiên.',
    'Chọn mời ai, bấm “Lập … giấy mời”: mỗi người một trang trong một tệp PDF, hoặc mỗi người một tệp Word. Lần đầu cấp số từ sổ; khách mời thêm sau mang cùng số.',
    'Đổi ngày, nơi họp sau khi đã cấp số thì thu hồi giấy mời ở phần “Văn bản”, rồi cấp số mới. Bỏ dấu “Cấp số từ sổ ngay” để chừa trống số, ngày.',
    'Danh sách gửi, ký nhận và danh sách, sơ đồ chỗ ngồi ở phần “Văn bản” (xếp chỗ ở “Chỗ ngồi”); nội dung thư điện tử chép ở cuối màn hình.',
  ],
  keys: [
    ['↑ ↓', 'chọn người'],
    ['Enter', 'sửa khách mời'],
    ['Shift+F10', 'bỏ khách mời'],
  ],
  law: 'Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.7',
};
