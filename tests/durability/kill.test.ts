import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openApplication } from '@main/application/application';
import { inspectBackup } from '@main/database/backup/backup-check';
import { openDatabase } from '@main/database/open-database';
import { removeTemporaryFolders, temporaryFolder, testHost } from '@tests/fixtures/data-folder';
import type { TestApplication } from '@tests/fixtures/harness';
import { openedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { killed, randomFrom } from './killed';
import { numberIn } from './numbered-rows';

afterAll(removeTemporaryFolders);

/** A real office with one vote in counting. */
async function officeFolder(): Promise<{ dataDir: string; voteId: string }> {
  const dataDir = temporaryFolder();
  const opened = await openApplication({ dataDir, adapters: testHost(), programVersion: '0.0.0' });
  if (!opened.ok) throw new Error(opened.error.code);
  const must = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await opened.value.dispatch(name, input, { actor: 'Kiểm thử' });
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
  const program = { must } as unknown as TestApplication;
  await saveProfile(program);
  const { id } = await openedVote(program);
  await opened.value.close();
  return { dataDir, voteId: id };
}

interface Standing {
  /** Numbers of the last row of each person, smallest first. */
  readonly numbers: readonly number[];
  readonly logged: number;
}

async function standingOf(dataDir: string): Promise<Standing> {
  // Opening checks the whole file page by page.
  const opened = await openDatabase(dataDir);
  if (!opened.ok) throw new Error(`does not open: ${opened.error.code} ${opened.error.detail}`);
  const { raw } = opened.value;
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  const rows = raw
    .prepare<[], { high: number | null; low: number | null }>('SELECT high, low FROM vote_official')
    .all();
  const logged = raw
    .prepare<[], number>("SELECT count(*) FROM audit_log WHERE method = 'confidenceVotes.recordRow'")
    .pluck()
    .get();
  await opened.value.close();
  return { numbers: rows.map(numberIn).sort((a, b) => a - b), logged: logged ?? 0 };
}

/** Every finished backup is whole; what was never finished has no name of a backup. */
function checkBackups(dataDir: string, promised: readonly string[]): number {
  const folder = join(dataDir, 'backups');
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.startsWith('thuong-truc_'))
    : [];
  for (const name of names) expect(inspectBackup(join(folder, name)), name).toMatchObject({ ok: true });
  // Rotation may have taken older ones; the last promised one is there.
  const last = promised.at(-1);
  if (last !== undefined) expect(names).toContain(last);
  return names.length;
}

/** One folder, killed so many times; the same random numbers every time, whatever the machine does with them. */
async function lane(seed: number, kills: number): Promise<{ acknowledged: number; whileOpening: number }> {
  const { dataDir, voteId } = await officeFolder();
  const random = randomFrom(seed);
  let acknowledged = 0;
  let whileOpening = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const burst = kill % 3 === 2 ? 8 : 1;
    const backups = kill % 4 === 1;
    const options = ['--data', dataDir, '--vote', voteId, '--burst', String(burst)];
    if (backups) options.push('--backup-every', '16');
    const early = random(8) === 0;
    const death = await killed(options, early ? 'start' : 'ready', early ? 60 + random(250) : random(200));
    expect(death.signal).toBe('SIGKILL');
    expect(death.lines.filter((line) => line.startsWith('refused') || line.startsWith('error'))).toEqual([]);
    const saved = death.lines
      .filter((line) => line.startsWith('saved '))
      .map((line) => Number(line.slice(6)));
    if (!death.lines.includes('ready')) whileOpening += 1;
    acknowledged = Math.max(acknowledged, ...saved);
    // Often the next program finds the files exactly as the kill left them.
    if (random(3) > 0 && kill < kills - 1) continue;

    const { numbers, logged } = await standingOf(dataDir);
    const last = Math.max(...numbers);
    expect(last).toBeGreaterThanOrEqual(acknowledged);
    // Row and log are one commit: as many entries as rows were ever entered.
    expect(logged).toBe(last);
    // Each person's row is the last of theirs: consecutive numbers.
    if (last >= numbers.length)
      expect(numbers).toEqual(numbers.map((_, index) => last - numbers.length + 1 + index));
    const promised = death.lines.filter((line) => line.startsWith('backup ')).map((line) => line.slice(7));
    checkBackups(dataDir, promised);
    acknowledged = last;
  }
  expect(checkBackups(dataDir, [])).toBeGreaterThan(0);
  return { acknowledged, whileOpening };
}

describe('kill -9', () => {
  it('200 times while rows are entered: nothing acknowledged is lost, the data always open', async () => {
    const lanes = await Promise.all([lane(1, 100), lane(2, 100)]);
    const rows = lanes.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
    const opening = lanes.reduce((sum, { whileOpening }) => sum + whileOpening, 0);
    console.log(`200 kills, ${opening} of them while opening; ${rows} rows entered, none lost`);
    expect(rows).toBeGreaterThan(200);
  });

  it('during the very first start: the next start opens', async () => {
    for (let delay = 40; delay < 340; delay += 20) {
      const dataDir = temporaryFolder();
      await killed(['--data', dataDir, '--task', 'open'], 'start', delay);
      const opened = await openDatabase(dataDir);
      expect(opened.ok, `${delay} ms`).toBe(true);
      if (opened.ok) await opened.value.close();
    }
  });
});

describe('kill -9 during a restore', () => {
  /** Ten rows in the backup, more in the data. */
  async function prepared(): Promise<{ dataDir: string; backup: string; present: number; kept: number }> {
    const { dataDir, voteId } = await officeFolder();
    const record = ['--data', dataDir, '--vote', voteId, '--backup-every', '10'];
    let backup: string | undefined;
    let kept = 0;
    while (backup === undefined) {
      const { lines } = await killed(record, 'ready', 300);
      // The last one: a fast machine makes so many that rotation has taken the first.
      const at = lines.findLastIndex((line) => line.startsWith('backup '));
      backup = lines[at]?.slice(7);
      kept = Number(lines[at - 1]?.slice(6));
    }
    await killed(['--data', dataDir, '--vote', voteId], 'ready', 50);
    const present = Math.max(...(await standingOf(dataDir)).numbers);
    expect(present).toBeGreaterThan(kept);
    return { dataDir, backup, present, kept };
  }

  it('at each of its steps: either the old or the restored data, whole, and never without the old ones', async () => {
    const { dataDir, backup, present, kept } = await prepared();
    const steps = ['brought-in', 'set-aside', 'closed', 'journals-removed', 'swapped', 'done'];
    for (const [index, step] of steps.entries()) {
      const copy = join(temporaryFolder(), 'data');
      cpSync(dataDir, copy, { recursive: true });
      const options = ['--data', copy, '--task', 'restore', '--backup', backup, '--die-at', step];
      const { signal, lines } = await killed(options, 'start', 60_000);
      expect({ step, signal, lines }).toEqual({ step, signal: 'SIGKILL', lines: ['ready'] });
      const standing = await standingOf(copy);
      expect(Math.max(...standing.numbers), step).toBe(index < steps.indexOf('swapped') ? present : kept);
      const aside = readdirSync(join(copy, 'backups')).filter((name) => name.includes('_restore_'));
      expect(aside.length, step).toBe(index < steps.indexOf('set-aside') ? 0 : 1);
      checkBackups(copy, aside);
    }
  });

  it('at 30 random moments: either the old or the restored data', async () => {
    const { dataDir, backup, present, kept } = await prepared();
    const found = new Set<number>();
    for (let round = 0; round < 30; round += 1) {
      const copy = join(temporaryFolder(), 'data');
      cpSync(dataDir, copy, { recursive: true });
      await killed(['--data', copy, '--task', 'restore', '--backup', backup], 'ready', round * 3);
      const last = Math.max(...(await standingOf(copy)).numbers);
      expect([present, kept]).toContain(last);
      found.add(last);
      checkBackups(copy, []);
    }
    console.log(`restored or not: both seen: ${found.size === 2}`);
  });
});
