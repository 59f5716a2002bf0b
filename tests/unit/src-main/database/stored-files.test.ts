import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { restoreFromBackupBeforeOpening } from '@main/database/startup/actions';
import {
  checkStoredFiles,
  copyFiles,
  filesFolder,
  keepFile,
  listFiles,
  readStoredFile,
  sha256Of,
} from '@main/database/files/stored-files';
import {
  declareOffice,
  openKeeper,
  removeTemporaryFolders,
  temporaryFolder,
  testHost,
} from '@tests/fixtures/data-folder';

afterEach(removeTemporaryFolders);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const pathOf = (beside: string, sha256: string) => join(filesFolder(beside), sha256.slice(0, 2), sha256);

/** A data folder with one file that the database names, and a backup of both. */
async function prepared(content = 'tờ trình') {
  const dataDir = temporaryFolder();
  const keeper = await openKeeper(dataDir, testHost());
  const sha256 = await keepFile(dataDir, bytesOf(content));
  keeper
    .database()
    .raw.prepare('INSERT INTO stored_file VALUES (?, ?, ?)')
    .run(sha256, bytesOf(content).byteLength, '2026-07-15T02:00:00.000Z');
  const made = await keeper.services.makeBackup('manual');
  if (!made.ok) throw new Error(made.error.code);
  return { dataDir, keeper, sha256, backup: made.value.fileName, backups: join(dataDir, 'backups') };
}

const readText = async (dataDir: string, sha256: string): Promise<string> => {
  const read = await readStoredFile(dataDir, sha256);
  return read.ok ? textOf(read.value) : read.error;
};

describe('a stored file', () => {
  it('lies under its SHA-256, once, and nothing unfinished is left', async () => {
    const dataDir = temporaryFolder();
    const sha256 = await keepFile(dataDir, bytesOf('a'));
    expect(await keepFile(dataDir, bytesOf('a'))).toBe(sha256);
    expect(sha256).toBe(sha256Of(bytesOf('a')));
    expect(readdirSync(dirname(pathOf(dataDir, sha256)))).toEqual([sha256]);
    expect(await readText(dataDir, sha256)).toBe('a');
  });

  it('that somebody changed is written anew when it is handed in again', async () => {
    const dataDir = temporaryFolder();
    const sha256 = await keepFile(dataDir, bytesOf('a'));
    writeFileSync(pathOf(dataDir, sha256), 'b');
    expect(await readText(dataDir, sha256)).toBe('altered');
    await keepFile(dataDir, bytesOf('a'));
    expect(await readText(dataDir, sha256)).toBe('a');
  });

  it('has no name that leads out of its folder', async () => {
    await expect(readStoredFile(temporaryFolder(), '../../etc/passwd')).rejects.toThrow('not the name');
  });

  it('half written by a crash is no file', async () => {
    const dataDir = temporaryFolder();
    const sha256 = await keepFile(dataDir, bytesOf('a'));
    writeFileSync(`${pathOf(dataDir, sha256)}.0198`, 'nửa');
    expect(await listFiles(filesFolder(dataDir))).toEqual([sha256]);
  });
});

describe('backups', () => {
  it('carry each file once, for however many backups', async () => {
    const { keeper, sha256, backups } = await prepared();
    const second = await keeper.services.makeBackup('manual');
    expect(second.ok).toBe(true);
    expect(await listFiles(filesFolder(backups))).toEqual([sha256]);
    expect(readFileSync(pathOf(backups, sha256), 'utf8')).toBe('tờ trình');
    await keeper.close();
  });

  it('give back what is gone or altered in the data folder', async () => {
    const { dataDir, keeper, sha256 } = await prepared();
    rmSync(pathOf(dataDir, sha256));
    expect(await readText(dataDir, sha256)).toBe('tờ trình');
    writeFileSync(pathOf(dataDir, sha256), 'sửa trộm');
    expect(await checkStoredFiles(dataDir, [sha256])).toEqual(new Map());
    expect(readFileSync(pathOf(dataDir, sha256), 'utf8')).toBe('tờ trình');
    await keeper.close();
  });

  it('are made also while a file is missing, and the check names it', async () => {
    const { dataDir, keeper, sha256, backups } = await prepared();
    rmSync(filesFolder(dataDir), { recursive: true });
    rmSync(filesFolder(backups), { recursive: true });
    const made = await keeper.services.makeBackup('manual');
    expect(made.ok).toBe(true);
    expect(await checkStoredFiles(dataDir, [sha256])).toEqual(new Map([[sha256, 'missing']]));
    await keeper.close();
  });

  it('restored inside the program bring their files along', async () => {
    const { dataDir, keeper, sha256, backup, backups } = await prepared();
    rmSync(filesFolder(dataDir), { recursive: true });
    expect((await keeper.services.restore(backup, 'main')).ok).toBe(true);
    expect(readFileSync(pathOf(dataDir, sha256), 'utf8')).toBe('tờ trình');
    expect(existsSync(backups)).toBe(true);
    await keeper.close();
  });

  it('of the second folder carry the files, and open on another PC', async () => {
    const { keeper, sha256, backup } = await prepared();
    const stick = temporaryFolder();
    declareOffice(keeper);
    keeper
      .database()
      .raw.prepare("INSERT INTO setting (key, value) VALUES ('second_backup_folder', ?)")
      .run(stick);
    await keeper.services.fillSecondFolder();
    await keeper.close();
    expect(await listFiles(filesFolder(stick))).toEqual([sha256]);

    const otherPc = temporaryFolder();
    const other = await openKeeper(otherPc, testHost());
    other
      .database()
      .raw.prepare("INSERT INTO setting (key, value) VALUES ('second_backup_folder', ?)")
      .run(stick);
    await other.services.fillSecondFolder();
    const restored = await other.services.restore(backup, 'second');
    expect(restored.ok).toBe(true);
    expect(await readText(otherPc, sha256)).toBe('tờ trình');
    await other.close();
  });

  it('brought back before the data open bring their files too', async () => {
    const { dataDir, keeper, sha256, backup } = await prepared();
    await keeper.close();
    rmSync(filesFolder(dataDir), { recursive: true });
    const restored = await restoreFromBackupBeforeOpening(dataDir, backup, '2026-07-16T02:00:00.000Z');
    expect(restored.ok).toBe(true);
    expect(await readText(dataDir, sha256)).toBe('tờ trình');
  });

  it('never take over a file whose bytes are not those of its name', async () => {
    const { dataDir, keeper, sha256 } = await prepared();
    await keeper.close();
    writeFileSync(pathOf(dataDir, sha256), 'sửa trộm');
    const target = temporaryFolder();
    expect(await copyFiles(filesFolder(dataDir), filesFolder(target), [sha256])).toEqual([sha256]);
    expect(await listFiles(filesFolder(target))).toEqual([]);
  });
});
