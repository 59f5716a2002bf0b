import type { DeadlineRule } from '../deadlines/model';
import {
  chairScript,
  convening,
  documentsToDeputies,
  preparatorySitting,
  publicNotice,
  resolutionsSent,
  resolutionsSigned,
  resultReport,
  sessionDay,
} from './several-kinds';
import { electionSteps } from './election-steps';
import { law72, OWNERS, practice, rule } from './rule';

/** Kỳ họp thứ nhất: within 45 days of the election, with the elections of the new term. */
export const firstTemplate: readonly DeadlineRule[] = [
  rule({
    code: 'joint_meeting',
    title: 'Hội nghị liên tịch thống nhất nội dung, chương trình, nhân sự, phân công chuẩn bị',
    owner: OWNERS.standing,
    paper: 'Giấy mời, biên bản, thông báo kết luận',
    offset: -30,
    offsetTo: -20,
    basis: practice(''),
  }),
  convening(-20, null),
  rule({
    code: 'personnel',
    title: 'Hoàn thành hồ sơ nhân sự trình Hội đồng bầu',
    owner: OWNERS.standing,
    paper: 'Tờ trình, tóm tắt lý lịch',
    offset: -15,
    offsetTo: -10,
    basis: practice(''),
  }),
  publicNotice(-10),
  documentsToDeputies,
  chairScript,
  preparatorySitting,
  rule({
    code: 'opening',
    title: 'Khai mạc kỳ họp thứ nhất',
    owner: 'Chủ tịch HĐND khóa trước',
    paper: 'Diễn văn khai mạc',
    phase: 'during',
    offset: 0,
    basis: law72('Khoản 1 Điều 34'),
    verification: 'verified',
    limit: { anchor: 'election', anchorCode: '', offset: 45, unit: 'calendar' },
  }),
  sessionDay,
  rule({
    code: 'elections',
    title: 'Bầu các chức danh; thông qua kế hoạch các kỳ họp thường lệ',
    owner: 'HĐND',
    paper: 'Biên bản kiểm phiếu, nghị quyết',
    phase: 'during',
    offset: 0,
    basis: `${law72('Điều 34, Điều 36')}`,
    verification: 'verified',
  }),
  ...electionSteps,
  resolutionsSigned,
  resolutionsSent,
  resultReport,
];
