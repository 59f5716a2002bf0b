import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { addCrew, ballotScene, CREW, PIN, typeBallots, type CrewRole } from '@tests/fixtures/ballot-scene';
import { exportedBytes, mustTakeIn, setPins } from '@tests/fixtures/exchange-scene';

/** People who stand with a title before their names, as earlier versions of the program kept them. */

let app: TestApplication;
let second: TestApplication;

beforeEach(async () => {
  app = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [app, second]) await saveProfile(pc);
});
afterEach(async () => {
  await app.close();
  await second.close();
});

const titled = (role: CrewRole): string => `TS. ${CREW[role]}`;

function standsTitled(role: CrewRole): void {
  app.database.raw.prepare('UPDATE count_operator SET name = ? WHERE role = ?').run(titled(role), role);
}

const personOf = async (pc: TestApplication, voteId: string, role: CrewRole) =>
  (await pc.must('ballotCount.getCount', { voteId })).operators.find((one) => one.role === role)!;

async function save(
  pc: TestApplication,
  voteId: string,
  role: CrewRole,
  changes: { token?: string; name?: string; role?: 'resolver'; pin?: string | null },
) {
  const { id: operatorId, version, name } = await personOf(pc, voteId, role);
  return pc.call('ballotCount.saveOperator', {
    ...{ voteId, operatorId, version, name, role, active: true, token: null, pin: '1357', ...changes },
  });
}

describe('whoever stands with a title', () => {
  test('gets a PIN on a PC that took the vote in, the head first', async () => {
    const { voteId } = await ballotScene(app, 2);
    standsTitled('head');
    standsTitled('typist_1');
    await mustTakeIn(second, null, await exportedBytes(app, voteId));
    await setPins(second, voteId);
    for (const role of ['head', 'typist_1'] as const) {
      expect(await personOf(second, voteId, role)).toMatchObject({ name: titled(role), hasPin: true });
    }
  });

  test('sets a forgotten PIN anew', async () => {
    const { id: voteId } = await preparedVote(app, { countMode: 'ballots' });
    await addCrew(app, voteId);
    standsTitled('head');
    expect(await save(app, voteId, 'head', {})).toMatchObject({ ok: true });
  });

  test('gets another PIN or role after typing, and is renamed without the title before it', async () => {
    const scene = await ballotScene(app, 2);
    const { voteId } = scene;
    await typeBallots(app, scene, 'typist_1', 0, ['11']);
    standsTitled('typist_1');
    standsTitled('typist_2');
    const token = scene.tokens.head;
    expect(await save(app, voteId, 'typist_1', { token, pin: PIN })).toMatchObject({ ok: true });
    expect(await save(app, voteId, 'typist_2', { token, name: 'Bà Lý Thị Lan' })).toMatchObject({ ok: true });
    expect(await personOf(app, voteId, 'typist_1')).toMatchObject({ name: titled('typist_1') });
    expect(await personOf(app, voteId, 'typist_2')).toMatchObject({ name: 'Lý Thị Lan' });
    expect(await save(app, voteId, 'typist_1', { token, role: 'resolver', pin: null })).toMatchObject({
      ok: true,
    });
  });
});

test.each([
  ['Ông Lê Văn Ba', 'Lê Văn Ba'],
  ['PGS.TS. Trần Ba', 'Trần Ba'],
  ['Ông Ích Khiêm', 'Ông Ích Khiêm'],
  ['Ông Thị Kim Yến', 'Ông Thị Kim Yến'],
  ['Ông Bảy', 'Ông Bảy'],
])('%s is declared as %s', async (typed, name) => {
  const { id: voteId } = await preparedVote(app, { countMode: 'ballots' });
  const { operators } = await app.must('ballotCount.saveOperator', {
    ...{ voteId, token: null, operatorId: null, version: null, role: 'head', active: true, pin: PIN },
    name: typed,
  });
  expect(operators).toMatchObject([{ name }]);
});
