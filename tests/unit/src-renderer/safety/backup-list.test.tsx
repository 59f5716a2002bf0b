// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { Backup } from '@shared/safety/contract';
import { BackupList } from '@renderer/safety/backup-list';
import { symbolsText } from '@renderer/safety/lost-numbers';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const backup: Backup = {
  fileName: 'thuong-truc_2026-07-15_09-00-00-000_manual_a1b2c3.sqlite',
  createdAt: '2026-07-15T02:00:00.000Z',
  reason: 'manual',
  size: 1000,
  location: 'main',
};

it('before a restore, names the numbers on paper that the backup does not know', async () => {
  const { calls } = strictTransport({
    'safety.listBackups': () => ok([backup]),
    'safety.previewRestore': () =>
      ok({ lostNumbers: [{ abbreviation: 'NQ', year: 2026, symbols: ['02/NQ-HĐND', '03/NQ-HĐND'] }] }),
    'safety.restoreBackup': () => err(appError('safety.backup-damaged')),
  });
  const user = userEvent.setup();
  await renderScreen(<BackupList />);
  await user.click(await screen.findByRole('button', { name: 'Khôi phục…' }));
  expect(await screen.findByText('NQ năm 2026: 02/NQ-HĐND, 03/NQ-HĐND')).toBeTruthy();
  expect(calls.map(({ method }) => method)).not.toContain('safety.restoreBackup');
  await user.click(screen.getByRole('button', { name: 'Giữ dữ liệu hiện tại' }));
  expect(calls.map(({ method }) => method)).not.toContain('safety.restoreBackup');
});

it('does not ask about a backup that cannot be read', async () => {
  strictTransport({
    'safety.listBackups': () => ok([backup]),
    'safety.previewRestore': () => err(appError('safety.backup-damaged')),
  });
  const user = userEvent.setup();
  await renderScreen(<BackupList />);
  await user.click(await screen.findByRole('button', { name: 'Khôi phục…' }));
  expect(screen.queryByRole('button', { name: 'Khôi phục bản này' })).toBeNull();
});

it('names a long series by its first and its last number', () => {
  const symbols = Array.from({ length: 9 }, (_, index) => `${index + 1}/BB`);
  expect(symbolsText({ abbreviation: 'BB', year: 2026, symbols })).toBe('BB năm 2026: 1/BB đến 9/BB (9 số)');
});
