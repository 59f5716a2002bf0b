// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { leaveFieldBeforeGoing } from '@renderer/app/leave-field';
import { EditableRows } from '@renderer/training/plans/editable-rows';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

it('a row that is being typed is stored once when a key leads to another screen', async () => {
  // The answer comes only after the table is gone, as it does from the program.
  const onSave = vi.fn(() => new Promise<string | null>(() => undefined));
  const { router } = await renderScreen(
    <EditableRows
      label="Dự toán"
      addLabel="Thêm khoản"
      fields={[
        { key: 'title', title: 'Nội dung', kind: 'text' },
        { key: 'quantity', title: 'Số lượng', kind: 'count' },
      ]}
      rows={[{ title: 'Nước uống', quantity: 3 }]}
      onSave={onSave}
    />,
  );
  const stop = leaveFieldBeforeGoing(router);
  const quantity = await screen.findByLabelText('Số lượng, dòng 1');
  await userEvent.clear(quantity);
  await userEvent.type(quantity, '5');
  await act(() => router.navigate({ to: '/elsewhere' }));
  await screen.findByText('nơi khác');
  stop();
  expect(onSave.mock.calls).toEqual([[[{ title: 'Nước uống', quantity: 5 }]]]);
});
