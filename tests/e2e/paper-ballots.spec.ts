import { squeezed } from '@tests/documents/expected-text';
import { FIELDS, openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { allValid, enterCount } from './enter-count';
import { printedBy, textOfPdf } from './pages/files';
import { VotePages } from './pages/vote';
import { expect, test } from './fixtures';

test('ballots are released and printed, and a changed list is told before the box is opened', async ({
  window,
  keys,
  calls,
}) => {
  const pages = new VotePages(keys);
  await saveProfile(calls);
  const { id } = await preparedVote(calls);
  await pages.shell.beginAt(`/confidence-votes/${id}/preparation`, FIELDS.title);

  await keys.activate(window.getByRole('link', { name: 'In phiếu' }));
  const specimen = window.frameLocator('iframe[title="Phiếu mẫu: Khối HĐND"]');
  await expect(specimen.getByText('BẢN MẪU')).toBeVisible();
  await expect(specimen.getByText("H'Len Niê")).toBeVisible();
  await keys.activate(pages.button('Phát hành mẫu phiếu'));
  await pages.shell.answer('Phát hành mẫu phiếu khổ A4?', 'Phát hành mẫu phiếu');
  await expect(window.getByText('đúng danh sách')).toHaveCount(2);
  await expect(pages.button('Phát hành mẫu phiếu')).toBeDisabled();

  await keys.activate(pages.button('In Khối HĐND, mẫu số 1'));
  const dialog = pages.shell.dialog('In phiếu: Khối HĐND');
  await keys.fill(dialog.getByLabel('Số phiếu in'), '52');
  const printed = await printedBy(window, 'paperBallots.printBallots', () => keys.press('Enter'));
  const ballot = squeezed(await textOfPdf(printed));
  expect(ballot).toContain(squeezed('PHIẾU TÍN NHIỆM'));
  expect(ballot).toContain(squeezed("H'Len Niê"));
  expect(ballot).toMatch(/Mẫuphiếusố1·mã[0-9A-Z]{8}/u);
  expect(ballot).not.toContain(squeezed('BẢN MẪU'));
  // The sheets are counted as they come out of the printer, not before.
  await expect(dialog.getByLabel('Số tờ đã in ra')).toHaveValue('52');
  await keys.fill(dialog.getByLabel('Số tờ đã in ra'), '51');
  await keys.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(window.getByText(/51 tờ/u).first()).toBeVisible();

  // Somebody moves the day: what is printed no longer says it.
  const { vote } = await calls.must('confidenceVotes.getVote', { voteId: id });
  await calls.must('confidenceVotes.saveFields', {
    voteId: id,
    version: vote.version,
    fields: { ...FIELDS, date: '2026-07-15' },
  });
  await expect(window.getByText('Danh sách đã đổi sau khi phát hành')).toBeVisible();
  await keys.activate(window.getByRole('link', { name: 'Thông tin, danh sách' }));
  await expect(
    pages.button(/^Nên xem lại Danh sách đã đổi sau khi phát hành phiếu: Khối HĐND, Khối UBND/u),
  ).toBeVisible();
  await keys.activate(pages.button('Bắt đầu kiểm phiếu').first());
  await expect(pages.shell.dialog('Bắt đầu kiểm phiếu?')).toContainText('Danh sách đã đổi');
});

test('every printed sheet is accounted for before the count is finished', async ({ window, keys, calls }) => {
  const pages = new VotePages(keys);
  await saveProfile(calls);
  const { id } = await openedVote(calls);
  await enterCount(calls, id, {
    ballots: { ...allValid(47), printed: 52 },
    line: () => ({ counts: { high: 40, medium: 5, low: 2 }, invalidRows: 0 }),
  });
  await pages.shell.beginAt(`/confidence-votes/${id}/counting`, FIELDS.title);
  await keys.activate(window.getByRole('link', { name: 'Cân đối phiếu' }));
  const figure = (name: string) => window.getByLabel(`Khối HĐND: ${name}`);
  await keys.fill(figure('Phiếu thử'), '1');
  await keys.fill(figure('Phát đổi'), '2');
  await keys.fill(figure('Hỏng thu lại'), '2');
  await expect(figure('Chưa dùng')).toHaveAttribute('placeholder', '2');
  await keys.fill(figure('Chưa dùng'), '3');
  await keys.press('Tab');
  await expect(window.getByText('Khối HĐND: thử, phát, đổi, chưa dùng cộng 53; in 52.')).toBeVisible();

  await pages.shell.beginAt(`/confidence-votes/${id}/reconciliation`, FIELDS.title);
  await keys.activate(pages.button(/Khối HĐND: thử, phát, đổi, chưa dùng cộng 53; in 52/u));
  await keys.fill(figure('Chưa dùng'), '2');
  await keys.press('Tab');
  await expect(window.getByText('khớp', { exact: true })).toBeAttached();
  await expect(window.getByText('cộng 53')).toBeHidden();
});
