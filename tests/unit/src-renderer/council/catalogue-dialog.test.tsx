// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ok } from '@shared/kernel/result';
import { CatalogueDialog } from '@renderer/council/units/catalogue-dialog';
import { PROFILE } from '@tests/fixtures/vote-scene';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const CATALOGUES = [
  { code: '66', province: 'Đắk Lắk', count: 102, asOf: '2025-07-01', source: 'nguồn' },
  { code: '25', province: 'Phú Thọ', count: 148, asOf: '2025-07-01', source: 'nguồn' },
];

async function openDialog(unitName: string) {
  const { calls } = strictTransport({
    'office.getProfile': () =>
      ok({ ...PROFILE, level: 'province', unitName, version: 1, updatedAt: '2026-08-03T01:00:00.000Z' }),
    'council.listUnitCatalogues': () => ok(CATALOGUES),
    'council.loadUnitCatalogue': () => ok({ added: 102, alreadyThere: 0 }),
  });
  const onClose = vi.fn();
  await renderScreen(<CatalogueDialog onClose={onClose} />);
  return { calls, onClose, user: userEvent.setup() };
}

it('offers the list of the own province, and says so before another one is taken', async () => {
  const { calls, user } = await openDialog('Đắk Lắk');
  const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Tỉnh, thành phố' });
  await waitFor(() => expect(choice.value).toBe('66'));
  expect(screen.queryByRole('alert')).toBeNull();
  await user.selectOptions(choice, 'Phú Thọ (148 đơn vị)');
  expect(screen.getByRole('alert').textContent).toContain('Cơ quan khai ở Đắk Lắk');
  await user.selectOptions(choice, 'Đắk Lắk (102 đơn vị)');
  await user.click(screen.getByRole('button', { name: 'Nạp danh mục' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'council.loadUnitCatalogue')?.input).toEqual({ code: '66' }),
  );
});

it('says that the own province has no list, and how to get one', async () => {
  await openDialog('Lâm Đồng');
  expect(await screen.findByText(/chưa có danh mục của Lâm Đồng/u)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Nạp danh mục' })).toHaveProperty('disabled', true);
});
