import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openApplication } from '@main/application/application';
import { personHere } from '@main/application/person-here';
import type { Input, MethodName } from '@shared/contract/registry';
import { DATA_RECORD } from '@shared/safety/record';
import { removeTemporaryFolders, temporaryFolder, testHost } from '@tests/fixtures/data-folder';
import { openTestApplication } from '@tests/fixtures/harness';

afterEach(removeTemporaryFolders);

test('the name goes with whatever comes next, and rows that were written keep theirs', async () => {
  const dataDir = temporaryFolder();
  const opened = await openApplication({ dataDir, adapters: testHost(), programVersion: '0.0.0' });
  if (!opened.ok) throw new Error(opened.error.code);
  const program = opened.value;
  // As both hosts call it.
  const call = async <N extends MethodName>(name: N, input: Input<N>): Promise<void> => {
    const reply = await program.dispatch(name, input, { actor: program.actor() });
    expect(reply).toMatchObject({ ok: true });
  };
  const login = program.actor();
  await call('office.savePaperOptions', { wholeFoot: false });
  await call('office.saveThisPc', { person: '  Nguyễn Thị An ' });
  await call('office.savePaperOptions', { wholeFoot: true });
  await call('office.saveThisPc', { person: 'Trần Văn Bình' });
  expect(program.actor()).toBe('Trần Văn Bình');
  const history = await program.dispatch(
    'safety.getHistory',
    { entity: 'data', id: DATA_RECORD },
    { actor: program.actor() },
  );
  expect(history).toMatchObject({
    value: [
      {
        actor: 'Nguyễn Thị An',
        changes: [{ field: 'Họ và tên', before: 'Nguyễn Thị An', after: 'Trần Văn Bình' }],
      },
      { actor: login, summary: 'Ghi người dùng máy này' },
    ],
  });
  await program.close();
  // Kept on this PC, beside the data.
  const again = personHere(dataDir);
  expect(again.name()).toBe('Trần Văn Bình');
});

test('without a name the account of the system stands for it', async () => {
  const dataDir = temporaryFolder();
  const nobody = personHere(dataDir, 'Administrator');
  expect([nobody.name(), nobody.actor()]).toEqual(['', 'Administrator']);
  await nobody.save('Lê Thị Hòa');
  expect(nobody.actor()).toBe('Lê Thị Hòa');
  await nobody.save('');
  expect(nobody.actor()).toBe('Administrator');
});

test('a spoilt file says no more than none, and the next name mends it', async () => {
  const dataDir = temporaryFolder();
  const file = join(dataDir, 'may-nay.json');
  writeFileSync(file, '{"person": 7');
  const person = personHere(dataDir, 'PC-01');
  expect(person.actor()).toBe('PC-01');
  await person.save('Lê Thị Hòa');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ person: 'Lê Thị Hòa' });
});

test('a paper names the person of this PC, and the hint on the home page goes', async () => {
  const app = await openTestApplication();
  const hint = async (): Promise<readonly string[]> =>
    (await app.must('office.getHome', {})).items
      .filter(({ kind }) => kind === 'person')
      .map((one) => one.detail);
  expect(await hint()).toEqual(['Văn bản và lịch sử đang ghi tên đăng nhập “PC-01”.']);
  const { origin } = await app.must('office.getThisPc', {});
  expect(origin).toMatch(/^[0-9a-f]{8}$/u);
  expect(await app.must('office.saveThisPc', { person: 'Lê Thị Hòa' })).toEqual({
    person: 'Lê Thị Hòa',
    login: 'PC-01',
    origin,
  });
  expect(await hint()).toEqual([]);
  await app.close();
});
