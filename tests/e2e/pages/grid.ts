import { expect, type Locator } from '@playwright/test';
import type { Keyboard } from './keyboard';

/** Every list of the program. */
export class Grid {
  readonly table: Locator;
  readonly search: Locator;
  constructor(
    readonly keys: Keyboard,
    readonly label: string,
  ) {
    this.table = keys.page.getByRole('grid', { name: label });
    this.search = keys.page.getByRole('searchbox', { name: `Tìm trong ${label.toLowerCase()}` });
  }

  get rows(): Locator {
    return this.table.locator('tbody tr[data-row]');
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** First lines of the first column, as they stand. */
  async names(): Promise<string[]> {
    const cells = await this.rows.locator('td:first-child').allInnerTexts();
    return cells.map((text) => text.split('\n')[0] ?? '');
  }

  async find(text: string): Promise<void> {
    await this.keys.fill(this.search, text);
  }

  /** Finds a row by typing and puts the cursor on it. */
  async goTo(text: string): Promise<void> {
    await this.find(text);
    await expect(this.row(text).first()).toBeVisible();
    await this.keys.press('Enter');
    const wanted = this.row(text).first();
    for (let step = 0; step < 30 && !(await isFocused(wanted)); step += 1) await this.keys.press('ArrowDown');
    await expect(wanted).toBeFocused();
  }

  async open(text: string): Promise<void> {
    await this.goTo(text);
    await this.keys.press('Enter');
  }

  /** Shift+F10 on a row, then the entry. */
  async act(text: string, entry: string): Promise<void> {
    await this.goTo(text);
    await this.keys.press('Shift+F10');
    const item = this.keys.page.getByRole('menuitem', { name: entry });
    await chooseEntry(this.keys, item);
  }
}

/** Menus take the cursor and are walked with the arrows. */
export async function chooseEntry(keys: Keyboard, entry: Locator): Promise<void> {
  await expect(entry).toBeVisible();
  for (let step = 0; step < 10 && !(await isFocused(entry)); step += 1) await keys.press('ArrowDown');
  await expect(entry).toBeFocused();
  await keys.press('Enter');
  await expect(entry).toBeHidden();
}

const isFocused = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => node === document.activeElement);
