import type { ErrorParams } from '../contract/error-messages';

/** What the room of training classes refuses, in the words a clerk reads. */
export const trainingErrors = {
  'training.dates-reversed': () => 'Ngày cuối sớm hơn ngày đầu; hãy sửa lại.',
  'training.no-slots': () => 'Chưa có buổi nào; hãy chọn ngày và buổi học.',
  'training.too-many-slots': (p: ErrorParams) =>
    `Lớp có ${p['count'] ?? 'quá nhiều'} buổi; nhiều nhất ${p['most'] ?? ''} buổi.`,
  'training.slot-exists': (p: ErrorParams) => `Lớp đã có buổi ${p['name'] ?? 'này'}; hãy chọn buổi khác.`,
  'training.slots-too-far': () => 'Ngày chuyển đến quá xa; hãy ghi lại ngày.',
  'training.slots-recorded': () => 'Có buổi vừa được điểm danh; hãy mở lại rồi dời các buổi còn lại.',
  'training.slot-has-marks': () => 'Buổi đã điểm danh nên không xóa được; hãy ghi hoãn.',
  'training.class-has-marks': () => 'Lớp đã điểm danh nên không xóa được; hãy giữ lại.',
  'training.trainee-has-marks': () => 'Học viên đã được điểm danh; hãy ghi ngày thôi học.',
  'training.twin': (p: ErrorParams) =>
    `${p['name'] ?? 'Người này'} đã có trong lớp; nếu là người khác, hãy đánh dấu “Là người khác” rồi lưu lại.`,
  'training.enrolment-reversed': () => 'Ngày thôi học sớm hơn ngày vào lớp; hãy sửa lại.',
  'training.mark-changed': () => 'Ô này vừa được sửa ở nơi khác; hãy xem lại.',
  'training.reason-needed': () => 'Ô này ghi từ hôm trước; hãy ghi lý do sửa.',
  'training.not-enrolled': () => 'Học viên không thuộc lớp trong ngày này; hãy xem lại.',
  'training.slot-cancelled': () => 'Buổi này đã hoãn; hãy chọn buổi khác.',
  'training.linked': () => 'Người này đã gắn với học viên khác; hãy xem lại.',
  'training.link-itself': () => 'Hãy chọn một học viên khác trong danh sách lớp.',
  'training.link-certified': (p: ErrorParams) =>
    `Người này giữ giấy số ${p['number'] ?? ''}; hãy hủy giấy trước.`,
  'training.link-clash': (p: ErrorParams) =>
    `${p['name'] ?? 'Học viên'} đã có mặt cùng buổi; hãy xem lại điểm danh.`,
  'training.import-stale': () => 'Danh sách lớp vừa thay đổi; hãy xem trước lại.',
  'training.import-not-last': () => 'Danh sách này không còn là lần nhập cuối; hãy mở lại.',
  'training.import-used': (p: ErrorParams) =>
    `${p['count'] ?? 'Có'} người đã được sửa hoặc điểm danh; không hoàn tác được.`,
  'training.mapped-unit-gone': (p: ErrorParams) =>
    `Đơn vị đã chọn cho “${p['written'] ?? ''}” không còn trong mục Đơn vị; hãy chọn lại.`,
  'training.import-nothing': () => 'Không có dòng nào để nhập; hãy sửa tệp.',
  'training.questions-answered': () => 'Đã có phiếu trả lời; chỉ sửa lời hoặc thêm câu cuối.',
  'training.plan-has-papers': () => 'Kế hoạch đã lập văn bản, không xóa được; hãy giữ lại.',
  'training.plan-of-year': (p: ErrorParams) =>
    `Năm ${p['year'] ?? 'này'} đã có kế hoạch; hãy mở kế hoạch đó.`,
  'training.no-plan': () => 'Lớp chưa thuộc kế hoạch nào; hãy chọn kế hoạch.',
  'training.sits-for-another': (p: ErrorParams) =>
    `${p['name'] ?? 'Người này'} đang học thay ${p['other'] ?? 'người khác'} cùng buổi.`,
  'training.same-name': (p: ErrorParams) =>
    `Lớp đã có ${p['name'] ?? 'người cùng tên'} (${p['unit'] ?? ''}); hãy xem lại.`,
  'training.class-has-papers': () => 'Lớp đã lập văn bản nên không xóa được; hãy giữ lại.',
  'training.class-has-sheets': () => 'Lớp đã có phiếu đánh giá nên không xóa được.',
  'training.attended-outside': (p: ErrorParams) =>
    `${p['count'] ?? 'Có'} buổi đã dự nằm ngoài thời gian này; hãy sửa điểm danh.`,
  'training.slot-attended': (p: ErrorParams) =>
    `${p['count'] ?? 'Có'} người đã dự chưa thuộc lớp ngày đó; hãy xem lại.`,
  'training.rule-kept': () => 'Chưa lưu; quy tắc cấp giấy vẫn như cũ.',
  'training.undo-late': () => 'Việc này ghi từ hôm trước; hãy sửa từng ô.',
  'training.nobody-missing': () => 'Không có đơn vị nào cần thông báo; hãy xem lại.',
  'training.nobody': () => 'Chưa chọn người nào; hãy chọn ít nhất một người.',
} as const;
