// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { connectionSeen } from '@renderer/api/connection';
import { ConnectionBanner } from '@renderer/app/connection-banner';

afterEach(() => {
  cleanup();
  act(() => connectionSeen('open'));
});

/** A form keeps what was typed, and sends it when its button is pressed: the banner promises no more than that. */
it('asks to save once more after the program is back, and promises nothing that is sent by itself', () => {
  render(
    <MantineProvider env="test">
      <ConnectionBanner />
    </MantineProvider>,
  );
  expect(screen.queryByRole('alert')).toBeNull();
  for (const seen of ['closed', 'no-pass'] as const) {
    act(() => connectionSeen(seen));
    const words = screen.getByRole('alert').textContent;
    expect(words).toContain('ở chỗ có nút lưu, hãy bấm lại');
    expect(words).not.toMatch(/được gửi|tự lưu|lưu tiếp/u);
  }
});
