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
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import type { EnteredRow, Vote } from '@shared/confidence-votes/model';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import { queryClient } from '@renderer/api/query-client';
import { CountingPage } from '@renderer/confidence-votes/counting/counting-page';
import { PRESENT_STATION, stationOf } from '@renderer/confidence-votes/words';
import { strictTransport, type SeenCall } from '../strict-transport';
import { resultOf, rowOf, voteOf } from './sample-vote';

afterEach(cleanup);

/** The program's side: one vote that several windows change. */
let stored: Vote;
let calls: SeenCall[];
const sent = () =>
  calls
    .filter(({ method }) => method === 'confidenceVotes.recordRow')
    .map(({ input }) => (input as Input<'confidenceVotes.recordRow'>).version);
const fetched = () => calls.filter(({ method }) => method === 'confidenceVotes.getVote').length;

function write(officialId: string, change: Partial<EnteredRow>): number {
  let version = 0;
  const tally = stored.tally.map((row) => {
    if (row.officialId !== officialId) return row;
    version = row.version + 1;
    return { ...row, ...change, version };
  });
  stored = { ...stored, tally };
  return version;
}

async function open(search = ''): Promise<void> {
  const root = createRootRoute({ component: Outlet });
  const here = createRoute({
    getParentRoute: () => root,
    path: '/confidence-votes/$voteId/counting',
    validateSearch: ({ at }: Record<string, unknown>) => (typeof at === 'string' ? { at } : {}),
    component: CountingPage,
  });
  const router = createRouter({
    routeTree: root.addChildren([here]),
    history: createMemoryHistory({ initialEntries: [`/confidence-votes/vote-1/counting${search}`] }),
  });
  await router.load();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findAllByLabelText(/^1\. /u);
}

beforeEach(() => {
  // happy-dom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  queryClient.clear();
  stored = voteOf('counting', { tally: [rowOf(1), rowOf(2)] });
  ({ calls } = strictTransport({
    'confidenceVotes.getVote': () => ok({ vote: stored, result: resultOf(stored) } as unknown as VoteReply),
    'confidenceVotes.recordRow': ({ officialId, version, counts, invalidRows }) => {
      const row = stored.tally.find((candidate) => candidate.officialId === officialId);
      if (row?.version !== version) return err(appError('conflict'));
      return ok({ version: write(officialId, { counts, invalidRows }) });
    },
  }));
});

const high = () => {
  const input = document.querySelector<HTMLInputElement>(
    `input[data-station="${stationOf('official-1', 'high')}"]`,
  );
  if (!input) throw new Error('no figure');
  return input;
};

describe('the sheet of one window among several', () => {
  it('sends each change of a line on top of the one before, without fetching the vote again', async () => {
    const user = userEvent.setup();
    await open();
    const before = fetched();
    await user.keyboard('40{Enter}5{Enter}1{Enter}1{Enter}');
    await waitFor(() => expect(sent()).toEqual([1]));
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    high().focus();
    await user.keyboard('39{Enter}');
    act(() => screen.getAllByLabelText<HTMLInputElement>(/^2\. /u)[0]?.focus());
    await waitFor(() => expect(sent()).toEqual([1, 2]));
    expect(stored.tally[0]?.counts.high).toBe(39);
    expect(fetched()).toBe(before);
    expect(high().value).toBe('39');
  });

  it('never writes over a line that another window changed: shows it and says so', async () => {
    const user = userEvent.setup();
    await open();
    write('official-1', { counts: { high: 30, medium: 10, low: 5 }, invalidRows: 2 });
    await user.keyboard('40{Enter}5{Enter}1{Enter}1{Enter}');
    expect(await screen.findByText(/^Dòng 1\. Nguyễn Văn A: /u)).toBeTruthy();
    expect(stored.tally[0]?.counts.high).toBe(30);
    await waitFor(() => expect(high().value).toBe('30'));

    // What is typed on the line as it stands now goes through.
    high().focus();
    await user.keyboard('31{Enter}');
    act(() => screen.getAllByLabelText<HTMLInputElement>(/^2\. /u)[0]?.focus());
    await waitFor(() => expect(stored.tally[0]?.counts.high).toBe(31));
  });

  it('starts at the presence when a finding is about it', async () => {
    await open(`?at=${PRESENT_STATION}`);
    expect(document.activeElement).toBe(screen.getByLabelText('Đại biểu có mặt'));
  });
});
