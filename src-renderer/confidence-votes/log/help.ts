import type { HelpPage } from '../../ui/help/help-page';

export const logHelp: HelpPage = {
  title: 'Nhật ký kiểm phiếu',
  purpose:
    'Mọi việc trong lúc kiểm phiếu, mới nhất ở trên; chỉ ghi thêm, không sửa, không xóa. Nội dung từng phiếu không hiện ở đây.',
  steps: [
    'Xem ai làm việc gì, lúc nào, trên máy nào.',
    'Bấm “Kiểm tra nhật ký”: chương trình so từng dòng, so phiếu, số phiếu phát ra và thu về, giờ họp, có mặt, các lần chốt và mở lại, Ban kiểm phiếu, căn cứ với nhật ký rồi đếm lại; chỗ hỏng, chỗ thiếu được nêu rõ. Chốt, xác nhận, công bố cũng tự so như vậy; dữ liệu khác nhật ký thì không chốt được, số liệu khác lúc chốt thì không lập văn bản, không chiếu.',
    'Đối chiếu mã nội dung và mã nhật ký lúc chốt với hai mã in trong biên bản. Máy khác chốt bản của mình thì được nêu riêng, không thay lần chốt của máy này; phiếu hay số của Ban kiểm phiếu đổi sau khi chốt cũng được nêu.',
    'Người ngoài kiểm tra tệp đã xuất bằng lệnh: npm run --silent verify -- TỆP.',
  ],
  keys: [['Tab', 'sang trang sau của nhật ký']],
};

export const machinesHelp: HelpPage = {
  title: 'Nhiều máy',
  purpose:
    'Chia việc nhập phiếu cho nhiều máy, không cần mạng: tệp đi bằng USB hoặc thư mục chung. Máy nào theo cùng một lần bắt đầu kiểm phiếu và giữ cùng các phiếu thì cùng mã nội dung.',
  steps: [
    'Máy chính: khai người, đánh số phiếu, bấm “Xuất thiết lập cho máy khác”. Khi còn kiểm, trưởng ban hoặc người phân xử mới xuất được; tệp thiết lập không có phiếu nào. Trưởng ban ký một lần, xuất tiếp trong mười phút khi còn ở trang này; bấm “Thôi” là hết.',
    'Máy thứ hai: vào Lấy phiếu tín nhiệm, bấm “Nhận từ máy khác”, chọn tệp; rồi đặt mã PIN ở Người kiểm phiếu.',
    'Nhập xong thì xuất phần việc, mang về máy chính, chọn hoặc kéo tệp vào, xem trước rồi nhận: trưởng ban hoặc người phân xử nhận; đổi vai trò thì trưởng ban quyết định. Phần việc chỉ có phiếu của phần đó; còn dòng chưa nhận nội dung thì nhận tệp toàn bộ trước khi chốt.',
    'Tệp bỏ hay phân xử lại phiếu đã khớp ở đây thì được nêu số phiếu trước khi nhận; trưởng ban quyết định, cảnh báo còn lại ở bước đối chiếu.',
    'Hai nơi ghi khác nhau thì hiện mâu thuẫn; trưởng ban xem phiếu giấy, bỏ bên sai và ghi lý do. Cả xấp nhập hai nơi thì bỏ một lần mọi phiếu của một máy ở xấp ấy.',
    'Máy nhận tệp giữa lúc kiểm thấy xấp nào “đang nhập ở máy khác”; nhập xấp ấy thì chương trình hỏi trước.',
    'Máy khác đã chốt hoặc công bố (theo tệp đã nhận) thì mọi trang của cuộc ở đây có dòng báo; đã công bố thì không chốt ở đây nữa.',
    'So mã nội dung trên các máy: giống nhau là cùng danh sách, Ban kiểm phiếu, căn cứ và đủ phiếu như nhau; khác nhau thì nhận tệp mới của máy kia.',
    'Mã PIN không đi theo tệp: mỗi người đặt mã trên từng máy mình ngồi, không cần giống nhau; mã đặt trên máy nào, lúc nào, ai ký thì hiện ở trang này.',
  ],
  keys: [['Enter', 'làm việc của nút đang chọn']],
};

export const receiveHelp: HelpPage = {
  title: 'Nhận từ máy khác',
  purpose: 'Đưa cuộc bỏ phiếu từ máy khác vào máy này để cùng nhập phiếu.',
  steps: [
    'Máy mới cài chưa khai báo cơ quan: ở trang đầu bấm “Nhận cuộc kiểm phiếu”. Chọn hoặc kéo tệp .thuongtruc.json vào ô.',
    'Xem tệp của cơ quan nào, mang gì; chưa có gì thay đổi cho đến khi nhận. Tệp của cơ quan khác, hay máy đã có cuộc cùng tên, thì chương trình hỏi trước.',
    'Bấm “Lập cuộc theo tệp này”; chương trình sao lưu trước khi ghi.',
    'Đặt mã PIN của trưởng ban trên máy này; trưởng ban đăng nhập rồi đặt cho từng người.',
  ],
  keys: [['Enter', 'làm việc của nút đang chọn']],
};
