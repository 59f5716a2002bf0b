// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ok } from '@shared/kernel/result';
import { SeatsDialog } from '@renderer/training/seats-dialog';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const unitOf = (no: number) => ({
  id: `00000000-0000-4000-8000-00000000000${no}`,
  version: 1,
  code: '',
  name: `Mẫu ${no}`,
  unitType: 'commune' as const,
  phone: '',
  email: '',
  address: '',
  validFrom: null,
  validTo: null,
  oldDistrict: '',
  population: null,
  note: '',
  fullName: `Xã Mẫu ${no}`,
  active: true,
  sortKey: String(no),
  searchKey: `xa mau ${no}`,
});

it('marks the unit whose number is wrong, names it and puts the cursor there', async () => {
  strictTransport({ 'council.listUnits': () => ok([1, 2, 3].map(unitOf)) });
  const save = vi.fn(() => Promise.resolve(ok({})));
  await renderScreen(
    <SeatsDialog
      title="Chỉ tiêu"
      quotas={[{ unitId: unitOf(1).id, seats: 2 }]}
      listedOf={() => 0}
      running={false}
      save={save}
      onClose={() => undefined}
    />,
  );
  const user = userEvent.setup();
  const second = await screen.findByLabelText<HTMLInputElement>('Chỉ tiêu Xã Mẫu 2');
  await user.type(second, '-2');
  await user.type(screen.getByLabelText('Chỉ tiêu Xã Mẫu 3'), '1,5');
  await user.type(screen.getByLabelText('Tìm đơn vị'), 'mau 1');
  await user.click(screen.getByRole('button', { name: 'Lưu chỉ tiêu' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Số người của Xã Mẫu 2 và 1 đơn vị khác chưa đúng; hãy nhập số từ 0 đến 999.',
  );
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Chỉ tiêu Xã Mẫu 2')));
  expect(screen.getByLabelText('Chỉ tiêu Xã Mẫu 3').getAttribute('aria-invalid')).toBe('true');
  expect(save).not.toHaveBeenCalled();
  for (const no of [2, 3]) {
    await user.clear(screen.getByLabelText(`Chỉ tiêu Xã Mẫu ${no}`));
    await user.type(screen.getByLabelText(`Chỉ tiêu Xã Mẫu ${no}`), '3');
  }
  await user.click(screen.getByRole('button', { name: 'Lưu chỉ tiêu' }));
  await waitFor(() =>
    expect(save).toHaveBeenCalledWith([
      { unitId: unitOf(1).id, seats: 2 },
      { unitId: unitOf(2).id, seats: 3 },
      { unitId: unitOf(3).id, seats: 3 },
    ]),
  );
});

it('shows which units called up too few or too many', async () => {
  strictTransport({ 'council.listUnits': () => ok([1, 2, 3].map(unitOf)) });
  const listed = new Map([
    [unitOf(1).id, 2],
    [unitOf(3).id, 4],
  ]);
  await renderScreen(
    <SeatsDialog
      title="Chỉ tiêu"
      quotas={[1, 2, 3].map((no) => ({ unitId: unitOf(no).id, seats: 2 }))}
      listedOf={(unitId) => listed.get(unitId) ?? 0}
      running={false}
      save={() => Promise.resolve(ok({}))}
      onClose={() => undefined}
    />,
  );
  const user = userEvent.setup();
  const unitsShown = () =>
    screen.getAllByLabelText(/^Chỉ tiêu Xã/u).map((field) => field.getAttribute('aria-label'));
  await screen.findByText('Tổng chỉ tiêu 6, đã cử 6');
  expect(unitsShown()).toHaveLength(3);
  await user.click(screen.getByLabelText('Cử thiếu (1)'));
  expect(unitsShown()).toEqual(['Chỉ tiêu Xã Mẫu 2']);
  await user.click(screen.getByLabelText('Cử quá (1)'));
  expect(unitsShown()).toEqual(['Chỉ tiêu Xã Mẫu 3']);
});

it('has a unit that begins later, which seats for every unit leave out', async () => {
  const later = { ...unitOf(2), active: false, validFrom: '2027-01-01' };
  const gone = { ...unitOf(3), active: false, validTo: '2026-01-01' };
  strictTransport({ 'council.listUnits': () => ok([unitOf(1), later, gone]) });
  const save = vi.fn(() => Promise.resolve(ok({})));
  await renderScreen(
    <SeatsDialog
      title="Chỉ tiêu"
      quotas={[]}
      listedOf={() => 0}
      running={false}
      save={save}
      onClose={() => undefined}
    />,
  );
  const user = userEvent.setup();
  expect(await screen.findByText('Xã Mẫu 2 (từ 01/01/2027)')).toBeDefined();
  expect(screen.queryByLabelText('Chỉ tiêu Xã Mẫu 3')).toBeNull();
  await user.type(screen.getByLabelText('Mỗi đơn vị'), '4');
  await user.click(screen.getByRole('button', { name: 'Ghi cho mọi đơn vị' }));
  await user.type(screen.getByLabelText('Chỉ tiêu Xã Mẫu 2'), '2');
  await user.click(screen.getByRole('button', { name: 'Lưu chỉ tiêu' }));
  await waitFor(() =>
    expect(save).toHaveBeenCalledWith([
      { unitId: unitOf(1).id, seats: 4 },
      { unitId: later.id, seats: 2 },
    ]),
  );
});
