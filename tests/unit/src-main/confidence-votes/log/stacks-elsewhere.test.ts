import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, CREW, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { exportedBytes, mustTakeIn, originOf, sceneOn, SET_UP } from '@tests/fixtures/exchange-scene';

/** A PC that is set up in the middle of a count knows which stacks others are typing, though not what stands on them. */

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;

beforeEach(async () => {
  office = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [office, second]) await saveProfile(pc);
  scene = await ballotScene(office, 12, { batchSize: 10 });
});
afterEach(async () => {
  await office.close();
  await second.close();
});

const marks = (count: number) => Array.from({ length: count }, () => '12');

async function stackOn(pc: TestApplication, no: number) {
  const { kinds } = await pc.must('ballotCount.getCount', { voteId: scene.voteId });
  const { closed, here, elsewhere } = kinds[0]!.batches[no - 1]!;
  return { closed, here, elsewhere };
}

test('the set-up tells who has typed how much of which stack', async () => {
  await typeBallots(office, scene, 'typist_1', 0, marks(4));
  const bytes = await exportedBytes(office, scene.voteId, SET_UP);
  expect(verifyVoteFile(bytes)).toMatchObject({ intact: true, findings: [] });
  await sceneOn(second, scene, bytes);
  const work = {
    entryNo: 1,
    typist: CREW.typist_1,
    origin: await originOf(office, scene.voteId),
    ballots: 4,
  };
  expect(await stackOn(second, 1)).toEqual({ closed: [0, 0], here: [0, 0], elsewhere: [work] });
  expect(await stackOn(second, 2)).toEqual({ closed: [0, 0], here: [0, 0], elsewhere: [] });
  expect(await stackOn(office, 1)).toEqual({ closed: [4, 0], here: [4, 0], elsewhere: [] });
});

test('a later file replaces what an earlier one told, whatever the order in which they come', async () => {
  await typeBallots(office, scene, 'typist_1', 0, marks(4));
  const early = await exportedBytes(office, scene.voteId, SET_UP);
  await typeBallots(office, scene, 'typist_1', 0, marks(3));
  const late = await exportedBytes(office, scene.voteId);
  await sceneOn(second, scene, late);
  await mustTakeIn(second, scene.voteId, early);
  expect(await stackOn(second, 1)).toMatchObject({ closed: [7, 0], elsewhere: [{ ballots: 7 }] });
});

test('work that is set aside here is nobody’s any more', async () => {
  await typeBallots(office, scene, 'typist_1', 0, marks(4));
  const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
  await second.must('ballotCount.voidEntries', {
    ...{ token: there.tokens.head, batchId: scene.kinds[0]!.batches[0]!.batchId },
    ...{ entryNo: 1, ballotNo: null, reason: 'Gõ lại ở máy này' },
  });
  expect(await stackOn(second, 1)).toMatchObject({ closed: [0, 0], elsewhere: [] });
});

test('a ballot of a stack that came complete and was set aside here is typed here, by whoever is free', async () => {
  await typeBallots(office, scene, 'typist_1', 0, marks(10));
  const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
  const { batchId } = scene.kinds[0]!.batches[0]!;
  await second.must('ballotCount.voidEntries', {
    ...{ token: there.tokens.head, batchId, entryNo: 1, ballotNo: 3, reason: 'Gõ nhầm tờ' },
  });
  expect(await stackOn(second, 1)).toEqual({ closed: [9, 0], here: [0, 0], elsewhere: [] });
});

test('a stack that is still typed elsewhere stays there, though a ballot of it was set aside here', async () => {
  await typeBallots(office, scene, 'typist_1', 0, marks(4));
  const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
  const { batchId } = scene.kinds[0]!.batches[0]!;
  await second.must('ballotCount.voidEntries', {
    ...{ token: there.tokens.head, batchId, entryNo: 1, ballotNo: 3, reason: 'Gõ nhầm tờ' },
  });
  expect(await stackOn(second, 1)).toMatchObject({ closed: [3, 0], elsewhere: [{ ballots: 3 }] });
});

test('a third PC is told by the second what the first is typing', async () => {
  await typeBallots(office, scene, 'typist_1', 0, marks(4));
  const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId, SET_UP));
  await typeBallots(second, there, 'typist_2', 0, marks(2));
  const third = await openTestApplication();
  try {
    await saveProfile(third);
    await mustTakeIn(third, null, await exportedBytes(second, scene.voteId, SET_UP));
    expect((await stackOn(third, 1)).elsewhere.toSorted((a, b) => a.entryNo - b.entryNo)).toEqual([
      { entryNo: 1, typist: CREW.typist_1, origin: await originOf(office, scene.voteId), ballots: 4 },
      { entryNo: 2, typist: CREW.typist_2, origin: await originOf(second, scene.voteId), ballots: 2 },
    ]);
  } finally {
    await third.close();
  }
});

test('what was typed here and comes back with a file is not elsewhere', async () => {
  await typeBallots(office, scene, 'typist_1', 0, marks(4));
  const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
  await typeBallots(second, there, 'typist_2', 0, marks(2));
  await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
  expect(await stackOn(office, 1)).toEqual({
    closed: [4, 2],
    here: [4, 0],
    elsewhere: [
      { entryNo: 2, typist: CREW.typist_2, origin: await originOf(second, scene.voteId), ballots: 2 },
    ],
  });
});
