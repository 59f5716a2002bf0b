import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { openSafely } from '@main/database/backup/open-safely';
import { databaseFile, journalFile } from '@main/database/data-files';
import { newestVersion } from '@main/database/migrate';
import { startupErrorOf } from '@main/database/startup-error';
import {
  backupsIn,
  change,
  dataSummaries,
  makeReadOnly,
  mountSmallDisk,
  openKeeper,
  removeTemporaryFolders,
  summaries,
  temporaryFolder,
  testHost,
} from '@tests/fixtures/data-folder';

afterEach(removeTemporaryFolders);

async function refusal(dataDir: string): Promise<string> {
  const opened = await openSafely(dataDir, testHost());
  if (!opened.ok) return opened.error.code;
  await opened.value.close();
  return 'opened';
}

/** A folder with some real data, closed. */
async function usedFolder(): Promise<string> {
  const dataDir = temporaryFolder();
  const host = testHost();
  const keeper = await openKeeper(dataDir, host);
  for (let n = 0; n < 300; n += 1) await change(keeper, host, `việc ${n} ${'x'.repeat(200)}`);
  await keeper.close();
  return dataDir;
}

it('a new data folder is read by nobody else on the PC', async () => {
  const dataDir = join(temporaryFolder(), 'van-phong', 'du-lieu');
  const opened = await openSafely(dataDir, testHost());
  if (!opened.ok) throw new Error(opened.error.code);
  await opened.value.close();
  // Windows keeps rights elsewhere: there a folder of the user's own profile is read by nobody else anyway.
  const mode = (statSync(dataDir).mode & 0o777).toString(8);
  expect(process.platform === 'win32' ? '700' : mode).toBe('700');
});

describe('opening', () => {
  it('makes the first database under its name only when it is whole', async () => {
    const dataDir = join(temporaryFolder(), 'mới', 'thư mục');
    const keeper = await openKeeper(dataDir, testHost());
    expect(keeper.database().raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(keeper.database().raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(keeper.database().raw.pragma('foreign_keys', { simple: true })).toBe(1);
    await keeper.close();
    expect(readdirSync(dataDir)).toEqual(['thuong-truc.sqlite']);
  });

  it('keeps what was committed', async () => {
    const dataDir = await usedFolder();
    const keeper = await openKeeper(dataDir, testHost());
    expect(await summaries(keeper)).toHaveLength(300);
    await keeper.close();
  });

  it('clears away what a crash left half-made', async () => {
    const dataDir = await usedFolder();
    const unfinished = join(dataDir, 'backups', `unfinished-${backupsIn(join(dataDir, 'backups'))[0]}`);
    writeFileSync(unfinished, 'x');
    writeFileSync(`${unfinished}-journal`, 'x');
    writeFileSync(`${databaseFile(dataDir)}.incoming`, 'x');
    const keeper = await openKeeper(dataDir, testHost());
    await keeper.close();
    expect(existsSync(unfinished) || existsSync(`${unfinished}-journal`)).toBe(false);
    expect(existsSync(`${databaseFile(dataDir)}.incoming`)).toBe(false);
  });

  it('backs up before a migration', async () => {
    const dataDir = temporaryFolder();
    const released = readFileSync(new URL('../../../fixtures/released/010.sql', import.meta.url), 'utf8');
    const old = new BetterSqlite3(databaseFile(dataDir));
    old.exec(released);
    // As if a release before the first had made it.
    old.pragma('user_version = 5');
    old.close();
    const opened = await openSafely(dataDir, testHost());
    expect(opened.ok).toBe(false);
    const [backup = ''] = backupsIn(join(dataDir, 'backups'));
    expect(backup).toContain('_migration_');
    const copy = new BetterSqlite3(join(dataDir, 'backups', backup), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(5);
    copy.close();
  });
});

describe('refusing to open', () => {
  it('an empty file, and leaves it as it is', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(databaseFile(dataDir), '');
    expect(await refusal(dataDir)).toBe('not-a-database');
    expect(statSync(databaseFile(dataDir)).size).toBe(0);
  });

  it('a file of another kind', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(databaseFile(dataDir), '<html>'.repeat(1000));
    expect(await refusal(dataDir)).toBe('not-a-database');
    expect(readFileSync(databaseFile(dataDir), 'utf8')).toBe('<html>'.repeat(1000));
  });

  it('a database of another program', async () => {
    const dataDir = temporaryFolder();
    const other = new BetterSqlite3(databaseFile(dataDir));
    other.exec('CREATE TABLE bookmarks (id INTEGER)');
    other.pragma('user_version = 10');
    other.close();
    expect(await refusal(dataDir)).toBe('not-a-database');
  });

  it('a folder in the place of the file, and a file in the place of the folder', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(databaseFile(dataDir));
    expect(await refusal(dataDir)).toBe('not-a-database');
    const file = join(temporaryFolder(), 'tệp');
    writeFileSync(file, '');
    expect(await refusal(file)).toBe('no-access');
    expect(await refusal(join(file, 'con'))).toBe('no-access');
  });

  it('a place where no folder can be made, at once', async () => {
    // Under /proc Linux answers "not found" to every attempt.
    const places = ['/dev/null/none', '/proc/none', '/proc/none/here'];
    for (const place of process.platform === 'linux' ? places : ['NUL/none']) {
      expect(['no-access', 'read-only'], place).toContain(await refusal(place));
    }
  });

  it('a spoilt header', async () => {
    const dataDir = await usedFolder();
    const bytes = readFileSync(databaseFile(dataDir));
    bytes.fill(0x5a, 0, 100);
    writeFileSync(databaseFile(dataDir), bytes);
    expect(await refusal(dataDir)).toBe('not-a-database');
    bytes.write('SQLite format 3\0', 0, 'latin1');
    writeFileSync(databaseFile(dataDir), bytes);
    expect(['not-a-database', 'damaged']).toContain(await refusal(dataDir));
    expect(readFileSync(databaseFile(dataDir)).equals(bytes)).toBe(true);
  });

  it('a spoilt page in the middle', async () => {
    const dataDir = await usedFolder();
    const bytes = readFileSync(databaseFile(dataDir));
    bytes.fill(0xff, 4096 * 3, 4096 * 8);
    writeFileSync(databaseFile(dataDir), bytes);
    expect(await refusal(dataDir)).toBe('damaged');
  });

  it.each([0.9, 0.5, 0.1])('a file cut to %s of its length', async (part) => {
    const dataDir = await usedFolder();
    const { size } = statSync(databaseFile(dataDir));
    const cut = Math.floor((size * part) / 4096) * 4096;
    truncateSync(databaseFile(dataDir), cut);
    expect(await refusal(dataDir)).toBe('damaged');
    expect(statSync(databaseFile(dataDir)).size).toBe(cut);
  });

  it('data of a newer program, untouched', async () => {
    const dataDir = await usedFolder();
    const raw = new BetterSqlite3(databaseFile(dataDir));
    raw.pragma(`user_version = ${newestVersion() + 10}`);
    raw.close();
    expect(await refusal(dataDir)).toBe('newer-schema');
  });

  it('a missing file where backups or a journal say that there was one', async () => {
    const dataDir = await usedFolder();
    rmSync(databaseFile(dataDir));
    expect(await refusal(dataDir)).toBe('database-missing');
    expect(existsSync(databaseFile(dataDir))).toBe(false);
    const other = temporaryFolder();
    writeFileSync(journalFile(other), 'x'.repeat(100));
    expect(await refusal(other)).toBe('database-missing');
  });

  it('a read-only folder', async () => {
    const dataDir = await usedFolder();
    makeReadOnly(dataDir);
    expect(await refusal(dataDir)).toBe('read-only');
  });

  it('an old runtime', async () => {
    const napi = Object.getOwnPropertyDescriptor(process.versions, 'napi');
    Object.defineProperty(process.versions, 'napi', { value: '9', configurable: true });
    try {
      const dataDir = temporaryFolder();
      expect(await refusal(dataDir)).toBe('wrong-runtime');
      expect(readdirSync(dataDir)).toEqual([]);
    } finally {
      if (napi) Object.defineProperty(process.versions, 'napi', napi);
    }
  });

  it('data that are open in this process', async () => {
    const dataDir = temporaryFolder();
    const keeper = await openKeeper(dataDir, testHost());
    expect(await refusal(dataDir)).toBe('in-use');
    await keeper.close();
    expect(await refusal(dataDir)).toBe('opened');
  });

  it('data that another process has open, until it ends', async () => {
    const dataDir = await usedFolder();
    const driver = createRequire(import.meta.url).resolve('better-sqlite3');
    const script = `
      const db = new (require(${JSON.stringify(driver)}))(process.argv[1]);
      db.pragma('locking_mode = EXCLUSIVE');
      db.pragma('journal_mode = WAL');
      db.exec("INSERT INTO audit_log (at, actor, method, entity, entity_id, summary, changes) VALUES ('2026-01-01T00:00:00.000Z','','','','','máy kia','[]')");
      process.stdout.write('open');
      setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['-e', script, databaseFile(dataDir)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    expect(await refusal(dataDir)).toBe('in-use');
    other.kill('SIGKILL');
    await once(other, 'exit');
    const keeper = await openKeeper(dataDir, testHost());
    expect((await summaries(keeper)).at(-1)).toBe('máy kia');
    await keeper.close();
  });

  it('a full disk at the first start, without leaving a half-made database', async () => {
    const dataDir = temporaryFolder();
    if (mountSmallDisk(dataDir, 40)) {
      expect(await refusal(dataDir)).toBe('disk-full');
      expect(existsSync(databaseFile(dataDir))).toBe(false);
    } else {
      expect(startupErrorOf(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }), 'x').code).toBe(
        'disk-full',
      );
    }
  });
});

describe('the journal', () => {
  /** Data in the file, one more change only in the journal, as after a crash. */
  async function crashedFolder(): Promise<string> {
    const dataDir = await usedFolder();
    const host = testHost();
    const keeper = await openKeeper(dataDir, host);
    await change(keeper, host, 'chỉ trong nhật ký ghi');
    const crashed = temporaryFolder();
    copyFileSync(journalFile(dataDir), journalFile(crashed));
    await keeper.close();
    // The file as it was before the closing checkpoint is not needed: a checkpointed one takes the journal as well.
    copyFileSync(databaseFile(dataDir), databaseFile(crashed));
    return crashed;
  }

  it('is played in after a crash', async () => {
    const dataDir = await crashedFolder();
    expect(await refusal(dataDir)).toBe('opened');
    expect(dataSummaries(dataDir)).toContain('chỉ trong nhật ký ghi');
  });

  it.each([
    ['garbage', (bytes: Buffer) => bytes.fill(0x2a)],
    ['a spoilt header', (bytes: Buffer) => bytes.fill(0x2a, 8, 20)],
    ['a spoilt checksum', (bytes: Buffer) => bytes.fill(0x2a, 24, 32)],
  ])('with %s asks instead of dropping what it held', async (_what, spoil) => {
    const dataDir = await crashedFolder();
    const bytes = spoil(readFileSync(journalFile(dataDir)));
    writeFileSync(journalFile(dataDir), bytes);
    expect(await refusal(dataDir)).toBe('journal-damaged');
    expect(readFileSync(journalFile(dataDir)).equals(bytes)).toBe(true);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['cut within its header', Buffer.alloc(20, 7)],
    ['still all zeros', Buffer.alloc(8192)],
  ])('that is %s never held anything confirmed', async (_what, bytes) => {
    const dataDir = await usedFolder();
    writeFileSync(journalFile(dataDir), bytes);
    expect(await refusal(dataDir)).toBe('opened');
    expect(dataSummaries(dataDir)).toHaveLength(300);
  });

  it('with garbage behind valid commits loses none of them', async () => {
    const dataDir = await crashedFolder();
    writeFileSync(journalFile(dataDir), Buffer.alloc(5000, 9), { flag: 'a' });
    expect(await refusal(dataDir)).toBe('opened');
    expect(dataSummaries(dataDir)).toContain('chỉ trong nhật ký ghi');
  });
});

it('leaves the constraints in force after the check at the start, which skips them', async () => {
  const keeper = await openKeeper(await usedFolder(), testHost());
  const { raw } = keeper.database();
  const insert = raw.prepare(
    `INSERT INTO audit_log (at, actor, method, entity, entity_id, summary, changes)
     VALUES ('2026-07-15T02:00:00.000Z', '', '', '', '', '', ?)`,
  );
  expect(() => insert.run('not JSON')).toThrow(/CHECK constraint failed/u);
  insert.run('[]');
  await keeper.close();
});
