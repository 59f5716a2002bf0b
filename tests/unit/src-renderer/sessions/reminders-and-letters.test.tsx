// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LettersSection } from '@renderer/sessions/invitations/letters-section';
import { PasteGuestsDialog } from '@renderer/sessions/invitations/paste-guests-dialog';
import { ReminderDialog } from '@renderer/sessions/papers/reminder-dialog';
import { CardsDialog } from '@renderer/sessions/roll-call/cards-dialog';
import { ok } from '@shared/kernel/result';
import type { InvitationsReply } from '@shared/sessions/invitations/contract';
import type { PapersReply } from '@shared/sessions/papers/contract';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const sessionId = '01980b5e-0000-7000-8000-000000000001';
const artifact = { id: 'a', fileName: 'x.pdf', mediaType: 'application/pdf', size: 1 };
const SERIES = {
  ...{ year: 2026, highest: 4, givenOutside: 0, givenBeforeRestore: 0, next: 5, version: null },
};

const paper = (id: string, responsible: string): PapersReply['papers'][number] => ({
  ...{ id, version: 1, itemId: null, kind: 'report', title: `Báo cáo của ${responsible}`, symbol: '' },
  ...{ paperDate: null, responsible, dueDate: '2026-11-20', receivedDate: null, dropped: false, note: '' },
  ...{ coversIds: [], proposedDue: null, status: 'draft', approvedBy: '', approvedDate: null },
  ...{ sentBy: '', sentDate: null, versions: [] },
});

describe('letters to bodies that owe papers', () => {
  const reply: PapersReply = {
    ...{ today: '2026-11-26', unitName: 'Đắk Lắk', items: [], packets: [] },
    papers: [paper('1', 'Sở Tài chính'), paper('2', 'Sở Y tế')],
    reminders: [{ partId: '1/Sở Y tế', status: 'official', symbol: '04/HĐND-VP', issueDate: '2026-11-22' }],
  };

  it('take the next numbers, say which letter this is, and can wait for a number', async () => {
    const { calls } = strictTransport({
      'documents.listNumberSeries': () => ok([{ ...SERIES, abbreviation: 'CV' }]),
      'sessionPapers.makeReminders': () => ok(artifact),
    });
    const onClose = vi.fn();
    await renderScreen(<ReminderDialog reply={reply} sessionId={sessionId} onClose={onClose} />);
    expect(await screen.findByText(/Số tiếp theo: 5 đến 6\./u)).toBeTruthy();
    expect(screen.getByText(/Đã đôn đốc: 04\/HĐND-VP ngày 22\/11\/2026\. Lần này là lần 2\./u)).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Sở Y tế/u }));
    expect(await screen.findByText(/Số tiếp theo: 5\./u)).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Cấp số từ sổ ngay'));
    await userEvent.click(screen.getByRole('button', { name: 'Lập 1 công văn' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(calls.find(({ method }) => method === 'sessionPapers.makeReminders')?.input).toEqual({
      ...{ sessionId, bodies: ['Sở Tài chính'], issueDate: null, format: 'docx' },
    });
  });
});

describe('letters of invitation', () => {
  const reply = (letter: InvitationsReply['letter']): InvitationsReply => ({
    ...{ sittings: [], deputies: [], mailSubject: '', mailText: '', letter },
    guests: [
      {
        ...{ id: 'g', version: 1, group: '', honorific: 'Ông', fullName: 'Trần Văn A', post: '' },
        ...{ organization: 'Sở Y tế', email: '', sittingIds: [] },
      },
    ],
  });

  it('get the number of the session once, then carry it', async () => {
    const { calls } = strictTransport({
      'documents.listNumberSeries': () => ok([{ ...SERIES, abbreviation: 'GM' }]),
      'invitations.makeLetters': () => ok(artifact),
    });
    await renderScreen(<LettersSection reply={reply(null)} sessionId={sessionId} />);
    const day = await screen.findByLabelText('Ngày ban hành');
    await userEvent.clear(day);
    await userEvent.type(day, '25/11/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Lập 1 giấy mời' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'invitations.makeLetters')?.input).toMatchObject({
        ...{ inviteeIds: ['g'], issueDate: '2026-11-25' },
      }),
    );
  });

  it('are held back while their number speaks of another day', async () => {
    strictTransport({});
    const letter = {
      status: 'official',
      symbol: '05/GM-HĐND',
      issueDate: '2026-11-25',
      changed: true,
    } as const;
    await renderScreen(<LettersSection reply={reply(letter)} sessionId={sessionId} />);
    expect(await screen.findByText('05/GM-HĐND')).toBeTruthy();
    expect(screen.getByText(/hãy thu hồi giấy mời này/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Lập 1 giấy mời' }).hasAttribute('disabled')).toBe(true);
  });
});

it('a pasted list is looked at whole, its headings are nobody, a wrong address is marked', async () => {
  const onAdd = vi.fn();
  await renderScreen(
    <PasteGuestsDialog groups={[]} deputies={['Trần A']} running={false} onClose={vi.fn()} onAdd={onAdd} />,
  );
  const box = await screen.findByLabelText('Danh sách');
  await userEvent.click(box);
  await userEvent.paste('Họ và tên\tChức vụ\tCơ quan\tEmail\nÔng Trần A\tGiám đốc\tSở Y tế\tkhong-phai-thu');
  expect(screen.getByText('1 khách mời:')).toBeTruthy();
  expect(screen.getByText('(thư điện tử chưa đúng)')).toBeTruthy();
  expect(screen.getByText('(đại biểu cùng tên đã được mời)')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Thêm 1 khách mời' }));
  expect(onAdd).toHaveBeenCalledWith([expect.objectContaining({ fullName: 'Trần A', post: 'Giám đốc' })]);
});

it('cards are printed of everybody, or of one Tổ', async () => {
  const { calls } = strictTransport({ 'rollCall.makeCards': () => ok(artifact) });
  const deputies = [1, 2, 3].map((number) => ({
    ...{ id: `d${number}`, number, fullName: `Đại biểu ${number}`, post: '', suspended: false, birth: '' },
    groupName: number === 3 ? 'Tổ 2' : 'Tổ 1',
  }));
  const onClose = vi.fn();
  await renderScreen(<CardsDialog sessionId={sessionId} deputies={deputies} onClose={onClose} />);
  await userEvent.selectOptions(await screen.findByLabelText('Thẻ của ai'), 'Tổ 1 (2)');
  await userEvent.click(screen.getByRole('button', { name: 'In 2 thẻ' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(calls.at(-1)?.input).toEqual({ sessionId, deputyIds: ['d1', 'd2'], format: 'pdf' });
});
