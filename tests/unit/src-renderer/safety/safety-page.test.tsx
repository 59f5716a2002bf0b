// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ok } from '@shared/kernel/result';
import type { SafetyStatus } from '@shared/safety/contract';
import { DATA_RECORD } from '@shared/safety/record';
import { SafetyPage } from '@renderer/safety/safety-page';
import { PROFILE } from '@tests/fixtures/vote-scene';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

const status: SafetyStatus = {
  dataFolder: '/du-lieu',
  databaseSize: 4096,
  schemaVersion: 10,
  programVersion: '1.2.3',
  host: 'loopback',
  lastSavedAt: null,
  lastBackupAt: null,
  secondFolder: '/mnt/usb',
  secondFolderProblem: '',
  freeBytes: null,
};
const problem = 'Chưa sao lưu được vào thư mục thứ hai: không tìm thấy thư mục.';

afterEach(cleanup);

it('tries the second folder once when it opens, and shows what was done to the data', async () => {
  const { calls } = strictTransport({
    'office.getProfile': () => ok({ ...PROFILE, version: 1, updatedAt: '2026-07-15T00:00:00.000Z' }),
    'safety.getStatus': () => ok(status),
    'safety.probeSecondFolder': () => ok({ ...status, secondFolderProblem: problem }),
    'safety.listBackups': () => ok([]),
    'safety.describeBackups': () => ok([]),
    'safety.getHistory': () =>
      ok([
        {
          seq: 1,
          at: '2026-07-15T02:00:00.000Z',
          actor: 'Văn phòng',
          summary: 'Đặt thư mục sao lưu thứ hai',
          changes: [{ field: 'Thư mục', before: '', after: '/mnt/usb' }],
        },
      ]),
  });
  const probes = () => calls.filter(({ method }) => method === 'safety.probeSecondFolder').length;
  await renderScreen(<SafetyPage />);
  expect((await screen.findByRole('alert')).textContent).toContain(problem);
  expect(await screen.findByText('Đặt thư mục sao lưu thứ hai')).toBeTruthy();
  expect(calls).toContainEqual({
    method: 'safety.getHistory',
    input: { entity: 'data', id: DATA_RECORD },
  });
  expect(probes()).toBe(1);
  expect(screen.queryByText('Chuyển dữ liệu của cơ quan sang máy này')).toBeNull();
});

it('says on a PC without an office how the data of the old one come here', async () => {
  strictTransport({
    'office.getProfile': () => ok(null),
    'safety.getStatus': () => ok({ ...status, secondFolder: '' }),
    'safety.probeSecondFolder': () => ok({ ...status, secondFolder: '' }),
    'safety.listBackups': () => ok([]),
    'safety.describeBackups': () => ok([]),
    'safety.getHistory': () => ok([]),
  });
  await renderScreen(<SafetyPage />);
  expect(await screen.findByText('Chuyển dữ liệu của cơ quan sang máy này')).toBeTruthy();
  expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    expect.stringContaining('Cắm USB'),
    expect.stringContaining('“Nơi sao lưu thứ hai”'),
    expect.stringContaining('“Khôi phục…”'),
  ]);
  // The list says the same of a stick that is not chosen yet.
  expect(screen.getByText(/Bản trên USB hiện ở đây/u)).toBeTruthy();
});
