import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, expect, it } from 'vitest';
import { contentsOf } from '@main/database/backup/contents-worker';
import { backupsIn, removeTemporaryFolders, temporaryFolder } from '@tests/fixtures/data-folder';
import { openKeptProgram } from '@tests/fixtures/kept-program';
import { preparedVote, saveProfile } from '@tests/fixtures/vote-scene';

/** A list of copies is of use only where one can tell them apart: whose they are, and how much is in them. */

afterEach(removeTemporaryFolders);

const NOTHING = { deputies: 0, votes: 0, ballots: 0, sessions: 0, classes: 0 };
const DAK_LAK = 'HĐND tỉnh Đắk Lắk';

it('says whose data a backup holds, how much of everything, and who changed them last', async () => {
  const program = await openKeptProgram();
  const empty = await program.must('safety.makeBackup', {});
  await saveProfile(program);
  await preparedVote(program, { title: 'Lấy phiếu năm 2026' });
  const full = await program.must('safety.makeBackup', {});
  const described = await program.must('safety.describeBackups', {});
  const lastChange = { at: '2026-07-15T02:00:00.000Z', actor: 'Văn phòng' };
  expect(described).toEqual([
    {
      ...{ fileName: full.fileName, location: 'main', otherOffice: false },
      contents: { ...NOTHING, office: DAK_LAK, votes: 1, lastChange },
    },
    {
      ...{ fileName: empty.fileName, location: 'main', otherOffice: false },
      contents: { ...NOTHING, office: '', lastChange: null },
    },
  ]);
  await program.keeper.close();
});

it('names the backup of another office, in the list and before it is restored', async () => {
  const stick = temporaryFolder();
  const other = await openKeptProgram();
  await saveProfile(other, {
    level: 'commune',
    unitKind: 'commune',
    unitName: 'Ea Knuếc',
    provinceName: 'Đắk Lắk',
  });
  await other.must('safety.setSecondFolder', { folder: stick });
  await other.must('safety.makeBackup', {});
  await other.keeper.close();
  const [theirs = ''] = backupsIn(stick);

  const program = await openKeptProgram();
  await saveProfile(program);
  await program.must('safety.setSecondFolder', { folder: stick });
  const described = await program.must('safety.describeBackups', {});
  const found = described.find(({ fileName }) => fileName === theirs);
  expect(found).toMatchObject({ otherOffice: true, contents: { office: 'HĐND xã Ea Knuếc, tỉnh Đắk Lắk' } });
  expect(described.filter(({ otherOffice }) => otherOffice)).toHaveLength(backupsIn(stick).length - 1);
  const preview = await program.must('safety.previewRestore', { fileName: theirs, location: 'second' });
  expect(preview).toMatchObject({
    otherOffice: true,
    now: { office: DAK_LAK },
    then: { office: 'HĐND xã Ea Knuếc, tỉnh Đắk Lắk' },
  });
  await program.keeper.close();
});

it('asked again while a stick is still being read, knows all of it and calls nothing unreadable', async () => {
  const stick = temporaryFolder();
  const other = await openKeptProgram();
  await saveProfile(other);
  await other.must('safety.setSecondFolder', { folder: stick });
  await other.must('safety.makeBackup', {});
  await other.keeper.close();

  const program = await openKeptProgram();
  await program.must('safety.setSecondFolder', { folder: stick });
  const asked = await Promise.all([1, 2, 3].map(() => program.must('safety.describeBackups', {})));
  for (const described of asked) {
    const onStick = described.filter(({ location }) => location === 'second');
    expect(onStick.map(({ contents }) => contents?.office)).toEqual(backupsIn(stick).map(() => DAK_LAK));
  }
  await program.keeper.close();
});

it('says of a file that cannot be read that nothing is known of it', async () => {
  const program = await openKeptProgram();
  await saveProfile(program);
  const { fileName } = await program.must('safety.makeBackup', {});
  writeFileSync(join(program.dataDir, 'backups', fileName), 'hỏng');
  expect(await program.must('safety.describeBackups', {})).toEqual([
    { fileName, location: 'main', otherOffice: false, contents: null },
  ]);
  await program.keeper.close();
});

const released = new URL('../../../fixtures/released/', import.meta.url);

it.each(readdirSync(released).filter((name) => name.endsWith('.sql')))(
  'reads what is in data of an earlier program: %s',
  (name) => {
    const raw = new BetterSqlite3(':memory:');
    raw.exec(readFileSync(new URL(name, released), 'utf8'));
    const { office, deputies, votes } = contentsOf(raw);
    const count = (table: string) =>
      raw.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
    expect([office?.unitName, deputies]).toEqual([
      raw.prepare('SELECT unit_name FROM office_profile').pluck().get(),
      count('deputy'),
    ]);
    expect(votes).toBeGreaterThan(0);
    expect(votes).toBeLessThanOrEqual(count('confidence_vote'));
    raw.close();
  },
);
