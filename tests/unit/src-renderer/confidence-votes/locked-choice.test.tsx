// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { LockedChoice } from '@renderer/confidence-votes/preparation/locked-choice';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

const data = [
  { value: 'half_up', label: 'Làm tròn nửa lên' },
  { value: 'truncated', label: 'Cắt bỏ phần lẻ' },
];
const show = async (readOnly: boolean) => {
  const onChange = vi.fn<(value: string) => void>();
  await renderScreen(
    <LockedChoice label="Làm tròn" value="half_up" data={data} readOnly={readOnly} onChange={onChange} />,
  );
  return onChange;
};

it('what was chosen is read as the fields beside it once it is locked', async () => {
  await show(true);
  const field = screen.getByRole('textbox', { name: 'Làm tròn' });
  expect(field).toHaveProperty('value', 'Làm tròn nửa lên');
  expect(field).toHaveProperty('readOnly', true);
  expect(field).toHaveProperty('disabled', false);
});

it('is chosen until then', async () => {
  const onChange = await show(false);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Làm tròn' }), 'Cắt bỏ phần lẻ');
  expect(onChange).toHaveBeenCalledExactlyOnceWith('truncated');
});
