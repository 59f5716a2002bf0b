import { law72, OWNERS, rule } from './rule';

/**
 * What follows an election, whatever the kind of session, counted from the first day on which the council elects: the
 * closing may be days later. A session has these steps only while an item of its agenda is an election.
 */
export const electionSteps = [
  rule({
    code: 'election_results_sent',
    title: 'Gửi kết quả bầu đến cơ quan phê chuẩn',
    owner: OWNERS.standing,
    paper: 'Tờ trình phê chuẩn, biên bản kiểm phiếu, nghị quyết',
    phase: 'after',
    anchor: 'elected',
    offset: 5,
    unit: 'working',
    basis: law72('Khoản 6 Điều 36'),
    verification: 'verified',
    limit: 'own',
  }),
  rule({
    code: 'election_approval',
    title: 'Cơ quan có thẩm quyền phê chuẩn kết quả bầu; đôn đốc nếu chưa có',
    owner: 'Cơ quan phê chuẩn',
    paper: 'Quyết định phê chuẩn',
    phase: 'after',
    anchor: 'elected',
    offset: 10,
    unit: 'working',
    basis: `${law72('Khoản 7 Điều 36')}; tính từ ngày bầu, đối chiếu nếu tính từ ngày nhận hồ sơ`,
    limit: 'own',
  }),
] as const;

export const ELECTION_STEP_CODES: readonly string[] = electionSteps.map(({ code }) => code);
