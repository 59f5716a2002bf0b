// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AddSpeaker } from '@renderer/sessions/speaking/add-speaker';
import { ItemsToVote } from '@renderer/sessions/votes/items-to-vote';
import type { HallItem } from '@shared/sessions/now/contract';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

const deputy = (number: number, fullName: string) => ({
  id: `01980b5e-0000-7000-8000-00000000000${number}`,
  number,
  fullName,
  birth: '',
  groupName: '',
  post: '',
  suspended: false,
});

describe('who wants to speak', () => {
  const known = {
    deputies: [deputy(1, 'Lê Văn Hùng'), deputy(2, 'Nguyễn Văn Hùng'), deputy(3, 'Trần Ánh')],
    minutes: { speech: 7, question: 2, answer: 15 },
  };
  const open = async (answer = Promise.resolve(true)) => {
    const onAdd = vi.fn(() => answer);
    await renderScreen(
      <AddSpeaker reply={known} whenLoaded={() => Promise.resolve(known)} onAdd={onAdd} onEmptyKey={{}} />,
    );
    return { onAdd, box: await screen.findByLabelText('Thêm người phát biểu') };
  };

  it('is taken at once where one deputy fits', async () => {
    const { box, onAdd } = await open();
    await userEvent.type(box, 'anh{Enter}');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ speaker: 'Trần Ánh' }));
  });

  it('is asked for where several fit, and chosen by arrows', async () => {
    const { box, onAdd } = await open();
    await userEvent.type(box, 'hung{Enter}');
    expect(onAdd).not.toHaveBeenCalled();
    expect(screen.getByText(/Có 2 người khớp/u)).toBeTruthy();
    await userEvent.type(box, '{ArrowDown}{Enter}');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ speaker: 'Nguyễn Văn Hùng' }));
  });

  it('is found where the name was typed before the deputies had come', async () => {
    const onAdd = vi.fn(() => Promise.resolve(true));
    await renderScreen(
      <AddSpeaker
        reply={undefined}
        whenLoaded={() => Promise.resolve(known)}
        onAdd={onAdd}
        onEmptyKey={{}}
      />,
    );
    expect(document.activeElement).toBe(screen.getByLabelText('Thêm người phát biểu'));
    await userEvent.keyboard('anh{Enter}');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ speaker: 'Trần Ánh' }));
  });

  it('is named once by two Enters, and stays in the field where it was refused', async () => {
    const later = Promise.withResolvers<boolean>();
    const { box, onAdd } = await open(later.promise);
    await userEvent.type(box, 'anh{Enter}{Enter}');
    expect(onAdd).toHaveBeenCalledOnce();
    later.resolve(false);
    await waitFor(() => expect(box).toHaveProperty('value', 'anh'));
  });

  it('is a guest only after the second Enter', async () => {
    const { box, onAdd } = await open();
    await userEvent.type(box, 'Khách A{Enter}');
    expect(onAdd).not.toHaveBeenCalled();
    expect(screen.getByText(/Enter lần nữa: ghi là khách mời/u)).toBeTruthy();
    await userEvent.type(box, '{Enter}');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith({ deputyId: null, speaker: 'Khách A', kind: 'speech' });
  });
});

it('items of the agenda that wait for their vote are one press away', async () => {
  const item = (no: number, kind: HallItem['kind']): HallItem => ({
    ...{ id: `item-${no}`, no, title: `Mục ${no}`, kind, presenter: '', minutes: 10, sittingId: null },
    ...{ secretBallot: false, confidenceVoteId: null, start: '', startedAt: null, endedAt: null, votes: 0 },
  });
  const onVote = vi.fn();
  await renderScreen(
    <ItemsToVote
      sessionId="s"
      items={[item(1, 'report'), item(2, 'vote'), item(3, 'vote')]}
      votes={[{ itemId: 'item-2' } as never]}
      onVote={onVote}
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Biểu quyết mục 3' }));
  expect(onVote).toHaveBeenCalledExactlyOnceWith('item-3');
  expect(screen.queryByText('2. Mục 2')).toBeNull();
});
