// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { BirthField, DateField } from '@renderer/ui/forms/fields';
import { show } from '../../confidence-votes/render';

afterEach(cleanup);

it('is marked when it is left with what is no day, and no longer while it is mended', async () => {
  const user = userEvent.setup();
  const change = vi.fn();
  show(<DateField label="Ngày khai mạc" onChange={change} />);
  const field = screen.getByLabelText<HTMLInputElement>('Ngày khai mạc');
  await user.type(field, '32/13/2026');
  expect(field.getAttribute('aria-invalid')).not.toBe('true');
  await user.tab();
  expect(screen.getByText('Ngày không có thật; nhập dạng 05/02/2026.')).toBeTruthy();
  await user.clear(field);
  expect(screen.queryByText(/Ngày không có thật/u)).toBeNull();
  await user.type(field, '5/2/26');
  await user.tab();
  expect(field.value).toBe('05/02/2026');
  expect(screen.queryByText(/Ngày không có thật/u)).toBeNull();
  expect(change).toHaveBeenLastCalledWith('2026-02-05');
});

it('takes the year alone of a birth date', async () => {
  const user = userEvent.setup();
  show(<BirthField label="Ngày sinh" />);
  const field = screen.getByLabelText('Ngày sinh');
  await user.type(field, '1970');
  await user.tab();
  expect(screen.queryByText(/Nhập ngày dạng/u)).toBeNull();
});
