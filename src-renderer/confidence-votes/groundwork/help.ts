import type { HelpPage } from '../../ui/help-page';

export const papersHelp: HelpPage = {
  title: 'Văn bản trước khi kiểm phiếu',
  purpose: 'Kế hoạch, danh sách, tờ trình, nghị quyết, thể lệ: lập và ban hành khi còn đang chuẩn bị.',
  steps: [
    'Bấm “Lập tất cả” để lập mọi dự thảo còn thiếu hoặc đã cũ trong một lần.',
    'Mở từng văn bản để xem trước, khai người ký, nơi nhận rồi ban hành, lấy số.',
    'Danh sách hay lịch thay đổi thì văn bản có dấu “số liệu đã đổi”; hãy lập lại.',
  ],
  keys: [
    ['Tab', 'chuyển giữa các văn bản'],
    ['Enter', 'mở văn bản'],
  ],
  law: 'Nghị định số 30/2020/NĐ-CP; Điều 10 Nghị quyết số 96/2023/QH15',
};
