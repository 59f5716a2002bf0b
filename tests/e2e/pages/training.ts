import { expect, type Locator } from '@playwright/test';
import type { Keyboard } from './keyboard';

/** One class: its tabs and its roll, by keys. */
export class TrainingClass {
  readonly grid: Locator;
  constructor(readonly keys: Keyboard) {
    this.grid = keys.page.getByRole('grid', { name: 'Bảng điểm danh' });
  }

  async tab(name: string): Promise<void> {
    const tabs = this.keys.page.getByRole('navigation', { name: 'Các phần của lớp' });
    const link = tabs.getByRole('link', { name });
    await this.keys.activate(link);
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  async goToHalfDay(halfDay: number): Promise<void> {
    await this.keys.reach(this.grid);
    await this.keys.press('Home');
    for (let step = 0; step < halfDay; step += 1) await this.keys.press('ArrowRight');
  }

  /** Says whom and how many, then writes. */
  async allPresent(count: number): Promise<void> {
    await this.keys.activate(this.keys.page.getByRole('button', { name: 'Tất cả có mặt' }));
    const dialog = this.keys.page.getByRole('dialog', { name: /^Tất cả có mặt/u });
    await expect(dialog.getByText(`${count} học viên`)).toBeVisible();
    await this.keys.activate(dialog.getByRole('button', { name: `Ghi có mặt ${count} người` }));
    await expect(dialog).toBeHidden();
    await expect(this.grid).toBeFocused();
  }

  /** "/" and the given name, then the letter; the full name tells namesakes apart. */
  async mark(name: string, letter: string): Promise<void> {
    await this.goTo(name);
    await this.keys.press(letter);
  }

  async openCell(name: string): Promise<void> {
    await this.keys.reach(this.grid);
    await this.goTo(name);
    await this.keys.press('Enter');
    await expect(this.keys.page.getByRole('dialog', { name: new RegExp(`^${name},`, 'u') })).toBeVisible();
  }

  /** The switch above the result: its radios lie unseen under their words, and are one stop of the tab order. */
  async switchTo(name: string): Promise<void> {
    const radio = this.keys.page.getByRole('radio', { name, exact: true });
    const onSwitch = (): Promise<boolean> =>
      radio.evaluate((element) => {
        const { activeElement: active } = document;
        return active instanceof HTMLInputElement && active.name === (element as HTMLInputElement).name;
      });
    for (let stop = 0; stop < 40 && !(await onSwitch()); stop += 1) await this.keys.press('Tab');
    for (let step = 0; step < 10 && !(await radio.isChecked()); step += 1)
      await this.keys.press('ArrowRight');
    await expect(radio).toBeChecked();
  }

  /** How many sit in the room in a half day. */
  sum(halfDay: number): Locator {
    return this.grid.getByRole('row').last().getByRole('gridcell').nth(halfDay);
  }

  private async goTo(name: string): Promise<void> {
    await this.keys.press('/');
    const box = this.keys.page.getByRole('combobox', { name: /^Gọi tên/u });
    await expect(box).toBeFocused();
    await this.keys.type(name);
    await expect(this.keys.page.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true');
    await this.keys.press('Control+Enter');
    await expect(this.grid).toBeFocused();
  }
}
