import type { HelpPage } from '../../ui/help/help-page';

export const triggersHelp: HelpPage = {
  title: 'Kiến nghị bỏ phiếu tín nhiệm',
  purpose:
    'Sổ kiến nghị bỏ phiếu tín nhiệm đối với từng người, tính giữa hai kỳ họp; đủ căn cứ thì lập được cuộc bỏ phiếu.',
  steps: [
    'Bấm “Ghi kiến nghị”; chưa khai kỳ họp thì khai ngay trong hộp ấy; kỳ họp đã khai mạc ở mục Kỳ họp thì chương trình nhắc, bấm “Tính từ …”. Một văn bản nhiều đại biểu ký thì chọn hết một lần.',
    'Mỗi đại biểu tính một lần cho một người; kiến nghị đã rút hoặc của người thôi làm đại biểu không tính.',
    'Đủ căn cứ thì bấm “Lập cuộc bỏ phiếu tín nhiệm”; người đã từ chức thì bấm “Ghi đã từ chức”, ghi nhầm thì “Hoàn tác từ chức”.',
    'Tờ trình ghi căn cứ lập ở phần Văn bản của cuộc vừa lập.',
    'Bấm “Lịch sử” ở từng kiến nghị, hoặc “Sửa kỳ họp”, để xem ai đã sửa gì, lúc nào.',
  ],
  keys: [
    ['Tab', 'chuyển giữa các việc'],
    ['Enter', 'lưu trong hộp đang mở'],
    ['Esc', 'đóng hộp, không lưu'],
  ],
  law: 'Điều 12, Điều 13, Điều 14 Nghị quyết số 96/2023/QH15',
};
