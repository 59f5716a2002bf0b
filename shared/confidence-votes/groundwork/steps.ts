import type { Procedure, RuleSet, RuleSetCode, Verification } from '../model';

/** A step that every vote of its procedure has. */
export interface KnownStep {
  readonly code: string;
  readonly title: string;
  readonly owner: string;
  /** Days before the opening day of the session; null for a step on the day of the vote itself. */
  readonly daysBefore: number | null;
  readonly basis: string;
  readonly verification: Verification;
}

interface Where {
  readonly basis: string;
  readonly verification: Verification;
}

/**
 * Where the numbers of days come from. The text of NQ 85/2014/QH13 Điều 9 was read. NQ 96/2023/QH15 Điều 10 has a rule of
 * the same kind whose numbers were not read, and of NQ 35/2012/QH13 nothing was: there they are taken over, marked so.
 */
const DAYS_FROM: Readonly<Record<RuleSetCode, Where>> = {
  'nq96-2023': {
    basis: 'Điều 10 Nghị quyết số 96/2023/QH15; số ngày theo Điều 9 Nghị quyết số 85/2014/QH13',
    verification: 'unverified',
  },
  'nq85-2014': { basis: 'Điều 9 Nghị quyết số 85/2014/QH13', verification: 'verified' },
  'nq35-2012': {
    basis: 'Nghị quyết số 35/2012/QH13; số ngày theo Điều 9 Nghị quyết số 85/2014/QH13',
    verification: 'unverified',
  },
};

/** The order of the day: read for NQ 85, confirmed for later votes by the reports of 2018 and 2023. */
const ORDER_FROM: Readonly<Record<RuleSetCode, Where>> = {
  'nq96-2023': {
    basis: 'Điều 10 Nghị quyết số 96/2023/QH15; trình tự theo Điều 9 Nghị quyết số 85/2014/QH13',
    verification: 'unverified',
  },
  'nq85-2014': { basis: 'Điều 9 Nghị quyết số 85/2014/QH13', verification: 'verified' },
  'nq35-2012': { basis: 'Nghị quyết số 35/2012/QH13', verification: 'unverified' },
};

/** Bỏ phiếu at council level: Điều 14 of NQ 85 was read; that NQ 96 has eight steps is known from its title alone. */
const DECISION_ORDER_FROM: Readonly<Record<RuleSetCode, Where>> = {
  'nq96-2023': {
    basis: 'Nghị quyết số 96/2023/QH15; trình tự theo Điều 14 Nghị quyết số 85/2014/QH13',
    verification: 'unverified',
  },
  'nq85-2014': { basis: 'Điều 14 Nghị quyết số 85/2014/QH13', verification: 'verified' },
  'nq35-2012': { basis: 'Nghị quyết số 35/2012/QH13', verification: 'unverified' },
};

const BY_PRACTICE: Where = {
  basis: 'Theo cách làm của văn phòng; văn bản không quy định',
  verification: 'unverified',
};

const STANDING = 'Thường trực HĐND';
const BOARD = 'Ban kiểm phiếu';

/**
 * Before the session of lấy phiếu. "Before 20 days" of the voters' opinions is met on the 21st day at the latest, and an
 * answer in writing "before the vote" on the eve of the session.
 */
const BEFORE_GRADING: readonly (Pick<KnownStep, 'code' | 'title' | 'owner' | 'daysBefore'> & {
  readonly where?: Where;
})[] = [
  {
    code: 'plan',
    title: 'Ban hành kế hoạch lấy phiếu tín nhiệm',
    owner: STANDING,
    daysBefore: 45,
    where: BY_PRACTICE,
  },
  {
    code: 'reports',
    title: 'Người được lấy phiếu gửi báo cáo theo mẫu đến Thường trực HĐND',
    owner: 'Người được lấy phiếu',
    daysBefore: 30,
  },
  {
    code: 'opinions',
    title: 'Gửi tổng hợp ý kiến cử tri về người được lấy phiếu đến Thường trực HĐND',
    owner: 'Ủy ban MTTQ Việt Nam',
    daysBefore: 21,
  },
  {
    code: 'sending',
    title: 'Gửi báo cáo và tổng hợp ý kiến cử tri đến các đại biểu',
    owner: STANDING,
    daysBefore: 20,
  },
  {
    code: 'verification',
    title: 'Hết hạn đại biểu đề nghị cơ quan có thẩm quyền xác minh, trả lời',
    owner: 'Đại biểu HĐND',
    daysBefore: 15,
  },
  {
    code: 'clarification',
    title: 'Hết hạn đại biểu đề nghị người được lấy phiếu làm rõ bằng văn bản',
    owner: 'Đại biểu HĐND',
    daysBefore: 10,
  },
  {
    code: 'ballots',
    title: 'Chốt mẫu phiếu, in phiếu, chuẩn bị hòm phiếu',
    owner: 'Văn phòng',
    daysBefore: 3,
    where: BY_PRACTICE,
  },
  {
    code: 'answers',
    title: 'Gửi văn bản trả lời đến Thường trực HĐND và đại biểu đã đề nghị',
    owner: 'Người được lấy phiếu',
    daysBefore: 1,
  },
];

const ON_THE_DAY: Readonly<
  Record<Procedure, readonly (readonly [code: string, title: string, owner: string])[]>
> = {
  grading: [
    ['day-list', 'Trình danh sách; Hội đồng biểu quyết thông qua', STANDING],
    ['day-groups', 'Thảo luận tại Tổ đại biểu; báo cáo kết quả thảo luận', 'Tổ đại biểu'],
    ['day-board', 'Bầu Ban kiểm phiếu', 'HĐND'],
    ['day-rules', 'Hướng dẫn thể lệ, kiểm tra và niêm phong hòm phiếu, phát phiếu', BOARD],
    ['day-ballot', 'Đại biểu bỏ phiếu; công bố số phiếu phát ra, thu về', BOARD],
    ['day-count', 'Kiểm phiếu, lập biên bản, niêm phong phiếu', BOARD],
    ['day-announcement', 'Báo cáo kết quả kiểm phiếu từng người', BOARD],
    ['day-resolution', 'Trình, biểu quyết nghị quyết xác nhận kết quả', STANDING],
  ],
  decision: [
    ['day-submission', 'Trình Hội đồng về việc bỏ phiếu tín nhiệm', STANDING],
    ['day-statement', 'Người được bỏ phiếu trình bày ý kiến (nếu có)', 'Người được bỏ phiếu'],
    ['day-discussion', 'Hội đồng thảo luận', 'HĐND'],
    ['day-board', 'Bầu Ban kiểm phiếu', 'HĐND'],
    ['day-ballot', 'Phát phiếu, bỏ phiếu kín', BOARD],
    ['day-announcement', 'Công bố kết quả kiểm phiếu', BOARD],
    ['day-resolution', 'Trình, biểu quyết nghị quyết xác nhận kết quả', STANDING],
  ],
};

/** The kind of paper that is made in a step: once it is issued nobody asks for the step any more. */
export const PAPER_OF_STEP: ReadonlyMap<string, string> = new Map([
  ['plan', 'vote_plan'],
  ['day-list', 'list_resolution'],
  ['day-board', 'board_resolution'],
  ['day-count', 'tally_minutes'],
  ['day-resolution', 'confirming_resolution'],
]);

/** The steps of a procedure under a rule set, in their order. Days count from the opening day of the session. */
export function knownSteps(procedure: Procedure, { code }: Pick<RuleSet, 'code'>): readonly KnownStep[] {
  const before =
    procedure === 'grading'
      ? BEFORE_GRADING.map(({ where = DAYS_FROM[code], ...step }): KnownStep => ({ ...step, ...where }))
      : [];
  const order = procedure === 'grading' ? ORDER_FROM[code] : DECISION_ORDER_FROM[code];
  const day = ON_THE_DAY[procedure].map(([stepCode, title, owner]): KnownStep => ({
    code: stepCode,
    title,
    owner,
    daysBefore: null,
    ...order,
  }));
  return [...before, ...day];
}
