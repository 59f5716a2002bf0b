import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import { openTestApplication, TEST_NOW, type TestApplication } from '@tests/fixtures/harness';
import { openedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { addCrew, PIN, practise, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import {
  ballotTables,
  contentCode,
  exportedBytes,
  mustTakeIn,
  preview,
  sceneOn,
  SET_UP,
} from '@tests/fixtures/exchange-scene';

/** What two PCs do while nobody carries a file between them, and what must be found when somebody does. */

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;

const BALLOTS = 12;
const all = (mark: string): string => mark.repeat(scene.kinds[0]!.persons.length);

async function openPc(): Promise<TestApplication> {
  const app = await openTestApplication();
  await saveProfile(app);
  return app;
}

/** Announces and numbers the ballots of every kind on one PC. */
async function number(app: TestApplication, { voteId, tokens }: Omit<BallotScene, 'kinds'>) {
  const { vote } = await app.must('confidenceVotes.getVote', { voteId });
  for (const { ballotKindId, version } of vote.ballotKinds) {
    await app.must('confidenceVotes.recordBallots', {
      voteId,
      ballotKindId,
      version,
      printed: BALLOTS,
      issued: BALLOTS,
      collected: BALLOTS,
      valid: null,
      invalid: null,
      invalidReasons: {},
      token: tokens.head,
    });
    await app.must('ballotCount.makeBatches', { voteId, token: tokens.head, ballotKindId });
  }
  return (await app.must('ballotCount.getCount', { voteId })).kinds;
}

beforeEach(async () => {
  office = await openPc();
  second = await openPc();
});
afterEach(async () => {
  await office.close();
  await second.close();
});

async function openedScene(): Promise<BallotScene> {
  const { id: voteId } = await openedVote(office, { countMode: 'ballots' });
  const tokens = await addCrew(office, voteId);
  practise(office);
  return { voteId, tokens, kinds: [] };
}

test('ballots numbered on both PCs are the same ballots: the work is merged', async () => {
  const begun = await openedScene();
  const there = await sceneOn(second, begun, await exportedBytes(office, begun.voteId, SET_UP));
  scene = { ...begun, kinds: await number(office, begun) };
  const onSecond = { ...there, kinds: await number(second, there) };
  await typeBallots(office, scene, 'typist_1', 0, Array<string>(BALLOTS).fill(all('1')));
  await typeBallots(second, onSecond, 'typist_2', 0, Array<string>(BALLOTS).fill(all('1')));

  await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
  await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
  expect(ballotTables(second)).toEqual(ballotTables(office));
  expect(await contentCode(second, scene.voteId)).toBe(await contentCode(office, scene.voteId));
  const { kinds } = await office.must('ballotCount.getCount', { voteId: scene.voteId });
  expect(kinds[0]!.batches.map(({ size, state }) => [size, state])).toEqual([
    [10, 'done'],
    [2, 'done'],
  ]);
  expect(await second.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
    intact: true,
    findings: [],
  });
});

test.each([
  ['behind', '2026-07-15T01:00:00.000Z'],
  ['at the same instant', TEST_NOW],
])('figures corrected on a PC whose clock is %s stand on both', async (_, itsTime) => {
  scene = await openedScene();
  await number(office, scene);
  const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
  second.setNow(itsTime);
  const kindOf = async (app: TestApplication) =>
    (await app.must('confidenceVotes.getVote', { voteId: scene.voteId })).vote.ballotKinds[0]!;
  const { ballotKindId, version } = await kindOf(second);
  await second.must('confidenceVotes.recordBallots', {
    ...{ voteId: scene.voteId, ballotKindId, version, token: there.tokens.head },
    ...{ printed: 14, issued: 13, collected: BALLOTS, valid: null, invalid: null, invalidReasons: {} },
  });
  await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
  for (const pc of [office, second]) expect(await kindOf(pc)).toMatchObject({ printed: 14, issued: 13 });
  expect(await office.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
    ...{ intact: true, findings: [] },
  });
});

/** Somebody declared on one PC by its head. */
async function declare(app: TestApplication, head: string, name: string, role: 'typist_1' | 'typist_2') {
  const { voteId } = scene;
  await app.must('ballotCount.saveOperator', {
    voteId,
    token: head,
    operatorId: null,
    version: null,
    name,
    role,
    pin: PIN,
    active: true,
  });
  practise(app);
  const { operators } = await app.must('ballotCount.getCount', { voteId });
  const operatorId = operators.find((one) => one.name === name)?.id ?? '';
  return (await app.must('ballotCount.signIn', { voteId, operatorId, pin: PIN })).token;
}

test('one person declared on two PCs is one person, who cannot make both entries of a ballot', async () => {
  const begun = await openedScene();
  scene = { ...begun, kinds: await number(office, begun) };
  const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
  const here = await declare(office, scene.tokens.head, 'Phan Thị Giang', 'typist_1');
  const elsewhere = await declare(second, there.tokens.head, 'Phan thị Giang', 'typist_2');
  const here1 = { ...scene, tokens: { ...scene.tokens, typist_1: here } };
  const there2 = { ...there, tokens: { ...there.tokens, typist_2: elsewhere } };
  await typeBallots(office, here1, 'typist_1', 0, [all('1')]);
  await typeBallots(second, there2, 'typist_2', 0, [all('1')]);

  const bytes = await exportedBytes(second, scene.voteId);
  const shown = await preview(office, scene.voteId, bytes);
  expect(shown.ok && shown.value.conflicts.map(({ kind, ballotNo }) => [kind, ballotNo])).toEqual([
    ['same_person', 1],
  ]);
  await mustTakeIn(office, scene.voteId, bytes);
  const count = await office.must('ballotCount.getCount', { voteId: scene.voteId });
  expect(count.conflicts).toBe(1);
  const { conflicts } = await office.must('countLog.getMachines', { voteId: scene.voteId });
  expect(conflicts.map(({ kind }) => kind)).toEqual(['same_person']);
  expect(await office.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({ intact: true });
});

test('who typed a ballot on one PC and read it again on another is found out, and the head decides', async () => {
  const begun = await openedScene();
  scene = { ...begun, kinds: await number(office, begun) };
  const { voteId } = scene;
  const there = await sceneOn(second, scene, await exportedBytes(office, voteId));
  // The typist works at the other PC; at this one, where nobody knows of that, the head lets them resolve.
  await typeBallots(second, { ...there, kinds: scene.kinds }, 'typist_1', 0, [all('1')]);
  const { operators } = await office.must('ballotCount.getCount', { voteId });
  const typist = operators.find(({ role }) => role === 'typist_1')!;
  await office.must('ballotCount.saveOperator', {
    voteId,
    token: scene.tokens.head,
    operatorId: typist.id,
    version: typist.version,
    name: typist.name,
    role: 'resolver',
    pin: null,
    active: true,
  });
  const first = await declare(office, scene.tokens.head, 'Mai Văn Hải', 'typist_1');
  await typeBallots(office, { ...scene, tokens: { ...scene.tokens, typist_1: first } }, 'typist_1', 0, [
    all('1'),
  ]);
  await typeBallots(office, scene, 'typist_2', 0, [`2${all('1').slice(1)}`]);
  await office.must('ballotCount.resolveField', {
    token: scene.tokens.typist_1,
    ballotKindId: scene.kinds[0]!.ballotKindId,
    ballotNo: 1,
    place: 0,
    value: '1',
    repeated: false,
  });
  expect((await office.must('ballotCount.getCount', { voteId })).conflicts).toBe(0);

  await mustTakeIn(office, voteId, await exportedBytes(second, voteId));
  const machines = await office.must('countLog.getMachines', { voteId });
  expect(machines.conflicts.map(({ kind, ballotNo }) => [kind, ballotNo])).toEqual([['resolved_own', 1]]);
  expect((await office.must('ballotCount.getCount', { voteId })).conflicts).toBe(1);
  expect(await office.must('countLog.verifyLog', { voteId })).toMatchObject({ intact: true, findings: [] });

  const reading = machines.conflicts[0]!.sides.find(({ resolutionId }) => resolutionId !== null)!;
  const decided = await office.must('countLog.setAside', {
    voteId,
    token: scene.tokens.head,
    entryId: null,
    resolutionId: reading.resolutionId,
    reason: 'Người nhập tự phân xử',
  });
  expect(decided.conflicts).toEqual([]);
  expect((await office.must('ballotCount.getCount', { voteId })).openDifferences).toBe(1);
});

test('who worked under a name stays that person, whatever name another PC gives them afterwards', async () => {
  const begun = await openedScene();
  scene = { ...begun, kinds: await number(office, begun) };
  const { voteId } = scene;
  const there = await sceneOn(second, scene, await exportedBytes(office, voteId));
  await typeBallots(second, { ...there, kinds: scene.kinds }, 'typist_1', 0, [all('1')]);
  // This PC knows of no work, gives the person another name and the name to a second row.
  const { operators } = await office.must('ballotCount.getCount', { voteId });
  const { id: operatorId, version, name } = operators.find(({ role }) => role === 'typist_1')!;
  await office.must('ballotCount.saveOperator', {
    ...{ voteId, token: scene.tokens.head, operatorId, version },
    ...{ name: 'Phan Thị Giang', role: 'typist_1', pin: null, active: true },
  });
  const again = await declare(office, scene.tokens.head, name, 'typist_2');
  await typeBallots(office, { ...scene, tokens: { ...scene.tokens, typist_2: again } }, 'typist_2', 0, [
    all('1'),
  ]);

  const bytes = await exportedBytes(second, voteId);
  const shown = await preview(office, voteId, bytes);
  expect(shown.ok && shown.value.conflicts.map(({ kind, ballotNo }) => [kind, ballotNo])).toEqual([
    ['same_person', 1],
  ]);
  await mustTakeIn(office, voteId, bytes);
  const { conflicts } = await office.must('countLog.getMachines', { voteId });
  expect(conflicts.map(({ kind }) => kind)).toEqual(['same_person']);
  expect((await office.must('ballotCount.getCount', { voteId })).conflicts).toBe(1);
  expect(await office.must('countLog.verifyLog', { voteId })).toMatchObject({ intact: true, findings: [] });
  const inFile = verifyVoteFile(await exportedBytes(office, voteId));
  expect(inFile).toMatchObject({ intact: true, kinds: [{ contradicting: [1] }, {}] });
});

test('so is who typed it, set that aside and read it again elsewhere', async () => {
  const begun = await openedScene();
  scene = { ...begun, kinds: await number(office, begun) };
  const { voteId } = scene;
  const there = await sceneOn(second, scene, await exportedBytes(office, voteId));
  await typeBallots(second, { ...there, kinds: scene.kinds }, 'typist_1', 0, [all('3')]);
  await second.must('ballotCount.voidEntries', {
    ...{ token: there.tokens.head, batchId: scene.kinds[0]!.batches[0]!.batchId },
    ...{ entryNo: 1, ballotNo: 1, reason: 'Người khác gõ lại' },
  });
  const { operators } = await office.must('ballotCount.getCount', { voteId });
  const { id: operatorId, version, name } = operators.find(({ role }) => role === 'typist_1')!;
  await office.must('ballotCount.saveOperator', {
    ...{ voteId, token: scene.tokens.head, operatorId, version, name },
    ...{ role: 'resolver', pin: null, active: true },
  });
  const first = await declare(office, scene.tokens.head, 'Mai Văn Hải', 'typist_1');
  const here = { ...scene, tokens: { ...scene.tokens, typist_1: first } };
  await typeBallots(office, here, 'typist_1', 0, [all('1')]);
  await typeBallots(office, scene, 'typist_2', 0, [`2${all('1').slice(1)}`]);
  const field = { ballotKindId: scene.kinds[0]!.ballotKindId, ballotNo: 1, place: 0 };
  const reading = { ...field, value: '1', repeated: false } as const;
  await office.must('ballotCount.resolveField', { token: scene.tokens.typist_1, ...reading });

  const bytes = await exportedBytes(second, voteId);
  const shown = await preview(office, voteId, bytes);
  expect(shown.ok && shown.value.conflicts.map(({ kind }) => kind)).toEqual(['resolved_own']);
  await mustTakeIn(office, voteId, bytes);
  expect((await office.must('ballotCount.getCount', { voteId })).conflicts).toBe(1);
  const { conflicts } = await office.must('countLog.getMachines', { voteId });
  expect(conflicts.map(({ kind, sides }) => [kind, sides.length])).toEqual([['resolved_own', 1]]);
  const file = verifyVoteFile(await exportedBytes(office, voteId));
  expect(file).toMatchObject({ intact: true, kinds: [{ contradicting: [1] }, {}] });
  const { resolutionId } = conflicts[0]!.sides[0]!;
  const decision = { voteId, token: scene.tokens.head, entryId: null, reason: 'Người khác đọc lại' };
  const decided = await office.must('countLog.setAside', { ...decision, resolutionId });
  expect(decided.conflicts).toEqual([]);
  expect((await office.must('ballotCount.getCount', { voteId })).openDifferences).toBe(1);
  expect(await office.must('countLog.verifyLog', { voteId })).toMatchObject({ intact: true });
});
