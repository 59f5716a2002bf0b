import type { HelpPage } from '../ui/help/help-page';

export const safetyHelp: HelpPage = {
  title: 'An toàn dữ liệu',
  purpose:
    'Bản sao lưu tự động và bằng tay, khôi phục ngay trong chương trình, nơi sao lưu thứ hai, xuất toàn bộ dữ liệu.',
  steps: [
    'Chọn thêm một thư mục trên USB hoặc máy khác làm nơi sao lưu thứ hai.',
    'Trước việc lớn, nhấn “Sao lưu ngay”. Chương trình tự sao lưu hằng ngày, khi chốt, xác nhận, công bố, ban hành và khi đóng.',
    'Cần trở lại: xem cột “Bên trong” để biết bản nào của cơ quan nào, có gì, sửa lần cuối lúc nào; nhấn “Khôi phục” ở bản muốn dùng và đối chiếu “Hiện nay” với “Trong bản sao lưu”. Dữ liệu hiện tại được giữ thành một bản sao lưu trước. Cuộc đang kiểm hay đã chốt mà bị đổi thì được nêu tên; trưởng ban kiểm phiếu ký bằng mã PIN, vắng mặt thì ghi họ tên Chánh Văn phòng, kèm lý do.',
    'Chuyển sang máy mới: ở máy cũ nhấn “Sao lưu ngay” khi USB là nơi thứ hai. Ở máy mới bấm “Khôi phục từ bản sao lưu” ở trang đầu, chọn USB ấy làm nơi thứ hai, rồi khôi phục bản mới nhất của cơ quan mình ở “Nơi thứ hai”. Không nhập tiếp ở máy cũ.',
  ],
  keys: [['Tab, Enter', 'Chọn và nhấn nút']],
};

export const aboutHelp: HelpPage = {
  title: 'Giới thiệu',
  purpose: 'Phiên bản chương trình và nơi để dữ liệu.',
  steps: [
    'Đọc phiên bản khi cần người hỗ trợ.',
    'Mở thư mục dữ liệu nếu cần chép ra ngoài.',
    'In sổ tay sử dụng.',
  ],
  keys: [],
};
