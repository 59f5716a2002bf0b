import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { exportedBytes, mustTakeIn, preview, sceneOn, takeIn } from '@tests/fixtures/exchange-scene';

/** Files that come after the numbering was put right, or after the figures were frozen. */

let app: TestApplication;
let second: TestApplication;
let scene: BallotScene;
let there: BallotScene;

beforeEach(async () => {
  app = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [app, second]) await saveProfile(pc);
  scene = await ballotScene(app, 4);
  there = await sceneOn(second, scene, await exportedBytes(app, scene.voteId));
});
afterEach(async () => {
  await app.close();
  await second.close();
});

async function announce(pc: TestApplication, token: string, figures: { issued: number; collected: number }) {
  const { vote } = await pc.must('confidenceVotes.getVote', { voteId: scene.voteId });
  const { ballotKindId, version } = vote.ballotKinds[0]!;
  await pc.must('confidenceVotes.recordBallots', {
    ...{ voteId: scene.voteId, ballotKindId, version, token },
    ...{ printed: 9, ...figures, valid: null, invalid: null, invalidReasons: {} },
  });
}

const vote = async (pc = app) => (await pc.must('confidenceVotes.getVote', { voteId: scene.voteId })).vote;

test('a ballot under a number that was taken back is a conflict, and blocks the closing until the head decides', async () => {
  await typeBallots(second, there, 'typist_2', 0, ['11', '12', '13', '33']);
  await announce(app, scene.tokens.head, { issued: 4, collected: 3 });
  const { ballotKindId } = scene.kinds[0]!;
  await app.must('ballotCount.makeBatches', { voteId: scene.voteId, token: scene.tokens.head, ballotKindId });
  const bytes = await exportedBytes(second, scene.voteId);
  const shown = await preview(app, scene.voteId, bytes);
  expect(shown.ok && shown.value.conflicts).toMatchObject([{ kind: 'outside_numbering', ballotNo: 4 }]);
  await mustTakeIn(app, scene.voteId, bytes);
  await typeBallots(app, scene, 'typist_1', 0, ['11', '12', '13']);
  for (const role of ['typist_1', 'typist_2'] as const) {
    await typeBallots(app, scene, role, 1, ['11', '12', '13', '33']);
  }
  const blocking = async () =>
    (await app.must('confidenceVotes.getVote', { voteId: scene.voteId })).result.problems
      .filter(({ severity }) => severity === 'blocking')
      .map(({ code }) => code);
  expect(await blocking()).toContain('ballots_conflict');
  expect(await app.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({ intact: true });

  const { conflicts } = await app.must('countLog.getMachines', { voteId: scene.voteId });
  const decided = await app.must('countLog.setAside', {
    ...{ voteId: scene.voteId, token: scene.tokens.head, resolutionId: null },
    ...{ entryId: conflicts[0]!.sides[0]!.entryId, reason: 'Không có phiếu số 4' },
  });
  expect(decided.conflicts).toEqual([]);
  expect(await blocking()).toEqual([]);
  expect(await app.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({ intact: true });
});

describe('once the result is published', () => {
  beforeEach(async () => {
    for (const kind of [0, 1]) {
      for (const role of ['typist_1', 'typist_2'] as const) {
        await typeBallots(app, scene, role, kind, ['11', '22', '33', '12']);
      }
    }
    const ref = async () => ({
      ...{ voteId: scene.voteId, version: (await vote()).version, token: scene.tokens.head },
    });
    await app.must('confidenceVotes.finishCounting', { ...(await ref()), acceptedBecause: 'Đã xem lại' });
    await app.must('confidenceVotes.confirmResult', { ...(await ref()), confirmedBy: BOARD_HEAD });
    await app.must('confidenceVotes.publishResult', await ref());
  });

  const refused = async () => {
    const before = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    expect(await takeIn(app, scene.voteId, await exportedBytes(second, scene.voteId))).toMatchObject({
      ok: false,
      error: { code: 'countLog.frozen' },
    });
    expect(await app.must('confidenceVotes.getVote', { voteId: scene.voteId })).toEqual(before);
  };

  test('figures that another PC announced change nothing', async () => {
    await announce(second, there.tokens.head, { issued: 9, collected: 6 });
    await refused();
  });

  test('a file in which another PC went on typing says on top that it no longer holds what the minutes say, and who did it', async () => {
    await mustTakeIn(second, scene.voteId, await exportedBytes(app, scene.voteId));
    expect(verifyVoteFile(await exportedBytes(second, scene.voteId))).toMatchObject({
      intact: true,
      changedSince: false,
    });
    // Its clock is hours behind the one of the closing: the chains tell what came later, not the clocks.
    second.setNow('2026-07-14T20:00:00.000Z');
    await second.must('ballotCount.voidEntries', {
      ...{ token: there.tokens.head, batchId: scene.kinds[0]!.batches[0]!.batchId },
      ...{ entryNo: 1, ballotNo: 2, reason: 'Gõ lại sau khi đã chốt' },
    });
    const verified = verifyVoteFile(await exportedBytes(second, scene.voteId));
    if (typeof verified === 'string') throw new Error(verified);
    expect(verified).toMatchObject({ intact: false, changedSince: true });
    expect(verified.findings[0]).toMatch(/^Phiếu đã đổi sau khi chốt số liệu lúc/u);
    expect(verified.findings[1]).toContain(`1 việc, ${BOARD_HEAD}`);
    const inWindow = await second.must('countLog.verifyLog', { voteId: scene.voteId });
    expect(inWindow.findings).toEqual(verified.findings);
  });

  test('another numbering changes nothing', async () => {
    await announce(second, there.tokens.head, { issued: 9, collected: 6 });
    const { ballotKindId } = scene.kinds[0]!;
    const token = there.tokens.head;
    await second.must('ballotCount.makeBatches', { voteId: scene.voteId, token, ballotKindId });
    await refused();
  });

  test('presence that another PC wrote down changes nothing', async () => {
    const { meetingVersion } = await vote(second);
    await second.must('confidenceVotes.recordMeeting', {
      ...{ voteId: scene.voteId, version: meetingVersion, token: there.tokens.head },
      ...{ startTime: '07:00', endTime: '', deputiesPresent: 40 },
    });
    await refused();
  });
});

test('what else differs is told before a file is taken in, and is the same on both PCs afterwards', async () => {
  const meet = async (pc: TestApplication, token: string, startTime: string, deputiesPresent: number) => {
    const { meetingVersion } = await vote(pc);
    await pc.must('confidenceVotes.recordMeeting', {
      ...{ voteId: scene.voteId, version: meetingVersion, token },
      ...{ startTime, endTime: '11:00', deputiesPresent },
    });
  };
  await meet(app, scene.tokens.head, '08:00', 47);
  // The later word of two PCs stands.
  second.setNow('2026-07-15T04:00:00.000Z');
  await meet(second, there.tokens.head, '09:00', 45);
  const status = await second.must('ballotCount.getCount', { voteId: scene.voteId });
  const typist = status.operators.find(({ role }) => role === 'typist_2')!;
  await second.must('ballotCount.saveOperator', {
    ...{ voteId: scene.voteId, token: there.tokens.head, operatorId: typist.id, version: typist.version },
    ...{ name: typist.name, role: 'resolver', pin: null, active: true },
  });
  await announce(second, there.tokens.head, { issued: 5, collected: 4 });
  const shown = await preview(app, scene.voteId, await exportedBytes(second, scene.voteId));
  const notes = shown.ok ? [...shown.value.notes, ...shown.value.roles].join('\n') : '';
  for (const words of ['số phiếu phát ra 4 thành 5', '08:00 thành 09:00', '47 thành 45', typist.name]) {
    expect(notes).toContain(words);
  }
  await mustTakeIn(app, scene.voteId, await exportedBytes(second, scene.voteId));
  await mustTakeIn(second, scene.voteId, await exportedBytes(app, scene.voteId));
  const told = async (pc: TestApplication) => {
    const { startTime, endTime, deputiesPresent, ballotKinds } = await vote(pc);
    return [startTime, endTime, deputiesPresent, ballotKinds.map(({ printed, issued }) => [printed, issued])];
  };
  expect(await told(second)).toEqual(await told(app));
  for (const pc of [app, second]) {
    expect(await pc.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
      intact: true,
      findings: [],
    });
  }
});

test('a typist whom another PC made head stays a typist here', async () => {
  const { operators } = await second.must('ballotCount.getCount', { voteId: scene.voteId });
  const { id: operatorId, version, name } = operators.find(({ role }) => role === 'typist_2')!;
  await second.must('ballotCount.saveOperator', {
    ...{ voteId: scene.voteId, token: there.tokens.head, operatorId, version, name },
    ...{ role: 'head', pin: null, active: true },
  });
  const bytes = await exportedBytes(second, scene.voteId);
  const shown = await preview(app, scene.voteId, bytes);
  expect(shown.ok && shown.value.notes.join()).toContain('chỉ trưởng ban ở máy này đổi được');
  await mustTakeIn(app, scene.voteId, bytes);
  const here = await app.must('ballotCount.getCount', { voteId: scene.voteId });
  expect(here.operators.find(({ id }) => id === operatorId)?.role).toBe('typist_2');
  expect(await app.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({ intact: true });
});
