import type { HelpPage } from '../ui/help-page';

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
