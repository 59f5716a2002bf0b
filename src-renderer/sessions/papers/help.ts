import type { HelpPage } from '../../ui/help/help-page';

export const papersHelp: HelpPage = {
  title: 'Tài liệu',
  purpose:
    'Từng mục của chương trình cần tài liệu gì, cơ quan nào gửi, hạn ngày nào, đã nhận, đã duyệt, đã gửi hay chưa; tệp được giữ trong máy này.',
  steps: [
    'Bấm “Đề nghị tài liệu thường có”: xem tờ trình, dự thảo nghị quyết, báo cáo thẩm tra của từng mục, bỏ dấu ở tài liệu không cần rồi thêm; thêm nhầm thì bấm “Hoàn tác”. Hạn tính từ ngày khai mạc và đi theo khi đổi ngày.',
    'Nhận tài liệu: kéo tệp vào dòng (hoặc phím T), hoặc đánh dấu đã nhận bản giấy bằng phím cách. Tệp gửi lại thành lần mới, lần cũ vẫn còn. PDF hỏng, có mật khẩu được giữ nhưng chưa tính là đã nhận, vẫn đôn đốc; muốn ghi đã nhận thì phải ghi lý do.',
    'Duyệt bằng phím D: ghi ai duyệt, ngày nào; có tệp mới thì phải duyệt lại; gửi mọi tài liệu đã duyệt bằng “Gửi đại biểu”.',
    'Bấm “Đôn đốc”: mỗi cơ quan còn nợ có một công văn (chính văn phòng thì không), cấp số và ngày ngay trong một lần; lần sau ghi lần thứ mấy. Công văn nằm ở phần “Văn bản” và Sổ đăng ký số.',
    'Bấm “Đóng gói tài liệu”: một tệp PDF có bìa, mục lục, dấu trang, số trang; tài liệu đến sau thì “Đóng gói bổ sung” chỉ gồm phần mới, mang dấu “tài liệu bổ sung”. Tệp hỏng, tệp Word, Excel được nêu riêng. Gói đặt tên được; “Tải lại” lấy đúng gói đã đóng.',
    'Lọc “Quá hạn”, “Chưa có” để xem còn thiếu gì; báo cáo thẩm tra gắn được với nhiều tờ trình.',
  ],
  keys: [
    ['↑ ↓', 'chọn tài liệu'],
    ['Phím cách', 'đã nhận, bỏ dấu'],
    ['T', 'gắn tệp'],
    ['M', 'mở tệp mới nhất'],
    ['D', 'duyệt, gửi'],
    ['Enter', 'sửa, xem các lần gửi'],
    ['Insert', 'thêm tài liệu của mục'],
    ['Delete', 'bỏ tài liệu chưa có tệp'],
  ],
  law: 'Nghị quyết số 104/2025/UBTVQH15 Điều 27; Nghị định số 30/2020/NĐ-CP Điều 15, Mẫu 1.5',
};
