import type { Page } from '@playwright/test';
import { BOARD_HEAD, enterAll, openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { expect, test } from './fixtures';
import { Shell } from './pages/shell';
import { VotePages } from './pages/vote';

/** Without a mouse a cursor that has fallen to the page means: Tab again through everything. */

/** What has the cursor a moment after an action, when the screen has settled. */
async function cursorIsSomewhere(page: Page, after: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          await new Promise((resolve) => setTimeout(resolve, 150));
          const active = document.activeElement;
          return active === null || active === document.body ? 'body' : 'somewhere';
        }),
      { message: `the cursor after: ${after}` },
    )
    .toBe('somewhere');
}

/** In a dialog that still fades the cursor is somewhere too, and falls afterwards. */
const dialogGone = (page: Page): Promise<void> => expect(page.getByRole('dialog')).toHaveCount(0);

test('the cursor is somewhere after every dialog, removal, save and step of a vote', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  const vote = new VotePages(keys);
  await saveProfile(calls);
  const prepared = await preparedVote(calls);
  await shell.beginAt(`/confidence-votes/${prepared.id}/preparation`, prepared.title);
  const row = (name: string) => window.getByRole('row').filter({ hasText: name });

  await test.step('dialogs give the cursor back to what opened them', async () => {
    for (const [button, title] of [
      ['Thêm người ngoài sổ', 'Thêm người ngoài sổ'],
      ['Đề xuất từ sổ', 'Đề xuất từ sổ chức danh'],
      ['Sửa Nguyễn Văn Bình', 'Sửa người được lấy phiếu'],
      ['Bỏ Nguyễn Văn Bình khỏi danh sách', 'Bỏ Nguyễn Văn Bình khỏi danh sách?'],
    ] as const) {
      await keys.activate(vote.button(button));
      await expect(shell.dialog(title)).toBeVisible();
      await keys.press('Escape');
      await expect(shell.dialog(title)).toBeHidden();
      await cursorIsSomewhere(window, title);
      await expect(vote.button(button)).toBeFocused();
    }
  });

  await test.step('a saved dialog and a removed line', async () => {
    await keys.activate(vote.button('Sửa Nguyễn Văn Bình'));
    await keys.activate(
      shell.dialog('Sửa người được lấy phiếu').getByRole('button', { name: 'Lưu thay đổi' }),
    );
    await dialogGone(window);
    await cursorIsSomewhere(window, 'saving a dialog');
    await keys.reach(row('Trần Quốc Ơn'));
    await keys.press('Delete');
    await shell.answer('Bỏ Trần Quốc Ơn khỏi danh sách?', 'Bỏ khỏi danh sách');
    await expect(row('Trần Quốc Ơn')).toHaveCount(0);
    await cursorIsSomewhere(window, 'a removal');
    // The neighbour, not the top of the page.
    expect(await row('Y Thắng Êban').evaluate((line) => line.contains(document.activeElement))).toBe(true);
    await keys.activate(vote.button('Bỏ Bùi Văn Cường khỏi Ban kiểm phiếu'));
    await expect(row('Bùi Văn Cường')).toHaveCount(0);
    await cursorIsSomewhere(window, 'a member of the board removed');
    await vote.addToBoard('Bùi Văn Cường');
    await cursorIsSomewhere(window, 'a member of the board added');
  });

  await test.step('help, palette', async () => {
    await keys.press('F1');
    await expect(shell.dialog('Trợ giúp')).toBeVisible();
    await keys.press('Escape');
    await expect(shell.dialog('Trợ giúp')).toBeHidden();
    await cursorIsSomewhere(window, 'help');
  });

  await test.step('from part to part of a vote: on the new screen, not in the top line that was passed before', async () => {
    const onTheScreen = () =>
      window.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        return document.getElementById('content')?.contains(document.activeElement) ?? false;
      });
    await keys.reach(window.getByRole('button', { name: 'Trợ giúp', exact: true }));
    await keys.activate(window.getByRole('link', { name: 'In phiếu', exact: true }));
    await expect(window.getByText('Khổ giấy', { exact: true })).toBeVisible();
    await expect.poll(onTheScreen, { message: 'the cursor in In phiếu' }).toBe(true);
    await keys.activate(window.getByRole('link', { name: 'Thông tin, danh sách', exact: true }));
    await expect(vote.button('Đề xuất từ sổ')).toBeVisible();
    await expect.poll(onTheScreen, { message: 'the cursor back in the list' }).toBe(true);
  });

  await test.step('from step to step', async () => {
    await vote.startCounting();
    await cursorIsSomewhere(window, 'opening the count');
    await vote.step('Đối chiếu');
    await cursorIsSomewhere(window, 'a step');
    const opened = await openedVote(calls, { title: 'Cuộc đã nhập đủ' });
    await enterAll(calls, opened);
    await shell.beginAt(`/confidence-votes/${opened.id}/reconciliation`, opened.title);
    await vote.finish('some', 'Đã lật lại từng phiếu', { by: 'Bùi Văn Cường' });
    await expect(vote.button('Xác nhận kết quả')).toBeVisible();
    await cursorIsSomewhere(window, 'closing the figures');
    await keys.activate(vote.button('Xác nhận kết quả'));
    await keys.press('Escape');
    await dialogGone(window);
    await cursorIsSomewhere(window, 'leaving the confirmation');
    await vote.confirm(BOARD_HEAD);
    await expect(shell.dialog('Xác nhận kết quả kiểm phiếu')).toBeHidden();
    await cursorIsSomewhere(window, 'the confirmation');
    await keys.activate(vote.button('Mở lại…'));
    await keys.press('Escape');
    await dialogGone(window);
    await cursorIsSomewhere(window, 'leaving the reopening');
  });
});

test('the cursor is somewhere after saving and removing in the register', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  await shell.beginAt('/council/deputies?open=new', 'Đại biểu');
  await keys.fill(window.getByLabel('Họ và tên'), 'Ngô Thị Yến');
  await keys.press('Control+s');
  await expect(window.getByRole('heading', { name: 'Ngô Thị Yến' })).toBeVisible();
  await cursorIsSomewhere(window, 'a new record saved');
  await keys.press('Escape');
  await expect(window.getByRole('heading', { name: 'Ngô Thị Yến' })).toBeHidden();
  await cursorIsSomewhere(window, 'the record closed');
  const [deputy] = await calls.must('council.listDeputies', {});
  await shell.beginAt(`/council/deputies?open=${deputy?.id ?? ''}`, 'Đại biểu');
  await keys.activate(window.getByRole('button', { name: 'Xóa…' }));
  await keys.press('Escape');
  await dialogGone(window);
  await cursorIsSomewhere(window, 'the question before a removal');
  await keys.activate(window.getByRole('button', { name: 'Xóa…' }));
  await keys.activate(window.getByRole('dialog').getByRole('button', { name: /^Xóa/u }));
  await expect(window.getByRole('heading', { name: 'Ngô Thị Yến' })).toBeHidden();
  await dialogGone(window);
  await cursorIsSomewhere(window, 'a record removed');
});
