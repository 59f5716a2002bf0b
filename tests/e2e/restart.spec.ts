import { openedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { expect, test } from './fixtures';
import { Keyboard } from './pages/keyboard';
import { Shell } from './pages/shell';
import { callsOf } from './program-calls';
import { startProgram } from './program';

test('figures typed while the program is closed are stored once it runs again', async ({
  page,
  context,
  dataDir,
}) => {
  const first = await startProgram(dataDir);
  await page.goto(first.link);
  const calls = callsOf(page);
  await saveProfile(calls);
  const vote = await openedVote(calls);
  const keys = new Keyboard(page);
  await new Shell(keys).beginAt(`/confidence-votes/${vote.id}/counting`, vote.title);
  const collected = page.getByLabel(/: Thu về$/u).first();
  await expect(collected).toBeVisible();

  await first.kill();
  const banner = page.getByRole('alert').filter({ hasText: 'Chương trình đã đóng' });
  await expect(banner).toContainText('Hãy mở lại Thường Trực');
  await keys.fill(collected, '46');
  await keys.press('Enter');
  await expect(page.getByText(/^Chưa lưu được 1 mục/u)).toBeVisible();
  await keys.activate(banner.getByRole('button', { name: 'Thử lại' }));
  await expect(banner).toBeVisible();

  const second = await startProgram(dataDir);
  expect(new URL(second.link).port).toBe(new URL(first.link).port);
  await expect(page.getByRole('alert').filter({ hasText: 'Chương trình đã được mở lại' })).toBeVisible();
  const other = await context.newPage();
  await other.goto(second.link);
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();

  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 15_000 });
  const stored = await callsOf(other).must('confidenceVotes.getVote', { voteId: vote.id });
  expect(stored.vote.ballotKinds[0]?.collected).toBe(46);
  await expect(collected).toHaveValue('46');
  await second.stop();
});
