import { expect, type Locator } from '@playwright/test';
import type { TypedShape } from '@shared/confidence-votes/ballots/typing-model';
import { clerkKeys } from '@tests/fixtures/clerk';
import { BallotPages } from './ballots';
import type { Keyboard } from './keyboard';
import { Shell } from './shell';

const MARK = 'DIỄN TẬP – không phải kết quả thật';

/** A rehearsal, and the practice of one typist. */
export class RehearsalPages {
  readonly shell: Shell;
  constructor(readonly keys: Keyboard) {
    this.shell = new Shell(keys);
  }

  private get page() {
    return this.keys.page;
  }

  get band(): Locator {
    return this.page.getByRole('note').filter({ hasText: MARK });
  }

  /** Reads each paper from the screen and types it; answers how many there were. */
  async practise(): Promise<number> {
    const ballots = new BallotPages(this.keys);
    await this.keys.activate(this.page.getByRole('button', { name: 'Bắt đầu luyện tập' }));
    let done = 0;
    for (;;) {
      const paper = this.page.getByRole('region', { name: `Phiếu giấy mẫu số ${done + 1}`, exact: true });
      const end = this.page.getByRole('heading', { name: 'Luyện tập xong' });
      await expect(paper.or(end)).toBeVisible();
      if (await end.isVisible()) break;
      const { marks, sealed, levels } = await paper.evaluate((section) => ({
        sealed: section.textContent.includes('Đã đóng dấu'),
        levels: section.querySelectorAll('thead th').length - 2,
        marks: [...section.querySelectorAll('tbody tr')]
          .map((row) => {
            const crossed = [...row.querySelectorAll('td')]
              .slice(2)
              .flatMap((box, at) => (box.textContent === '' ? [] : [at + 1]));
            return crossed.length > 1 ? '9' : String(crossed[0] ?? 0);
          })
          .join(''),
      }));
      const shape: TypedShape = { numbers: [...marks].map((_, at) => at + 1), levels };
      await ballots.press(...clerkKeys(shape, { marks, invalidReason: sealed ? null : 'no_seal' }));
      done += 1;
    }
    await expect(this.page.getByText('Không ô nào sai.', { exact: false })).toBeVisible();
    await this.keys.press('Enter');
    return done;
  }
}
