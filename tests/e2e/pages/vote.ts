import type { VoteResult } from '@shared/confidence-votes/model';
import { expect, type Locator } from '@playwright/test';
import type { Keyboard } from './keyboard';
import { Shell } from './shell';

export interface NewVote {
  readonly title: string;
  readonly date: string;
  readonly deputies: number;
  readonly procedure?: string;
  readonly rules?: string;
  /** Every ballot is typed; otherwise the board's totals. */
  readonly ballotByBallot?: boolean;
}

/** Who stands for the figures: a member of the board by name, or the head by PIN; nobody where the signed-in person does. */
interface Closing {
  readonly by?: string;
  readonly pin?: string;
}

/** What is accepted with a reason before the figures are closed. */
export const warningsOf = ({ problems }: Pick<VoteResult, 'problems'>): VoteResult['problems'] =>
  problems.filter(({ severity }) => severity === 'warning');

/** One vote from its set-up to its publication. */
export class VotePages {
  readonly shell: Shell;
  constructor(readonly keys: Keyboard) {
    this.shell = new Shell(keys);
  }

  private get page() {
    return this.keys.page;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async create(vote: NewVote): Promise<void> {
    const { keys, page } = this;
    await this.shell.go('votes', 'Lấy phiếu tín nhiệm');
    await keys.activate(page.getByRole('link', { name: 'Lập cuộc lấy phiếu' }));
    const title = page.getByLabel('Tên gọi');
    await expect(title).toBeFocused();
    await keys.type(vote.title);
    await keys.fill(page.getByRole('textbox', { name: 'Kỳ họp', exact: true }), 'Kỳ họp thứ 8');
    await keys.fill(page.getByLabel('Ngày bỏ phiếu'), vote.date);
    await keys.fill(page.getByLabel('Tổng số đại biểu'), String(vote.deputies));
    if (vote.procedure) await keys.choose(page.getByRole('radio', { name: vote.procedure, exact: true }));
    const mode = vote.ballotByBallot ? 'Nhập từng phiếu' : 'Nhập số tổng';
    await keys.choose(page.getByRole('radio', { name: mode, exact: true }));
    if (vote.rules) await keys.choose(page.getByRole('radio', { name: vote.rules, exact: true }));
    await keys.activate(this.button(/^Lập cuộc (?:lấy|bỏ) phiếu$/u));
    await expect(this.shell.title).toHaveText(vote.title);
    await expect(page.getByRole('heading', { name: 'Thông tin chung' })).toBeVisible();
  }

  async propose(people: number): Promise<void> {
    await this.keys.activate(this.button('Đề xuất từ sổ'));
    const take = this.button(`Đưa ${people} người vào danh sách`);
    await expect(take).toBeFocused();
    await this.keys.press('Enter');
    await expect(take).toBeHidden();
  }

  async exclude(name: string, reason: string, note: string): Promise<void> {
    await this.keys.check(this.page.getByRole('checkbox', { name: `Lấy phiếu đối với ${name}` }), false);
    await this.keys.select(this.page.getByLabel(`Lý do không lấy phiếu của ${name}`), reason);
    await this.keys.fill(this.page.getByLabel(`Ghi chú về ${name}`), note);
    await this.keys.press('Tab');
  }

  async addToBoard(name: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: 'Thêm người' });
    await this.keys.fill(field, name);
    await this.keys.press('Enter');
    const board = this.page.getByRole('table', { name: 'Ban kiểm phiếu' });
    await expect(board.getByRole('row').filter({ hasText: name })).toBeVisible();
    await expect(field).toHaveValue('');
  }

  async openCounting(): Promise<void> {
    // A board of two is looked at again; it keeps the box closed for nobody.
    await expect(
      this.page.getByText(/Đã đủ để bắt đầu kiểm phiếu|Bắt đầu kiểm phiếu được; \d+ điều nên xem lại/u),
    ).toBeVisible();
    await this.keys.activate(this.button('Bắt đầu kiểm phiếu').first());
    await this.shell.answer('Bắt đầu kiểm phiếu?', 'Bắt đầu kiểm phiếu');
  }

  async startCounting(): Promise<void> {
    await this.openCounting();
    await expect(this.page.getByRole('table', { name: /^Bảng kiểm phiếu/u }).first()).toBeVisible();
  }

  figure(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  /** The board's sheet, read out figure by figure; Enter after each, nothing else. Empty figures are passed. */
  async typeFigures(figures: readonly (number | null)[]): Promise<void> {
    for (const figure of figures) {
      if (figure !== null) await this.keys.type(String(figure));
      await this.keys.press('Enter');
    }
  }

  /** Enter through figures that stay as they are. */
  async passTo(figure: Locator): Promise<void> {
    const arrived = () => figure.evaluate((input) => input === document.activeElement);
    for (let step = 0; step < 12 && !(await arrived()); step += 1) await this.keys.press('Enter');
    await expect(figure).toBeFocused();
  }

  /** The presence stands on the minutes; without it the figures cannot be closed. */
  async present(deputies: number): Promise<void> {
    await this.keys.fill(this.page.getByLabel('Đại biểu có mặt'), String(deputies));
    await this.keys.press('Tab');
  }

  async everythingSaved(lines: number): Promise<void> {
    await expect(this.page.getByText('đã lưu', { exact: true })).toHaveCount(lines);
  }

  async step(name: string): Promise<void> {
    const link = this.page.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name });
    await this.keys.activate(link);
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  /** What does not block is accepted in words, and somebody stands for the figures. */
  async finish(warnings: number | 'some', reason: string, closing: Closing = {}): Promise<void> {
    await this.keys.activate(this.button('Chốt số liệu'));
    await this.answerClosing(warnings, reason, closing);
  }

  async answerClosing(warnings: number | 'some', reason: string, closing: Closing): Promise<void> {
    const count = warnings === 'some' ? String.raw`\d+` : warnings;
    const dialog = this.shell.dialog(
      warnings === 0 ? 'Chốt số liệu kiểm phiếu' : new RegExp(`Chấp nhận ${count} cảnh báo`, 'u'),
    );
    if (warnings !== 0) await this.keys.fill(dialog.getByLabel('Lý do chấp nhận'), reason);
    if (closing.by) await this.keys.choose(dialog.getByRole('radio', { name: closing.by }));
    if (closing.pin) await this.keys.fill(dialog.getByLabel('Mã PIN của trưởng ban'), closing.pin);
    if (warnings !== 0 || closing.by || closing.pin) {
      await this.keys.activate(dialog.getByRole('button', { name: 'Chốt số liệu' }));
    }
    await expect(this.page.getByText('Đã kiểm xong').first()).toBeVisible();
  }

  /** The head signs with name and PIN; without the PIN the program says so. */
  async sign(head: string, pin: string): Promise<void> {
    await this.confirm(head);
    await expect(this.page.getByText(/Hãy nhập mã PIN của trưởng ban/u)).toBeVisible();
    await this.keys.fill(this.page.getByLabel('Mã PIN của trưởng ban'), pin);
    await this.keys.press('Enter');
    await expect(this.page.getByText('Đã xác nhận').first()).toBeVisible();
  }

  async confirm(head: string): Promise<void> {
    await this.keys.activate(this.button('Xác nhận kết quả'));
    const dialog = this.shell.dialog('Xác nhận kết quả kiểm phiếu');
    const name = dialog.getByLabel('Gõ họ và tên trưởng ban kiểm phiếu');
    await expect(name).toBeFocused();
    await this.keys.type(head);
    await this.keys.press('Enter');
  }

  async reopen(head: string, reason: string): Promise<void> {
    await this.keys.activate(this.button('Mở lại…'));
    const dialog = this.shell.dialog('Mở lại kiểm phiếu');
    await expect(dialog.getByLabel('Họ tên Trưởng ban kiểm phiếu')).toBeFocused();
    await this.keys.type(head);
    await this.keys.fill(dialog.getByLabel('Lý do'), reason);
    await this.keys.activate(dialog.getByRole('button', { name: 'Mở lại kiểm phiếu' }));
    await expect(dialog).toBeHidden();
  }

  /** One person of the result: counts and percentages in the order of the columns. */
  resultRow(name: string): Locator {
    return this.page
      .getByRole('table', { name: /^Kết quả, /u })
      .getByRole('row')
      .filter({ hasText: name });
  }
}
