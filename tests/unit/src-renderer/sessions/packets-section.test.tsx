// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PacketsSection } from '@renderer/sessions/papers/packets-section';
import type { PapersReply } from '@shared/sessions/papers/contract';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const paper = (id: string, format: string, pageCount: number | null) => ({
  ...{ id, itemId: null, kind: 'report', title: `Báo cáo ${id}`, dropped: false, receivedDate: '2026-11-20' },
  ...{ symbol: '', paperDate: null, responsible: '', dueDate: null, proposedDue: null, note: '' },
  ...{ approvedBy: '', approvedDate: null, sentBy: '', sentDate: null },
  ...{ coversIds: [], status: 'draft', versions: [{ id: `v${id}`, no: 1, format, pageCount }] },
});

it('a packet of which two files could not be joined says so in the list too', async () => {
  strictTransport({});
  const papers = [
    paper('1', 'pdf', 3),
    paper('2', 'docx', null),
    paper('3', 'pdf', null),
    paper('4', 'pdf', null),
  ];
  const reply = {
    ...{ today: '2026-11-26', unitName: 'Đắk Lắk', items: [], reminders: [], papers },
    packets: [
      {
        ...{
          id: 'p',
          no: 1,
          kind: 'full',
          pageCount: 5,
          madeAt: '2026-11-25T02:00:00Z',
          actor: '',
          title: '',
        },
        versionIds: ['v1', 'v2', 'v3', 'v4'],
      },
    ],
  } as unknown as PapersReply;
  await renderScreen(<PacketsSection reply={reply} sessionId="s" />);
  expect(
    await screen.findByText(/ngày 25\/11\/2026 · 2 tài liệu, 2 không ghép được · 5 trang/u),
  ).toBeTruthy();
  const [entry] = within(screen.getByRole('list', { name: 'Các gói đã đóng' })).getAllByRole('listitem');
  expect(entry?.children, 'what was packed left, both buttons together right').toHaveLength(2);
});
