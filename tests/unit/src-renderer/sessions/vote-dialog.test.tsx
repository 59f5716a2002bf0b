// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { VoteDialog } from '@renderer/sessions/votes/vote-dialog';
import { newVote } from '@renderer/sessions/votes/vote-draft';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { DEFAULT_SITTING_RULES } from '@shared/sessions/sitting-rules/defaults';
import type { HallReply } from '@shared/sessions/now/contract';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const item = (no: number, title: string) => ({
  ...{ id: `01980b5e-0000-7000-8000-00000000000${no}`, no, title, kind: 'vote' as const, presenter: '' },
  ...{
    minutes: 10,
    sittingId: null,
    confidenceVoteId: null,
    start: '',
    startedAt: null,
    endedAt: null,
    votes: 0,
  },
});

it('what is put to the vote follows the item that is chosen, until somebody writes it', async () => {
  strictTransport({ 'sittingRules.getRules': () => ok({ shares: [], times: [] }) });
  const items = [item(1, 'Khai mạc'), item(2, 'Nghị quyết về dự toán'), item(3, 'Nghị quyết về biên chế')];
  const hall = {
    sessionId: '01980b5e-0000-7000-8000-000000000001',
    ...{ items, currentItemId: items[0]!.id, currentSittingId: null },
    roll: { inHall: 70, notRecorded: 0, total: 82 },
  } as unknown as HallReply;
  await renderScreen(
    <VoteDialog
      hall={hall}
      draft={newVote(hall, items[0]!.id)}
      stored={null}
      onClose={vi.fn()}
      onSaved={vi.fn()}
    />,
  );
  const subject = await screen.findByLabelText('Nội dung biểu quyết');
  const choose = (no: number) =>
    userEvent.selectOptions(screen.getByLabelText('Mục chương trình'), items[no]!.id);
  expect(subject).toHaveProperty('value', 'Khai mạc');
  await choose(1);
  expect(subject).toHaveProperty('value', 'Nghị quyết về dự toán');
  await userEvent.clear(subject);
  await userEvent.type(subject, 'Danh mục dự án');
  await choose(2);
  expect(subject).toHaveProperty('value', 'Danh mục dự án');
});

it('goes back with ↑, and does not keep figures that contradict each other by one Enter', async () => {
  const shares = DEFAULT_SITTING_RULES.shares.map((share) => ({ ...share, version: 0 }));
  const saveVote = vi.fn(() => ok({ votes: [], savedId: '01980b5e-0000-7000-8000-000000000009' }));
  strictTransport({
    'sittingRules.getRules': () => ok({ shares, times: [] }),
    'openVotes.saveVote': saveVote,
  });
  const hall = {
    sessionId: '01980b5e-0000-7000-8000-000000000001',
    ...{ items: [item(1, 'Nghị quyết về dự toán')], currentItemId: null, currentSittingId: null },
    roll: { inHall: 8, notRecorded: 0, total: 11 },
  } as unknown as HallReply;
  await renderScreen(
    <VoteDialog
      hall={hall}
      draft={newVote(hall, hall.items[0]!.id)}
      stored={null}
      onClose={vi.fn()}
      onSaved={vi.fn()}
    />,
  );
  await screen.findByText(/Nhập đủ số/u);
  await userEvent.click(screen.getByLabelText('Tán thành'));
  await userEvent.keyboard('9{Enter}0{Enter}0{Enter}');
  expect(saveVote).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ghi kết quả' }));
  await userEvent.click(screen.getByLabelText('Không biểu quyết'));
  await userEvent.keyboard('{ArrowUp}{ArrowUp}8{Enter}{Enter}{Enter}');
  expect(saveVote).toHaveBeenCalledOnce();
});

it('a correction without a reason leads to the field for it, where it is said', async () => {
  const shares = DEFAULT_SITTING_RULES.shares.map((share) => ({ ...share, version: 0 }));
  strictTransport({
    'sittingRules.getRules': () => ok({ shares, times: [] }),
    'openVotes.saveVote': () => err(appError('vote-taken.reason-needed')),
  });
  const hall = {
    sessionId: '01980b5e-0000-7000-8000-000000000001',
    ...{ items: [item(1, 'Nghị quyết về dự toán')], currentItemId: null, currentSittingId: null },
    roll: { inHall: 8, notRecorded: 0, total: 11 },
  } as unknown as HallReply;
  const draft = newVote(hall, hall.items[0]!.id);
  const counts = { ...draft.counts, votesFor: '8', votesAgainst: '0', notVoting: '0' };
  const stored = { id: '01980b5e-0000-7000-8000-000000000009', version: 1 };
  await renderScreen(
    <VoteDialog
      hall={hall}
      draft={{ ...draft, counts }}
      stored={stored}
      onClose={vi.fn()}
      onSaved={vi.fn()}
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Ghi kết quả' }));
  const reason = screen.getByLabelText(/Lý do sửa/u);
  expect(await screen.findByText('Sửa lượt biểu quyết đã ghi thì phải ghi lý do.')).toBeTruthy();
  await vi.waitFor(() => expect(document.activeElement).toBe(reason));
  await userEvent.type(reason, 'Đếm lại');
  expect(screen.queryByText('Sửa lượt biểu quyết đã ghi thì phải ghi lý do.')).toBeNull();
});
