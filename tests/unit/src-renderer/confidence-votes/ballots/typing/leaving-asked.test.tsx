// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { TypingSession } from '@renderer/confidence-votes/ballots/typing/typing-session';
import { useLeavingAsked } from '@renderer/confidence-votes/ballots/typing/use-leaving-asked';
import { renderScreen } from '../../../render-screen';

afterEach(cleanup);

const sessionOf = (): TypingSession =>
  new TypingSession({ numbers: [1, 2], levels: 3 }, 1, {
    store: () => new Promise(() => undefined),
    now: () => 0,
    after: () => () => undefined,
    onFeedback: () => undefined,
  });

function Page({ session }: { readonly session: TypingSession }) {
  return <main>đang gõ{useLeavingAsked(session).dialog}</main>;
}

it('asks before another page drops what was typed, and stays where that is wanted', async () => {
  const session = sessionOf();
  const { router } = await renderScreen(<Page session={session} />);
  session.press('1');
  act(() => void router.navigate({ to: '/elsewhere' }));
  await screen.findByText('Phiếu 1 chưa lưu');
  await userEvent.click(screen.getByRole('button', { name: 'Gõ tiếp' }));
  expect(router.state.location.pathname).toBe('/');
  act(() => void router.navigate({ to: '/elsewhere' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Bỏ phiếu chưa lưu' }));
  expect(await screen.findByText('nơi khác')).toBeTruthy();
});

it('lets go where nothing was typed', async () => {
  const { router } = await renderScreen(<Page session={sessionOf()} />);
  await act(() => router.navigate({ to: '/elsewhere' }));
  expect(await screen.findByText('nơi khác')).toBeTruthy();
});
