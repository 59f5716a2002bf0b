// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { ClockField } from '@renderer/ui/forms/fields';
import { show } from '../../confidence-votes/render';

afterEach(cleanup);

function Stored() {
  const [value, setValue] = useState('');
  return (
    <>
      <ClockField label="Bắt đầu" value={value} onChange={(event) => setValue(event.currentTarget.value)} />
      <output>{value}</output>
    </>
  );
}

it('is tidied when it is left, and marked where it holds no time of day', async () => {
  const user = userEvent.setup();
  show(<Stored />);
  const field = screen.getByLabelText<HTMLInputElement>('Bắt đầu');
  await user.type(field, 'sáng');
  expect(screen.queryByText('Giờ có dạng 08:30.')).toBeNull();
  await user.tab();
  expect(screen.getByText('Giờ có dạng 08:30.')).toBeTruthy();
  await user.clear(field);
  expect(screen.queryByText('Giờ có dạng 08:30.')).toBeNull();
  await user.type(field, '7 giờ 30');
  await user.tab();
  expect(field.value).toBe('07:30');
  expect(screen.getByRole('status').textContent).toBe('07:30');
});
