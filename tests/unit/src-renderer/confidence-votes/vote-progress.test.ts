import { expect, it } from 'vitest';
import type { VoteSummary } from '@shared/confidence-votes/contract';
import { progressText } from '@renderer/confidence-votes/list/progress';

const vote: VoteSummary = {
  id: '0190aaaa-0000-7000-8000-000000000001',
  title: 'Lấy phiếu',
  procedure: 'grading',
  ruleSetTitle: 'NQ 96',
  status: 'counting',
  date: '2026-12-05',
  rehearsalOf: null,
  countMode: 'ballots',
  officials: 8,
  entered: 0,
  ballots: 12,
  ballotsClosed: 5,
  updatedAt: '2026-12-05T06:00:00.000Z',
};

it.each<[Partial<VoteSummary>, string]>([
  [{}, 'đã nhập 5/12 phiếu'],
  [{ ballots: 0, ballotsClosed: 0 }, '8 người'],
  [{ status: 'counted', ballotsClosed: 12 }, 'đã nhập 12/12 phiếu'],
  [{ countMode: 'totals', entered: 3, ballots: 0 }, 'đã nhập 3/8 người'],
  [{ status: 'published', ballotsClosed: 12 }, '8 người'],
  [{ status: 'prepared' }, '8 người'],
  [{ officials: 0 }, 'chưa có danh sách'],
])('the list of votes tells ballots where each is typed, persons where sums are (%o)', (change, text) => {
  expect(progressText({ ...vote, ...change })).toBe(text);
});
