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

export const nowHelp: HelpPage = {
  title: 'Bây giờ',
  purpose:
    'Một trang cho thư ký khi đang họp: mục hiện tại, mục tiếp theo, đủ số đại biểu hay chưa, ai đang phát biểu, lượt biểu quyết gần nhất.',
  steps: [
    'Bấm “Bắt đầu phiên” khi chủ tọa khai mạc; giờ thực tế vào biên bản, ai đến sau được ghi đến muộn.',
    'Phím N sang mục tiếp; mục trước tự kết thúc. Có thể vào một mục ngoài thứ tự.',
    'Phím B biểu quyết ở mục đang họp; kết quả chỉ lên màn chiếu khi bấm K.',
    'Bấm “Màn chiếu” để mở cửa sổ cho hội trường: chương trình, mục đang họp, người phát biểu, kết quả.',
  ],
  keys: [
    ['N', 'sang mục tiếp'],
    ['B', 'biểu quyết'],
    ['D', 'điểm danh'],
    ['P', 'danh sách phát biểu'],
    ['C', 'chất vấn'],
    ['K', 'chiếu kết quả biểu quyết'],
    ['T', 'màn chiếu theo diễn biến'],
  ],
  law: 'Luật số 72/2025/QH15 Điều 34, Điều 35',
};

export const votesHelp: HelpPage = {
  title: 'Biểu quyết',
  purpose:
    'Từng lượt biểu quyết công khai hoặc bỏ phiếu kín: tán thành, không tán thành, không biểu quyết; thông qua hay không, tính trên số nguyên.',
  steps: [
    'Bấm B, nhập số đếm được; tổng số và số có mặt lấy từ điểm danh. Nghị quyết cần quá nửa tổng số đại biểu: 82 thì từ 42.',
    'Số không khớp được báo đủ một lần, cả hai vế; lượt đó ghi “số chưa khớp”, không kết luận.',
    'Biểu quyết lại (L) là một lượt mới, lượt cũ giữ nguyên; sửa lượt đã ghi phải có lý do.',
    'Tỷ lệ và căn cứ sửa trong Cài đặt → Quy tắc phiên họp; lượt đã ghi giữ quy tắc lúc đó.',
  ],
  keys: [
    ['B', 'biểu quyết mới'],
    ['↑ ↓', 'chọn lượt'],
    ['Enter', 'sửa lượt'],
    ['L', 'biểu quyết lại'],
    ['T', 'lên màn chiếu'],
    ['Delete', 'bỏ lượt ghi nhầm'],
  ],
  law: 'Luật số 72/2025/QH15 Điều 35 khoản 2, Điều 38 khoản 5',
};
