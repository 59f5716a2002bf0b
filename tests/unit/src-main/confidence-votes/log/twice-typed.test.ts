import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, CREW, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import {
  ballotTables,
  contentCode,
  exportedBytes,
  mustTakeIn,
  originOf,
  sceneOn,
} from '@tests/fixtures/exchange-scene';

/** A stack that was typed on two PCs is decided as one: all that one side typed goes in one step. */

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;
let there: BallotScene;

beforeEach(async () => {
  office = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [office, second]) await saveProfile(pc);
  scene = await ballotScene(office, 6);
  there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
  await typeBallots(office, scene, 'typist_1', 0, ['11', '11', '11', '11']);
  await typeBallots(office, scene, 'typist_2', 0, ['11', '11']);
});
afterEach(async () => {
  await office.close();
  await second.close();
});

const stacks = async () => (await office.must('countLog.getMachines', { voteId: scene.voteId })).twiceTyped;

async function typedThere(...ballots: string[]): Promise<void> {
  await typeBallots(second, there, 'typist_1', 0, ballots);
  await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
}

const decision = async (changes: object = {}) => ({
  ...{ voteId: scene.voteId, token: scene.tokens.head, reason: 'Máy này nhập nhầm xấp' },
  ...{
    batchId: scene.kinds[0]!.batches[0]!.batchId,
    origin: await originOf(office, scene.voteId),
    entryNo: 1,
  },
  ...changes,
});

test('each side is told with all that it typed, and what nobody else did', async () => {
  await typedThere('12', '12', '11');
  const [stack, ...more] = await stacks();
  expect(more).toEqual([]);
  expect(stack).toMatchObject({ batchNo: 1, ballots: 2 });
  const told = stack!.sides.map(({ own, entryNo, by, entryIds, alone }) => [
    ...[own, entryNo, by],
    ...[entryIds.length, alone],
  ]);
  expect(told.toSorted()).toEqual([
    [false, 1, CREW.typist_1, 3, 0],
    [true, 1, CREW.typist_1, 4, 1],
  ]);
});

test('one side goes as a whole; what the same PC typed in the other entry stays', async () => {
  await typedThere('12', '12', '11');
  const after = await office.must('countLog.setStackAside', await decision());
  expect(after).toMatchObject({ conflicts: [], twiceTyped: [] });
  const { kinds } = await office.must('ballotCount.getCount', { voteId: scene.voteId });
  expect(kinds[0]!.batches[0]!.closed).toEqual([3, 2]);
  await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
  expect(ballotTables(second)).toEqual(ballotTables(office));
  expect(await contentCode(second, scene.voteId)).toBe(await contentCode(office, scene.voteId));
  expect(await office.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({ intact: true });
});

test('one ballot that contradicts is decided by itself', async () => {
  await typedThere('12', '11', '11');
  expect(await stacks()).toEqual([]);
  expect(await office.call('countLog.setStackAside', await decision())).toMatchObject({
    error: { code: 'countLog.no-conflict' },
  });
});

test('the head alone decides, and only about what was typed twice', async () => {
  await typedThere('12', '12');
  const resolver = await decision({ token: scene.tokens.resolver });
  expect(await office.call('countLog.setStackAside', resolver)).toMatchObject({
    error: { code: 'ballots.not-allowed' },
  });
  for (const wrong of [{ entryNo: 2 }, { origin: '00000000' }, { batchId: scene.voteId }]) {
    expect(await office.call('countLog.setStackAside', await decision(wrong))).toMatchObject({
      error: { code: 'countLog.no-conflict' },
    });
  }
});
