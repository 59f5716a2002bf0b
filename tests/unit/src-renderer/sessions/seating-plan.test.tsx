// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { SeatingPlan } from '@renderer/sessions/seating/seating-plan';
import type { SeatingReply } from '@shared/sessions/seating/contract';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

const person = (id: string, name: string) => ({ id, name, group: 'Tổ đại biểu số 1', guest: false });
const reply: SeatingReply = {
  ...{ version: 1, place: '', roomId: 'room' },
  rooms: [{ id: 'room', version: 1, name: 'Hội trường', rows: 2, seats: 2 }],
  people: [person('a', 'Lê Thị Hoa'), person('b', 'Y Bình Êban'), person('c', 'Nguyễn Văn An')],
  seats: [
    { row: 1, seat: 1, personId: 'a' },
    { row: 1, seat: 2, personId: 'b' },
  ],
};

it('somebody is lifted, carried by arrows and put down; the walls stop, and Escape gives up', async () => {
  const onSeats = vi.fn();
  const user = userEvent.setup();
  await renderScreen(<SeatingPlan reply={reply} sessionId="s" onSeats={onSeats} />);
  const hoa = await screen.findByRole('button', { name: 'Dãy 1, ghế 1: Lê Thị Hoa' });
  hoa.focus();
  await user.keyboard('{ArrowUp}{ArrowLeft}');
  expect(document.activeElement).toBe(hoa);
  await user.keyboard('{Enter}{ArrowDown}{Escape}{Enter}');
  expect(onSeats).not.toHaveBeenCalled();
  await user.keyboard('{ArrowUp}{Enter}{ArrowDown}{Enter}');
  expect(onSeats).toHaveBeenCalledExactlyOnceWith([
    { row: 1, seat: 2, personId: 'b' },
    { row: 2, seat: 1, personId: 'a' },
  ]);
});

it('two change seats, a seat is given up, and whoever has none takes one', async () => {
  const onSeats = vi.fn();
  const user = userEvent.setup();
  await renderScreen(<SeatingPlan reply={reply} sessionId="s" onSeats={onSeats} />);
  (await screen.findByRole('button', { name: 'Dãy 1, ghế 1: Lê Thị Hoa' })).focus();
  await user.keyboard('{Enter}{ArrowRight}{Enter}');
  expect(onSeats).toHaveBeenLastCalledWith([
    { row: 1, seat: 2, personId: 'a' },
    { row: 1, seat: 1, personId: 'b' },
  ]);
  await user.keyboard('{Delete}');
  expect(onSeats).toHaveBeenLastCalledWith([{ row: 1, seat: 1, personId: 'a' }]);
  await user.click(screen.getByRole('button', { name: 'Nguyễn Văn An' }));
  await user.keyboard('{ArrowDown}{Enter}');
  expect(onSeats).toHaveBeenLastCalledWith([...reply.seats, { row: 2, seat: 2, personId: 'c' }]);
});
