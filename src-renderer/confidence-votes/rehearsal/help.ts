import type { HelpPage } from '../../ui/help/help-page';

export const rehearsalHelp: HelpPage = {
  title: 'Diễn tập',
  purpose:
    'Kiểm thử cả quy trình trên bản chép của cuộc bỏ phiếu, với bộ phiếu đã biết đáp án. Không ảnh hưởng cuộc thật.',
  steps: [
    'Nhập từng phiếu: khai người và mã PIN ở cuộc thật trước (tab Người nhập); họ được chép sang, ai nhập trọn bộ phiếu thử thì tính là đã luyện tập.',
    'Bấm “Lập cuộc diễn tập”; mọi màn hình và giấy của bản này mang dấu DIỄN TẬP.',
    'In bộ phiếu thử, bấm “Bắt đầu kiểm phiếu thử”; lập báo cáo số liệu trước khi kiểm phiếu (gõ phiếu đầu tiên rồi thì không lập được nữa), nhập như ngày thật.',
    'Chốt số liệu, bấm “So với đáp án”, ghi vào nhật ký, lập biên bản diễn tập; xong thì hủy được cả cuộc. Số khác đáp án: “Đọc lại…” ở Chỗ khác nhau, hoặc “Bỏ phần đã gõ…” trong xấp; đã chốt thì mở lại ở bước Công bố.',
    'Ở màn hình nào cũng có “Các bước diễn tập” để trở lại trang này.',
  ],
  keys: [
    ['Tab', 'chuyển giữa các việc'],
    ['Enter', 'thực hiện'],
  ],
};

export const readinessHelp: HelpPage = {
  title: 'Sẵn sàng',
  purpose: 'Một lượt xem máy, phiếu và người đã sẵn sàng cho ngày kiểm phiếu; mỗi điều có việc cần làm.',
  steps: [
    'Mở trang này trước ngày họp và sáng ngày họp.',
    'Điều “Chưa đạt” thì bấm nút bên cạnh để làm; điều “Nên xem” do người phụ trách quyết định.',
    'Trang này xem: danh sách, phiếu in, người và mã PIN, luyện tập, diễn tập, máy in, đĩa, đồng hồ, hai nơi sao lưu, nhật ký, mạng, phiên bản.',
    'Mạng: chương trình tự ghi lại mỗi lần nối ra ngoài máy; bình thường là chưa lần nào, rút mạng vẫn kiểm phiếu được.',
    'Phiên bản: chương trình không tự cập nhật. Không đổi phiên bản từ khi bắt đầu đến khi công bố; mọi máy dùng một phiên bản.',
    'Bấm “Kiểm tra lại” sau khi sửa; không còn điều “Chưa đạt” thì “Bắt đầu kiểm phiếu” ngay ở đây.',
  ],
  keys: [['Tab', 'chuyển giữa các việc']],
};

export const practiceHelp: HelpPage = {
  title: 'Luyện tập nhập phiếu',
  purpose: 'Hai phút với phiếu mẫu để quen phím. Mỗi người nhập làm một lần trước phiếu thật.',
  steps: [
    'Đăng nhập ở Chuẩn bị, phần Người nhập, hoặc ở bước Kiểm phiếu, rồi mở Luyện tập.',
    'Nhìn phiếu giấy mẫu bên trái, gõ như phiếu thật.',
    'Hết phiếu, xem số ô sai, bấm “Xong” để sang nhập phiếu; trưởng ban có thể cho qua, có lý do.',
    'Ai nhập trọn bộ phiếu thử của cuộc diễn tập thì tính là đã luyện tập.',
  ],
  keys: [
    ['1 2 3', 'mức theo thứ tự trên phiếu'],
    ['0', 'không đánh dấu'],
    ['9', 'nhiều dấu'],
    ['Enter', 'đóng phiếu'],
  ],
};

export const recheckHelp: HelpPage = {
  title: 'Đọc lại phiếu ngẫu nhiên',
  purpose: 'Rút ngẫu nhiên một số phiếu để đọc lại. Ai có mã rút cũng tính lại được đúng các phiếu đó.',
  steps: [
    'Cho hội trường rút các chữ số, nhập thành mã rút; nhập số phiếu cần đọc lại.',
    'In phiếu ghi, lấy đúng các phiếu giấy, đọc lại; mọi phiếu đã gõ và phân xử xong thì Phụ lục in số đã nhập để so.',
    'Nhập số ô khác tìm thấy.',
  ],
  keys: [['Tab', 'sang ô sau']],
};
