import type { HelpPage } from '../ui/help/help-page';

export const documentsHelp: HelpPage = {
  title: 'Văn bản',
  purpose: 'Mọi văn bản đã lập từ số liệu: dự thảo, đã ban hành và đã thu hồi.',
  steps: [
    'Chọn một văn bản rồi bấm Enter để xem, in hoặc tải tệp.',
    'Dấu “số liệu đã đổi”, “tiêu đề hoặc căn cứ đã đổi” nghĩa là phải lập lại trước khi ban hành; “đã mở lại, chờ xác nhận” thì số liệu chưa đổi.',
    'Số đã cấp xem ở Sổ đăng ký số.',
  ],
  keys: [
    ['Enter', 'mở văn bản'],
    ['/', 'tìm'],
  ],
  law: 'Nghị định số 30/2020/NĐ-CP',
};

export const numbersHelp: HelpPage = {
  title: 'Sổ đăng ký số',
  purpose: 'Số văn bản theo loại và năm, liên tục, không bỏ số. Văn bản thu hồi vẫn giữ số kèm lý do.',
  steps: [
    'Nếu năm nay đã cấp số ngoài chương trình, bấm “Khai số đã cấp ngoài”; có thể khai thêm về sau.',
    'Chọn năm; tìm theo số, tên loại hoặc trích yếu.',
    'Chọn năm, tìm, rồi “Xuất Excel” để lưu hoặc in phần đang hiện; chọn “Mọi năm” để có cả sổ.',
  ],
  keys: [['/', 'tìm']],
  law: 'Nghị định số 30/2020/NĐ-CP, Điều 15',
};

export const documentHelp: HelpPage = {
  title: 'Lập văn bản',
  purpose: 'Số liệu lấy từ kết quả đã chốt; ở đây chỉ khai địa danh, người ký, nơi nhận và ghi nhận riêng.',
  steps: [
    'Khai các ô bên trái; trang bên phải là đúng trang sẽ in.',
    'Bấm “Lập dự thảo” để giữ lại, in hoặc tải tệp Word.',
    'Khi kết quả đã được xác nhận, bấm “Ban hành” để lấy số.',
  ],
  keys: [
    ['Tab', 'sang ô sau; trang xem trước được vẽ lại'],
    ['Ctrl+S', 'lập dự thảo'],
  ],
  law: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I',
};
