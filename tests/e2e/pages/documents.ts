import { expect, type FrameLocator, type Locator } from '@playwright/test';
import { savedBy, type SavedFile } from './files';
import { chooseEntry } from './grid';
import type { Keyboard } from './keyboard';
import { Shell } from './shell';

/** The papers of one vote. */
export class DocumentPages {
  readonly shell: Shell;
  constructor(readonly keys: Keyboard) {
    this.shell = new Shell(keys);
  }

  private get page() {
    return this.keys.page;
  }

  /** The line of one paper in the step "Công bố". */
  line(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }

  async open(verb: string, name: string): Promise<void> {
    await this.keys.activate(this.page.getByRole('link', { name: `${verb}: ${name}` }));
    await expect(this.shell.title).toHaveText(name);
  }

  preview(name: string): FrameLocator {
    return this.page.frameLocator(`iframe[title="Xem trước: ${name}"]`);
  }

  /** Drawn by the page's style, so that it stands on every printed page too. */
  draftMark(name: string): Locator {
    return this.preview(name).locator('[data-mark]');
  }

  async makeDraft(): Promise<void> {
    await this.keys.activate(this.page.getByRole('button', { name: 'Lập dự thảo' }));
    await expect(this.page.getByText('Dự thảo', { exact: true })).toBeVisible();
  }

  async issue(date: string, symbol: string | null): Promise<void> {
    await this.keys.activate(this.page.getByRole('button', { name: 'Ban hành', exact: true }));
    const day = this.page.getByRole('dialog').getByLabel('Ngày ban hành');
    await expect(day).toBeFocused();
    await this.keys.fill(day, date);
    await this.keys.press('Enter');
    await expect(this.page.getByText('Đã ban hành', { exact: true })).toBeVisible();
    if (symbol === null) return;
    await expect(this.page.getByText(`Số ${symbol}. Văn bản đã ban hành không sửa được.`)).toBeVisible();
  }

  /** The line of an issued paper that tells other figures leads to the question at once. */
  async withdraw(name: string, reason: string): Promise<void> {
    await this.open('Thu hồi, lập lại', name);
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByLabel('Lý do thu hồi')).toBeFocused();
    await this.keys.type(reason);
    await this.keys.activate(dialog.getByRole('button', { name: 'Thu hồi văn bản' }));
    await expect(dialog).toBeHidden();
  }

  /** Back to the vote by the link under the paper's name. */
  async back(voteTitle: string): Promise<void> {
    await this.keys.activate(this.page.getByRole('link', { name: voteTitle }));
    await expect(this.shell.title).toHaveText(voteTitle);
  }

  async save(name: string, format: string): Promise<SavedFile> {
    return savedBy(this.page, async () => {
      await this.keys.activate(this.page.getByRole('button', { name: `Tải tệp của ${name}` }));
      await chooseEntry(this.keys, this.page.getByRole('menuitem', { name: format }));
    });
  }
}
