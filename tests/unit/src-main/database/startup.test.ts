import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newestVersion } from '@main/database/migrate';
import * as renewing from '@main/database/backup/renew-origin';
import { openSafely } from '@main/database/backup/open-safely';
import { databaseFile, incomingFile, journalFile } from '@main/database/data-files';
import {
  openWithoutJournal,
  restoreFromBackupBeforeOpening,
  startEmpty,
  usableBackups,
} from '@main/database/startup/actions';
import { startupPage, supportPage } from '@main/database/startup/startup-page';
import { makeSupportBundle } from '@main/database/startup/support-bundle';
import { startupNotice, startupWords } from '@main/database/startup/words';
import { createStartupPages } from '@main/hosts/startup-pages';
import type { StartupError, StartupErrorCode } from '@main/database/startup-error';
import {
  backupsIn,
  change,
  dataSummaries,
  originIn,
  openKeeper,
  removeTemporaryFolders,
  temporaryFolder,
  testHost,
} from '@tests/fixtures/data-folder';

afterEach(removeTemporaryFolders);

const NOW = '2026-07-15T02:00:00.000Z';
const codes = Object.keys(startupWords) as StartupErrorCode[];

it.each(codes)('a terminal is told of %s in words', (code) => {
  expect(startupNotice(code)).toBe(`${startupWords[code].title}; trang sau nói rõ cách xử lý.`);
  expect(startupNotice(code)).not.toContain(code);
});

async function damagedFolder(): Promise<{ dataDir: string; backup: string }> {
  const dataDir = temporaryFolder();
  const host = testHost();
  const keeper = await openKeeper(dataDir, host);
  await change(keeper, host, 'Lấy phiếu ông Nguyễn Văn Mẫu');
  await keeper.close();
  writeFileSync(databaseFile(dataDir), 'hỏng');
  writeFileSync(journalFile(dataDir), 'cũ');
  return { dataDir, backup: backupsIn(join(dataDir, 'backups'))[0] ?? '' };
}

describe('the startup page', () => {
  it.each(codes)('%s says what is wrong and what to do, without script', (code) => {
    const html = startupPage({ code, file: 'C:\\<dữ liệu>\\"x"', detail: 'chi tiết' }, { backups: [] });
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/u);
    expect(html).not.toMatch(/<script|javascript:|https?:|\son\w+=/iu);
    expect(html).toContain('Thử lại');
    expect(html).toContain('Gói hỗ trợ');
    expect(html.match(/<li>/gu)?.length ?? 0).toBeGreaterThan(0);
    expect(html).toContain('C:\\&lt;dữ liệu&gt;\\&quot;x&quot;');
    expect(html).not.toContain('chi tiết');
    expect(html).toBe(html.normalize('NFC'));
  });

  it('offers the backups that can be read, newest first', async () => {
    const { dataDir, backup } = await damagedFolder();
    writeFileSync(join(dataDir, 'backups', backup.replace('2026', '2025')), 'hỏng');
    const backups = await usableBackups(dataDir);
    expect(backups.map(({ fileName }) => fileName)).toEqual([backup]);
    const html = startupPage({ code: 'damaged', file: 'x', detail: '' }, { backups });
    expect(html).toContain(`name="file" value="${backup}"`);
    expect(html).toContain('09:00:00 ngày 15/07/2026');
    expect(html).toContain('Khi đóng chương trình');
  });
});

describe('buttons of the startup page', () => {
  it('restore puts the backup in place and keeps the unreadable files', async () => {
    const { dataDir, backup } = await damagedFolder();
    expect(await restoreFromBackupBeforeOpening(dataDir, backup, NOW)).toEqual({ ok: true, value: null });
    expect(dataSummaries(dataDir)).toEqual(['Lấy phiếu ông Nguyễn Văn Mẫu']);
    // Data that went back in time never go on with a log that other PCs may hold further.
    expect(originIn(databaseFile(dataDir))).toMatch(/^[0-9a-f]{8}$/u);
    expect(originIn(databaseFile(dataDir))).not.toBe(originIn(join(dataDir, 'backups', backup)));
    const [aside = ''] = readdirSync(join(dataDir, 'tep-hong'));
    expect(readFileSync(join(dataDir, 'tep-hong', aside, 'thuong-truc.sqlite-wal'), 'utf8')).toBe('cũ');
    expect(readFileSync(join(dataDir, 'tep-hong', aside, 'thuong-truc.sqlite'), 'utf8')).toBe('hỏng');
    expect(existsSync(journalFile(dataDir))).toBe(false);
  });

  it('restore refuses what is no backup, and data that are in use', async () => {
    const { dataDir, backup } = await damagedFolder();
    expect(await restoreFromBackupBeforeOpening(dataDir, '../../etc/passwd', NOW)).toMatchObject({
      error: { code: 'safety.backup-missing' },
    });
    writeFileSync(join(dataDir, 'backups', backup), 'hỏng');
    expect(await restoreFromBackupBeforeOpening(dataDir, backup, NOW)).toMatchObject({
      error: { code: 'safety.backup-damaged' },
    });
    expect(readFileSync(databaseFile(dataDir), 'utf8')).toBe('hỏng');

    const used = temporaryFolder();
    const host = testHost();
    const keeper = await openKeeper(used, host);
    const made = await keeper.services.makeBackup('manual');
    expect(await restoreFromBackupBeforeOpening(used, made.ok ? made.value.fileName : '', NOW)).toMatchObject(
      {
        error: { code: 'safety.data-in-use' },
      },
    );
    await keeper.close();
  });

  it('opening without the journal keeps it aside', async () => {
    const dataDir = temporaryFolder();
    await (await openKeeper(dataDir, testHost())).close();
    const origin = originIn(databaseFile(dataDir));
    writeFileSync(journalFile(dataDir), 'x'.repeat(100));
    expect(await openWithoutJournal(dataDir, NOW)).toEqual({ ok: true, value: null });
    expect(originIn(databaseFile(dataDir))).not.toBe(origin);
    await (await openKeeper(dataDir, testHost())).close();
    const [aside = ''] = readdirSync(join(dataDir, 'tep-hong'));
    expect(readdirSync(join(dataDir, 'tep-hong', aside))).toContain('thuong-truc.sqlite-wal');
  });

  it('data that cannot get a new name keep their journal, and nothing opens under the old one', async () => {
    const dataDir = temporaryFolder();
    await (await openKeeper(dataDir, testHost())).close();
    const raw = new BetterSqlite3(databaseFile(dataDir));
    raw.exec("CREATE TRIGGER full BEFORE UPDATE ON setting BEGIN SELECT RAISE(ABORT, 'full'); END");
    raw.pragma('wal_checkpoint(TRUNCATE)');
    raw.close();
    writeFileSync(journalFile(dataDir), 'x'.repeat(100));
    await expect(openWithoutJournal(dataDir, NOW)).rejects.toThrow('full');
    expect(readFileSync(journalFile(dataDir), 'utf8')).toBe('x'.repeat(100));
    expect(existsSync(incomingFile(dataDir))).toBe(false);
  });

  it('a stop before the journal is set aside leaves data under a new name, and a page that asks again', async () => {
    const dataDir = temporaryFolder();
    await (await openKeeper(dataDir, testHost())).close();
    const origin = originIn(databaseFile(dataDir));
    writeFileSync(journalFile(dataDir), 'x'.repeat(100));
    // Where the damaged files go something stands in the way: the last step is the one that fails.
    writeFileSync(join(dataDir, 'tep-hong'), '');
    expect((await openWithoutJournal(dataDir, NOW).catch(() => ({ ok: false }))).ok).toBe(false);
    expect(originIn(databaseFile(dataDir))).not.toBe(origin);
    expect(await openSafely(dataDir, testHost())).toMatchObject({ error: { code: 'journal-damaged' } });
    rmSync(join(dataDir, 'tep-hong'));
    expect((await openWithoutJournal(dataDir, NOW)).ok).toBe(true);
    await (await openKeeper(dataDir, testHost())).close();
  });

  it.each([
    ['SQLITE_BUSY', 'safety.data-in-use'],
    ['EBUSY', 'safety.data-in-use'],
    ['SQLITE_IOERR_WRITE', 'disk-error'],
    ['EIO', 'disk-error'],
  ])('%s on the way is said in words', async (code, said) => {
    const dataDir = temporaryFolder();
    await (await openKeeper(dataDir, testHost())).close();
    writeFileSync(journalFile(dataDir), 'x'.repeat(100));
    const failing = vi.spyOn(renewing, 'renewOrigin').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    expect(await openWithoutJournal(dataDir, NOW)).toMatchObject({ ok: false, error: { code: said } });
    failing.mockRestore();
    expect(existsSync(journalFile(dataDir))).toBe(true);
  });

  it('starting empty never replaces a database', async () => {
    const { dataDir } = await damagedFolder();
    expect((await startEmpty(dataDir, NOW)).ok).toBe(true);
    expect(readFileSync(databaseFile(dataDir), 'utf8')).toBe('hỏng');
    rmSync(databaseFile(dataDir));
    expect((await startEmpty(dataDir, NOW)).ok).toBe(true);
    await (await openKeeper(dataDir, testHost())).close();
    expect(dataSummaries(dataDir)).toEqual([]);
    expect(backupsIn(join(dataDir, 'backups'))).toHaveLength(1);
  });

  it('work through the pages of a host, up to the open data', async () => {
    const { dataDir, backup } = await damagedFolder();
    let error: StartupError | null = null;
    const retry = async (): Promise<void> => {
      const opened = await openSafely(dataDir, testHost());
      error = opened.ok ? null : opened.error;
      if (opened.ok) await opened.value.close();
    };
    await retry();
    const pages = createStartupPages({
      dataDir,
      host: 'loopback',
      programVersion: '1.2.3',
      now: () => NOW,
      error: () => error,
      retry,
    });
    expect(await pages.page()).toContain('không phải của chương trình');
    expect(await pages.act('retry', new URLSearchParams())).toMatchObject({
      html: expect.stringContaining('Vẫn chưa mở được') as string,
    });
    expect(await pages.act('restore', new URLSearchParams({ file: 'x' }))).toMatchObject({
      html: expect.stringContaining('Không còn bản sao lưu này') as string,
    });
    expect(await pages.act('support', new URLSearchParams())).toMatchObject({
      html: expect.stringContaining('not-a-database') as string,
    });
    expect(await pages.act('restore', new URLSearchParams({ file: backup }))).toEqual({ reload: true });
    expect(dataSummaries(dataDir)).toEqual(['Lấy phiếu ông Nguyễn Văn Mẫu']);
  });
});

describe('the support bundle', () => {
  it('describes the files, and holds neither names nor contents', async () => {
    const { dataDir, backup } = await damagedFolder();
    const error: StartupError = {
      code: 'damaged',
      file: databaseFile(dataDir),
      detail: `SQLITE_CORRUPT ${homedir()}/x`,
    };
    const bundle = await makeSupportBundle(dataDir, {
      error,
      programVersion: '1.2.3',
      host: 'loopback',
      now: NOW,
    });
    expect(bundle).toContain(`${backup}: `);
    expect(bundle).toContain(`đọc được, phiên bản ${newestVersion()}`);
    expect(bundle).toContain('SQLITE_CORRUPT ~/x');
    expect(bundle).not.toContain('Nguyễn');
    expect(bundle).not.toContain(homedir());
    expect(supportPage('<b>&')).toContain('&lt;b&gt;&amp;');
  });
});
