import type { ErrorParams } from '../contract/error-messages';

/** What the documents room refuses, in the words a clerk reads. */
export const documentErrors = {
  'document.vote-not-ready': () => 'Kết quả chưa được xác nhận; chỉ in được bản dự thảo.',
  'document.rehearsal': () => 'Văn bản của buổi diễn tập không lấy số, không ban hành.',
  'document.not-applicable': () => 'Cuộc này không có văn bản loại đó.',
  'document.stale': () => 'Số liệu đã đổi sau khi lập văn bản; hãy lập lại.',
  'document.former-office': () => 'Tên cơ quan, căn cứ hoặc mẫu đã đổi; hãy lập lại văn bản.',
  'document.not-draft': () => 'Văn bản đã ban hành; hãy thu hồi rồi lập bản mới.',
  'document.not-official': () => 'Chỉ thu hồi được văn bản đã ban hành.',
  'document.contents-changed': () =>
    'Nội dung lưu trong máy không đúng mã kiểm tra; hãy khôi phục bản sao lưu đúng.',
  'document.no-browser': () => 'Không tạo được PDF vì máy chưa có Chrome, Edge hoặc Chromium.',
  'document.print-failed': () => 'Không in được ra PDF; hãy thử lại.',
  'document.no-spreadsheet': () => 'Văn bản này không có bảng để xuất Excel.',
  'document.slides-not-ready': () => 'Trang chiếu chỉ lập được sau khi kết quả được xác nhận.',
  'document.result-not-confirmed': () => 'Hãy xác nhận kết quả trước khi lập toàn bộ văn bản.',
  'document.unbalanced': (p: ErrorParams) => `Còn ${p['count'] ?? ''} chỗ không khớp; chưa lập được văn bản.`,
  'document.ballots-open': () => 'Còn phiếu chưa nhập xong; hãy nhập hết rồi xem.',
  'document.figures-open': () => 'Chưa chốt số liệu; chốt ở bước Đối chiếu trước.',
  'document.count-begun': () => 'Đã nhập phiếu; báo cáo này chỉ lập, ban hành được trước đó.',
  'document.date-before-last': (p: ErrorParams) =>
    `Ngày ban hành sớm hơn số trước (${p['date'] ?? ''}); hãy kiểm tra.`,
  'document.number-in-use': (p: ErrorParams) => `Số ${p['number'] ?? ''} đã cấp; hãy nhập từ số đó trở lên.`,
} as const;
