// @vitest-environment happy-dom
import { Modal, TextInput } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { guardTypedDialogs } from '@renderer/app/typed-dialogs';
import { renderScreen } from '../render-screen';

let release = (): void => undefined;
beforeEach(() => {
  release = guardTypedDialogs();
});
afterEach(() => {
  cleanup();
  release();
});

function Screen() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Notifications />
      <button type="button" onClick={() => setOpened(true)}>
        Mở
      </button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Hộp">
        <form>
          <TextInput label="Nội dung" />
        </form>
      </Modal>
    </>
  );
}

const open = async () => {
  await renderScreen(<Screen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Mở' }));
  return screen.findByLabelText('Nội dung');
};

it('what was typed goes only with the second Esc', async () => {
  const field = await open();
  await userEvent.type(field, 'Báo cáo về dự toán');
  await userEvent.keyboard('{Escape}');
  expect(screen.getByLabelText('Nội dung')).toHaveProperty('value', 'Báo cáo về dự toán');
  expect(await screen.findByText('Phần đã gõ chưa lưu. Nhấn Esc lần nữa để bỏ.')).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByLabelText('Nội dung')).toBeNull();
});

it('a dialog in which nothing was typed closes at once', async () => {
  await open();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByLabelText('Nội dung')).toBeNull();
});
