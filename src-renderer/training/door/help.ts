import type { HelpPage } from '../../ui/help/help-page';

export const doorHelp: HelpPage = {
  title: 'Điểm danh tại cửa',
  purpose:
    'Ghi từng người khi vào: quét thẻ in của lớp, thẻ riêng, hoặc gõ tên; mỗi lần ghi được lưu trước khi màn hình báo.',
  steps: [
    'Chọn buổi (đề nghị theo giờ máy), ghi tên cửa; in thẻ ở mục Học viên nếu dùng mã QR.',
    'Quét thẻ bằng đầu đọc USB, hoặc gõ 2–3 chữ của tên rồi Enter; có nhiều người khớp thì chương trình hỏi, chọn bằng ↓. Xanh: đã ghi; vàng: cần nhìn; đỏ: không có trong lớp.',
    'Mã thẻ đọc sai thì quét lại; người không tìm thấy ở lại trong danh sách bên phải cùng mã, giờ.',
    'Thẻ lạ của học viên: bấm “Gán mã này cho học viên”, lần sau quét là nhận ra.',
  ],
  keys: [
    ['Enter', 'nhận thẻ hoặc tên'],
    ['↓ ↑', 'chọn người trong danh sách khớp'],
    ['Ctrl+Z', 'hoàn tác lần ghi cuối, khi ô đang trống'],
    ['Ctrl+Enter', 'ghi có mặt người đang ghi vắng'],
  ],
  law: 'Thẻ căn cước: mặc định tắt, bật ở “Tùy chọn” (nút bánh răng) của từng máy; chỉ dùng họ tên, ngày sinh để tìm người, không lưu số căn cước',
};

export const doorsHelp: HelpPage = {
  title: 'Gộp điểm danh nhiều cửa',
  purpose: 'Mỗi cửa một máy, không cần mạng; các máy gộp lại bằng tệp, mỗi người tính một lần.',
  steps: [
    'Máy chính xuất tệp; máy ở cửa khác vào Tập huấn → Nhận lớp từ máy khác, chọn tệp đó rồi điểm danh. Đơn vị được tìm theo tên trong danh sách của máy đó, chỉ tiêu đi theo.',
    'Hết giờ, máy ở cửa xuất tệp; máy chính nhận tệp, xem trước rồi gộp. Nhận lại hay đổi thứ tự không sao.',
    'Hai máy, hoặc hai dòng của một người, ghi khác nhau thì chọn bên đúng và ghi lý do; chương trình không tự quyết định.',
  ],
  keys: [],
};
