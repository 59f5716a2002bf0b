import { expect, type Locator, type Page } from '@playwright/test';
import type { Keyboard } from './keyboard';

const PLACES = [
  'home',
  'sessions',
  'votes',
  'training',
  'register',
  'units',
  'documents',
  'settings',
] as const;

/** The frame around every screen. */
export class Shell {
  readonly page: Page;
  constructor(readonly keys: Keyboard) {
    this.page = keys.page;
  }

  /** Alt+1 … Alt+8, in the order of the rail. */
  async go(place: (typeof PLACES)[number], arrived: string | RegExp): Promise<void> {
    await this.keys.press(`Alt+${PLACES.indexOf(place) + 1}`);
    await expect(this.title).toHaveText(arrived);
  }

  /** Begins a journey at an address; journeys themselves go by keys. */
  async beginAt(path: string, arrived: string | RegExp): Promise<void> {
    // The window may not have heard yet of what the test arranged, and lead to the first-run guide: then once more.
    await expect(async () => {
      await this.page.evaluate((hash) => {
        location.hash = hash;
      }, path);
      await expect(this.title).toHaveText(arrived, { timeout: 2000 });
    }).toPass({ timeout: 20_000 });
  }

  /** Ctrl+K, a name, Enter. */
  async find(text: string, wanted: string | RegExp): Promise<void> {
    await this.keys.press('Control+k');
    const box = this.page.getByPlaceholder('Tên người, đơn vị', { exact: false });
    await expect(box).toBeFocused();
    await this.keys.type(text);
    const hit = this.page.locator('.mantine-Spotlight-action', { hasText: wanted }).first();
    await expect(hit).toBeVisible();
    for (let step = 0; step < 25 && !(await isSelected(hit)); step += 1) await this.keys.press('ArrowDown');
    expect(await isSelected(hit)).toBe(true);
    await this.keys.press('Enter');
    await expect(box).toBeHidden();
  }

  /** A screen by its name in the palette. */
  async open(screen: string, arrived: string | RegExp): Promise<void> {
    await this.find(screen, screen);
    await expect(this.title).toHaveText(arrived);
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get saved(): Locator {
    return this.page.getByRole('banner').getByText(/^Đã lưu lúc \d{2}:\d{2}$/u);
  }

  /** What the program said it did. */
  notice(text: string | RegExp): Locator {
    return this.page.locator('.mantine-Notification-root', { hasText: text });
  }

  dialog(title: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** Answers a question of the program by its button. */
  async answer(title: string | RegExp, button: string): Promise<void> {
    const dialog = this.dialog(title);
    await this.keys.activate(dialog.getByRole('button', { name: button }));
    await expect(dialog).toBeHidden();
  }
}

async function isSelected(hit: Locator): Promise<boolean> {
  return (await hit.getAttribute('data-selected')) !== null;
}
