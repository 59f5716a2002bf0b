// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { RequiredLine } from '@shared/contract/fields';
import { leaveFieldBeforeGoing } from '@renderer/app/leave-field';
import { EditableRows } from '@renderer/training/plans/editable-rows';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

const Row = z.strictObject({
  title: RequiredLine(50),
  quantity: z.int('Hãy nhập số lượng.').max(100, 'Số quá lớn.'),
});
const FIELDS = [
  { key: 'title', title: 'Nội dung', kind: 'text' },
  { key: 'quantity', title: 'Số lượng', kind: 'count' },
] as const;

it('a row that is being typed is stored once when a key leads to another screen', async () => {
  // The answer comes only after the table is gone, as it does from the program.
  const onSave = vi.fn(() => new Promise<string | null>(() => undefined));
  const { router } = await renderScreen(
    <EditableRows
      label="Dự toán"
      addLabel="Thêm khoản"
      fields={FIELDS}
      schema={Row}
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

async function table(onSave: (rows: readonly z.infer<typeof Row>[]) => Promise<string | null>) {
  await renderScreen(
    <EditableRows
      label="Dự toán"
      addLabel="Thêm khoản"
      fields={FIELDS}
      schema={Row}
      rows={[
        { title: 'Nước uống', quantity: 3 },
        { title: 'Tài liệu', quantity: 5 },
      ]}
      onSave={onSave}
      summary={(rows) => <p>Cộng {rows.reduce((sum, { quantity }) => sum + quantity, 0)}</p>}
    />,
  );
  await screen.findByLabelText('Số lượng, dòng 1');
  return userEvent.setup();
}

it('says which field is wrong, stores the other rows and keeps what was stored of the wrong one', async () => {
  const onSave = vi.fn(() => Promise.resolve(null));
  const user = await table(onSave);
  const second = screen.getByLabelText<HTMLInputElement>('Số lượng, dòng 2');
  await user.clear(second);
  await user.type(second, '-4');
  await user.click(screen.getByLabelText('Nội dung, dòng 1'));
  await user.keyboard(' nóng');
  await user.tab();
  await user.tab();
  expect((await screen.findByRole('alert')).textContent).toBe('Chưa lưu dòng 2: hãy sửa ô “Số lượng”.');
  expect(second.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Số không được âm.')).toBeDefined();
  await user.click(document.body);
  await waitFor(() =>
    expect(onSave.mock.calls.at(-1)).toEqual([
      [
        { title: 'Nước uống nóng', quantity: 3 },
        { title: 'Tài liệu', quantity: 5 },
      ],
    ]),
  );
  expect(second.value).toBe('-4');
  await user.clear(second);
  await user.type(second, '7');
  await user.click(document.body);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(onSave.mock.calls.at(-1)).toEqual([
    [
      { title: 'Nước uống nóng', quantity: 3 },
      { title: 'Tài liệu', quantity: 7 },
    ],
  ]);
});

it('goes on with Enter field by field and adds a line at the end; what follows from the rows follows at once', async () => {
  const onSave = vi.fn(() => Promise.resolve(null));
  const user = await table(onSave);
  expect(screen.getByText('Cộng 8')).toBeDefined();
  await user.click(screen.getByLabelText('Nội dung, dòng 2'));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('Số lượng, dòng 2'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Nội dung, dòng 3')));
  await user.keyboard('Ăn trưa{Enter}20');
  expect(screen.getByText('Cộng 28')).toBeDefined();
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(screen.getByLabelText('Số lượng, dòng 2'));
  await waitFor(() => expect(onSave.mock.calls.at(-1)?.[0 as never]).toHaveLength(3));
  await user.click(screen.getByLabelText('Số lượng, dòng 3'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Nội dung, dòng 4')));
  // A blank line at the end makes no further one.
  await user.keyboard('{Enter}{Enter}');
  expect(screen.queryByLabelText('Nội dung, dòng 5')).toBeNull();
});

it('words from several lines of another program stand as one line, and Enter goes on instead of breaking it', async () => {
  const onSave = vi.fn(() => Promise.resolve(null));
  const user = await table(onSave);
  const title = screen.getByLabelText<HTMLTextAreaElement>('Nội dung, dòng 1');
  await user.clear(title);
  await user.click(title);
  await user.paste('Thù lao\n  báo cáo viên');
  expect(title.value).toBe('Thù lao báo cáo viên');
  await user.keyboard('{Enter}');
  expect(title.value).toBe('Thù lao báo cáo viên');
  expect(document.activeElement).toBe(screen.getByLabelText('Số lượng, dòng 1'));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByLabelText('Số lượng, dòng 2'));
});
