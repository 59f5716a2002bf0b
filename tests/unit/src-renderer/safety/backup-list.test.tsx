// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { Backup } from '@shared/safety/contract';
import { BackupList } from '@renderer/safety/backup-list';
import { symbolsText } from '@renderer/safety/lost-numbers';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { HEAD, TOKEN } from '../confidence-votes/ballots/sample-count';

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
      ok({
        lostNumbers: [{ abbreviation: 'NQ', year: 2026, symbols: ['02/NQ-HĐND', '03/NQ-HĐND'] }],
        counts: [],
      }),
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

const COUNT = {
  voteId: 'vote-1',
  title: 'Lấy phiếu năm 2026',
  now: 'đang kiểm phiếu, 40 lượt nhập phiếu',
  then: 'đang kiểm phiếu',
};

it.each([
  ['the head of the board signs', { operatorId: 'operator-head', name: 'Đỗ Thị Ánh' }],
  ['the head of the office gives the name', null],
] as const)('names the counts that go back, and %s', async (_who, head) => {
  const { calls } = strictTransport({
    'safety.listBackups': () => ok([backup]),
    'safety.previewRestore': () => ok({ lostNumbers: [], counts: [{ ...COUNT, head }] }),
    'ballotCount.signIn': () => ok({ token: TOKEN, operator: HEAD }),
    'ballotCount.signOut': () => ok({}),
    'safety.restoreBackup': () => err(appError('safety.backup-damaged')),
  });
  const user = userEvent.setup();
  await renderScreen(<BackupList />);
  await user.click(await screen.findByRole('button', { name: 'Khôi phục…' }));
  expect(
    await screen.findByText(
      'Lấy phiếu năm 2026: đang là “đang kiểm phiếu, 40 lượt nhập phiếu”; bản sao lưu “đang kiểm phiếu”.',
    ),
  ).toBeTruthy();
  await user.click(screen.getByLabelText('Lý do khôi phục'));
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Hãy ghi lý do khôi phục.')).toBeTruthy();
  await user.keyboard('Máy hỏng{Enter}');
  const field = screen.getByLabelText(head ? 'Mã PIN của trưởng ban' : 'Họ tên Chánh Văn phòng');
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(calls.map(({ method }) => method)).not.toContain('ballotCount.signIn');
  await user.keyboard(head ? '2468{Enter}' : 'Phan Thị Giang{Enter}');
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'safety.restoreBackup')?.input).toEqual({
      ...{ fileName: backup.fileName, location: 'main' },
      consent: { reason: 'Máy hỏng', ...(head ? { token: TOKEN } : { by: 'Phan Thị Giang' }) },
    }),
  );
  expect(await screen.findByText('Bản sao lưu bị hỏng; hãy chọn bản khác.')).toBeTruthy();
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
