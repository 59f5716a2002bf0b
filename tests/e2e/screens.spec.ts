import { FIELDS, openedVote, saveProfile } from '@tests/fixtures/vote-scene';
import type { Page } from '@playwright/test';
import { officeAtWork, type Screen } from './office-screens';
import { Register } from './pages/register';
import { Shell } from './pages/shell';
import { VotePages } from './pages/vote';
import { namelessControls, overhang, paleTexts } from './readable';
import { expect, test } from './fixtures';

const placeOf = ({ path }: Screen): string => path.replace(/[0-9a-f-]{36}/gu, '…');

/** Some sixty screens, each looked at by itself. */
const ALL_SCREENS_MS = 480_000;

/** Goes to a screen as whoever works there. */
async function goTo(window: Page, shell: Shell, { path, title, signedIn }: Screen): Promise<void> {
  // Another page first: screens of one vote bear the same title, and a window that stays would not ask who works there.
  await shell.beginAt('/settings/about', 'Thường Trực');
  await window.evaluate((one) => {
    sessionStorage.clear();
    if (one) sessionStorage.setItem(`count-sign-in:${one.voteId}`, one.token);
  }, signedIn ?? null);
  if (title === null) {
    await window.evaluate((hash) => {
      location.hash = hash;
    }, path);
    await expect(window.getByRole('table').first()).toBeVisible();
  } else await shell.beginAt(path, title);
  await expect.soft(window.getByText('Đang tải…')).toHaveCount(0);
}

test('every screen fits a small window at 125 %, with its first action in sight', async ({
  window,
  keys,
  calls,
}) => {
  test.setTimeout(ALL_SCREENS_MS);
  const shell = new Shell(keys);
  await window.setViewportSize({ width: 1093, height: 614 });
  for (const screen of await officeAtWork(calls)) {
    await test.step(placeOf(screen), async () => {
      await goTo(window, shell, screen);
      const { path, primary } = screen;
      if (primary !== undefined) {
        const wanted = { name: primary, exact: typeof primary === 'string' };
        const action = window.getByRole('button', wanted).or(window.getByRole('link', wanted)).first();
        await expect.soft(action, path).toBeInViewport({ ratio: 0.99 });
      }
      expect.soft(await overhang(window), `${path} is too wide`).toBeLessThanOrEqual(0);
    });
  }
});

test('the measures themselves can tell good from bad', async ({ page }) => {
  await page.setContent(`
    <div style="width: 3000px">wide</div>
    <button></button><button aria-label="Lưu"></button><a href="#x"><img alt=""></a>
    <p style="color: #999; background: #fff">nhạt</p><p style="color: #333; background: #fff">rõ</p>
    <div style="background: #000"><p style="color: #222">chìm</p></div>`);
  expect(await namelessControls(page)).toHaveLength(2);
  expect(await paleTexts(page)).toEqual([
    expect.stringContaining('“nhạt”'),
    expect.stringContaining('“chìm”'),
  ]);
  expect(await overhang(page)).toBeGreaterThan(0);
});

for (const scheme of ['Sáng', 'Tối'] as const) {
  test(`every control has a name and every text its contrast: ${scheme}`, async ({ window, keys, calls }) => {
    test.setTimeout(ALL_SCREENS_MS);
    const shell = new Shell(keys);
    const screens = await officeAtWork(calls);
    await shell.beginAt('/settings/this-pc', 'Máy này');
    await keys.choose(window.getByRole('radio', { name: scheme, exact: true }));
    const wanted = scheme === 'Tối' ? 'dark' : 'light';
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', wanted);
    await window.reload();
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', wanted);
    for (const screen of screens) {
      await test.step(placeOf(screen), async () => {
        await goTo(window, shell, screen);
        expect.soft(await namelessControls(window), screen.path).toEqual([]);
        expect.soft(await paleTexts(window), screen.path).toEqual([]);
      });
    }
  });
}

test('an input method composes in peace, in words and in figures', async ({
  window,
  keys,
  calls,
  context,
}) => {
  const shell = new Shell(keys);
  const register = new Register(keys);
  await saveProfile(calls);
  const { id } = await openedVote(calls);
  const method = await context.newCDPSession(window);
  /** Telex: letters stand underlined and change until the syllable is done. */
  const compose = async (stages: readonly string[]): Promise<void> => {
    for (const text of stages) {
      await method.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await method.send('Input.insertText', { text: stages.at(-1) ?? '' });
  };

  await test.step('a name', async () => {
    await shell.beginAt('/council/deputies?open=new', 'Đại biểu');
    const name = register.field('Họ và tên');
    await keys.reach(name);
    await compose(['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyê', 'Nguyên', 'Nguyễn']);
    await keys.type(' ');
    await compose(['D', 'Đ', 'Đu', 'Đuc', 'Đưc', 'Đức']);
    await expect(name).toHaveValue('Nguyễn Đức');
    await method.send('Input.imeSetComposition', { text: 'a', selectionStart: 1, selectionEnd: 1 });
    // Enter that ends a syllable belongs to the input method: the cursor must not leave the field.
    await method.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await expect(name).toBeFocused();
    await method.send('Input.insertText', { text: 'ă' });
    await expect(name).toHaveValue('Nguyễn Đứcă');
    await keys.press('Backspace');
    await keys.press('Control+s');
    await expect(window.getByRole('heading', { name: 'Nguyễn Đức', exact: true })).toBeVisible();
    await keys.press('Escape');
  });

  await test.step('a search', async () => {
    const search = register.deputies.search;
    await keys.reach(search);
    await compose(['D', 'Đ', 'Đư', 'Đức']);
    await expect(search).toHaveValue('Đức');
    await expect(register.deputies.rows).toHaveCount(1);
  });

  await test.step('a figure of the sheet', async () => {
    const vote = new VotePages(keys);
    await shell.beginAt(`/confidence-votes/${id}/counting`, FIELDS.title);
    const issued = vote.figure('Khối HĐND: Phát ra');
    await keys.reach(issued);
    await compose(['4', '47']);
    await expect(issued).toHaveValue('47');
    await keys.press('Enter');
    await expect(vote.figure('Khối HĐND: Thu về')).toBeFocused();
    // Letters of an input method that was left on never become figures.
    await compose(['a', 'ă']);
    await keys.press('Enter');
    await expect(vote.figure('Khối HĐND: Thu về')).toHaveValue('');
  });
});
