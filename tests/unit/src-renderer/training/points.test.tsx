// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '@shared/kernel/result';
import type { PointRecord } from '@shared/training/plans/contract';
import { AttendancePage } from '@renderer/training/attendance/attendance-page';
import { ClassPoints } from '@renderer/training/info/class-points';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { noMarks, sampleClass, sampleTrainees } from './sample-class';

const [an, binh, anh] = sampleTrainees.map(({ id }) => id) as [string, string, string];
const point = (number: number, name: string, traineeIds: string[]): PointRecord => ({
  id: `01980b5e-0000-7000-8000-00000000090${number}`,
  version: number,
  name,
  unitId: null,
  traineeIds,
});
const POINTS = [point(1, 'Điểm cầu xã Mẫu', [an]), point(2, 'Điểm cầu xã Khác', [binh])];
const online = { ...sampleClass, fields: { ...sampleClass.fields, mode: 'online' as const } };

beforeEach(() => {
  // happy-dom lays nothing out; only rows in sight are drawn.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('an on-line class calls the roll of one point, while what was held is counted over the whole class', async () => {
  const { calls } = strictTransport({
    'training.getClass': () => ok(online),
    // Only the other point recorded the first half day: it was held for this one too.
    'training.getMarks': () => ok({ ...noMarks, marks: { [binh]: 'c-' } }),
    'training.listClasses': () => ok([]),
    'trainingPlans.listPoints': () => ok(POINTS),
    'training.recordAllPresent': ({ traineeIds }) =>
      ok({ recorded: traineeIds.length, events: traineeIds.map((id) => `event-${id}`) }),
  });
  await renderScreen(<AttendancePage />);
  const user = userEvent.setup();
  const choice = await screen.findByLabelText('Điểm cầu');
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Cả lớp (2 điểm cầu)', 'Điểm cầu xã Mẫu (1)', 'Điểm cầu xã Khác (1)', 'Chưa xếp điểm cầu (1)']);
  await user.selectOptions(choice, 'Điểm cầu xã Mẫu (1)');
  const grid = screen.getByRole('grid', { name: 'Bảng điểm danh' });
  const names = () =>
    within(grid)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
  expect(names()[0]).toContain('Nguyễn Văn An');
  expect(names()).toHaveLength(2);
  expect(within(grid).getByText('0/1', { selector: '[role="gridcell"]' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Tất cả có mặt' }));
  await user.click(await screen.findByRole('button', { name: 'Ghi có mặt 1 người' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'training.recordAllPresent')?.input).toMatchObject({
      traineeIds: [an],
    }),
  );
  await user.selectOptions(choice, 'Chưa xếp điểm cầu (1)');
  expect(names()[0]).toContain('Đỗ Thị Ánh');
  expect(anh).not.toBe(an);
});

it('a point is named anew', async () => {
  const { calls } = strictTransport({
    'training.listClasses': () => ok([]),
    'trainingPlans.listPoints': () => ok(POINTS),
    'trainingPlans.renamePoint': () => ok({}),
  });
  await renderScreen(<ClassPoints one={online} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Đổi tên Điểm cầu xã Khác' }));
  const field = await screen.findByLabelText(/Tên điểm cầu/u);
  await user.clear(field);
  expect(screen.getByRole('button', { name: 'Lưu tên' })).toHaveProperty('disabled', true);
  await user.type(field, 'Điểm cầu cụm 2{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.find(({ method }) => method === 'trainingPlans.renamePoint')?.input).toEqual({
    id: POINTS[1]!.id,
    version: 2,
    name: 'Điểm cầu cụm 2',
  });
});
