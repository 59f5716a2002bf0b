// @vitest-environment happy-dom
import { notifications } from '@mantine/notifications';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorPage } from '@renderer/app/error-page';
import { LateParts } from '@renderer/app/late-parts';
import { NEW_PROGRAM, tellOfNewProgram } from '@renderer/app/new-program';
import { PartsOnDemand } from '@renderer/app/parts-on-demand';
import { showDone, showError } from '@renderer/api/notices';
import { appError } from '@shared/contract/error-messages';
import { renderScreen } from '../render-screen';

let release = (): void => undefined;
const reload = vi.fn();
beforeEach(() => {
  release = tellOfNewProgram(reload);
});
afterEach(() => {
  notifications.clean();
  cleanup();
  release();
  reload.mockReset();
  vi.unstubAllGlobals();
});

const programAnswers = (ok: boolean) =>
  vi.stubGlobal('fetch', () => (ok ? Promise.resolve({ ok }) : Promise.reject(new TypeError('refused'))));
const partIsMissing = () => window.dispatchEvent(new Event('vite:preloadError', { cancelable: true }));

it('a part that the new program no longer has is told once, with the way on, and nothing is reloaded by itself', async () => {
  programAnswers(true);
  await renderScreen(<LateParts />);
  partIsMissing();
  partIsMissing();
  expect(await screen.findAllByText(NEW_PROGRAM)).toHaveLength(1);
  expect(reload).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Tải lại' }));
  expect(reload).toHaveBeenCalledOnce();
});

it('where the program does not answer at all this is not said', async () => {
  programAnswers(false);
  await renderScreen(<LateParts />);
  partIsMissing();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByText(NEW_PROGRAM)).toBeNull();
});

it('help that is gone leaves the screen with what is typed in it, and is told again when asked for again', async () => {
  programAnswers(true);
  const Help = lazy(() =>
    Promise.reject<{ default: () => null }>(
      new TypeError('Failed to fetch dynamically imported module: a.js'),
    ),
  );
  function Screen() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <LateParts />
        <input aria-label="Ô" />
        <button type="button" onClick={() => setOpen(true)}>
          Trợ giúp
        </button>
        <PartsOnDemand onMissing={() => setOpen(false)}>{open && <Help />}</PartsOnDemand>
      </>
    );
  }
  await renderScreen(<Screen />);
  await userEvent.type(screen.getByLabelText('Ô'), 'đang gõ dở');
  for (let time = 0; time < 2; time += 1) {
    await userEvent.click(screen.getByRole('button', { name: 'Trợ giúp' }));
    expect(await screen.findByText(NEW_PROGRAM)).toBeTruthy();
    expect(screen.getByLabelText('Ô')).toHaveProperty('value', 'đang gõ dở');
    notifications.clean();
    await expect.poll(() => screen.queryByText(NEW_PROGRAM)).toBeNull();
  }
});

it('a screen that is missing says the same in its place', async () => {
  await renderScreen(
    <ErrorPage
      error={new TypeError('Failed to fetch dynamically imported module: http://127.0.0.1/assets/a.js')}
    />,
  );
  expect(screen.getByText(/bấm F5 để tải lại/u)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Tải lại' })).toBeTruthy();
});

it('the next success takes the place of the last one; Alt+0 takes all notices away', async () => {
  await renderScreen(
    <>
      <LateParts />
      <input aria-label="Ô" />
    </>,
  );
  const field = screen.getByLabelText('Ô');
  field.focus();
  showDone('Đã lưu một.');
  showDone('Đã lưu hai.');
  showError(appError('not-found'));
  expect(await screen.findByText('Đã lưu hai.')).toBeTruthy();
  expect(screen.queryByText('Đã lưu một.')).toBeNull();
  // They never take the cursor.
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('{Alt>}0{/Alt}');
  await expect.poll(() => screen.queryByText('Đã lưu hai.')).toBeNull();
  expect(document.activeElement).toBe(field);
});
