import { expect, type Locator } from '@playwright/test';
import type { TypingKey } from '@shared/confidence-votes/ballots/typing';
import type { Keyboard } from './keyboard';

/** Where each key lies: the number pad, as the right hand of a clerk finds it. */
const PLACES: Readonly<Partial<Record<TypingKey, string>>> = {
  fill: 'NumpadAdd',
  ten: 'NumpadDecimal',
  invalid: 'NumpadDivide',
  back: 'NumpadSubtract',
  close: 'NumpadEnter',
};

export interface Person {
  readonly name: string;
  readonly role: string;
  readonly pin: string;
}

/** A count ballot by ballot: people, stacks, typing, and what differs. */
export class BallotPages {
  constructor(readonly keys: Keyboard) {}

  private get page() {
    return this.keys.page;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async addPerson({ name, role, pin }: Person, first = false): Promise<void> {
    await this.keys.activate(this.button(first ? 'Khai trưởng ban' : 'Thêm người'));
    const dialog = this.page.getByRole('dialog');
    const field = dialog.getByLabel('Họ và tên');
    await expect(field).toBeFocused();
    await this.keys.fill(field, name);
    if (!first) await this.keys.select(dialog.getByLabel('Vai trò'), role);
    await this.keys.fill(dialog.getByLabel('Mã PIN, 4 đến 8 chữ số'), pin);
    await this.keys.fill(dialog.getByLabel('Gõ lại mã PIN', { exact: true }), pin);
    await this.keys.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(this.page.getByRole('table', { name: 'Người kiểm phiếu' }).getByText(name)).toBeVisible();
  }

  /** The radios are one stop; the PIN is the next. */
  async tryToSignIn({ name, pin }: Pick<Person, 'name' | 'pin'>): Promise<void> {
    await this.keys.choose(this.page.getByRole('radio', { name }));
    await this.keys.fill(this.page.getByLabel('Mã PIN', { exact: true }), pin);
    await this.keys.press('Enter');
  }

  async signIn(person: Pick<Person, 'name' | 'pin'>): Promise<void> {
    await this.tryToSignIn(person);
    await expect(this.page.getByText(`Đang làm việc: ${person.name}`)).toBeVisible();
  }

  /** Enter takes the next stack: its button has the cursor. */
  async takeStack(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name });
    await expect(button).toBeFocused();
    await this.keys.press('Enter');
  }

  async changePerson(): Promise<void> {
    await this.keys.activate(this.button('Đổi người'));
    await expect(this.page.getByRole('heading', { name: /^Đăng nhập/u })).toBeVisible();
  }

  ballot(no: number): Locator {
    return this.page.getByRole('table', { name: new RegExp(`^Phiếu ${no},`, 'u') });
  }

  status(): Locator {
    return this.page.getByRole('status').first();
  }

  async press(...keys: readonly TypingKey[]): Promise<void> {
    for (const key of keys) await this.keys.press(PLACES[key] ?? `Numpad${key}`);
  }

  cell(no: number): Locator {
    return this.page.getByRole('option', { name: new RegExp(`^Tệp ${no}:`, 'u') }).first();
  }
}
