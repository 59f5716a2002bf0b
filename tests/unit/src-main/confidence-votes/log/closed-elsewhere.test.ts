import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { exportedBytes, mustTakeIn, sceneOn } from '@tests/fixtures/exchange-scene';

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;
let there: BallotScene;

beforeEach(async () => {
  office = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [office, second]) await saveProfile(pc);
  scene = await ballotScene(office, 1);
  for (const kind of [0, 1]) {
    for (const role of ['typist_1', 'typist_2'] as const)
      await typeBallots(office, scene, role, kind, ['12']);
  }
  there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
});
afterEach(async () => {
  await office.close();
  await second.close();
});

const closedFor = async (pc: TestApplication) =>
  (await pc.must('countLog.getElsewhere', { voteId: scene.voteId })).closed;

const refOf = async () => {
  const { vote } = await office.must('confidenceVotes.getVote', { voteId: scene.voteId });
  return { voteId: scene.voteId, version: vote.version, token: scene.tokens.head };
};
const toSecond = async () => mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));

const closeOnSecond = async () => {
  const { vote } = await second.must('confidenceVotes.getVote', { voteId: scene.voteId });
  return second.call('confidenceVotes.finishCounting', {
    ...{ voteId: vote.id, version: vote.version, token: there.tokens.head, acceptedBecause: 'Đã xem lại' },
  });
};

const CLOSED_AT = '2026-07-15T03:00:00.000Z';
const PUBLIC_AT = '2026-07-15T03:10:00.000Z';

test('a PC on which the count is open learns from a file that another one closed it, published it, opened it again', async () => {
  office.setNow(CLOSED_AT);
  await office.must('confidenceVotes.finishCounting', {
    ...(await refOf()),
    acceptedBecause: 'Đã xem lại',
  });
  expect(await closedFor(second)).toEqual([]);
  await toSecond();
  const [closed] = await closedFor(second);
  expect(closed).toMatchObject({ closedAt: CLOSED_AT, publishedAt: null });
  expect(await closedFor(office)).toEqual([]);

  office.setNow(PUBLIC_AT);
  await office.must('confidenceVotes.confirmResult', { ...(await refOf()), confirmedBy: BOARD_HEAD });
  await office.must('confidenceVotes.publishResult', await refOf());
  await toSecond();
  expect(await closedFor(second)).toEqual([{ ...closed, publishedAt: PUBLIC_AT }]);
  expect(await closeOnSecond()).toMatchObject({ error: { code: 'countLog.public-elsewhere' } });

  office.setNow('2026-07-15T03:20:00.000Z');
  await office.must('confidenceVotes.reopen', {
    ...(await refOf()),
    requestedBy: BOARD_HEAD,
    reason: 'Phiếu số 1 đọc nhầm',
  });
  await toSecond();
  expect(await closedFor(second)).toEqual([]);
  expect(await closeOnSecond()).toMatchObject({ ok: true });
});

test('a copy that was closed before is neither confirmed nor published once the result is public on another PC', async () => {
  await office.must('confidenceVotes.finishCounting', { ...(await refOf()), acceptedBecause: 'Đã xem lại' });
  expect(await closeOnSecond()).toMatchObject({ ok: true });
  await office.must('confidenceVotes.confirmResult', { ...(await refOf()), confirmedBy: BOARD_HEAD });
  await toSecond();
  const refOnSecond = async () => {
    const { vote } = await second.must('confidenceVotes.getVote', { voteId: scene.voteId });
    return { voteId: vote.id, version: vote.version, token: there.tokens.head };
  };
  const confirm = async () =>
    second.call('confidenceVotes.confirmResult', { ...(await refOnSecond()), confirmedBy: BOARD_HEAD });
  await office.must('confidenceVotes.publishResult', await refOf());
  await toSecond();
  expect(await confirm()).toMatchObject({ error: { code: 'countLog.public-elsewhere' } });

  await office.must('confidenceVotes.reopen', {
    ...(await refOf()),
    requestedBy: BOARD_HEAD,
    reason: 'Phiếu số 1 đọc nhầm',
  });
  await toSecond();
  expect(await confirm()).toMatchObject({ ok: true });
  await office.must('confidenceVotes.finishCounting', { ...(await refOf()), acceptedBecause: 'Đã xem lại' });
  await office.must('confidenceVotes.confirmResult', { ...(await refOf()), confirmedBy: BOARD_HEAD });
  await office.must('confidenceVotes.publishResult', await refOf());
  await toSecond();
  expect(await second.call('confidenceVotes.publishResult', await refOnSecond())).toMatchObject({
    error: { code: 'countLog.public-elsewhere' },
  });
});
