import type { HelpPage } from '../../ui/help/help-page';

export const voterMeetingsHelp: HelpPage = {
  title: 'Tiếp xúc cử tri',
  purpose:
    'Từng cuộc tiếp xúc cử tri trước và sau kỳ họp: ngày, giờ, nơi, xã, đại biểu dự; in trong kế hoạch và phụ lục.',
  steps: [
    'Bấm “Thêm cuộc tiếp xúc”; chọn cả Tổ hoặc từng đại biểu của sổ đại biểu. Chưa biết ngày, nơi thì để trống, ghi sau.',
    'Lịch có sẵn ở Word, Excel: bấm “Dán danh sách”, mỗi dòng một cuộc: ngày, giờ, nơi, xã, đại biểu hoặc “Tổ 3”; tên nào không tìm thấy được nêu ra.',
    'Đại biểu phải có mặt ở hai nơi cùng giờ được nêu tên; không từ chối, vì lịch còn sửa. Chưa ghi giờ kết thúc thì tính một giờ.',
    'Kế hoạch tiếp xúc cử tri ở phần “Văn bản” in lịch này; chưa ghi cuộc nào thì in bảng theo Tổ để ghi tay.',
  ],
  keys: [
    ['↑ ↓', 'chọn cuộc tiếp xúc'],
    ['Enter', 'sửa'],
    ['Shift+F10', 'bỏ cuộc tiếp xúc'],
  ],
  law: 'Nghị quyết liên tịch số 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN Điều 11, 41',
};
