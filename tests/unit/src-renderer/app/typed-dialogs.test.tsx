// @vitest-environment happy-dom
import { Modal, TextInput } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { createMemoryHistory } from '@tanstack/react-router';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { guardTypedDialogs } from '@renderer/app/typed-dialogs';
import { renderScreen } from '../render-screen';

let release = (): void => undefined;
/** The browser goes to another screen; answers whether it was kept from it. */
let goes: (action: 'BACK' | 'PUSH') => unknown;
beforeEach(() => {
  release = guardTypedDialogs({
    block: ({ blockerFn }) => {
      const { location } = createMemoryHistory();
      goes = (action) => blockerFn({ action, currentLocation: location, nextLocation: location });
      return () => undefined;
    },
  });
});
afterEach(() => {
  cleanup();
  release();
});

function Screen({ record = false }: { readonly record?: boolean }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Notifications />
      <button type="button" onClick={() => setOpened(true)}>
        Mở
      </button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Hộp">
        <form {...(record ? { 'data-record-form': true } : {})}>
          <TextInput label="Nội dung" />
        </form>
      </Modal>
    </>
  );
}

const open = async (shown = <Screen />) => {
  await renderScreen(shown);
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

it('the first Back of the browser is held too, the second goes; the program itself always goes on', async () => {
  const field = await open();
  await userEvent.type(field, 'Báo cáo về dự toán');
  expect(goes('PUSH')).toBe(false);
  expect(goes('BACK')).toBe(true);
  expect(await screen.findByText('Phần đã gõ chưa lưu. Bấm quay lại lần nữa để bỏ.')).toBeTruthy();
  expect(goes('BACK')).toBe(false);
});

it('Back is free where little was typed, and where a record asks by itself', async () => {
  await userEvent.type(await open(), 'Báo');
  expect(goes('BACK')).toBe(false);
  cleanup();
  await userEvent.type(await open(<Screen record />), 'Báo cáo về dự toán');
  expect(goes('BACK')).toBe(false);
});
