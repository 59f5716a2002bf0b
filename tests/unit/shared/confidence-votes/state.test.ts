import { describe, expect, it } from 'vitest';
import type { Problem, Vote, VoteOfficial, VoteStatus } from '@shared/confidence-votes/model';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import { isVotedOn, setUpGaps, type VoteSetUp } from '@shared/confidence-votes/set-up';
import {
  canEditSetup,
  canEditTally,
  canShowResult,
  confirm,
  finishCounting,
  needsDraftMark,
  openCounting,
  publish,
  reopen,
  reopenings,
} from '@shared/confidence-votes/state';

const STATUSES: VoteStatus[] = ['prepared', 'counting', 'counted', 'confirmed', 'published'];
const clean = { problems: [] };
const blocking: Problem = { code: 'sum_mismatch', severity: 'blocking', message: '', advice: '' };
const warning: Problem = { ...blocking, code: 'many_invalid', severity: 'warning' };

const official = (change: Partial<VoteOfficial> = {}): VoteOfficial => ({
  id: 'a',
  personId: null,
  name: 'Nguyễn Văn A',
  birthYear: null,
  posts: '',
  block: 'council',
  ballotKindId: 'k',
  no: 1,
  included: true,
  exclusionReason: null,
  exclusionNote: '',
  exclusionEvidence: '',
  decidedBy: '',
  electedDate: null,
  triggerKind: null,
  triggerNote: '',
  ...change,
});

type SetUp = VoteSetUp & Pick<Vote, 'status'>;

const setUp = (change: Partial<SetUp> = {}): SetUp => ({
  status: 'prepared',
  procedure: 'grading',
  ruleSet: ruleSetByCode('nq96-2023'),
  deputiesTotal: 47,
  date: '2028-12-05',
  officials: [official()],
  board: [
    { id: 'b', personId: null, name: 'Trần Thị B', posts: '', role: 'head' },
    { id: 'c', personId: null, name: 'Lê Văn C', posts: '', role: 'secretary' },
  ],
  ...change,
});

const refusal = (result: ReturnType<typeof openCounting>) => (result.ok ? null : result.error.code);

describe('transitions', () => {
  it('lead from prepared to published and nowhere else', () => {
    const reached = STATUSES.map((status) => [
      openCounting(setUp({ status })).ok,
      finishCounting(status, clean).ok,
      confirm(status, clean).ok,
      publish(status).ok,
      reopen(status, 'Nhập nhầm dòng số 3').ok,
    ]);
    expect(reached).toEqual([
      [true, false, false, false, false],
      [false, true, false, false, false],
      [false, false, true, false, true],
      [false, false, false, true, true],
      [false, false, false, false, true],
    ]);
    expect(reopen('published', 'Nhập nhầm dòng số 3')).toEqual({ ok: true, value: 'counting' });
    expect(publish('counted')).toEqual({
      ok: false,
      error: { code: 'vote.wrong-state', params: { status: 'đã kiểm xong' } },
    });
  });

  it('stop at a broken equality, not at a warning', () => {
    expect(confirm('counted', { problems: [blocking, blocking, warning] })).toEqual({
      ok: false,
      error: { code: 'vote.unbalanced', params: { count: 2 } },
    });
    expect(finishCounting('counting', { problems: [blocking] }).ok).toBe(false);
    expect(confirm('counted', { problems: [warning] }).ok).toBe(true);
  });

  it('need a reason of some length for reopening', () => {
    expect(reopen('confirmed', '  nhầm      .  ')).toEqual({ ok: false, error: { code: 'invalid-input' } });
    expect(reopen('confirmed', 'Cộng nhầm.').ok).toBe(true);
  });
});

describe('openCounting', () => {
  it('names what the set-up lacks', () => {
    expect(refusal(openCounting(setUp({ date: null })))).toBe('vote.no-date');
    expect(refusal(openCounting(setUp({ deputiesTotal: null })))).toBe('vote.no-deputies-total');
    expect(refusal(openCounting(setUp({ officials: [] })))).toBe('vote.no-officials');
    const left = { included: false, ballotKindId: null, id: 'c' };
    const withExcluded = (change: Partial<VoteOfficial>) =>
      openCounting(setUp({ officials: [official(), official({ ...left, ...change })] }));
    expect(refusal(withExcluded({}))).toBe('vote.exclusion-without-reason');
    expect(refusal(withExcluded({ exclusionReason: 'other_by_council_decision' }))).toBe(
      'vote.exclusion-without-reason',
    );
    expect(withExcluded({ exclusionReason: 'elected_in_year' }).ok).toBe(true);
    expect(refusal(openCounting(setUp({ officials: [official({ ballotKindId: null })] })))).toBe(
      'vote.official-without-kind',
    );
    expect(refusal(openCounting(setUp({ board: [] })))).toBe('vote.no-board-head');
    expect(refusal(openCounting(setUp({ board: setUp().board.slice(0, 1) })))).toBe('vote.board-too-small');
  });

  it('puts one person on each ballot of bỏ phiếu tín nhiệm', () => {
    const officials = [official(), official({ id: 'c' })];
    expect(openCounting(setUp({ officials })).ok).toBe(true);
    expect(refusal(openCounting(setUp({ officials, procedure: 'decision' })))).toBe(
      'vote.decision-one-person',
    );
  });
});

describe('setUpGaps', () => {
  it('lists everything at once, each person by name', () => {
    const officials = [
      official({ ballotKindId: null }),
      official({ id: 'c', included: false, name: 'Lê Thị C' }),
    ];
    expect(setUpGaps(setUp({ date: null, deputiesTotal: 0, officials, board: [] }))).toEqual([
      { code: 'vote.no-date' },
      { code: 'vote.no-deputies-total' },
      { code: 'vote.official-without-kind', params: { name: 'Nguyễn Văn A' } },
      { code: 'vote.exclusion-without-reason', params: { name: 'Lê Thị C' } },
      { code: 'vote.no-board-head' },
    ]);
    expect(setUpGaps(setUp())).toEqual([]);
  });

  it('takes a reason that the rule set or the procedure does not have for none', () => {
    const left = official({
      id: 'c',
      included: false,
      ballotKindId: null,
      exclusionReason: 'elected_in_year',
    });
    const codes = (change: Partial<SetUp>) =>
      setUpGaps(setUp({ officials: [official(), left], ...change })).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ ruleSet: ruleSetByCode('nq85-2014') })).toEqual(['vote.exclusion-without-reason']);
    expect(codes({ procedure: 'decision' })).toEqual(['vote.exclusion-without-reason']);
  });
});

describe('isVotedOn', () => {
  const onList = [official({ personId: 'p-1' }), official({ id: 'c', personId: null, name: 'Lê Thị C' })];

  it('knows a person by the register, else by name, and leaves namesakes of the register apart', () => {
    expect(isVotedOn({ personId: 'p-1', name: 'Tên khác' }, onList)).toBe(true);
    expect(isVotedOn({ personId: 'p-2', name: 'Nguyễn Văn A' }, onList)).toBe(false);
    expect(isVotedOn({ personId: null, name: 'nguyễn  văn A' }, onList)).toBe(true);
    expect(isVotedOn({ personId: 'p-3', name: 'Lê Thị C' }, onList)).toBe(true);
    expect(isVotedOn({ personId: null, name: 'Lê Thị D' }, onList)).toBe(false);
    const left = [official({ personId: 'p-1', included: false })];
    expect(isVotedOn({ personId: 'p-1', name: 'Nguyễn Văn A' }, left)).toBe(false);
  });
});

describe('what a state allows', () => {
  it('is set-up first, figures while counting, showing after confirmation', () => {
    expect(STATUSES.filter(canEditSetup)).toEqual(['prepared']);
    expect(STATUSES.filter(canEditTally)).toEqual(['counting']);
    expect(STATUSES.filter(canShowResult)).toEqual(['confirmed', 'published']);
    expect(STATUSES.filter(needsDraftMark)).toEqual(['prepared', 'counting', 'counted']);
  });

  it('lists reopenings only', () => {
    const change = (from: VoteStatus | null, to: VoteStatus) => ({ at: '', actor: '', reason: '', from, to });
    const again = change('confirmed', 'counting');
    expect(
      reopenings([
        change(null, 'prepared'),
        change('prepared', 'counting'),
        change('counting', 'counted'),
        again,
      ]),
    ).toEqual([again]);
  });
});
