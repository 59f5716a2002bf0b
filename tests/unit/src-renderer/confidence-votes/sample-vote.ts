import { COUNTED_BY_TOTALS, PLAIN_VOTE } from '@shared/confidence-votes/count-mode';
import type { EnteredBallots, EnteredRow, Vote, VoteStatus } from '@shared/confidence-votes/model';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import { computeResult } from '@shared/confidence-votes/tally';

export const KIND = 'kind-council';

export function kindOf(fields: Partial<EnteredBallots> = {}): EnteredBallots {
  return {
    ballotKindId: KIND,
    version: 1,
    title: 'Khối HĐND',
    printed: null,
    issued: 47,
    collected: 47,
    valid: 47,
    invalid: 0,
    invalidReasons: {},
    ...fields,
  };
}

export function rowOf(no: number, fields: Partial<EnteredRow> = {}): EnteredRow {
  return {
    officialId: `official-${no}`,
    version: 1,
    no,
    name: `Nguyễn Văn ${String.fromCharCode(64 + no)}`,
    posts: 'Trưởng Ban Pháp chế HĐND tỉnh',
    block: 'council',
    ballotKindId: KIND,
    counts: { high: null, medium: null, low: null },
    invalidRows: null,
    ...fields,
  };
}

export function voteOf(status: VoteStatus, fields: Partial<Vote> = {}): Vote {
  return {
    id: 'vote-1',
    version: 3,
    meetingVersion: 1,
    title: 'Lấy phiếu tín nhiệm thử',
    procedure: 'grading',
    ruleSet: ruleSetByCode('nq96-2023'),
    status,
    sessionName: '',
    date: '2026-12-08',
    startTime: '',
    endTime: '',
    place: '',
    deputiesTotal: 47,
    deputiesPresent: null,
    ...COUNTED_BY_TOTALS,
    ...PLAIN_VOTE,
    officials: [],
    ballotKinds: [kindOf()],
    board: [],
    tally: [rowOf(1), rowOf(2)],
    stateChanges: [],
    updatedAt: '2026-12-08T01:00:00.000Z',
    ...fields,
  };
}

export const resultOf = (vote: Vote) =>
  computeResult({
    procedure: vote.procedure,
    ruleSet: vote.ruleSet,
    deputiesTotal: vote.deputiesTotal,
    deputiesPresent: vote.deputiesPresent,
    kinds: vote.ballotKinds,
    rows: vote.tally,
    ballotFindings: vote.ballotFindings,
  });
