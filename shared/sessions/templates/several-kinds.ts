import type { DeadlineRule } from '../deadlines/model';
import { law72, oldLaw, oldSupervisionLaw, OWNERS, practice, rule, joint72, model104 } from './rule';

/** Steps that more than one kind of session has. Where the numbers come from stands in each basis. */

export const dossiers = rule({
  code: 'dossiers',
  title: 'Gửi hồ sơ tờ trình, dự thảo nghị quyết, báo cáo đến Ban để thẩm tra',
  owner: OWNERS.committee,
  paper: 'Tờ trình, dự thảo nghị quyết, hồ sơ kèm theo',
  offset: -15,
  basis: model104('Khoản 1 Điều 27'),
  verification: 'verified',
  limit: 'own',
});

export const verificationReports = rule({
  code: 'verification_reports',
  title: 'Gửi báo cáo thẩm tra đến Thường trực và cơ quan trình',
  owner: OWNERS.boards,
  paper: 'Báo cáo thẩm tra',
  offset: -5,
  unit: 'working',
  basis: model104('Khoản 3 Điều 27'),
  verification: 'verified',
  limit: 'own',
});

export const documentsToDeputies = rule({
  code: 'documents',
  title: 'Gửi tài liệu đến đại biểu; kiểm tra đại biểu chưa nhận, chưa xem',
  owner: OWNERS.office,
  paper: 'Danh mục tài liệu, phiếu giao nhận',
  offset: -5,
  basis: oldLaw('Khoản 2 Điều 92'),
  limit: 'own',
});

export const chairScript = rule({
  code: 'chair_script',
  title: 'Xong kịch bản điều hành, sơ đồ chỗ ngồi, âm thanh, thẻ biểu quyết, hòm phiếu',
  owner: OWNERS.office,
  paper: 'Kịch bản điều hành, sơ đồ, phiếu, thẻ',
  offset: -3,
  basis: practice(''),
});

export const preparatorySitting = rule({
  code: 'preparatory_sitting',
  title: 'Họp trù bị (nếu có); cử thư ký kỳ họp',
  owner: OWNERS.standing,
  paper: '',
  offset: -1,
  basis: 'Điều 7 Nghị quyết 629/2019/UBTVQH14 (văn bản cũ)',
});

export const sessionDay = rule({
  code: 'session_day',
  title: 'Điểm danh từng phiên, thông qua chương trình, báo cáo, thảo luận, biểu quyết',
  owner: OWNERS.chair,
  paper: 'Danh sách có mặt, biên bản, biên bản kiểm phiếu',
  phase: 'during',
  offset: 0,
  basis: law72('Điều 35'),
  verification: 'verified',
});

const AFTER = { phase: 'after', anchor: 'closing' } as const;

export const resolutionsSigned = rule({
  ...AFTER,
  code: 'resolutions_signed',
  title: 'Ký chứng thực, lấy số, đóng dấu nghị quyết',
  owner: OWNERS.head,
  paper: 'Nghị quyết',
  offset: 0,
  offsetTo: 3,
  basis: `${law72('Khoản 5 Điều 32')}; số ngày theo thực tế`,
});

export const resolutionsSent = rule({
  ...AFTER,
  code: 'resolutions_sent',
  title: 'Gửi nghị quyết, báo cáo, biên bản lên cấp trên; đăng tải, niêm yết; lưu hồ sơ',
  owner: OWNERS.office,
  paper: 'Công văn, niêm yết',
  offset: 1,
  offsetTo: 10,
  basis: oldLaw('Khoản 3 Điều 86'),
  limit: 'own',
});

export const resultReport = rule({
  ...AFTER,
  code: 'result_report',
  title: 'Thông báo kết quả kỳ họp; tiếp xúc cử tri sau kỳ họp',
  owner: `${OWNERS.front}, ${OWNERS.groups}`,
  paper: 'Báo cáo kết quả kỳ họp',
  offset: 1,
  offsetTo: 15,
  basis: oldLaw('Điều 94'),
});

export const lessonsLearned = rule({
  ...AFTER,
  code: 'lessons_learned',
  title: 'Họp rút kinh nghiệm kỳ họp',
  owner: OWNERS.standing,
  paper: 'Thông báo kết luận',
  offset: 7,
  basis: practice(' (từ 4 ngày đến 2 tuần sau kỳ họp)'),
});

export const writtenAnswers = rule({
  phase: 'after',
  code: 'written_answers',
  title: 'Trả lời bằng văn bản chất vấn chưa trả lời tại kỳ họp',
  owner: 'Người bị chất vấn',
  paper: 'Văn bản trả lời',
  offset: 20,
  basis: `${oldSupervisionLaw('Khoản 4 Điều 60')}; tính từ ngày chất vấn`,
  limit: 'own',
});

/** −7 or −20 days, by kind of session. */
export const convening = (offset: number, offsetTo: number | null): DeadlineRule =>
  rule({
    code: 'convening',
    title: 'Thường trực họp quyết định triệu tập; gửi quyết định kèm dự kiến chương trình đến đại biểu',
    owner: OWNERS.standing,
    paper: 'Quyết định triệu tập, dự kiến chương trình',
    offset,
    offsetTo,
    basis: oldLaw(offsetTo === null ? 'Khoản 2 Điều 80' : 'Khoản 2, 3 Điều 80'),
    limit: 'own',
  });

export const publicNotice = (offset: number): DeadlineRule =>
  rule({
    code: 'public_notice',
    title: 'Thông báo công khai quyết định triệu tập và chương trình',
    owner: OWNERS.office,
    paper: 'Thông báo',
    offset,
    basis: oldLaw('Khoản 3 Điều 80'),
    limit: 'own',
  });

export const voterReportToCommittee = rule({
  code: 'voter_report',
  title: 'Gửi báo cáo tổng hợp ý kiến, kiến nghị cử tri đến UBND',
  owner: `${OWNERS.standing}, ${OWNERS.front}`,
  paper: 'Báo cáo tổng hợp ý kiến, kiến nghị cử tri',
  offset: -7,
  unit: 'working',
  basis: joint72('Khoản 2 Điều 42'),
  verification: 'verified',
  limit: 'own',
});
