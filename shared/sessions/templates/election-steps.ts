import { law72, OWNERS, rule } from './rule';

/**
 * What follows the election of a Chủ tịch or Phó Chủ tịch of council or committee (Luật 72/2025/QH15 Điều 36.3, 36.4, 36.7),
 * whatever the kind of session: the result is sent within five working days of the day on which the council elects (the
 * closing may be days later), and approved within ten of the day on which it was received. A session has these steps only
 * while an item of its agenda is an election.
 */
export const electionSteps = [
  rule({
    code: 'election_results_sent',
    title: 'Gửi kết quả bầu Chủ tịch, Phó Chủ tịch HĐND, UBND đến nơi phê chuẩn',
    owner: OWNERS.standing,
    paper: 'Tờ trình phê chuẩn, biên bản kiểm phiếu, nghị quyết',
    phase: 'after',
    anchor: 'elected',
    offset: 5,
    unit: 'working',
    basis: law72('Khoản 7 Điều 36'),
    verification: 'verified',
    limit: 'own',
  }),
  rule({
    code: 'election_approval',
    title: 'Nơi có thẩm quyền phê chuẩn kết quả bầu; đôn đốc nếu chưa có',
    owner: 'Cơ quan phê chuẩn',
    paper: 'Quyết định phê chuẩn',
    phase: 'after',
    anchor: 'step',
    anchorCode: 'election_results_sent',
    offset: 10,
    unit: 'working',
    // The text counts from the day of receipt, which the office sees as the day of sending.
    basis: law72('Khoản 7 Điều 36'),
    verification: 'verified',
    limit: 'own',
  }),
] as const;

export const ELECTION_STEP_CODES: readonly string[] = electionSteps.map(({ code }) => code);
