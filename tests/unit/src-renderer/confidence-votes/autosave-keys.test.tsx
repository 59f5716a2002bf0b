// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { AutosaveCount, AutosaveLine } from '@renderer/confidence-votes/preparation/autosave-field';
import { show } from './render';

afterEach(cleanup);

it('Ctrl+S keeps what stands under the cursor, once, without leaving the field', async () => {
  const place = vi.fn();
  const total = vi.fn();
  show(
    <>
      <AutosaveLine label="Địa điểm" value="" onSave={place} />
      <AutosaveCount label="Tổng số" value={null} onSave={total} />
    </>,
  );
  await userEvent.type(screen.getByLabelText('Địa điểm'), 'Hội trường{Control>}s{/Control}');
  expect(place).toHaveBeenCalledExactlyOnceWith('Hội trường');
  await userEvent.type(screen.getByLabelText('Tổng số'), '31{Control>}s{/Control}');
  expect(total).toHaveBeenCalledExactlyOnceWith(31);
  expect(document.activeElement).toBe(screen.getByLabelText('Tổng số'));
  await userEvent.tab();
  expect(total).toHaveBeenCalledTimes(1);
});
