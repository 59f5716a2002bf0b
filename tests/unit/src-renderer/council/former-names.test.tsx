// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { FormerNames } from '@renderer/council/units/former-names';
import type { Unit } from '@shared/council/contract';
import { ok } from '@shared/kernel/result';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const UNIT_ID = '01890000-0000-7000-8000-000000000001';

const unit: Unit = {
  ...{ id: UNIT_ID, version: 3, fullName: 'Phường Tân An', active: true, sortKey: 'an tan', searchKey: '' },
  ...{ code: '', name: 'Tân An', unitType: 'ward', phone: '', email: '', address: '' },
  ...{ validFrom: '2025-07-01', validTo: null, oldDistrict: '', population: null, note: '' },
};

it('the name of a commune that was merged into the unit is kept with the day until which it was used', async () => {
  const { calls } = strictTransport({
    'unitOfficers.saveFormerName': () => ok({ id: UNIT_ID, version: 1 }),
  });
  const user = userEvent.setup();
  await renderScreen(<FormerNames unit={unit} names={[]} />);
  await user.click(screen.getByRole('button', { name: 'Ghi tên cũ' }));
  const name = await screen.findByRole('textbox', { name: /^Tên cũ/u });
  await user.type(name, '{Enter}');
  expect(screen.getByRole('alert').textContent).toBe('Hãy ghi tên cũ.');
  expect(calls).toEqual([]);
  await user.selectOptions(screen.getByLabelText('Loại'), 'Xã');
  await user.type(name, 'Ea Kao{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls[0]?.input).toEqual({
    ...{ unitId: UNIT_ID, id: null, version: null },
    fields: { unitType: 'commune', name: 'Ea Kao', from: null, to: '2025-07-01' },
  });
});

it('a name without a day says of no day since when the present one holds', async () => {
  strictTransport({});
  const former = {
    id: UNIT_ID,
    version: 1,
    unitType: 'commune',
    name: 'Ea Kao',
    fullName: 'Xã Ea Kao',
  } as const;
  await renderScreen(<FormerNames unit={unit} names={[{ ...former, from: null, to: null }]} />);
  expect(screen.getByText('Phường Tân An (tên đang dùng)')).toBeTruthy();
  expect(screen.getByText(/^Xã Ea Kao/u).textContent).not.toContain('đến trước');
});
