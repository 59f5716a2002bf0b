import { confirmedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { DocumentPages } from './pages/documents';
import { Grid } from './pages/grid';
import { expect, test } from './fixtures';

test('an office whose register has begun elsewhere goes on from there, and a restore gives no number again', async ({
  window,
  keys,
  calls,
}) => {
  const papers = new DocumentPages(keys);
  const minutes = 'Biên bản kiểm phiếu';
  await saveProfile(calls);
  const { vote } = await confirmedVote(calls);
  const address = `/confidence-votes/${vote.id}`;
  const button = (name: string) => window.getByRole('button', { name });

  await test.step('the number last given on paper is declared', async () => {
    await papers.shell.beginAt('/documents/numbers', 'Sổ đăng ký số');
    await keys.activate(button('Khai số đã cấp ngoài'));
    const dialog = window.getByRole('dialog');
    await keys.fill(dialog.getByLabel('Năm'), '2026');
    await keys.fill(dialog.getByLabel('Số cuối cùng đã cấp'), '40');
    await expect(dialog).toContainText('Số tiếp theo chương trình sẽ cấp: 41.');
    await keys.press('Enter');
    await expect(dialog).toBeHidden();
    const register = new Grid(keys, 'Sổ đăng ký số');
    await expect(register.row('Đã cấp ngoài chương trình đến số 40.')).toHaveCount(1);
  });

  await test.step('the next paper takes the number after it', async () => {
    await calls.must('safety.makeBackup', {});
    await papers.shell.beginAt(address, vote.title);
    await papers.open('Lập văn bản', minutes);
    await papers.makeDraft();
    await keys.activate(window.getByRole('button', { name: 'Ban hành', exact: true }));
    await expect(window.getByRole('dialog')).toContainText('Số tiếp theo trong sổ: 41.');
    await keys.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
    await papers.issue('14/7/2026', '41/BB-BKP');
  });

  await test.step('going back before it names that number', async () => {
    // Issuing makes a backup of its own meanwhile, and the list is drawn anew under the cursor.
    await expect(async () => {
      await papers.shell.beginAt('/settings/safety', 'An toàn dữ liệu');
      await new Grid(keys, 'Các bản sao lưu').act('Sao lưu bằng tay', 'Khôi phục bản này…');
      await expect(window.getByRole('dialog')).toBeVisible();
    }).toPass({ timeout: 40_000 });
    await expect(window.getByRole('dialog')).toContainText('BB năm 2026: 41/BB-BKP');
    // The window begins anew with what came back.
    const reloaded = window.waitForEvent('load');
    await keys.activate(button('Khôi phục bản này'));
    await reloaded;
  });

  await test.step('and the paper made anew takes the one after', async () => {
    await papers.shell.beginAt(address, vote.title);
    await papers.open('Lập văn bản', minutes);
    await papers.makeDraft();
    await papers.issue('14/7/2026', '42/BB-BKP');
  });
});
