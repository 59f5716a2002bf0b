import { expect, type Locator } from '@playwright/test';
import { savedBy, type SavedFile } from './files';
import type { Keyboard } from './keyboard';

/** "Nhiều máy": files that go to another PC and come from there. */
export class MachinesPages {
  constructor(readonly keys: Keyboard) {}

  private get page() {
    return this.keys.page;
  }

  async open(): Promise<void> {
    await this.keys.activate(this.page.getByRole('link', { name: 'Nhiều máy' }));
    await expect(this.page.getByRole('heading', { name: 'Gửi cho máy khác' })).toBeVisible();
  }

  async backToCounting(): Promise<void> {
    const steps = this.page.getByRole('navigation', { name: 'Các bước' });
    await this.keys.activate(steps.getByRole('link', { name: 'Kiểm phiếu' }));
    await expect(this.page.getByRole('heading', { name: 'Người kiểm phiếu' })).toBeVisible();
  }

  /**
   * While the count is open the head signs, once for all files of a visit; not where somebody is signed in who may hand
   * them out.
   */
  async exported(
    button: 'Xuất thiết lập cho máy khác' | 'Xuất toàn bộ',
    headPin: string | null,
  ): Promise<SavedFile> {
    const click = () => this.keys.activate(this.page.getByRole('button', { name: button }));
    const signed = await this.page.getByText('Trưởng ban đã ký').isVisible();
    if (headPin === null || signed) return savedBy(this.page, click);
    await click();
    const dialog = this.page.getByRole('dialog', { name: 'Trưởng ban ký để xuất tệp' });
    await expect(dialog.getByLabel('Mã PIN của trưởng ban')).toBeFocused();
    await this.keys.type(headPin);
    const file = await savedBy(this.page, () => this.keys.press('Enter'));
    await expect(dialog).toBeHidden();
    return file;
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Xem trước tệp' });
  }

  /** The system's own dialog is answered with a file from the stick. */
  async choose({ name, bytes }: SavedFile): Promise<void> {
    const opened = this.page.waitForEvent('filechooser');
    await this.keys.activate(this.page.getByRole('button', { name: 'Chọn tệp' }));
    await (await opened).setFiles({ name, mimeType: 'application/json', buffer: bytes });
    await expect(this.preview).toBeVisible();
    // The same file can be chosen again: a browser keeps quiet where the field still holds it.
    await expect(this.page.locator('input[type="file"]')).toHaveValue('');
  }

  /**
   * What it would do is on screen; Enter takes it in, and the cursor is where the next file is chosen. The head signs, not
   * where somebody is signed in who may take files in.
   */
  async take(file: SavedFile, headPin: string | null): Promise<void> {
    await this.choose(file);
    await this.takeChosen(headPin);
    await expect(this.page.getByRole('status').filter({ hasText: 'Đã nhận tệp' })).toBeVisible();
    await expect(this.page.getByRole('button', { name: 'Chọn tệp' })).toBeFocused();
  }

  async takeChosen(headPin: string | null): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Nhận tệp này' })).toBeFocused();
    await this.keys.press('Enter');
    if (headPin === null) return;
    const dialog = this.page.getByRole('dialog', { name: 'Trưởng ban ký để nhận tệp' });
    await expect(dialog.getByLabel('Mã PIN của trưởng ban')).toBeFocused();
    await this.keys.type(headPin);
    await this.keys.press('Enter');
    await expect(dialog).toBeHidden();
  }

  /** The two codes of the vote as they stand on every screen of it. */
  get contentCode(): Locator {
    return this.page.getByRole('group', { name: 'Mã của cuộc kiểm phiếu' }).locator('[data-code]').first();
  }

  conflict(ballotNo: number): Locator {
    return this.page.getByRole('region', { name: `Phiếu ${ballotNo}` });
  }

  /** The head decides with the paper in hand. */
  async setAside(
    ballotNo: number,
    side: RegExp,
    words: { readonly reason: string; readonly pin: string },
  ): Promise<void> {
    await this.keys.activate(this.conflict(ballotNo).getByRole('button', { name: side }));
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByLabel('Lý do')).toBeFocused();
    await this.keys.type(words.reason);
    await this.keys.fill(dialog.getByLabel('Mã PIN của trưởng ban', { exact: false }), words.pin);
    await this.keys.press('Enter');
    await expect(dialog).toBeHidden();
  }
}
