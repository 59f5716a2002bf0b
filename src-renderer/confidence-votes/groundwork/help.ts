import calendarPicture from '../../ui/help-pictures/calendar.webp';
import type { HelpPage } from '../../ui/help/help-page';

export const papersHelp: HelpPage = {
  title: 'Văn bản trước khi kiểm phiếu',
  purpose: 'Kế hoạch, danh sách, tờ trình, nghị quyết, thể lệ: lập và ban hành khi còn đang chuẩn bị.',
  steps: [
    'Bấm “Lập tất cả” để lập mọi dự thảo còn thiếu hoặc đã cũ trong một lần.',
    'Mở từng văn bản để xem trước, khai người ký, nơi nhận rồi ban hành, lấy số. Nghị quyết thì ghi thêm số đại biểu tán thành, không tán thành, không biểu quyết.',
    'Báo cáo tổng hợp ý kiến cử tri do Mặt trận ký và lấy số: in cho Mặt trận, hoặc ghi số, ngày, người ký của Mặt trận.',
    'Danh sách hay lịch thay đổi thì văn bản có dấu “số liệu đã đổi”; hãy lập lại.',
  ],
  keys: [
    ['Tab', 'chuyển giữa các văn bản'],
    ['Enter', 'mở văn bản'],
  ],
  law: 'Nghị định số 30/2020/NĐ-CP; Điều 10 Nghị quyết số 96/2023/QH15',
};

export const calendarHelp: HelpPage = {
  title: 'Lịch',
  purpose: 'Các việc trước kỳ họp tính lùi từ ngày khai mạc, và trình tự trong ngày bỏ phiếu.',
  steps: [
    'Nhập ngày khai mạc; đổi ngày thì chương trình cho xem trước việc nào đổi hạn.',
    'Đánh dấu “Xong” khi việc đã làm; kế hoạch, nghị quyết, biên bản ban hành rồi thì việc ấy tự xong. Việc quá hạn hiện cả ở Trang chủ.',
    'Sửa số ngày, ấn định ngày khác hoặc thêm việc của văn phòng; dấu “chưa kiểm chứng” là điều cần hỏi lại.',
  ],
  keys: [
    ['↑ ↓', 'chọn việc'],
    ['Phím cách', 'đánh dấu xong, bỏ dấu'],
    ['Enter', 'sửa việc đang chọn'],
  ],
  law: 'Điều 10 Nghị quyết số 96/2023/QH15; Điều 9 Nghị quyết số 85/2014/QH13',
  picture: { url: calendarPicture, alt: 'Lịch với dòng ngày và các việc' },
};

export const dossiersHelp: HelpPage = {
  title: 'Hồ sơ người được lấy phiếu',
  purpose:
    'Báo cáo, ý kiến cử tri, kết quả công tác, chất vấn và lời hứa của từng người, gửi đại biểu trước kỳ họp.',
  steps: [
    'Chọn một người ở danh sách bên trái; mỗi ô được lưu khi con trỏ rời ô.',
    'Bấm “Thêm ý kiến”, “Thêm kết quả” cho từng ý kiến cử tri, từng năm và lĩnh vực.',
    'Chất vấn và lời hứa (đã hay chưa thực hiện) lấy từ sổ chất vấn của các kỳ họp, theo họ tên.',
    'Bấm “PDF” hoặc “Word” để lấy hồ sơ của tất cả mọi người trong một tệp, mỗi người một trang mới.',
  ],
  keys: [
    ['↑ ↓', 'sang người khác khi con trỏ ở danh sách'],
    ['Tab', 'sang ô sau'],
  ],
  law: 'Điều 10 Nghị quyết số 96/2023/QH15',
};

export const requestsHelp: HelpPage = {
  title: 'Yêu cầu làm rõ',
  purpose: 'Đại biểu đề nghị xác minh hoặc làm rõ về người được lấy phiếu; theo dõi hạn và trả lời.',
  steps: [
    'Bấm “Ghi yêu cầu”, nhập đại biểu, người được hỏi và nội dung; hạn trả lời lấy từ lịch.',
    'Khi có trả lời, mở yêu cầu, ghi ngày và nội dung trả lời.',
    'Phiếu yêu cầu (mẫu trống phát cho đại biểu, hoặc phiếu của yêu cầu đã ghi để đại biểu ký) và văn bản trả lời của người được hỏi in ở phần Văn bản.',
    'Công văn lập ở phần Văn bản: mỗi nơi trả lời một công văn, chỉ có phần hỏi nơi đó; yêu cầu đã trả lời không hỏi lại. Để trống “Nơi trả lời” là hỏi chính người đó. Công văn về Chủ tịch do Phó Chủ tịch ký thay.',
  ],
  keys: [
    ['Tab', 'sang ô sau'],
    ['Enter', 'lưu yêu cầu'],
  ],
  law: 'Điều 9 Nghị quyết số 85/2014/QH13; Điều 10 Nghị quyết số 96/2023/QH15',
};
