import { addDays, formatDate, localDateOf } from '@shared/kernel/local-date';
import { smallPdf } from '@tests/fixtures/small-pdf';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { SessionPages } from './pages/sessions';
import { expect, test } from './fixtures';

/** The program asks the real clock, so the days of the journey are counted from it. */
const TODAY = localDateOf(new Date().toISOString());

test('papers are proposed, handed in, approved, asked for and packed, by keyboard', async ({
  window,
  keys,
  calls,
}) => {
  await saveProfile(calls);
  // Dossiers were due four days ago, verification reports are not due yet.
  const { session } = await calls.must('sessions.createSession', {
    copyFromId: null,
    fields: {
      ...{ sessionType: 'regular', number: 15, title: 'Kỳ họp thứ 15', openingDate: addDays(TODAY, 11) },
      ...{ electionDate: null, place: 'Hội trường', jointMeetingDate: null, skipPast: false },
    },
  });
  const sessionId = session.id;
  await calls.must('agenda.saveItem', {
    ...{ sessionId, id: null, version: null, afterId: null, sittingId: null },
    fields: {
      ...{ title: 'Tờ trình về dự toán ngân sách', kind: 'submission', drafter: 'Sở Tài chính' },
      ...{ board: 'Ban Pháp chế', presenter: 'UBND', minutes: 15, personnel: false },
      ...{ secretBallot: false, broadcast: false, voteId: null, note: '' },
    },
  });
  const pages = new SessionPages(keys);
  await window.goto(`${new URL(window.url()).origin}/#/sessions/${sessionId}/papers`);
  const row = (text: RegExp) =>
    window.locator('tr[data-paper]').filter({ has: window.getByRole('rowheader', { name: text }) });
  const submission = row(/^Tờ trình về dự toán ngân sách/u);
  const draft = row(/^Dự thảo nghị quyết về dự toán ngân sách/u);

  await test.step('the usual papers of the item come in one step, with their days', async () => {
    await keys.activate(pages.button('Đề nghị tài liệu thường có'));
    const proposal = window.getByRole('dialog', { name: 'Tài liệu thường có' });
    await keys.activate(proposal.getByRole('button', { name: 'Thêm 3 tài liệu' }));
    await expect(proposal).toBeHidden();
    await expect(window.locator('tr[data-paper]')).toHaveCount(3);
    await expect(draft).toContainText(`hạn ${formatDate(addDays(TODAY, -4))}`);
    await expect(draft).toContainText('quá hạn');
  });

  await test.step('a file is handed in, approved with a name, and noted as received late', async () => {
    const chosen = window.waitForEvent('filechooser');
    await keys.reach(draft);
    await keys.press('t');
    const buffer = Buffer.from(await smallPdf('Du thao', 2));
    await (await chosen).setFiles({ name: 'du-thao.pdf', mimeType: 'application/pdf', buffer });
    await expect(draft).toContainText('lần 1 · PDF · 2 trang');
    await expect(draft).toContainText('nhận muộn');
    await keys.reach(draft);
    await keys.press('d');
    const dialog = window.getByRole('dialog', { name: 'Duyệt tài liệu' });
    await keys.fill(dialog.getByLabel('Người duyệt'), 'Chủ tịch HĐND');
    await keys.activate(dialog.getByRole('button', { name: 'Ghi nhận' }));
    await expect(dialog).toBeHidden();
    await expect(draft).toContainText(`Chủ tịch HĐND, ${formatDate(TODAY)}`);
  });

  await test.step('what is late is shown alone, and its body gets a letter', async () => {
    await keys.activate(pages.button('Đôn đốc (1)'));
    const dialog = window.getByRole('dialog', { name: 'Cơ quan còn nợ tài liệu' });
    await expect(dialog).toContainText('Sở Tài chính: 1 tài liệu quá hạn');
    const letter = window.waitForEvent('download');
    await keys.activate(dialog.getByRole('button', { name: 'Lập 1 công văn' }));
    expect((await letter).suggestedFilename()).toBe(
      'cong-van-don-doc-gui-tai-lieu-so-tai-chinh-01-hdnd-vp.docx',
    );
    await expect(dialog).toBeHidden();
  });

  await test.step('the packet is made, and a paper that comes later goes into a supplement', async () => {
    const packet = window.waitForEvent('download');
    await keys.activate(pages.button('Đóng gói tài liệu (1)'));
    expect((await packet).suggestedFilename()).toBe('tai-lieu-ky-hop-thu-15.pdf');
    await expect(window.getByText('Đã đóng gói 4 trang')).toBeVisible();
    const chosen = window.waitForEvent('filechooser');
    await keys.reach(submission);
    await keys.press('t');
    const buffer = Buffer.from(await smallPdf('To trinh', 1));
    await (await chosen).setFiles({ name: 'to-trinh.pdf', mimeType: 'application/pdf', buffer });
    await expect(submission).toContainText('lần 1 · PDF · 1 trang');
    const supplement = window.waitForEvent('download');
    await keys.activate(pages.button('Đóng gói bổ sung (1)'));
    expect((await supplement).suggestedFilename()).toMatch(/^tai-lieu-bo-sung-1-/u);
    await expect(window.getByText('Tài liệu bổ sung lần 1')).toBeVisible();
  });

  await test.step('guests are pasted and everybody gets a letter', async () => {
    await keys.activate(window.getByRole('link', { name: 'Giấy mời' }));
    await keys.activate(pages.button('Dán danh sách'));
    const dialog = window.getByRole('dialog', { name: 'Dán danh sách khách mời' });
    await keys.fill(dialog.getByLabel('Danh sách'), 'Ông Trần Văn A; Giám đốc; Sở Y tế');
    await keys.activate(dialog.getByRole('button', { name: 'Thêm 1 khách mời' }));
    await expect(dialog).toBeHidden();
    await expect(window.getByRole('grid', { name: 'Người được mời' })).toContainText('Trần Văn A');
    const letters = window.waitForEvent('download');
    await keys.activate(pages.button('Lập 1 giấy mời'));
    expect((await letters).suggestedFilename()).toBe('giay-moi-ky-hop-thu-15.pdf');
    await expect(window.getByText('Số 01/GM-HĐND')).toBeVisible();
  });
});
