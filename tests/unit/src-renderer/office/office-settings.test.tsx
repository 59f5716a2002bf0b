// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { SavedProfile } from '@shared/office/contract';
import { defaultRegister } from '@shared/office/default-bodies';
import { ok } from '@shared/kernel/result';
import { OfficeSettingsPage } from '@renderer/office/settings/office-page';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

const profile: SavedProfile = {
  level: 'province',
  unitKind: 'province',
  unitName: 'Đắk Lắc',
  provinceName: '',
  placeName: 'Đắk Lắk',
  termNumber: 'XI',
  termFrom: null,
  termTo: null,
  deputiesElected: 47,
  numberPatterns: [{ documentKind: '', pattern: '{no}/{kind}-{body}' }],
  gradingEnabledForCommune: false,
  gradingReason: '',
  version: 1,
  updatedAt: '2026-07-15T02:00:00.000Z',
};

const bodies = defaultRegister(profile).bodies.map(({ key: _key, ...body }, index) => ({
  ...body,
  abbreviation: body.kind === 'office' ? 'VP.HĐND' : body.abbreviation,
  id: `01890000-0000-7000-8000-00000000000${index}`,
  version: 1,
  sortOrder: index,
}));

const open = (saved: SavedProfile) => {
  const { calls } = strictTransport({
    'office.getProfile': () => ok(saved),
    'office.saveProfile': () => ok({ version: 2 }),
    'council.listBodies': () => ok(bodies),
    'council.listPosts': () => ok([]),
  });
  return { calls, saves: () => calls.filter(({ method }) => method === 'office.saveProfile') };
};

afterEach(cleanup);

describe('another name of the office', () => {
  it('shows what changes in the register and changes it in the same save', async () => {
    const { saves } = open(profile);
    await renderScreen(<OfficeSettingsPage />);
    const user = userEvent.setup();
    const name = await screen.findByLabelText(/Tên đơn vị/u);
    expect(screen.queryByRole('alert')).toBeNull();
    await user.clear(name);
    await user.type(name, 'Đắk Lắk');
    expect(await screen.findByText('Thường trực Hội đồng nhân dân tỉnh Đắk Lắk')).toBeTruthy();
    expect(screen.getByText('Thường trực Hội đồng nhân dân tỉnh Đắk Lắc')).toBeTruthy();
    expect(screen.getByText(/Đã sửa tay nên giữ nguyên: Văn phòng Đoàn đại biểu/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lưu và đổi 7 mục' }));
    await waitFor(() => expect(saves()).toHaveLength(1));
    expect(saves()[0]?.input).toMatchObject({
      profile: { unitName: 'Đắk Lắk' },
      version: 1,
      renewRegister: true,
    });
  });

  it('saved before without its bodies, they can still be changed', async () => {
    const { saves } = open({ ...profile, unitName: 'Đắk Lắk' });
    await renderScreen(<OfficeSettingsPage />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Lưu và đổi 7 mục' }));
    await waitFor(() => expect(saves()[0]?.input).toMatchObject({ version: 1, renewRegister: true }));
  });
});
