import type { ErrorParams } from '../../contract/error-messages';

/** What the log and the exchange of files refuse, in the words a clerk reads. */
export const countLogErrors = {
  'countLog.not-ours': () => 'Tệp này không phải tệp kiểm phiếu của chương trình; hãy chọn lại.',
  'countLog.newer': () => 'Tệp của bản chương trình mới hơn; hãy cập nhật máy này.',
  'countLog.damaged': (p: ErrorParams) =>
    `Tệp bị hỏng hoặc bị sửa${p['where'] ? ` (${p['where']})` : ''}; hãy xuất lại từ máy kia.`,
  'countLog.totals-mode': () => 'Cuộc này nhập số tổng nên không có nhật ký kiểm phiếu.',
  'countLog.not-opened': () => 'Cuộc này chưa bắt đầu kiểm phiếu; hãy bắt đầu trước.',
  'countLog.other-vote': (p: ErrorParams) => {
    const office = p['office'] ? ` (${p['office']})` : '';
    return p['sameName']
      ? `Tệp này của một cuộc khác cùng tên${office}; hãy chọn tệp khác.`
      : `Tệp này của cuộc khác: ${p['title'] ?? ''}${office}.`;
  },
  'countLog.rehearsal-file': () => 'Tệp này của cuộc diễn tập; không gộp vào cuộc thật.',
  'countLog.real-file': () => 'Tệp này của cuộc thật; không gộp vào cuộc diễn tập.',
  'countLog.real-missing': () => 'Máy chưa có cuộc thật của cuộc diễn tập; hãy nhận trước.',
  'countLog.other-set-up': (p: ErrorParams) =>
    `Hai máy khác nhau về ${p['field'] ?? 'thiết lập'}; hãy lấy lại thiết lập.`,
  'countLog.earlier-opening': () =>
    'Tệp này có từ trước khi cuộc về chuẩn bị; hãy xuất lại từ máy đã nhận tệp mới.',
  'countLog.opened-anew': () =>
    'Máy kia đã bắt đầu lại; phiếu, văn bản ở máy này thuộc lần trước nên không nhận được.',
  'countLog.fork': (p: ErrorParams) =>
    `Hai máy dùng chung mã máy ${p['origin'] ?? ''} (từ dòng ${p['seq'] ?? ''}); không gộp được.`,
  'countLog.frozen': () => 'Số liệu đã chốt; trưởng ban mở lại trước khi nhận tệp.',
  'countLog.changes-decided': (p: ErrorParams) =>
    `Tệp đổi phiếu đã khớp ở đây (${p['ballots'] ?? ''}); trưởng ban xem rồi nhận.`,
  'countLog.no-second-folder': () => 'Chưa đặt nơi sao lưu thứ hai; hãy đặt trong Cài đặt.',
  'countLog.not-written': (p: ErrorParams) => `Không ghi được tệp: ${p['why'] ?? 'thư mục không dùng được'}.`,
  'countLog.part-empty': () => 'Phần này chưa có phiếu nào; hãy chọn đúng lần nhập, xấp phiếu.',
  'countLog.not-counted': () => 'Từng phiếu chỉ xuất được sau khi chốt số liệu.',
  'countLog.withheld': (p: ErrorParams) =>
    `Máy ${p['origin'] ?? ''} còn ${p['count'] ?? ''} dòng chưa gửi; hãy nhận tệp toàn bộ.`,
  'countLog.not-intact': (p: ErrorParams) =>
    `Không chốt, xác nhận, công bố được. ${p['finding'] ?? ''} Mở Nhật ký xem; khôi phục bản sao lưu đúng.`,
  'countLog.public-elsewhere': (p: ErrorParams) =>
    `Máy ${p['machine'] ?? ''} đã công bố kết quả cuộc này; không chốt, xác nhận, công bố trên máy này.`,
  'countLog.figures-changed': () =>
    'Số liệu không còn như lúc chốt; kiểm tra nhật ký, khôi phục bản sao lưu trước đó.',
  'countLog.unproved': (p: ErrorParams) => `${p['finding'] ?? ''} ${p['advice'] ?? ''}`,
  'countLog.no-conflict': () => 'Chỗ này không còn mâu thuẫn; hãy xem lại danh sách.',
} as const;
