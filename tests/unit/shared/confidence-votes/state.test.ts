import { describe, expect, it } from 'vitest';
import type { Problem, VoteOfficial, VoteStatus } from '@shared/confidence-votes/model';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import {
  availableActions,
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
  type VoteSetUp,
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
  ...change,
});

const setUp = (change: Partial<VoteSetUp> = {}): VoteSetUp => ({
  status: 'prepared',
  procedure: 'grading',
  ruleSet: ruleSetByCode('nq96-2023'),
  deputiesTotal: null,
  date: '2028-12-05',
  officials: [official()],
  board: [{ id: 'b', personId: null, name: 'Trần Thị B', posts: '', role: 'head' }],
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

  it('are what availableActions offers', () => {
    expect(STATUSES.map(availableActions)).toEqual([
      ['openCounting'],
      ['finishCounting'],
      ['confirm', 'reopen'],
      ['publish', 'reopen'],
      ['reopen'],
    ]);
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
    expect(refusal(openCounting(setUp({ ruleSet: ruleSetByCode('nq85-2014') })))).toBe(
      'vote.no-deputies-total',
    );
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
  });

  it('puts one person on each ballot of bỏ phiếu tín nhiệm', () => {
    const officials = [official(), official({ id: 'c' })];
    expect(openCounting(setUp({ officials })).ok).toBe(true);
    expect(refusal(openCounting(setUp({ officials, procedure: 'decision' })))).toBe(
      'vote.decision-one-person',
    );
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
