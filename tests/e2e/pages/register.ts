import { expect, type Locator } from '@playwright/test';
import { Grid } from './grid';
import type { Keyboard } from './keyboard';

/** The register of deputies, posts and units. */
export class Register {
  readonly deputies: Grid;
  readonly posts: Grid;
  readonly units: Grid;
  constructor(readonly keys: Keyboard) {
    this.deputies = new Grid(keys, 'Danh sách đại biểu');
    this.posts = new Grid(keys, 'Danh sách chức danh');
    this.units = new Grid(keys, 'Danh sách đơn vị');
  }

  private get page() {
    return this.keys.page;
  }

  tab(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Đại biểu và chức danh' }).getByRole('link', { name });
  }

  field(label: string): Locator {
    return this.page.locator('[data-record-form]').getByLabel(new RegExp(`^${label}( \\*)?$`, 'u'));
  }

  /** A tab of the record that is open beside the list: chosen with the arrows, as tabs are. */
  async showTab(name: string): Promise<void> {
    const tabs = this.page.getByRole('tab');
    await this.keys.reach(this.page.getByRole('tab', { selected: true }));
    const wanted = this.page.getByRole('tab', { name, exact: true });
    for (let step = 0; step < (await tabs.count()); step += 1) {
      if ((await wanted.getAttribute('aria-selected')) === 'true') break;
      await this.keys.press('ArrowRight');
    }
    await expect(wanted).toHaveAttribute('aria-selected', 'true');
  }

  /** The import's preview of a block copied from Excel. */
  async paste(text: string): Promise<void> {
    const box = this.page.getByLabel('Dán khối ô chép từ Excel');
    await this.keys.copy(text);
    await this.keys.reach(box);
    await this.keys.press('ControlOrMeta+v');
    await expect(this.counts).toBeVisible();
  }

  async upload(name: string, bytes: Buffer): Promise<void> {
    await this.page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
    await expect(this.counts).toBeVisible();
  }

  /** "tệp.xlsx: 5 mới, 0 thay đổi, 0 như cũ, 0 sai." */
  get counts(): Locator {
    return this.page.getByText(/\d+ mới, \d+ thay đổi, \d+ như cũ, \d+ sai/u);
  }

  async write(rows: number): Promise<void> {
    await this.keys.activate(this.page.getByRole('button', { name: `Nhập ${rows} dòng` }));
    await expect(this.page.getByRole('heading', { name: 'Đã nhập xong' })).toBeVisible();
  }
}
