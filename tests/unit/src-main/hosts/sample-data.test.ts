import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { databaseFile } from '@main/database/data-files';
import { openDatabase } from '@main/database/open-database';
import { removeSampleData } from '@main/hosts/data-folder';
import { removeTemporaryFolders, temporaryFolder } from '@tests/fixtures/data-folder';

afterEach(removeTemporaryFolders);

async function newData(dataDir: string) {
  const opened = await openDatabase(dataDir);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

it('the sample office stays while this program has it open', async () => {
  const dataDir = temporaryFolder();
  const database = await newData(dataDir);
  expect(removeSampleData(dataDir)).toBe(false);
  expect(existsSync(databaseFile(dataDir))).toBe(true);
  await database.close();
  expect(removeSampleData(dataDir)).toBe(true);
  expect(existsSync(dataDir)).toBe(false);
});

/** Holds the file as any host does, and writes no note about itself. */
const HOLDER = `
  const Database = require('better-sqlite3');
  const held = new Database(process.argv[1]);
  held.pragma('locking_mode = EXCLUSIVE');
  held.pragma('journal_mode = WAL');
  held.exec('BEGIN IMMEDIATE; COMMIT');
  process.stdout.write('held');
  setInterval(() => held.name, 1000);
`;

it('the sample office stays while another program has it open, whichever it is', async () => {
  const dataDir = temporaryFolder();
  await (await newData(dataDir)).close();
  const holder = spawn(process.execPath, ['-e', HOLDER, databaseFile(dataDir)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((held) => holder.stdout.once('data', held));
  expect(removeSampleData(dataDir)).toBe(false);
  expect(existsSync(databaseFile(dataDir))).toBe(true);
  const ended = new Promise((done) => holder.once('exit', done));
  holder.kill('SIGKILL');
  await ended;
  expect(removeSampleData(dataDir)).toBe(true);
});

it('what cannot be opened as a database is thrown away all the same, and so is nothing at all', () => {
  const dataDir = temporaryFolder();
  writeFileSync(databaseFile(dataDir), 'no database');
  expect(removeSampleData(dataDir)).toBe(true);
  expect(removeSampleData(join(dataDir, 'none'))).toBe(true);
});
