// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ListSourceChoice } from '@renderer/ui/import/list-source';
import { renderScreen } from '../../render-screen';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('what cannot be read is named with its file; what was pasted has none', async () => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json({ id: 'f1', fileName: 'x', mediaType: 'x', size: 1 })),
  );
  const onSource = vi.fn(() => Promise.resolve('Không thấy dòng tiêu đề.'));
  await renderScreen(<ListSourceChoice running={false} onSource={onSource} />);
  const user = userEvent.setup();
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  await user.upload(input!, new File(['x'], 'danh-sach-xa.xlsx'));
  expect((await screen.findByRole('alert')).textContent).toBe('danh-sach-xa.xlsxKhông thấy dòng tiêu đề.');
  await user.type(screen.getByLabelText('Dán khối ô chép từ Excel'), 'a');
  await user.click(screen.getByRole('button', { name: 'Xem trước đoạn đã dán' }));
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Không thấy dòng tiêu đề.'));
});
