import { expect, type Locator } from '@playwright/test';
import type { Keyboard } from './keyboard';
import { Shell } from './shell';

export interface Letter {
  readonly about: string;
  readonly deputies: readonly string[];
  readonly content: string;
}

/** The register of petitions for a decision vote. */
export class Petitions {
  readonly shell: Shell;
  constructor(readonly keys: Keyboard) {
    this.shell = new Shell(keys);
  }

  private get page() {
    return this.keys.page;
  }

  async open(): Promise<void> {
    await this.shell.go('votes', 'Lấy phiếu tín nhiệm');
    await this.keys.activate(this.page.getByRole('link', { name: 'Kiến nghị bỏ phiếu' }));
    await expect(this.shell.title).toHaveText('Kiến nghị bỏ phiếu tín nhiệm');
  }

  async enterSession(title: string, openedDate: string): Promise<void> {
    await this.keys.activate(this.page.getByRole('button', { name: 'Khai kỳ họp' }).first());
    const dialog = this.shell.dialog('Khai kỳ họp mới');
    await expect(dialog.getByLabel('Kỳ họp', { exact: true })).toBeFocused();
    await this.keys.type(title);
    await this.keys.press('Enter');
    await expect(dialog.getByLabel('Ngày khai mạc', { exact: true })).toBeFocused();
    await this.keys.type(openedDate);
    await this.keys.press('Control+s');
    await expect(dialog).toBeHidden();
  }

  /** One letter and everybody who signed it. */
  async record(letter: Letter): Promise<void> {
    await this.keys.activate(this.page.getByRole('button', { name: 'Ghi kiến nghị' }).first());
    await this.enterLetter(letter);
  }

  /** The same, where its form is open. */
  async enterLetter({ about, deputies, content }: Letter): Promise<void> {
    const dialog = this.shell.dialog('Ghi kiến nghị bỏ phiếu tín nhiệm');
    await this.keys.select(dialog.getByLabel('Đối với'), about);
    for (const name of deputies) await this.keys.check(dialog.getByRole('checkbox', { name }));
    await expect(dialog.getByText(`(đã chọn ${deputies.length})`, { exact: false })).toBeVisible();
    await this.keys.fill(dialog.getByLabel('Nội dung tóm tắt'), content);
    await this.keys.press('Enter');
    await expect(dialog).toBeHidden();
  }

  person(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  async makeVote(name: string): Promise<void> {
    const card = this.person(name);
    await this.keys.activate(card.getByRole('button', { name: 'Lập cuộc bỏ phiếu tín nhiệm' }));
    await expect(this.shell.title).toHaveText(`Bỏ phiếu tín nhiệm đối với ${name}`);
  }
}
