// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { ok } from '@shared/kernel/result';
import { SlotDialog } from '@renderer/training/info/slot-dialog';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { noMarks, sampleClass, sampleTrainees } from './sample-class';

afterEach(cleanup);

async function callOff(marks: Record<string, string>) {
  const { calls } = strictTransport({
    'training.getMarks': () => ok({ ...noMarks, marks }),
    'training.saveSlot': ({ id }) => ok({ id: id ?? '', version: 2 }),
    'training.listClasses': () => ok([]),
  });
  const [slot] = sampleClass.slots;
  await renderScreen(
    <SlotDialog classId={sampleClass.id} slot={slot!} slots={sampleClass.slots} onClose={() => undefined} />,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByLabelText('Buổi này hoãn, không tính'));
  await user.click(screen.getByRole('button', { name: 'Lưu buổi' }));
  return { user, saved: () => calls.filter(({ method }) => method === 'training.saveSlot') };
}

it('asks before a half day is called off whose roll was called', async () => {
  const [one, other] = sampleTrainees.map(({ id }) => id) as [string, string];
  const { user, saved } = await callOff({ [one]: 'c-', [other]: 'kc' });
  expect(await screen.findByText('Hoãn buổi đã điểm danh 2 người?')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Giữ buổi' }));
  expect(saved()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Lưu buổi' }));
  await user.click(await screen.findByRole('button', { name: 'Hoãn buổi này' }));
  await waitFor(() => expect(saved()).toHaveLength(1));
});

it('calls off a half day without marks at once', async () => {
  const [one] = sampleTrainees.map(({ id }) => id) as [string];
  const { saved } = await callOff({ [one]: '-c' });
  await waitFor(() => expect(saved()).toHaveLength(1));
});

it('takes the hours as they are written, also where Enter stores them from the field', async () => {
  const { calls } = strictTransport({
    'training.saveSlot': ({ id }) => ok({ id: id ?? '', version: 2 }),
    'training.listClasses': () => ok([]),
  });
  const [slot] = sampleClass.slots;
  await renderScreen(
    <SlotDialog classId={sampleClass.id} slot={slot!} slots={sampleClass.slots} onClose={() => undefined} />,
  );
  const user = userEvent.setup();
  const start = await screen.findByLabelText<HTMLInputElement>('Bắt đầu');
  await user.clear(start);
  await user.type(start, '7h30');
  await user.tab();
  expect(start.value).toBe('07:30');
  const end = screen.getByLabelText('Kết thúc');
  await user.clear(end);
  await user.type(end, '11 giờ 15{Control>}{Enter}{/Control}');
  await waitFor(() => expect(calls.filter(({ method }) => method === 'training.saveSlot')).toHaveLength(1));
  expect(calls.find(({ method }) => method === 'training.saveSlot')?.input).toMatchObject({
    fields: { startTime: '07:30', endTime: '11:15' },
  });
});
