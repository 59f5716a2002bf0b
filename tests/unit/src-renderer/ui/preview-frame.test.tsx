// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PreviewFrame } from '@renderer/ui/preview-frame';

afterEach(cleanup);

const frameOf = (id: string) => (
  <MantineProvider>
    <PreviewFrame
      title="Bản xem trước"
      artifact={{ id, fileName: 'bien-ban.html', mediaType: 'text/html', size: 1 }}
      refusal={null}
      drawing={false}
    />
  </MantineProvider>
);

it('another page gets another frame: in the same one it would be a step of the browser, and Back would show the older', () => {
  const { rerender } = render(frameOf('a'));
  const first = screen.getByTitle('Bản xem trước');
  rerender(frameOf('a'));
  expect(screen.getByTitle('Bản xem trước')).toBe(first);
  rerender(frameOf('b'));
  expect(screen.getByTitle('Bản xem trước')).not.toBe(first);
});
