// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Notifications } from '@mantine/notifications';
import { ok } from '@shared/kernel/result';
import type { PapersReply } from '@shared/sessions/papers/contract';
import { ProposedPapers } from '@renderer/sessions/papers/proposed-papers';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const sessionId = '01980b5e-0000-7000-8000-000000000001';
const itemId = '01980b5e-0000-7000-8000-000000000002';
const paperId = '01980b5e-0000-7000-8000-000000000003';

const reply: PapersReply = {
  today: '2026-11-26',
  unitName: 'tỉnh Đắk Lắk',
  items: [
    {
      id: itemId,
      refNo: 1,
      no: 1,
      title: 'dự thảo Nghị quyết về dự toán ngân sách',
      kind: 'submission',
      drafter: '',
      board: '',
      presenter: 'Giám đốc Sở Tài chính',
    },
  ],
  papers: [],
  reminders: [],
  packets: [],
};

const added = {
  id: paperId,
  version: 1,
  itemId,
  kind: 'submission',
  title: 'Tờ trình về dự toán ngân sách',
  symbol: '',
  paperDate: null,
  responsible: 'Sở Tài chính',
  dueDate: null,
  receivedDate: null,
  dropped: false,
  note: '',
  coversIds: [],
  proposedDue: null,
  status: 'draft',
  approvedBy: '',
  approvedDate: null,
  sentBy: '',
  sentDate: null,
  versions: [],
} as const satisfies PapersReply['papers'][number];

it('usual papers are looked at before they are added, and taken back by one press', async () => {
  const { calls } = strictTransport({
    'sessionPapers.addUsualPapers': () =>
      ok({ addedIds: [paperId], reply: { ...reply, papers: [{ ...added, coversIds: [], versions: [] }] } }),
    'sessionPapers.removePapers': () => ok(reply),
  });
  const onKeep = vi.fn();
  await renderScreen(
    <>
      <Notifications />
      <ProposedPapers reply={reply} sessionId={sessionId} itemId={null} onClose={vi.fn()} onKeep={onKeep} />
    </>,
  );
  const draft = await screen.findByRole('checkbox', { name: /Dự thảo nghị quyết về dự toán ngân sách/u });
  await userEvent.click(draft);
  await userEvent.click(screen.getByRole('button', { name: 'Thêm 1 tài liệu' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  expect(calls).toEqual([
    {
      method: 'sessionPapers.addUsualPapers',
      input: {
        sessionId,
        papers: [
          {
            itemId,
            kind: 'submission',
            title: 'Tờ trình về dự toán ngân sách',
            responsible: 'Sở Tài chính',
            coversItemIds: [],
          },
        ],
      },
    },
    { method: 'sessionPapers.removePapers', input: { sessionId, papers: [{ id: paperId, version: 1 }] } },
  ]);
  await vi.waitFor(() => expect(onKeep).toHaveBeenLastCalledWith(reply));
});
