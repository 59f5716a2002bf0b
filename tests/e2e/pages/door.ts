import { expect, type Locator } from '@playwright/test';
import { savedBy, type SavedFile } from './files';
import type { Keyboard } from './keyboard';

/** The door of a class, as a reader and a clerk use it. */
export class DoorPages {
  readonly field: Locator;
  readonly answer: Locator;
  constructor(readonly keys: Keyboard) {
    this.field = keys.page.getByRole('combobox', { name: 'Quét thẻ hoặc gõ tên' });
    this.answer = keys.page.getByRole('status', { name: 'Kết quả' });
  }

  async open(door: string, halfDay: RegExp): Promise<void> {
    const { page } = this.keys;
    await this.keys.activate(page.getByRole('link', { name: 'Điểm danh tại cửa' }));
    await expect(this.field).toBeFocused();
    await this.keys.fill(page.getByLabel('Cửa', { exact: true }), door);
    await this.choose(halfDay);
  }

  async choose(halfDay: RegExp): Promise<void> {
    const list = this.keys.page.getByLabel('Buổi', { exact: true });
    const labels = await list.locator('option').allInnerTexts();
    const wanted = labels.find((label) => halfDay.test(label)) ?? '';
    await this.keys.select(list, wanted);
    await this.keys.reach(this.field);
  }

  /** A reader: every key at once, Enter at the end, and no waiting for what the screen says. */
  async scan(...codes: readonly string[]): Promise<void> {
    for (const code of codes) {
      await this.keys.page.keyboard.type(code);
      await this.keys.page.keyboard.press('Enter');
    }
  }

  async says(text: string | RegExp): Promise<void> {
    await expect(this.answer).toContainText(text);
  }

  async there(count: number): Promise<void> {
    const side = this.keys.page.getByRole('complementary', { name: 'Đã vào' });
    await expect(side).toContainText(new RegExp(`^${count} /`, 'u'), { timeout: 60_000 });
  }

  async exported(): Promise<SavedFile> {
    const { page } = this.keys;
    return savedBy(page, () =>
      this.keys.activate(page.getByRole('button', { name: 'Xuất điểm danh của máy này' })),
    );
  }

  /** The system's own dialog is answered with a file from the stick; what it would do is read before it is taken in. */
  async take({ name, bytes }: SavedFile, button: string, lines: readonly (string | RegExp)[]): Promise<void> {
    const { page } = this.keys;
    const opened = page.waitForEvent('filechooser');
    await this.keys.activate(page.getByRole('button', { name: 'Chọn tệp' }));
    await (await opened).setFiles({ name, mimeType: 'application/json', buffer: bytes });
    const preview = page.getByRole('region', { name: 'Xem trước tệp' });
    for (const line of lines) await expect(preview.getByText(line)).toBeVisible();
    await this.keys.activate(preview.getByRole('button', { name: button }));
    await expect(preview).toBeHidden();
  }
}
