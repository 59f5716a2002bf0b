import type { HelpPage } from '../ui/help-page';

/** Help of the screens that are used while a session sits and afterwards. */

export const rollCallHelp: HelpPage = {
  title: 'Điểm danh',
  purpose:
    'Ai có mặt, ai vắng ở từng phiên; đủ số đại biểu để họp hay chưa, kèm phép tính. Mỗi lần ghi được lưu ngay.',
  steps: [
    'Gõ 2–3 chữ của tên không dấu rồi Enter; hoặc gõ số thẻ; hoặc quét thẻ bằng đầu đọc. Ai ghi rồi thì hiện ra, không tính hai lần.',
    'Trong bảng, mỗi chữ là một mức: C có mặt, M đến muộn, S về sớm, P vắng có lý do, K vắng không lý do.',
    'Bấm “Tất cả có mặt” hoặc “Còn lại vắng”: chương trình nêu rõ những ai rồi mới ghi.',
    'Ghi đủ thì bấm “Chốt điểm danh”; sau đó sửa phải có lý do, mọi lần ghi được giữ lại.',
  ],
  keys: [
    ['/', 'về ô tìm đại biểu'],
    ['↑ ↓', 'chọn đại biểu'],
    ['C M S P K', 'ghi điểm danh'],
    ['Delete', 'bỏ điều đã ghi'],
    ['Enter', 'giờ đến, giờ về, lý do, các lần ghi'],
  ],
  law: 'Luật số 72/2025/QH15 Điều 33; quy chế hoạt động của Hội đồng',
};
