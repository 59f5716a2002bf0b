import historyPicture from '../../ui/help-pictures/history.webp';
import type { HelpPage } from '../../ui/help/help-page';

export const historyHelp: HelpPage = {
  title: 'Kết quả qua các lần',
  purpose: 'Các cuộc đã xác nhận đặt cạnh nhau, từng người một dòng; kết quả các năm trước nhập được từ tệp.',
  steps: [
    'Bấm tiêu đề cột để xếp theo lần đó; chọn “Tất cả” để xem cả nhiệm kỳ trước.',
    'Mở một dòng để xem kết quả của người đó qua các năm.',
    'Tỷ lệ ở văn bản, bài báo cũ: bấm “Kiểm tỷ lệ”, gõ hoặc dán vào để biết có số phiếu nào cho ra tỷ lệ ấy không.',
    'Bấm “Nhập kết quả cũ từ tệp”, xem trước rồi nhập; cuộc nhập từ tệp chỉ xem, không sửa.',
  ],
  keys: [
    ['↑ ↓', 'chọn người'],
    ['Enter', 'xem kết quả qua các năm'],
    ['/', 'đến ô tìm'],
  ],
};

export const personHistoryHelp: HelpPage = {
  title: 'Kết quả của một người',
  purpose: 'Kết quả qua các năm thành hình: mỗi lần một cột, các mức xếp chồng, có số phiếu và tỷ lệ.',
  steps: [
    'Nhìn các cột từ trái sang phải: cũ trước, mới sau.',
    'Bấm B để xem bảng số liệu, bấm B lần nữa để về hình.',
    'Trong bảng, bấm tên một lần để mở kết quả của lần đó.',
  ],
  keys: [['B', 'đổi giữa hình và bảng']],
  picture: { url: historyPicture, alt: 'Kết quả của một người qua các năm' },
};
