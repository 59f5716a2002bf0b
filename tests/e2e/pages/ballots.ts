import { expect, type Locator } from '@playwright/test';
import type { TypedShape, TypingKey } from '@shared/confidence-votes/ballots/typing-model';
import { clerkKeys, type PaperBallot } from '@tests/fixtures/clerk';
import type { Field } from '../paper-deck';
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

  /** Somebody who came with a file of another PC gets a PIN on this one. */
  async setPin({ name, pin }: Pick<Person, 'name' | 'pin'>): Promise<void> {
    await this.keys.activate(this.button(`Đặt mã PIN cho ${name}`));
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByLabel('Mã PIN, 4 đến 8 chữ số')).toBeFocused();
    await this.keys.type(pin);
    await this.keys.fill(dialog.getByLabel('Gõ lại mã PIN', { exact: true }), pin);
    await this.keys.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(this.button(`Đặt mã PIN cho ${name}`)).toHaveCount(0);
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

  /** Every ballot of one kind, stack by stack from `firstStack` on, as the clerk of this entry reads it. */
  async typeAll(
    shape: TypedShape,
    deck: readonly PaperBallot[],
    stackSize = 10,
    firstStack = 1,
  ): Promise<void> {
    for (let first = 0, stack = firstStack; first < deck.length; first += stackSize, stack += 1) {
      await this.takeStack(`Nhập xấp ${stack}`);
      await expect(this.ballot((stack - 1) * stackSize + 1)).toBeVisible();
      for (const paper of deck.slice(first, first + stackSize)) await this.press(...clerkKeys(shape, paper));
      await expect(this.page.getByRole('heading', { name: `Xong xấp ${stack}` })).toBeVisible();
      await this.keys.press('Escape');
    }
  }

  /** Whoever resolves sees one field after the other, and types what the paper shows. */
  async resolve(deck: readonly PaperBallot[], fields: readonly Field[]): Promise<void> {
    const link = this.page.getByRole('link', { name: `Phân xử ${fields.length} chỗ khác nhau` });
    await this.keys.activate(link);
    for (const { ballot, place } of fields) {
      const field = this.page.getByRole('group', { name: new RegExp(`^Phiếu ${ballot + 1}, `, 'u') });
      await expect(field).toBeFocused();
      await this.press((deck[ballot]?.marks[place] ?? '') as TypingKey, 'close');
      await expect(field).toContainText('Trên phiếu:');
      await this.keys.press('Enter');
    }
  }

  /** The head lets people type without practice, with a reason. */
  async waveThrough(names: readonly string[], reason: string): Promise<void> {
    await this.keys.activate(this.page.getByRole('link', { name: 'Cho nhập không qua luyện tập' }));
    for (const name of names) {
      await this.keys.select(this.page.getByLabel('Người nhập', { exact: true }), name);
      await this.keys.fill(this.page.getByLabel('Lý do, ghi vào nhật ký'), reason);
      await this.keys.press('Enter');
      await expect(this.page.getByRole('option', { name })).toHaveCount(0);
    }
    await expect(this.page.getByText('Mọi người nhập đã luyện tập hoặc được cho qua.')).toBeVisible();
    await this.keys.activate(this.page.getByRole('link', { name: 'Về người nhập' }));
  }

  cell(no: number): Locator {
    return this.page.getByRole('option', { name: new RegExp(`^Xấp ${no}:`, 'u') }).first();
  }
}
