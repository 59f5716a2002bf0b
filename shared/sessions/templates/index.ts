import type { DeadlineRule } from '../deadlines/model';
import type { SessionType } from '../model';
import {
  chairScript,
  convening,
  documentsToDeputies,
  dossiers,
  lessonsLearned,
  publicNotice,
  resolutionsSent,
  resolutionsSigned,
  sessionDay,
  verificationReports,
} from './several-kinds';
import { electionSteps } from './election-steps';
import { firstTemplate } from './first';
import { regularTemplate } from './regular';
import { OWNERS, practice, rule } from './rule';

/** What a session is called for: a request of those who may, or the petition of voters. */
const request = rule({
  code: 'request',
  title: 'Ghi nhận đề nghị của Thường trực, Chủ tịch UBND hoặc một phần ba đại biểu; thống nhất nội dung',
  owner: OWNERS.standing,
  paper: 'Tờ trình, danh mục nội dung',
  offset: -20,
  offsetTo: -15,
  basis: 'Khoản 3 Điều 34 Luật 72/2025/QH15; số ngày theo thực tế',
});

const petition = rule({
  code: 'petition',
  title:
    'Nhận, kiểm tra đơn đề nghị của cử tri: trên 10% tổng số cử tri, mỗi người có họ tên, ngày sinh, địa chỉ',
  owner: `${OWNERS.standing}, ${OWNERS.front}`,
  paper: 'Đơn đề nghị kèm danh sách ký, biên bản kiểm tra',
  offset: -20,
  offsetTo: -15,
  basis: 'Khoản 4 Điều 34 Luật 72/2025/QH15; số ngày theo thực tế',
});

/** chuyên đề and đột xuất were one kind before 2020 (kỳ họp bất thường) and have the same legal days. */
const shortTemplate: readonly DeadlineRule[] = [
  request,
  rule({
    code: 'joint_meeting',
    title: 'Họp thống nhất thời gian, nội dung, chương trình, phân công chuẩn bị',
    owner: OWNERS.standing,
    paper: 'Giấy mời, biên bản, thông báo kết luận',
    offset: -18,
    offsetTo: -15,
    basis: practice(''),
  }),
  dossiers,
  convening(-7, null),
  verificationReports,
  documentsToDeputies,
  publicNotice(-3),
  { ...chairScript, offset: -1 },
  sessionDay,
  ...electionSteps,
  resolutionsSigned,
  resolutionsSent,
  lessonsLearned,
];

/** No text names days of its own for a session that voters ask for: those of the other short sessions are taken over. */
const votersTemplate: readonly DeadlineRule[] = [petition, ...shortTemplate.slice(1)];

const TEMPLATES: Readonly<Record<SessionType, readonly DeadlineRule[]>> = {
  regular: regularTemplate,
  special: shortTemplate,
  urgent: shortTemplate,
  first: firstTemplate,
  voters: votersTemplate,
};

/** Only a province meets the press before a session. */
const PROVINCE_ONLY = new Set(['press_meeting']);

/** A commune has neither court nor procuracy of its own, and posts up what a province has printed. */
const COMMUNE_TITLES: Readonly<Record<string, string>> = {
  proposals: 'Đề nghị UBND, các Ban, Ban Thường trực UBMTTQ, các cơ quan, đơn vị đề xuất nội dung kỳ họp',
  voter_meeting_notice: 'Thông báo lịch tiếp xúc cử tri trên đài truyền thanh, niêm yết ở thôn, tổ dân phố',
};

const COMMUNE_REGULATION = 'Nghị quyết 104/2025/UBTVQH15';
const PROVINCE_REGULATION = 'Nghị quyết 103/2025/UBTVQH15 (chưa đọc)';

/** The model regulation of communes was read in part; that of provinces was not, so that its numbers are taken over. */
function forProvince(template: DeadlineRule): DeadlineRule {
  if (!template.basis.includes(COMMUNE_REGULATION)) return template;
  const basis = `${PROVINCE_REGULATION}; theo ${template.basis}`;
  return { ...template, basis, verification: 'unverified' };
}

/** The steps that a new session of a kind begins with, as long as the office has not changed them. */
export function templateOf(sessionType: SessionType, level: 'province' | 'commune'): readonly DeadlineRule[] {
  const template = TEMPLATES[sessionType];
  return level === 'province'
    ? template.map(forProvince)
    : template
        .filter(({ code }) => !PROVINCE_ONLY.has(code))
        .map((one) => ({ ...one, title: COMMUNE_TITLES[one.code] ?? one.title }));
}
