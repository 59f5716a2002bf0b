// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ok } from '@shared/kernel/result';
import type { SafetyStatus } from '@shared/safety/contract';
import { DATA_RECORD } from '@shared/safety/record';
import { SafetyPage } from '@renderer/safety/safety-page';
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
});
