// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { ok } from '@shared/kernel/result';
import { queryClient } from '@renderer/api/query-client';
import { BallotsForm } from '@renderer/confidence-votes/counting/ballots-form';
import { ShownVersions } from '@renderer/confidence-votes/counting/shown-versions';
import { LogPage } from '@renderer/confidence-votes/log/log-page';
import { ReconciliationPage } from '@renderer/confidence-votes/reconciliation/reconciliation-page';
import { withFonts } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { show } from './render';
import { kindOf, resultOf, voteOf } from './sample-vote';

/** Screens of the count that a bookmark opens before there is one. */
afterEach(cleanup);

async function open(screenOf: 'reconciliation' | 'log') {
  withFonts();
  queryClient.clear();
  const vote = voteOf('prepared', { countMode: 'ballots' });
  strictTransport({
    'confidenceVotes.getVote': () => ok({ vote, result: resultOf(vote) } as unknown as VoteReply),
    'countLog.listLog': () => ok({ lines: [], page: 0, pages: 0, total: 0 } as never),
    'countLog.getCodes': () => ok({ origin: '3f2a91bc', contentCode: '', headCode: '' }),
  });
  const root = createRootRoute({ component: Outlet });
  const here = createRoute({
    getParentRoute: () => root,
    path: `/confidence-votes/$voteId/${screenOf}`,
    component: screenOf === 'log' ? LogPage : ReconciliationPage,
  });
  const router = createRouter({
    routeTree: root.addChildren([here]),
    history: createMemoryHistory({ initialEntries: [`/confidence-votes/vote-1/${screenOf}`] }),
  });
  await router.load();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('there is nothing to compare yet, and nothing is said to be closed', async () => {
  await open('reconciliation');
  expect(await screen.findByText('Chưa đến lúc đối chiếu')).toBeTruthy();
  expect(screen.queryByText(/Số liệu đã chốt/u)).toBeNull();
});

it('a log without lines is no empty table', async () => {
  await open('log');
  expect(await screen.findByText('Nhật ký chưa có dòng nào')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

it('a figure that nobody announced is a dash where it can only be read', () => {
  const form = (readOnly: boolean) => (
    <BallotsForm
      procedure="grading"
      kind={kindOf({ printed: null })}
      versions={new ShownVersions()}
      state={undefined}
      readOnly={readOnly}
      deputiesTotal={47}
      onLeaveField={() => undefined}
    />
  );
  show(form(true));
  expect(screen.getByLabelText(/Phiếu in$/u)).toHaveProperty('placeholder', '–');
  cleanup();
  show(form(false));
  expect(screen.getByLabelText(/Phiếu in$/u)).toHaveProperty('placeholder', '');
});
