import type { ErrorParams } from '../contract/error-messages';
import type { DocumentStatus, NumberAbbreviation, VoteDocumentKind } from './contract';

/** What the documents room refuses, in the words a clerk reads. */
export const documentErrors = {
  'document.vote-not-ready': () => 'Kết quả chưa được xác nhận; chỉ in được bản dự thảo.',
  'document.rehearsal': () => 'Văn bản của buổi diễn tập không lấy số, không ban hành.',
  'document.not-applicable': () => 'Cuộc này không có văn bản loại đó.',
  'document.stale': () => 'Số liệu đã đổi sau khi lập văn bản; hãy lập lại.',
  'document.former-office': () => 'Tên cơ quan hoặc mẫu đã đổi; hãy lập lại văn bản.',
  'document.not-draft': () => 'Văn bản đã ban hành; hãy thu hồi rồi lập bản mới.',
  'document.not-official': () => 'Chỉ thu hồi được văn bản đã ban hành.',
  'document.no-browser': () => 'Không tạo được PDF vì máy chưa có Chrome, Edge hoặc Chromium.',
  'document.print-failed': () => 'Không in được ra PDF; hãy thử lại.',
  'document.no-spreadsheet': () => 'Văn bản này không có bảng để xuất Excel.',
  'document.slides-not-ready': () => 'Trang chiếu chỉ lập được sau khi kết quả được xác nhận.',
  'document.result-not-confirmed': () => 'Hãy xác nhận kết quả trước khi lập toàn bộ văn bản.',
  'document.unbalanced': (p: ErrorParams) => `Còn ${p['count'] ?? ''} chỗ không khớp; chưa lập được văn bản.`,
  'document.count-begun': () => 'Đã kiểm phiếu; báo cáo này lập trước khi nhập phiếu.',
  'document.date-before-last': (p: ErrorParams) =>
    `Ngày ban hành sớm hơn số trước (${p['date'] ?? ''}); hãy kiểm tra.`,
  'document.number-in-use': (p: ErrorParams) => `Số ${p['number'] ?? ''} đã cấp; hãy nhập từ số đó trở lên.`,
} as const;

export const documentKindNames: Record<VoteDocumentKind, string> = {
  vote_plan: 'Kế hoạch lấy phiếu, bỏ phiếu',
  personal_report_form: 'Mẫu báo cáo cá nhân',
  voter_opinion_summary: 'Báo cáo tổng hợp ý kiến cử tri',
  clarification_letter: 'Công văn đề nghị làm rõ',
  official_dossier: 'Hồ sơ người được lấy phiếu, bỏ phiếu',
  official_list: 'Danh sách người được lấy phiếu, bỏ phiếu',
  list_submission: 'Tờ trình danh sách',
  list_resolution: 'Nghị quyết thông qua danh sách',
  board_resolution: 'Nghị quyết bầu Ban kiểm phiếu',
  ballot_rules: 'Thể lệ bỏ phiếu',
  zero_report: 'Báo cáo số liệu trước khi kiểm phiếu',
  ballot_balance: 'Phiếu theo dõi phát, thu phiếu',
  recheck_form: 'Phiếu đọc lại phiếu rút ngẫu nhiên',
  rehearsal_minutes: 'Biên bản diễn tập',
  tally_minutes: 'Biên bản kiểm phiếu',
  result_table: 'Bảng tổng hợp kết quả',
  tally_report: 'Báo cáo kết quả kiểm phiếu',
  confirming_resolution: 'Nghị quyết xác nhận kết quả',
  announcement_notice: 'Thông báo công khai kết quả',
  decision_vote_submission: 'Tờ trình bỏ phiếu tín nhiệm',
  dismissal_submission: 'Tờ trình miễn nhiệm',
};

/** Abbreviations of Nghị định 30/2020/NĐ-CP, Phụ lục III; null for lists, tables and forms, which have no number. */
export const documentKindAbbreviations: Record<VoteDocumentKind, NumberAbbreviation | null> = {
  vote_plan: 'KH',
  personal_report_form: null,
  voter_opinion_summary: 'BC',
  clarification_letter: 'CV',
  official_dossier: null,
  official_list: null,
  list_submission: 'TTr',
  list_resolution: 'NQ',
  board_resolution: 'NQ',
  ballot_rules: null,
  zero_report: null,
  ballot_balance: null,
  recheck_form: null,
  rehearsal_minutes: null,
  tally_minutes: 'BB',
  result_table: null,
  tally_report: 'BC',
  confirming_resolution: 'NQ',
  announcement_notice: 'TB',
  decision_vote_submission: 'TTr',
  dismissal_submission: 'TTr',
};

export const documentStatusNames: Record<DocumentStatus, string> = {
  draft: 'Dự thảo',
  official: 'Đã ban hành',
  withdrawn: 'Đã thu hồi',
};
