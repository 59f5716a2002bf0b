import { expect, type Locator } from '@playwright/test';
import type { Keyboard } from './keyboard';

export interface OfficeAnswers {
  readonly level: 'Cấp tỉnh' | 'Cấp xã';
  readonly unitKind: string;
  readonly unitName: string;
  readonly provinceName?: string;
  readonly term: string;
  readonly deputies: number;
  /** Province whose communes are loaded, as offered for the name of the office. */
  readonly catalogue?: RegExp;
}

/** The five steps that a new office is asked. */
export class FirstRunGuide {
  constructor(readonly keys: Keyboard) {}

  private get page() {
    return this.keys.page;
  }

  async answer(answers: OfficeAnswers): Promise<void> {
    const { keys, page } = this;
    await expect(page.getByRole('heading', { name: 'Khai báo cơ quan' })).toBeVisible();
    await this.chooseCard(page.getByRole('radio', { name: answers.level }));
    await keys.choose(page.getByRole('radio', { name: answers.unitKind, exact: true }));
    await this.next('Tên đơn vị và địa danh');

    const name = page.getByLabel(`Tên ${answers.unitKind.toLocaleLowerCase('vi')}`);
    await expect(name).toBeFocused();
    await keys.fill(name, answers.unitName);
    if (answers.provinceName !== undefined) {
      await keys.fill(page.getByLabel('Thuộc tỉnh, thành phố'), answers.provinceName);
    }
    await this.next('Khóa và nhiệm kỳ');

    await keys.fill(page.getByRole('textbox', { name: /^Khóa/u }), answers.term);
    await keys.fill(page.getByLabel('Nhiệm kỳ từ ngày'), '1/4/2026');
    await keys.fill(page.getByLabel('Số đại biểu được bầu'), String(answers.deputies));
    await this.next('Cơ quan và tiêu đề văn bản');
    await this.next('Mẫu số, ký hiệu văn bản');
    // The list of the province that was named is chosen already.
    if (answers.catalogue) {
      const choice = page.getByRole('combobox', { name: 'Tỉnh, thành phố' });
      await expect(choice.locator('option:checked')).toHaveText(answers.catalogue);
    }
    await keys.activate(page.getByRole('button', { name: 'Hoàn tất khai báo' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hội đồng nhân dân /u);
  }

  /** Ctrl+Enter goes to the next step from any field. */
  private async next(heading: string): Promise<void> {
    await this.keys.press('Control+Enter');
    await expect(this.page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  }

  /** The two levels are cards: one stop of the tab order, chosen with the arrows. */
  private async chooseCard(card: Locator): Promise<void> {
    const chosen = this.page.getByRole('radio', { checked: true }).first();
    await this.keys.reach(chosen);
    for (let step = 0; step < 2 && !(await card.isChecked()); step += 1) await this.keys.press('ArrowRight');
    await expect(card).toBeChecked();
  }
}
