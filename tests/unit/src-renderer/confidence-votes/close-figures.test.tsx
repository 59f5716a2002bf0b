// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import type { Problem, Vote, VoteOfficial } from '@shared/confidence-votes/model';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { CloseFiguresDialog } from '@renderer/confidence-votes/reconciliation/close-figures-dialog';
import { WithVote } from '@renderer/confidence-votes/vote/with-vote';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { resultOf, voteOf } from './sample-vote';

afterEach(cleanup);

const member = (name: string, role: Vote['board'][number]['role']) => ({
  ...{ id: name, personId: null, name, posts: '', role },
});

async function closersOffered(board: Vote['board']): Promise<readonly string[]> {
  strictTransport({});
  const officials = [{ id: 'o', personId: null, name: 'Lê Quốc Cường', included: true } as VoteOfficial];
  await renderScreen(
    <CloseFiguresDialog
      vote={voteOf('counting', { board, officials })}
      warnings={0}
      token="here"
      onClose={vi.fn()}
      onDone={vi.fn()}
    />,
  );
  await screen.findByText('Người chốt số liệu');
  return screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value);
}

it('offers nobody to close the figures about themselves', async () => {
  const board = [member('Đỗ Thị Ánh', 'head'), member('Lê Quốc Cường', 'member')];
  expect(await closersOffered(board)).toEqual(['Đỗ Thị Ánh']);
});

it('offers whoever there is where nobody else could close them', async () => {
  expect(await closersOffered([member('Lê Quốc Cường', 'head')])).toEqual(['Lê Quốc Cường']);
});

/** The figures of a vote whose one finding follows the clock: `late` says when the hour has come. */
function closing(late: () => boolean) {
  const vote = voteOf('counting', { board: [member('Đỗ Thị Ánh', 'head')] });
  const odd: Problem = { code: 'end_time_odd', severity: 'warning', message: 'Giờ kết thúc.', advice: '' };
  const reply = (): VoteReply =>
    ({ vote, result: { ...resultOf(vote), problems: late() ? [odd] : [] } }) as VoteReply;
  const { calls } = strictTransport({
    'confidenceVotes.getVote': () => ok(reply()),
    'confidenceVotes.finishCounting': () => err(appError('vote.reason-needed')),
  });
  const asked = () => calls.filter(({ method }) => method === 'confidenceVotes.getVote').length;
  const shown = renderScreen(
    <WithVote voteId={vote.id}>
      {({ result }) => (
        <CloseFiguresDialog
          vote={vote}
          warnings={result.problems.length}
          token={null}
          onClose={vi.fn()}
          onDone={vi.fn()}
        />
      )}
    </WithVote>,
  );
  return { asked, shown };
}

it('asks for the vote anew when it opens: one of the findings follows the clock', async () => {
  let hours = 0;
  const { asked, shown } = closing(() => (hours += 1) > 1);
  await shown;
  await waitFor(() => expect(asked()).toBe(2));
  await screen.findByLabelText('Lý do chấp nhận');
});

it('asks for a reason as soon as the closing is refused for want of one', async () => {
  let late = false;
  const { asked, shown } = closing(() => late);
  await shown;
  await waitFor(() => expect(asked()).toBe(2));
  fireEvent.click(await screen.findByRole('radio'));
  expect(screen.queryByLabelText('Lý do chấp nhận')).toBeNull();
  late = true;
  fireEvent.click(screen.getByRole('button', { name: 'Chốt số liệu' }));
  await screen.findByLabelText('Lý do chấp nhận');
});
