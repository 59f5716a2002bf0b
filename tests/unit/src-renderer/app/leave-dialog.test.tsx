// @vitest-environment happy-dom
import { Button, Modal, TextInput } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { createMemoryHistory } from '@tanstack/react-router';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardDialogs } from '@renderer/app/leave-dialog';
import { useConfirm } from '@renderer/ui/dialogs/confirm-dialog';
import { renderScreen } from '../render-screen';

const PLACE = 3;
const step = (place: number) =>
  fireEvent(window, new PopStateEvent('popstate', { state: { __TSR_index: place } }));

let release = (): void => undefined;
/** What the router hears of steps of the browser. */
const heard = vi.fn<(event: PopStateEvent) => void>();
const go = vi.spyOn(window.history, 'go').mockImplementation(() => undefined);
beforeEach(() => {
  const { location } = createMemoryHistory();
  ({ release } = guardDialogs(() => {
    window.addEventListener('popstate', heard);
    return {
      location: { ...location, state: { ...location.state, __TSR_index: PLACE } },
      subscribe: () => () => undefined,
    };
  }));
});
afterEach(() => {
  cleanup();
  release();
  window.removeEventListener('popstate', heard);
  heard.mockClear();
  go.mockClear();
});

/** Back of the browser, which the program may take back: then the browser stands where it stood. */
function goBack(): void {
  step(PLACE - 1);
  if (go.mock.lastCall?.[0] === 1) step(PLACE);
}

function Screen() {
  const [opened, setOpened] = useState(false);
  const { ask, dialog } = useConfirm();
  return (
    <>
      <Notifications />
      <button type="button" onClick={() => setOpened(true)}>
        Mở
      </button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Hộp">
        <form>
          <TextInput label="Nội dung" />
          <Button
            onClick={() => void ask({ title: 'Xóa kiến nghị?', body: 'Mất.', confirm: 'Xóa kiến nghị' })}
          >
            Xóa…
          </Button>
        </form>
        {dialog}
      </Modal>
    </>
  );
}

const open = async () => {
  await renderScreen(<Screen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Mở' }));
  return screen.findByLabelText('Nội dung');
};
const field = () => screen.queryByLabelText('Nội dung');

it('what was typed goes only with the second Esc', async () => {
  await userEvent.type(await open(), 'Báo cáo về dự toán');
  await userEvent.keyboard('{Escape}');
  expect(field()).toHaveProperty('value', 'Báo cáo về dự toán');
  expect(await screen.findByText('Phần đã gõ chưa lưu. Nhấn Esc lần nữa để bỏ.')).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect(field()).toBeNull();
});

it('what was pasted is held as what was typed', async () => {
  await userEvent.click(await open());
  await userEvent.paste('Báo cáo về dự toán');
  await userEvent.keyboard('{Escape}');
  expect(field()).toHaveProperty('value', 'Báo cáo về dự toán');
});

it('a dialog in which nothing was typed closes at once', async () => {
  await open();
  await userEvent.keyboard('{Escape}');
  expect(field()).toBeNull();
});

it('Esc on a question closes the question, not the form below it', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Xóa…' }));
  await screen.findByText('Xóa kiến nghị?');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByText('Xóa kiến nghị?')).toBeNull();
  expect(field()).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect(field()).toBeNull();
});

it('Back closes only the dialog; the screen below it stays until Back is pressed again', async () => {
  await open();
  goBack();
  expect(field()).toBeNull();
  expect(heard).not.toHaveBeenCalled();
  go.mockClear();
  goBack();
  expect(go).not.toHaveBeenCalled();
  expect(heard).toHaveBeenCalledOnce();
});

it('what was typed goes only with the second Back, and the screen still stays', async () => {
  await userEvent.type(await open(), 'Báo cáo về dự toán');
  goBack();
  expect(field()).toHaveProperty('value', 'Báo cáo về dự toán');
  expect(await screen.findByText('Phần đã gõ chưa lưu. Bấm quay lại lần nữa để bỏ.')).toBeTruthy();
  goBack();
  expect(field()).toBeNull();
  expect(heard).not.toHaveBeenCalled();
});

it('Back on a question answers it as its safe button does', async () => {
  await userEvent.type(await open(), 'Báo cáo về dự toán');
  await userEvent.click(screen.getByRole('button', { name: 'Xóa…' }));
  await screen.findByText('Xóa kiến nghị?');
  goBack();
  expect(screen.queryByText('Xóa kiến nghị?')).toBeNull();
  expect(field()).toHaveProperty('value', 'Báo cáo về dự toán');
});
