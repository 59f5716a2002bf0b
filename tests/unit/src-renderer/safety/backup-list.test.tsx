// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { Backup, DataContents } from '@shared/safety/contract';
import { BackupList } from '@renderer/safety/backup-list';
import { RestoredNotice } from '@renderer/safety/restored-notice';
import { symbolsText } from '@renderer/safety/lost-numbers';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { HEAD, TOKEN } from '../confidence-votes/ballots/sample-count';

afterEach(cleanup);

const THEN: DataContents = {
  office: 'HĐND tỉnh Đắk Lắk',
  ...{ deputies: 47, votes: 3, ballots: 1284, sessions: 0, classes: 2 },
  lastChange: { at: '2026-07-15T01:59:58.000Z', actor: 'Trần Thị Bích' },
};
const NOW: DataContents = { ...THEN, deputies: 50 };
const NO_LOSS = { now: NOW, then: THEN, otherOffice: false, lostNumbers: [], counts: [] };

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
    'safety.describeBackups': () => ok([]),
    'safety.previewRestore': () =>
      ok({
        ...NO_LOSS,
        lostNumbers: [{ abbreviation: 'NQ', year: 2026, symbols: ['02/NQ-HĐND', '03/NQ-HĐND'] }],
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
    'safety.describeBackups': () => ok([]),
    'safety.previewRestore': () => ok({ ...NO_LOSS, counts: [{ ...COUNT, head }] }),
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
  // The backup may also be further on than this PC: nothing is said of a direction.
  expect(screen.getByText('Cuộc bỏ phiếu sẽ không còn như hiện nay')).toBeTruthy();
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

const described = (changes: object = {}) => ({
  ...({ fileName: backup.fileName, location: 'main', otherOffice: false, contents: THEN } as const),
  ...changes,
});

it('tells two copies of one minute apart, and whose they are and what is in them', async () => {
  const other = {
    ...backup,
    fileName: 'b',
    createdAt: '2026-07-15T02:00:31.000Z',
    location: 'second',
  } as const;
  const spoilt = { ...backup, fileName: 'c' };
  strictTransport({
    'safety.listBackups': () => ok([backup, other, spoilt]),
    'safety.describeBackups': () =>
      ok([
        described(),
        described({
          ...{ fileName: 'b', location: 'second', otherOffice: true },
          contents: { ...THEN, office: 'HĐND xã Ea Knuếc', deputies: 0, votes: 0, ballots: 0, classes: 0 },
        }),
        described({ fileName: 'c', contents: null }),
      ]),
  });
  await renderScreen(<BackupList />);
  expect(await screen.findByText('HĐND xã Ea Knuếc')).toBeTruthy();
  const rows = screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent.replaceAll('\u00A0', ' '));
  expect(rows[0]).toContain('09:00:00 15/07/2026');
  expect(rows[0]).toContain('47 đại biểu, 3 cuộc bỏ phiếu, 1.284 lượt nhập phiếu, 2 lớp tập huấn');
  expect(rows[0]).toContain('Sửa lần cuối 08:59:58 15/07/2026, Trần Thị Bích');
  expect(rows[0]).not.toContain('Tên cơ quan khác');
  expect(rows[1]).toContain('09:00:31 15/07/2026');
  expect(rows[1]).toContain('Tên cơ quan khác');
  expect(rows[1]).toContain('Chưa có dữ liệu');
  expect(rows[2]).toContain('Không đọc được tệp này');
  // Nothing can be brought back from it: neither the button nor the menu of its row offers that.
  const restores = screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [row.querySelectorAll('button').length, row.querySelectorAll('[data-row-menu]').length]);
  expect(restores).toEqual([
    [1, 1],
    [1, 1],
    [0, 0],
  ]);
});

it('says of a copy that is still being read that it is, and asks again until it is known', async () => {
  let asked = 0;
  strictTransport({
    'safety.listBackups': () => ok([backup]),
    'safety.describeBackups': () => {
      asked += 1;
      return ok(asked === 1 ? [] : [described()]);
    },
  });
  await renderScreen(<BackupList />);
  expect(await screen.findByText('Đang đọc…')).toBeTruthy();
  expect(screen.queryByText('Không đọc được tệp này')).toBeNull();
  expect(await screen.findByText('HĐND tỉnh Đắk Lắk', undefined, { timeout: 10_000 })).toBeTruthy();
});

it('puts what stands beside what will stand, names another office, and says afterwards that it worked', async () => {
  const { calls } = strictTransport({
    'safety.listBackups': () => ok([backup]),
    'safety.describeBackups': () => ok([described()]),
    'safety.previewRestore': () =>
      ok({ ...NO_LOSS, otherOffice: true, then: { ...THEN, office: 'HĐND xã Ea Knuếc' } }),
    'safety.restoreBackup': () => ok({}),
    'office.getThisPc': () => ok({ person: '', login: 'root', origin: '3f2a91bc' }),
  });
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
  const user = userEvent.setup();
  await renderScreen(<BackupList />);
  await user.click(await screen.findByRole('button', { name: 'Khôi phục…' }));
  const line = (await screen.findByRole('rowheader', { name: 'Đại biểu' })).closest('tr');
  expect(line?.textContent).toBe('Đại biểu5047');
  expect(
    screen.getByText(/^Bản sao lưu của HĐND xã Ea Knuếc; máy này của HĐND tỉnh Đắk Lắk\./u),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Khôi phục bản này' }));
  await waitFor(() => expect(reload).toHaveBeenCalled());
  expect(calls.map(({ method }) => method)).toContain('safety.restoreBackup');
  cleanup();
  await renderScreen(<RestoredNotice />);
  expect(screen.getByRole('status').textContent).toContain('Dữ liệu đã trở về lúc 09:00:00 15/07/2026');
  expect(await screen.findByText(/đang ghi tên đăng nhập “root”/u)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ghi họ và tên' }).getAttribute('href')).toBe('/settings/this-pc');
  cleanup();
  await renderScreen(<RestoredNotice />);
  expect(screen.queryByRole('status')).toBeNull();
});

it('does not ask about a backup that cannot be read', async () => {
  strictTransport({
    'safety.listBackups': () => ok([backup]),
    'safety.describeBackups': () => ok([]),
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
