import { preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { expect, test } from './fixtures';
import { Shell } from './pages/shell';

/** Dragging is for the hand on the mouse; the keys that do the same are tested with the preparation. */
test('a person is dragged to another line of the same ballot, and to no other ballot', async ({
  window,
  keys,
  calls,
}) => {
  await saveProfile(calls);
  const vote = await preparedVote(calls);
  await new Shell(keys).beginAt(`/confidence-votes/${vote.id}/preparation`, vote.title);
  const handle = (name: string) =>
    window.getByRole('row').filter({ hasText: name }).getByRole('cell').first();
  const order = async () => {
    const { vote: now } = await calls.must('confidenceVotes.getVote', { voteId: vote.id });
    return now.officials.map((official) => official.name);
  };

  await handle("H'Len Niê").dragTo(handle('Nguyễn Văn Bình'), { targetPosition: { x: 10, y: 4 } });
  await expect.poll(order).toEqual(["H'Len Niê", 'Nguyễn Văn Bình', 'Y Thắng Êban', 'Trần Quốc Ơn']);
  await expect(window.getByRole('banner').getByText(/^Đã lưu lúc/u)).toBeVisible();

  await handle('Trần Quốc Ơn').dragTo(handle('Nguyễn Văn Bình'));
  await handle('Y Thắng Êban').dragTo(handle('Trần Quốc Ơn'), { targetPosition: { x: 10, y: 40 } });
  await expect.poll(order).toEqual(["H'Len Niê", 'Nguyễn Văn Bình', 'Trần Quốc Ơn', 'Y Thắng Êban']);
});
