// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ShellHints } from '@renderer/app/shell-hints';

function show(): HTMLElement {
  render(
    <MantineProvider env="test">
      <button type="button" data-hint="Trợ giúp màn hình này" data-hint-keys="F1" data-hint-delay={0}>
        <span>?</span>
      </button>
      <p>chỗ khác</p>
      <ShellHints />
    </MantineProvider>,
  );
  return screen.getByText('?');
}

const hint = () => screen.queryByText(/Trợ giúp màn hình này/u);

afterEach(cleanup);

test('the words and keys of an item show while the mouse rests on it', async () => {
  const item = show();
  expect(hint()).toBeNull();
  fireEvent.pointerOver(item, { pointerType: 'mouse' });
  expect((await screen.findByText(/Trợ giúp màn hình này/u)).textContent).toContain('F1');
  fireEvent.pointerOver(screen.getByText('chỗ khác'), { pointerType: 'mouse' });
  expect(hint()).toBeNull();
});

test('any key takes the hint away', async () => {
  const item = show();
  fireEvent.pointerOver(item, { pointerType: 'mouse' });
  await screen.findByText(/Trợ giúp màn hình này/u);
  fireEvent.keyDown(item, { key: 'Escape' });
  expect(hint()).toBeNull();
});

test('a finger gets no hint', async () => {
  fireEvent.pointerOver(show(), { pointerType: 'touch' });
  await new Promise((done) => setTimeout(done, 20));
  expect(hint()).toBeNull();
});
