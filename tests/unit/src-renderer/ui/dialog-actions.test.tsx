// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DialogActions } from '@renderer/ui/dialogs/dialog-actions';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

it.each([
  ['two buttons', {}, 1],
  ['one that takes the record away', { remove: { label: 'Xóa…', onClick: vi.fn() } }, 0],
  ['what takes something away for good and wants its own button', { destructive: true }, 0],
  ['another way to submit, with keys of its own', { children: <button type="button">Ghi tiếp</button> }, 0],
])('the key that finishes from a box of several lines is told beside %s', async (_what, more, told) => {
  await renderScreen(<DialogActions submitLabel="Lưu" onClose={vi.fn()} {...more} />);
  expect(screen.queryAllByText('Ctrl+Enter')).toHaveLength(told);
});
