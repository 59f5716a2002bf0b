import type {
  DocumentRecord,
  FileFormat,
  NumberAbbreviation,
  VoteDocumentKind,
} from '@shared/documents/contract';
import type { z } from 'zod';
import type { SignAuthority } from '@shared/documents/contract';

export const kindPurposes: Readonly<Record<VoteDocumentKind, string>> = {
  vote_plan: 'Thường trực ban hành: mục đích, thời gian, tiến độ theo lịch.',
  personal_report_form: 'Mẫu cho từng người trong danh sách, mỗi người một trang riêng.',
  voter_opinion_summary: 'Ý kiến cử tri về từng người, gửi các đại biểu.',
  clarification_letter: 'Gửi người được lấy phiếu hoặc cơ quan xác minh, kèm hạn trả lời.',
  official_dossier: 'Báo cáo, kết quả công tác, ý kiến cử tri của mọi người trong một tệp.',
  official_list: 'Thường trực trình: từng người, lý do và căn cứ của người không lấy phiếu.',
  list_submission: 'Thường trực trình Hội đồng danh sách, kèm phụ lục.',
  list_resolution: 'Hội đồng thông qua danh sách, kèm phụ lục.',
  board_resolution: 'Hội đồng bầu trưởng ban và các thành viên.',
  ballot_rules: 'Ban kiểm phiếu đọc trước khi phát phiếu: cách ghi, phiếu không hợp lệ.',
  zero_report: 'Ban kiểm phiếu ký trước khi mở hòm: chương trình chưa có số liệu.',
  ballot_balance: 'Số phiếu in, thử, phát, đổi, hỏng, chưa dùng của từng loại.',
  recheck_form: 'Phiếu ghi để đọc lại các phiếu rút ngẫu nhiên.',
  rehearsal_minutes: 'Ban kiểm phiếu ký: kết quả diễn tập so với đáp án.',
  tally_minutes: 'Ban kiểm phiếu ký; ghi diễn biến và kết quả kiểm phiếu.',
  result_table: 'Phụ lục của biên bản: bảng từng người theo loại phiếu.',
  tally_report: 'Trưởng ban báo cáo kết quả trước Hội đồng.',
  confirming_resolution: 'Dự thảo nghị quyết xác nhận kết quả, kèm phụ lục.',
  announcement_notice: 'Thường trực công khai kết quả đã xác nhận.',
  decision_vote_submission: 'Thường trực trình Hội đồng bỏ phiếu tín nhiệm đối với một người, kèm căn cứ.',
  dismissal_submission: 'Trình Hội đồng miễn nhiệm theo kết quả kiểm phiếu.',
};

export const formatNames: Readonly<Record<FileFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  html: 'HTML',
};

/** Names of Nghị định 30/2020/NĐ-CP, Phụ lục III. */
export const abbreviationNames: Readonly<Record<NumberAbbreviation, string>> = {
  BB: 'biên bản',
  BC: 'báo cáo',
  CV: 'công văn',
  KH: 'kế hoạch',
  NQ: 'nghị quyết',
  TB: 'thông báo',
  TTr: 'tờ trình',
};

export type Authority = z.infer<typeof SignAuthority>;

/** How a signature block speaks (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
export const authorityNames: Readonly<Record<Authority, string>> = {
  own: 'Ký trực tiếp',
  on_behalf: 'TM. (thay mặt)',
  acting_for: 'KT. (ký thay)',
  by_order: 'TL. (thừa lệnh)',
  by_authorization: 'TUQ. (thừa ủy quyền)',
  acting: 'Q. (quyền)',
};

/** Why a document that is stale has to be made again. */
export const staleWords = (record: Pick<DocumentRecord, 'formerOffice'>): string =>
  record.formerOffice ? 'tiêu đề cũ' : 'số liệu đã đổi';

/** What a person may add to a kind of paper in words of their own; kinds without a line here have no such place. */
export const remarksLabels: Readonly<Partial<Record<VoteDocumentKind, string>>> = {
  vote_plan: 'Yêu cầu khác',
  personal_report_form: 'Hướng dẫn thêm',
  voter_opinion_summary: 'Ghi thêm',
  clarification_letter: 'Ghi thêm',
  official_dossier: 'Ghi thêm ở trang đầu',
  list_submission: 'Ghi thêm',
  list_resolution: 'Ghi thêm (thí dụ kết quả biểu quyết)',
  official_list: 'Ghi thêm dưới danh sách',
  board_resolution: 'Ghi thêm (thí dụ kết quả biểu quyết)',
  ballot_rules: 'Quy định khác',
  zero_report: 'Ghi thêm',
  ballot_balance: 'Giải thích phiếu không thu về, phiếu hỏng',
  recheck_form: 'Ghi thêm',
  rehearsal_minutes: 'Ghi nhận khác của buổi diễn tập',
  announcement_notice: 'Nơi đăng, nơi niêm yết công khai',
  decision_vote_submission: 'Ghi thêm (thí dụ lý do, ý kiến của người được trình)',
  dismissal_submission: 'Ghi thêm (thí dụ cơ quan, người đã giới thiệu để bầu)',
  tally_minutes: 'Khiếu nại, diễn biến, niêm phong phiếu',
};
