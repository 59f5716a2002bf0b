import { expect, type Locator } from '@playwright/test';
import type { Keyboard } from './keyboard';

/** The screens of a session while it sits, and after it. */
export class SittingPages {
  constructor(readonly keys: Keyboard) {}

  async open(part: string): Promise<void> {
    const parts = this.keys.page.getByRole('navigation', { name: 'Các phần của kỳ họp' });
    await this.keys.activate(parts.getByRole('link', { name: part, exact: true }));
    await expect(parts.getByRole('link', { name: part, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }

  /** A stage of the session by the path on top. */
  async stage(name: string): Promise<void> {
    const path = this.keys.page.getByRole('navigation', { name: 'Các giai đoạn của kỳ họp' });
    await this.keys.activate(path.getByRole('button', { name }));
  }

  /** The row of a deputy in the roll. */
  deputy(name: string): Locator {
    return this.keys.page.getByRole('row', { name: new RegExp(`\\. ${name}:`, 'u') });
  }

  /** Goes down the roll to a deputy; where the cursor stands after a mark is the program's matter. */
  async goToDeputy(name: string): Promise<void> {
    const row = this.deputy(name);
    const focused = this.keys.page.locator('tr:focus');
    await expect(focused).toHaveCount(1);
    for (let step = 0; step < 100; step += 1) {
      if (await row.evaluate((element) => element === document.activeElement)) return;
      await this.keys.press('ArrowDown');
    }
    throw new Error(`no way down to ${name}`);
  }

  get box(): Locator {
    return this.keys.page.getByLabel('Tên, số thẻ hoặc quét thẻ');
  }

  /** Figures of a vote, in the dialog that is open, in favour first. */
  async typeVote([votesFor, votesAgainst, notVoting]: readonly [number, number, number]): Promise<void> {
    const dialog = this.keys.page.getByRole('dialog', { name: 'Biểu quyết' });
    await expect(dialog.getByLabel('Tán thành', { exact: true })).toBeFocused();
    await this.keys.type(String(votesFor));
    await this.keys.press('Tab');
    await this.keys.type(String(votesAgainst));
    await this.keys.press('Tab');
    await this.keys.type(String(notVoting));
  }

  /** Letters are keys of the screen only while no field has the cursor. */
  async key(letter: string): Promise<void> {
    await this.keys.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await this.keys.press(letter);
  }
}
