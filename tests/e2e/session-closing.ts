import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { formatDate } from '@shared/kernel/local-date';
import { expect } from './fixtures';
import { DocumentPages } from './pages/documents';
import {
  ABSENT,
  DEPUTIES,
  EXCUSED,
  MAJORITY,
  MINUTES_FIGURES,
  PASSED,
  passes,
  PRESENT,
  VOTES,
  voteLine,
} from './session-oracle';
import { TODAY, type SessionJourney } from './session-preparation';

/** The minutes on the screen say the same as roll, votes and questions; only notes are written. */
export async function writeMinutes({ hall, keys, shell, window }: SessionJourney): Promise<void> {
  await hall.open('Bây giờ');
  await keys.activate(window.getByRole('button', { name: 'Kết thúc phiên' }));
  await shell.answer(/^Kết thúc phiên/u, 'Kết thúc phiên');
  await hall.stage('Sau kỳ họp');
  await keys.fill(window.getByLabel('Chủ tọa'), 'Y Thắng Êban');
  await keys.fill(window.getByLabel('Thư ký'), 'H’Len Niê');
  await keys.press('Tab');
  // The journey follows the first items by the clock, and says of the others that it did not come to them.
  await expect(window.getByText(/đã kết thúc, chưa vào mục \d/u)).toBeVisible();
  const sitting = window.getByRole('region', { name: `Sáng ${formatDate(TODAY)}` });
  await expect(sitting).toContainText(
    `Có mặt ${PRESENT}/${DEPUTIES} đại biểu, ${EXCUSED} vắng có lý do, ${ABSENT} vắng không lý do.`,
  );
  for (const [index, figures] of VOTES.entries()) {
    await expect(sitting.getByText(voteLine(figures, index + 1), { exact: true })).toBeVisible();
  }
  await keys.fill(sitting.getByLabel(/^Ghi chép mục 2/u), 'Chủ tịch đọc diễn văn.');
  await keys.press('Tab');
}

/** A resolution of the list by its number. */
export const numbered = (window: Page, symbol: string): Locator =>
  window.getByRole('listitem').filter({ hasText: symbol });

/** What was passed becomes a resolution with the next number; what fell is not offered. */
export async function numberResolutions({ hall, keys, shell, window }: SessionJourney): Promise<void> {
  await hall.open('Nghị quyết');
  const offers = window.getByRole('button', { name: /^Lập nghị quyết:/u });
  await expect(offers).toHaveCount(PASSED);
  for (let no = 1; no <= PASSED; no += 1) {
    await keys.activate(offers.first());
    await keys.activate(shell.dialog('Ghi nghị quyết').getByRole('button', { name: 'Lưu nghị quyết' }));
    await expect(offers).toHaveCount(PASSED - no);
    await keys.activate(window.getByRole('button', { name: 'Lấy số' }));
    // The line above the list names the next number before it is given.
    await expect(numbered(window, `0${no}/NQ-HĐND`)).toBeVisible();
  }
  await keys.activate(window.getByRole('button', { name: 'Lập danh sách gửi' }));
  await keys.activate(window.getByRole('button', { name: /^Đã gửi hôm nay/u }).first());
  await expect(window.getByText(/^Đã gửi 1\/\d+/u)).toBeVisible();
}

export async function issueMinutes({ hall, keys, shell, window }: SessionJourney): Promise<void> {
  const documents = new DocumentPages(keys);
  await hall.open('Văn bản sau kỳ họp');
  await documents.open('Lập văn bản', 'Biên bản kỳ họp');
  await documents.makeDraft();
  await documents.issue(formatDate(TODAY), null);
  await keys.activate(window.getByRole('link', { name: /^Kỳ họp thứ nhất/u }).first());
  await expect(shell.title).toHaveText(/^Kỳ họp thứ nhất/u);
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The ZIP is read as somebody without the program would read it. */
export async function archive(
  { hall, keys, shell, window }: SessionJourney,
  handedIn: readonly Uint8Array[],
): Promise<void> {
  await hall.open('Lưu trữ');
  const download = window.waitForEvent('download');
  await keys.activate(window.getByRole('button', { name: 'Lập bản lưu trữ' }));
  // The resolutions have numbers and are no papers yet.
  const asked = shell.dialog('Lập bản lưu trữ khi còn thiếu?');
  await expect(asked).toContainText(`${PASSED} nghị quyết chưa lập thành văn bản`);
  await keys.activate(asked.getByRole('button', { name: 'Vẫn lập bản lưu trữ' }));
  const path = await (await download).path();
  const files = Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [
      name.slice(name.indexOf('/') + 1),
      bytes,
    ]),
  );
  const names = Object.keys(files);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const rows = (name: string): Rows => JSON.parse(text(`du-lieu/${name}.json`)) as Rows;

  const minutes = names.find((name) => /^van-ban\/bien-ban-ky-hop.*\.html$/u.test(name)) ?? '';
  const figures = [...text(minutes).matchAll(/data-figure>([^<]*)</gu)].map(([, figure]) => figure);
  expect(figures).toEqual(MINUTES_FIGURES);
  expect(text(minutes)).toContain('Chủ tịch đọc diễn văn.');
  for (const ending of ['pdf', 'docx']) expect(names).toContain(minutes.replace(/html$/u, ending));

  expect(rows('bieu-quyet')).toMatchObject(
    VOTES.map((vote, index) => ({
      Lượt: index + 1,
      'Tổng số': DEPUTIES,
      'Có mặt': PRESENT,
      'Tán thành': vote[0],
      'Không tán thành': vote[1],
      'Không biểu quyết': vote[2],
      Vắng: DEPUTIES - PRESENT,
      'Phải đạt': MAJORITY,
      'Kết quả': passes(vote) ? 'Thông qua' : 'Không thông qua',
    })),
  );
  expect(rows('nghi-quyet').map((row) => row['Số, ký hiệu'])).toEqual(
    Array.from({ length: PASSED }, (_, index) => `0${index + 1}/NQ-HĐND`),
  );
  expect(rows('chat-van')).toHaveLength(4);
  const roll = Object.groupBy(rows('diem-danh'), (row) => String(Object.values(row).at(-1)));
  expect(Object.entries(roll).map(([word, list]) => [word, list?.length])).toEqual(
    expect.arrayContaining([
      ['Có mặt', PRESENT],
      ['Vắng có lý do: Đi công tác', EXCUSED],
      ['Vắng không lý do', ABSENT],
    ]),
  );
  const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const kept = names.filter((name) => name.startsWith('tai-lieu/')).map((name) => hashOf(files[name]!));
  expect(kept.toSorted()).toEqual(handedIn.map(hashOf).toSorted());
  // Two letters to late bodies, the invitation, minutes; every list as CSV beside its JSON.
  expect(names.filter((name) => /^van-ban\/cong-van-don-doc.*\.pdf$/u.test(name))).toHaveLength(2);
  for (const list of ['chuong-trinh', 'tai-lieu', 'goi-tai-lieu', 'don-doc', 'khach-moi', 'viec-va-han']) {
    expect(names).toContain(`du-lieu/${list}.csv`);
  }
  expect([rows('don-doc').length, rows('goi-tai-lieu').length, rows('khach-moi').length]).toEqual([2, 2, 1]);
  for (const words of ['01/NQ-HĐND', '41', 'tai-lieu/']) expect(text('index.html')).toContain(words);
}
