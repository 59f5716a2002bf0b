// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { VoteSummary } from '@shared/confidence-votes/contract';
import { ok } from '@shared/kernel/result';
import { VoteListPage } from '@renderer/confidence-votes/list/vote-list-page';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const summaryOf = (no: number, title: string, rehearsalOf: string | null): VoteSummary => ({
  id: `01890000-0000-7000-8000-00000000000${no}`,
  title,
  procedure: 'grading',
  ruleSetTitle: 'Nghị quyết số 96/2023/QH15',
  status: 'counted',
  date: '2026-12-05',
  rehearsalOf,
  countMode: 'totals',
  officials: 2,
  entered: 2,
  ballots: 0,
  ballotsClosed: 0,
  updatedAt: '2026-11-26T00:00:00.000Z',
});

it('rehearsals are left out of the list by one choice', async () => {
  const real = summaryOf(1, 'Kỳ họp thứ 8', null);
  strictTransport({
    'office.getProfile': () => ok(null),
    'confidenceVotes.listVotes': () => ok([real, summaryOf(2, 'Diễn tập buổi sáng', real.id)]),
  });
  await renderScreen(<VoteListPage />);
  expect(await screen.findByText('Diễn tập buổi sáng')).toBeTruthy();
  await userEvent.click(screen.getByText(/^Cuộc thật/u));
  expect(screen.queryByText('Diễn tập buổi sáng')).toBeNull();
  expect(screen.getByText('Kỳ họp thứ 8')).toBeTruthy();
});
