import { expect, type Locator } from '@playwright/test';
import type { Keyboard } from './keyboard';
import { Shell } from './shell';

/** What is done before a vote: calendar, list, dossiers, requests. */
export class PreparationPages {
  readonly shell: Shell;
  constructor(readonly keys: Keyboard) {
    this.shell = new Shell(keys);
  }

  private get page() {
    return this.keys.page;
  }

  async tab(name: string): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: 'Các phần chuẩn bị' });
    const tab = tabs.getByRole('link', { name, exact: true });
    await this.keys.activate(tab);
    await expect(tab).toHaveAttribute('aria-current', 'page');
  }

  step(title: string): Locator {
    return this.page
      .getByRole('table', { name: 'Việc trước kỳ họp' })
      .getByRole('row')
      .filter({ hasText: title });
  }

  /** Enter on a line opens the step; fields by their labels. */
  async editStep(title: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.keys.reach(this.step(title));
    await this.keys.press('Enter');
    const dialog = this.shell.dialog('Sửa việc trong lịch');
    await expect(dialog.getByLabel('Tên việc')).toBeFocused();
    for (const [label, text] of Object.entries(fields)) await this.keys.fill(dialog.getByLabel(label), text);
    await this.keys.activate(dialog.getByRole('button', { name: 'Lưu thay đổi' }));
    await expect(dialog).toBeHidden();
  }

  /** What a new day moves, before it is stored; answers yes or no. */
  async moveDay(label: string, day: string, moves: readonly string[], agree: boolean): Promise<void> {
    await this.keys.fill(this.page.getByLabel(label), day);
    await this.keys.press('Tab');
    const dialog = this.shell.dialog(/^Đổi ngày thì \d+ việc đổi hạn$/u);
    for (const move of moves) await expect(dialog).toContainText(move);
    await this.keys.activate(
      dialog.getByRole('button', { name: agree ? 'Đổi ngày và lịch' : 'Giữ ngày cũ' }),
    );
    await expect(dialog).toBeHidden();
  }

  /** ↑ ↓ in the list of people. */
  async showDossier(name: string): Promise<void> {
    const list = this.page.getByRole('list', { name: 'Người được lấy phiếu, bỏ phiếu' });
    await this.keys.reach(list.locator('[aria-current="true"]'));
    const wanted = list.getByRole('button', { name: new RegExp(`^${name}`, 'u') });
    for (let step = 0; step < 40; step += 1) {
      if ((await wanted.getAttribute('aria-current')) === 'true') break;
      await this.keys.press('ArrowDown');
    }
    await expect(this.page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  async addOpinion(source: string, content: string): Promise<void> {
    await this.keys.activate(this.page.getByRole('button', { name: 'Thêm ý kiến' }));
    await expect(this.page.getByLabel('Nội dung ý kiến').last()).toBeFocused();
    await this.keys.type(content);
    await this.keys.fill(this.page.getByLabel('Nguồn').last(), source);
    await this.keys.press('Tab');
  }

  async addDuty(year: string, field: string, content: string): Promise<void> {
    await this.keys.activate(this.page.getByRole('button', { name: 'Thêm kết quả' }));
    await expect(this.page.getByLabel('Lĩnh vực').last()).toBeFocused();
    await this.keys.type(field);
    await this.keys.fill(this.page.getByLabel('Kết quả', { exact: true }).last(), content);
    await this.keys.fill(this.page.getByLabel('Năm', { exact: true }).last(), year);
    await this.keys.press('Tab');
  }

  async addRequest(request: {
    readonly deputy: string;
    readonly about: string;
    readonly question: string;
    readonly dueDate: string;
  }): Promise<void> {
    await this.keys.activate(this.page.getByRole('button', { name: 'Ghi yêu cầu' }));
    const dialog = this.shell.dialog('Ghi yêu cầu của đại biểu');
    await expect(dialog.getByLabel('Đại biểu yêu cầu')).toBeFocused();
    await this.keys.type(request.deputy);
    await this.keys.select(dialog.getByLabel('Về người'), request.about);
    await this.keys.fill(dialog.getByLabel('Nội dung yêu cầu'), request.question);
    // The calendar proposes the day; the office may give less time.
    await this.keys.fill(dialog.getByLabel('Hạn trả lời'), request.dueDate);
    await this.keys.press('Enter');
    await expect(dialog).toBeHidden();
  }

  async answer(deputy: string, about: string, answer: string, day: string): Promise<void> {
    await this.keys.activate(this.page.getByRole('button', { name: `Mở yêu cầu của ${deputy} về ${about}` }));
    const dialog = this.shell.dialog('Yêu cầu của đại biểu');
    await this.keys.fill(dialog.getByLabel('Nội dung trả lời'), answer);
    await this.keys.fill(dialog.getByLabel('Ngày trả lời'), day);
    await this.keys.press('Enter');
    await expect(dialog).toBeHidden();
  }
}
