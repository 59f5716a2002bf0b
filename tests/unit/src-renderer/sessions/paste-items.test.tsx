// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { additionOf, draftOf, type PastedChoices } from '@renderer/sessions/agenda/pasted-draft';
import { PasteItems } from '@renderer/sessions/agenda/paste-items';
import type { AgendaReply } from '@shared/sessions/agenda/contract';
import type { Session } from '@shared/sessions/model';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

const session: Session = {
  ...{ id: 's', version: 1, sessionType: 'regular', number: 6, termNumber: 'XI', title: 'Kỳ họp thứ sáu' },
  ...{
    openingDate: '2026-12-15',
    electionDate: null,
    electedDate: null,
    jointMeeting: { startTime: '', endTime: '', place: '', chair: '', secretary: '', contact: '' },
    petition: { voters: null, signatures: null, complete: null },
    place: '',
    note: '',
  },
  sittings: [
    {
      ...{ id: 'm', date: '2026-12-15', part: 'morning', kind: 'plenary', note: '' },
      ...{ startTime: '08:00', endTime: '11:30' },
    },
  ],
};
const agenda: AgendaReply = {
  ...{ sittings: [...session.sittings], items: [], votes: [], itemPapers: [] },
};
const TEXT = [
  'CHƯƠNG TRÌNH',
  'Sáng 15/12',
  '7h30 - 8h00: Khai mạc (Chủ tịch HĐND tỉnh trình bày)',
  'Chiều 15/12: Thảo luận tại Tổ',
].join('\n');

const choices = (changes: Partial<PastedChoices> = {}): PastedChoices => ({
  ...{
    text: TEXT,
    chosen: new Map(),
    subsAsItems: true,
    places: new Map(),
    takeTimes: true,
    replaces: false,
  },
  ...changes,
});

describe('what a pasted agenda adds', () => {
  it('is items in known sittings, sittings that are missing, and other times', () => {
    const draft = draftOf(choices(), session, agenda);
    expect(additionOf(draft, true)).toMatchObject({
      newSittings: [{ date: '2026-12-15', part: 'afternoon', kind: 'group_discussion' }],
      times: [{ sittingId: 'm', startTime: '07:30', endTime: '08:00' }],
      items: [
        { fields: { title: 'Khai mạc' }, sittingId: 'm', newSitting: null },
        { fields: { title: 'Thảo luận tại Tổ' }, sittingId: null, newSitting: 0 },
      ],
    });
    expect(additionOf(draft, false).times).toEqual([]);
  });

  it('follows the sitting that a person chose', () => {
    const draft = draftOf(choices({ places: new Map([[4, 'm']]) }), session, agenda);
    expect(additionOf(draft, false)).toMatchObject({
      newSittings: [],
      items: [{ sittingId: 'm' }, { sittingId: 'm' }],
    });
  });
});

describe('the window of pasting', () => {
  const paste = async (there = agenda) => {
    const user = userEvent.setup();
    await renderScreen(
      <PasteItems session={session} agenda={there} onClose={() => undefined} onKeep={() => undefined} />,
    );
    await user.click(await screen.findByLabelText('Danh sách'));
    await user.paste(TEXT);
    return user;
  };

  it('says how many lines became what, and shows each', async () => {
    await paste();
    expect(screen.getByRole('status').textContent).toBe(
      '4 dòng: 2 mục, 1 phiên phải lập thêm, 1 dòng chưa lấy (đánh dấu để lấy)',
    );
    const preview = within(screen.getByRole('table', { name: 'Xem trước chương trình' }));
    expect(
      preview.getByRole('checkbox', { name: 'Lấy thành mục: CHƯƠNG TRÌNH', checked: false }),
    ).toBeTruthy();
    expect(preview.getByRole('checkbox', { name: 'Lấy mục: Khai mạc', checked: true })).toBeTruthy();
  });

  it('replaces nothing that papers belong to', async () => {
    const item = (id: string, title: string): AgendaReply['items'][number] => ({
      ...{ id, version: 1, refNo: 1, sittingId: 'm', title, kind: 'other', drafter: '', board: '' },
      ...{ presenter: '', minutes: 10, personnel: false, secretBallot: false, broadcast: false },
      ...{ voteId: null, note: '' },
    });
    const items = [item('a', 'Khai mạc'), item('b', 'Bế mạc')];
    const user = await paste({ ...agenda, items, itemPapers: [{ itemId: 'a', awaited: 1, here: 0 }] });
    const replacing = screen.getByRole('checkbox', { name: /^Thay 1 mục đang có/u });
    expect(screen.getByText('1 mục đã có tài liệu được giữ lại.')).toBeTruthy();
    await user.click(replacing);
    expect(screen.getByText(/đã có trong chương trình/u)).toBeTruthy();
  });

  it('takes a line in and leaves one out by its tick', async () => {
    const user = await paste();
    await user.click(screen.getByRole('checkbox', { name: 'Lấy thành mục: CHƯƠNG TRÌNH' }));
    expect(screen.getByRole('button', { name: 'Thêm 3 mục' })).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Lấy mục: Khai mạc' }));
    expect(screen.getByRole('button', { name: 'Thêm 2 mục' })).toBeTruthy();
  });
});
