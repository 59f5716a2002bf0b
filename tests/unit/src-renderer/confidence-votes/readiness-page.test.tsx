// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { ReadinessCheck } from '@shared/confidence-votes/rehearsal/contract';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { ReadinessOf } from '@renderer/confidence-votes/rehearsal/readiness-page';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { voteOf } from './sample-vote';

afterEach(cleanup);

const check = (state: ReadinessCheck['state']): ReadinessCheck => ({
  code: 'rehearsal',
  state,
  text: 'Diễn tập.',
  advice: state === 'ready' ? '' : 'Diễn tập lại.',
});

function answers(state: ReadinessCheck['state']) {
  return strictTransport({
    'rehearsal.getReadiness': () => ok([check(state)]),
    'paperBallots.getReleases': () => ok({ kinds: [] } as never),
    'confidenceVotes.openCounting': () => err(appError('conflict')),
  });
}

it('begins the count where nothing is missing', async () => {
  const user = userEvent.setup();
  const { calls } = answers('look');
  await renderScreen(<ReadinessOf vote={voteOf('prepared')} />);
  await user.click(await screen.findByRole('button', { name: 'Bắt đầu kiểm phiếu' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Bắt đầu kiểm phiếu' }));
  await vi.waitFor(() =>
    expect(calls.find(({ method }) => method === 'confidenceVotes.openCounting')?.input).toEqual({
      voteId: 'vote-1',
      version: 3,
    }),
  );
  expect(screen.getByRole('button', { name: 'Kiểm tra lại' })).toBeTruthy();
});

it.each([
  ['prepared', 'missing'],
  ['counting', 'ready'],
] as const)('of a vote that is %s with something %s only looks again', async (status, state) => {
  answers(state);
  await renderScreen(<ReadinessOf vote={voteOf(status)} />);
  expect(await screen.findByText('Diễn tập.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Kiểm tra lại' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Bắt đầu kiểm phiếu' })).toBeNull();
});

it('of a vote that is counted says nothing of what was missing before', async () => {
  const { calls } = strictTransport({ 'paperBallots.getReleases': () => ok({ kinds: [] } as never) });
  await renderScreen(<ReadinessOf vote={voteOf('confirmed')} />);
  expect(await screen.findByText('Đã kiểm xong')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Kiểm tra lại' })).toBeNull();
  expect(calls.map(({ method }) => method)).not.toContain('rehearsal.getReadiness');
});
