// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '@shared/kernel/result';
import type { Input } from '@shared/contract/registry';
import type { ClassRecord } from '@shared/training/contract';
import type { Marks } from '@shared/training/roll-contract';
import { AttendancePage } from '@renderer/training/attendance/attendance-page';
import { rollAction } from '@renderer/training/attendance/roll-keys';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { noMarks, sampleClass, sampleTrainees, SLOT_IDS } from './sample-class';

const [an, binh, anh] = sampleTrainees.map(({ id }) => id) as [string, string, string];

beforeEach(() => {
  // happy-dom lays nothing out; only rows in sight are drawn.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function openRoll(marks: Marks = noMarks, one: ClassRecord = sampleClass) {
  const recorded: Input<'training.recordMark'>[] = [];
  const { calls } = strictTransport({
    'training.getClass': () => ok(one),
    'training.getMarks': () => ok(marks),
    'training.recordMark': (input) => {
      recorded.push(input);
      return ok({ status: input.status });
    },
    'training.recordAllPresent': ({ traineeIds }) =>
      ok({ recorded: traineeIds.length, events: traineeIds.map((id) => `event-${id}`) }),
    'training.recordPasted': ({ marks }) =>
      ok({ recorded: marks.length, unchanged: 0, events: marks.map((_mark, place) => `pasted-${place}`) }),
    'training.undoMarks': ({ events }) => ok({ undone: events.length, kept: 0 }),
    'training.listMarkEvents': () => ok([]),
    'training.listClasses': () => ok([]),
  });
  await renderScreen(<AttendancePage />);
  const grid = await screen.findByRole('grid', { name: 'Bảng điểm danh' });
  return { calls, recorded, grid, user: userEvent.setup() };
}

const cell = (name: RegExp) => screen.getByRole('gridcell', { name });

describe('the roll by keys', () => {
  it('has the cursor as soon as it is there, and leaves it where somebody put it', async () => {
    const { grid, user } = await openRoll();
    expect(document.activeElement).toBe(grid);
    await user.keyboard('/');
    expect(document.activeElement).not.toBe(grid);
    cleanup();
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    await openRoll();
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });

  it('says below each half day how many seats are taken, and that everybody is recorded', async () => {
    await openRoll({ ...noMarks, marks: { [an]: 'c-', [binh]: 'k-' } });
    const [first, second] = screen.getAllByRole('gridcell').slice(-2);
    expect([first?.textContent, second?.textContent]).toEqual(['1/2đã ghi hết', '0/3còn 3']);
  });

  it('sets marks by letter, shows them at once, stores each, and goes on to the next person', async () => {
    const { recorded, grid, user } = await openRoll();
    grid.focus();
    await user.keyboard('{ArrowLeft}kc');
    expect(cell(/^Nguyễn Văn An, Sáng 03\/08\/2026: Vắng không phép$/u).textContent).toBe('K');
    expect(cell(/^Trần Thị Bình, Sáng 03\/08\/2026: Có mặt$/u).textContent).toBe('✓');
    await waitFor(() => expect(recorded).toHaveLength(2));
    expect(
      recorded.map(({ traineeId, slotId, before, status }) => [traineeId, slotId, before, status]),
    ).toEqual([
      [an, SLOT_IDS[0], 'not_recorded', 'absent'],
      [binh, SLOT_IDS[0], 'not_recorded', 'present'],
    ]);
  });

  it('counts in its rows and sums, and never writes where somebody does not belong to the class', async () => {
    const { recorded, grid, user } = await openRoll({ ...noMarks, marks: { [an]: 'c-', [binh]: 'k-' } });
    grid.focus();
    expect(within(grid).getByText('1/2', { selector: 'b' })).toBeDefined();
    expect(cell(/^Đỗ Thị Ánh, Sáng 03\/08\/2026: không tính$/u)).toBeDefined();
    await user.keyboard('{ArrowLeft}{End}{Control>}{End}{/Control}{Home}k');
    expect(recorded).toEqual([]);
    await user.keyboard('{ArrowRight}p');
    await waitFor(() =>
      expect(recorded.map(({ traineeId, status }) => [traineeId, status])).toEqual([[anh, 'excused']]),
    );
  });

  it('asks for a reason where the mark was made on an earlier day', async () => {
    const settled = { ...noMarks, marks: { [an]: 'c-' }, settled: { [an]: '10' } };
    const { recorded, grid, user } = await openRoll(settled);
    grid.focus();
    await user.keyboard('{ArrowLeft}k');
    const dialog = await screen.findByRole('dialog');
    expect(recorded).toEqual([]);
    await user.type(within(dialog).getByLabelText(/Lý do sửa/u), 'Ghi nhầm người');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(recorded).toHaveLength(1));
    expect(recorded[0]).toMatchObject({
      traineeId: an,
      before: 'present',
      status: 'absent',
      reason: 'Ghi nhầm người',
    });
  });

  it('goes back to what stood there when a mark is refused', async () => {
    strictTransport({
      'training.getClass': () => ok(sampleClass),
      'training.getMarks': () => ok({ ...noMarks, marks: { [an]: 'c-' } }),
      'training.recordMark': () => err({ code: 'training.mark-changed' }),
    });
    await renderScreen(<AttendancePage />);
    const grid = await screen.findByRole('grid', { name: 'Bảng điểm danh' });
    grid.focus();
    await userEvent.setup().keyboard('{ArrowLeft}k');
    await waitFor(() => expect(cell(/^Nguyễn Văn An, Sáng 03\/08\/2026: Có mặt$/u).textContent).toBe('✓'));
  });

  it('takes people at the door by letters of the given name, and nobody twice', async () => {
    const { recorded, grid, user } = await openRoll();
    grid.focus();
    await user.keyboard('/');
    await user.keyboard('an{Enter}');
    await waitFor(() =>
      expect(recorded.map(({ traineeId, source }) => [traineeId, source])).toEqual([[an, 'name']]),
    );
    await user.keyboard('an');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Nguyễn Văn An'),
      expect.stringContaining('Đỗ Thị Ánh'),
    ]);
    await user.keyboard('{Enter}');
    expect(screen.getByText(/đã ghi có mặt; bấm Ctrl\+Enter/u)).toBeDefined();
    expect(recorded).toHaveLength(1);
  });

  it('says whom and how many before all are present', async () => {
    const { calls, user } = await openRoll(
      { ...noMarks, marks: { [an]: '-p' } },
      { ...sampleClass, today: '2026-08-04' },
    );
    await user.click(screen.getByRole('button', { name: 'Tất cả có mặt' }));
    const dialog = await screen.findByRole('dialog');
    const action = within(dialog).getByRole('button', { name: /^Ghi có mặt/u });
    await user.click(action);
    await waitFor(() =>
      expect(calls.some(({ method }) => method === 'training.recordAllPresent')).toBe(true),
    );
    const input = calls.find(({ method }) => method === 'training.recordAllPresent')?.input as {
      traineeIds: string[];
    };
    expect(action.textContent).toBe(`Ghi có mặt ${input.traineeIds.length} người`);
  });

  it('takes “Tất cả có mặt” back in one step, by Ctrl+Z or from the notice, and single marks before it', async () => {
    const { calls, recorded, grid, user } = await openRoll();
    grid.focus();
    await user.keyboard('{ArrowLeft}k');
    await user.click(screen.getByRole('button', { name: 'Tất cả có mặt' }));
    await user.click(await screen.findByRole('button', { name: /^Ghi có mặt/u }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    grid.focus();
    await user.keyboard('{Control>}z{/Control}');
    const undone = () => calls.filter(({ method }) => method === 'training.undoMarks');
    await waitFor(() => expect(undone()).toHaveLength(1));
    expect(undone()[0]?.input).toEqual({ classId: '', events: [`event-${binh}`] });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(recorded).toHaveLength(2));
    expect(recorded[1]).toMatchObject({ traineeId: an, before: 'absent', status: 'not_recorded' });
    expect(cell(/^Nguyễn Văn An, Sáng 03\/08\/2026: Chưa ghi$/u).dataset['cursor']).toBe('true');
  });

  it('says of whom nobody knows who sat in', async () => {
    const substitutes = [{ traineeId: an, slotId: SLOT_IDS[0]!, name: 'Lê Thay' }];
    await openRoll({ ...noMarks, marks: { [an]: 't-', [binh]: 't-' }, substitutes });
    expect(cell(/^Nguyễn Văn An, Sáng 03\/08\/2026: Học thay$/u).textContent).toBe('T');
    expect(cell(/^Trần Thị Bình, Sáng 03\/08\/2026: Học thay, chưa ghi tên$/u).textContent).toBe('T?');
  });

  it('asks before a pasted grid reaches a half day that is still to come', async () => {
    const { calls, grid, user } = await openRoll(noMarks, { ...sampleClass, today: '2026-08-03' });
    grid.focus();
    await user.keyboard('{Control>}{Home}{/Control}');
    await user.paste('✓\t✓\nK\tP');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Có 1 buổi chưa đến ngày học')).toBeDefined();
    expect(document.activeElement?.textContent).toBe('Không ghi');
    await user.click(within(dialog).getByRole('button', { name: 'Vẫn ghi trước 4 ô' }));
    await waitFor(() => expect(calls.some(({ method }) => method === 'training.recordPasted')).toBe(true));
  });
});

describe('keys of the roll', () => {
  const size = { rows: 30, columns: 6 };
  const press = (key: string, rest = {}) =>
    rollAction(
      { key, ctrlKey: false, altKey: false, isComposing: false, ...rest },
      { row: 29, column: 0 },
      size,
    );

  it('never wrap, and belong to the input method while it composes', () => {
    expect(press('ArrowDown')).toEqual({ type: 'move', to: { row: 29, column: 0 } });
    expect(press('ArrowLeft')).toEqual({ type: 'move', to: { row: 29, column: 0 } });
    expect(press('Home', { ctrlKey: true })).toEqual({ type: 'move', to: { row: 0, column: 0 } });
    expect(press('End', { ctrlKey: true })).toEqual({ type: 'move', to: { row: 29, column: 5 } });
    expect(press('z', { ctrlKey: true })).toEqual({ type: 'undo' });
    expect(press('k', { isComposing: true })).toBeNull();
    expect(press('k', { ctrlKey: true })).toBeNull();
    expect(press('z')).toBeNull();
  });

  it('are the letters of paper rolls and the figures', () => {
    expect(['c', 'M', 's', 'P', 'K', 't', '1', '0', 'Delete'].map((key) => press(key))).toEqual(
      [
        'present',
        'late',
        'left_early',
        'excused',
        'absent',
        'substitute',
        'present',
        'not_recorded',
        'not_recorded',
      ].map((status) => ({ type: 'mark', status })),
    );
  });
});
