// @vitest-environment happy-dom
import { notifications } from '@mantine/notifications';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { LateParts } from '@renderer/app/late-parts';
import { showDone, showError, showNotice } from '@renderer/api/notices';
import { showDoneWithUndo } from '@renderer/ui/dialogs/undo-notice';
import { appError } from '@shared/contract/error-messages';
import { renderScreen } from '../render-screen';

afterEach(() => {
  notifications.clean();
  cleanup();
});

const undo = (): void => undefined;

it('what was done last is read at once, however much was done just before', async () => {
  await renderScreen(<LateParts />);
  act(() => {
    showDoneWithUndo('Đã ghi buổi sáng', undo);
    showDoneWithUndo('Đã ghi buổi chiều', undo);
    showDone('Đã ghi Lò Thị Thay có mặt');
  });
  expect(screen.getByText('Đã ghi Lò Thị Thay có mặt')).toBeTruthy();
  expect(screen.getByText('Đã ghi buổi chiều')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('Đã ghi buổi sáng')).toBeNull());
});

it('what worked makes room before a refusal, and both before what waits for an answer', async () => {
  await renderScreen(<LateParts />);
  act(() => showError(appError('not-found')));
  const refusal = screen.getByRole('alert').textContent;
  act(() => showDoneWithUndo('Đã ghi buổi sáng', undo));
  act(() => showDone('Đã ghi buổi chiều'));
  expect(screen.getByText('Đã ghi buổi chiều')).toBeTruthy();
  expect(screen.getAllByRole('alert').some(({ textContent }) => textContent === refusal)).toBe(true);
  await waitFor(() => expect(screen.queryByText('Đã ghi buổi sáng')).toBeNull());
  act(() => {
    showNotice({ message: 'Có bản mới', autoClose: false });
    showDone('Đã ghi buổi tối');
  });
  expect(screen.getByText('Có bản mới')).toBeTruthy();
  expect(screen.getByText('Đã ghi buổi tối')).toBeTruthy();
});
