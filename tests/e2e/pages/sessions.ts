import { expect, type Locator } from '@playwright/test';
import { Grid } from './grid';
import type { Keyboard } from './keyboard';

/** The screens of one session. */
export class SessionPages {
  readonly list: Grid;
  constructor(readonly keys: Keyboard) {
    this.list = new Grid(keys, 'Các kỳ họp');
  }

  field(label: string | RegExp): Locator {
    return this.keys.page.getByLabel(label, { exact: typeof label === 'string' });
  }

  button(name: string | RegExp): Locator {
    return this.keys.page.getByRole('button', { name });
  }

  /** The line of a step, by its code: titles are long. */
  step(code: string): Locator {
    return this.keys.page.locator(`tr[data-code="${code}"]`);
  }

  async markDone(code: string): Promise<void> {
    await this.keys.reach(this.step(code));
    await this.keys.press('Space');
    await expect(this.step(code)).toContainText('đã xong');
  }

  async edit(code: string): Promise<Locator> {
    await this.keys.reach(this.step(code));
    await this.keys.press('Enter');
    const dialog = this.keys.page.getByRole('dialog', { name: 'Sửa việc' });
    await expect(dialog).toBeVisible();
    return dialog;
  }
}
