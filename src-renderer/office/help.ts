import type { HelpPage } from '../ui/help/help-page';

export const homeHelp: HelpPage = {
  title: 'Trang chủ',
  purpose: 'Cho biết việc gì đang chờ và bước tiếp theo của từng việc.',
  steps: [
    'Đọc mục “Việc đang chờ” từ trên xuống: việc gấp đứng trước.',
    'Nhấn vào một việc để mở đúng màn hình làm việc đó.',
    'Xem các con số bên dưới để biết sổ đại biểu, chức danh, đơn vị đã đủ chưa.',
  ],
  keys: [['Tab, Enter', 'Chọn và mở một việc']],
};

export const firstRunHelp: HelpPage = {
  title: 'Khai báo ban đầu',
  purpose: 'Cho chương trình biết cơ quan là ai, để mọi văn bản mang đúng tên, tiêu đề và ký hiệu.',
  steps: [
    'Cơ quan đã dùng chương trình ở máy khác thì không khai báo lại: khôi phục từ bản sao lưu, nhận cuộc kiểm phiếu để nhập phiếu, hoặc nhận lớp để điểm danh.',
    'Trả lời từng bước rồi nhấn “Tiếp tục”; nhấn tên bước đã qua để quay lại. Câu trả lời được giữ khi tải lại trang.',
    'Ở bước hai, ghi họ và tên người dùng máy này; để trống thì văn bản ghi tên đăng nhập của máy.',
    'Ở bước bốn, xem tiêu đề đúng như khi in và sửa nếu cơ quan dùng khác.',
    'Ở bước cuối, chọn tỉnh để nạp luôn danh mục xã, rồi nhấn “Hoàn tất khai báo”.',
  ],
  keys: [
    ['Enter', 'Sang ô sau, hết ô thì đến nút; ở bước đầu: sang bước sau'],
    ['Ctrl+Enter', 'Sang bước sau'],
  ],
  law: 'Phụ lục I, Nghị định 30/2020/NĐ-CP',
};

export const officeSettingsHelp: HelpPage = {
  title: 'Cài đặt cơ quan',
  purpose: 'Tên, địa danh, khóa, nhiệm kỳ và số đại biểu được bầu.',
  steps: [
    'Sửa ô cần sửa rồi nhấn Ctrl+S.',
    'Đổi tên, cấp, loại đơn vị thì xem bảng “Đang ghi, Sẽ ghi” rồi nhấn “Lưu và đổi”.',
    'Tiêu đề văn bản nằm cùng từng cơ quan: nhấn “Sửa tiêu đề văn bản”.',
    'Văn bản đã ban hành giữ nguyên; dự thảo lập trước phải lập lại.',
    'Chọn thứ tự dấu thanh: mọi danh sách của cơ quan xếp theo thứ tự đó.',
    'Cuối trang là lịch sử: sửa gì, lúc nào, từ giá trị nào.',
  ],
  keys: [['Ctrl+S', 'Lưu thông tin cơ quan']],
};

export const numbersHelp: HelpPage = {
  title: 'Mẫu số, ký hiệu',
  purpose: 'Cách ghép số, năm, loại văn bản và cơ quan thành số, ký hiệu.',
  steps: [
    'Sửa mẫu chung; xem cột “Sẽ in” để biết kết quả.',
    'Loại văn bản nào viết khác thì thêm mẫu riêng, ghi chữ viết tắt của loại.',
    'Số chạy liên tục theo loại và năm, không có chỗ trống.',
  ],
  keys: [['Ctrl+S', 'Lưu mẫu']],
  law: 'Phụ lục I, mục II.3, Nghị định 30/2020/NĐ-CP',
};

export const thisPcHelp: HelpPage = {
  title: 'Máy này',
  purpose: 'Người dùng máy này và nền màn hình. Chỉ nhớ trên máy này, không theo bản sao lưu sang máy khác.',
  steps: [
    'Ghi họ và tên: văn bản lập từ nay ghi người lập, lịch sử ghi người thực hiện bằng tên đó.',
    'Đổi tên khi bàn giao máy; những gì đã ghi giữ nguyên tên cũ. Người nhập phiếu vẫn ghi theo mã PIN.',
    'Mã của máy này: tên mà các máy khác ghi khi gộp tệp kiểm phiếu, điểm danh.',
    'Chọn nền sáng hoặc tối; màn hình đổi ngay. Màn chiếu trong hội trường luôn có nền tối.',
  ],
  keys: [
    ['Enter', 'Lưu tên'],
    ['↑ ↓', 'Chọn nền'],
  ],
};
