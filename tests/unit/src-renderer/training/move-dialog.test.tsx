// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { ok } from '@shared/kernel/result';
import { MoveDialog } from '@renderer/training/info/move-dialog';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { noMarks, sampleClass, sampleTrainees } from './sample-class';

afterEach(cleanup);

async function open(marks: Record<string, string>) {
  const { calls } = strictTransport({
    'training.getMarks': () => ok({ ...noMarks, marks }),
    'training.moveSlots': ({ slots }) => ok({ moved: slots.length }),
    'training.listClasses': () => ok([]),
  });
  await renderScreen(
    <MoveDialog classId={sampleClass.id} slots={sampleClass.slots} onClose={() => undefined} />,
  );
  return {
    user: userEvent.setup(),
    moved: () => calls.filter(({ method }) => method === 'training.moveSlots'),
  };
}

it('shows every new day before the class goes there', async () => {
  const { user, moved } = await open({});
  await user.type(await screen.findByLabelText(/^Ngày học đầu tiên mới/u), '8/8/2026');
  expect((await screen.findByText(/Thứ Bảy 08\/08\/2026/u)).closest('li')?.textContent).toBe(
    'Thứ Hai 03/08/2026 → Thứ Bảy 08/08/2026',
  );
  expect(screen.getByText(/Chủ nhật 09\/08\/2026/u)).toBeDefined();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(moved()).toHaveLength(1));
  expect(moved()[0]?.input).toMatchObject({
    slots: sampleClass.slots.map(({ id }) => ({ id, version: 1 })),
    days: 5,
  });
});

it('leaves what was recorded on its day, and asks for another one than today’s', async () => {
  const [one] = sampleTrainees.map(({ id }) => id) as [string];
  const { user, moved } = await open({ [one]: 'c-' });
  expect(await screen.findByText('1 buổi đã điểm danh hoặc hoãn giữ nguyên ngày.')).toBeDefined();
  const field = screen.getByLabelText(/^Buổi đầu còn lại chuyển sang ngày/u);
  await user.type(field, '5/8{Enter}');
  expect(await screen.findByText('Hãy ghi đủ ngày, tháng, năm.')).toBeDefined();
  await user.clear(field);
  await user.type(field, '4/8/2026{Enter}');
  expect(await screen.findByText('Hãy ghi ngày khác với ngày hiện nay.')).toBeDefined();
  expect(moved()).toEqual([]);
  await user.clear(field);
  await user.type(field, '3/8/2026{Enter}');
  await waitFor(() => expect(moved()).toHaveLength(1));
  expect(moved()[0]?.input).toMatchObject({ slots: [{ id: sampleClass.slots[1]!.id }], days: -1 });
});
