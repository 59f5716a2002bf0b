import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  verifyVoteFile,
  type FileVerification,
} from '@main/confidence-votes/log/verify-file/file-verification';
import { closingWords } from '@shared/confidence-votes/log/told-closings';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, load, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { exportedBytes, mustTakeIn, sceneOn } from '@tests/fixtures/exchange-scene';

/** Two PCs close the figures apart: the closing on the minutes of one is never replaced or removed by the other. */

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;
let there: BallotScene;

beforeEach(async () => {
  office = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [office, second]) await saveProfile(pc);
  scene = await ballotScene(office, 2);
  for (const kind of [0, 1]) {
    for (const role of ['typist_1', 'typist_2'] as const) {
      await typeBallots(office, scene, role, kind, ['12', '31']);
    }
  }
  there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
});
afterEach(async () => {
  await office.close();
  await second.close();
});

async function close(pc: TestApplication, token: string, at: string) {
  pc.setNow(at);
  const { version } = await load(pc, scene.voteId);
  const ref = { voteId: scene.voteId, version, token };
  await pc.must('confidenceVotes.finishCounting', { ...ref, acceptedBecause: 'Đã xem lại' });
  return (await load(pc, scene.voteId)).frozenCodes;
}

async function reopen(pc: TestApplication, token: string) {
  const { version } = await load(pc, scene.voteId);
  const ref = { voteId: scene.voteId, version, token };
  await pc.must('confidenceVotes.reopen', { ...ref, requestedBy: BOARD_HEAD, reason: 'Xem lại bản này' });
}

async function setBallotAside(pc: TestApplication, token: string): Promise<void> {
  await pc.must('ballotCount.voidEntries', {
    ...{ token, batchId: scene.kinds[0]!.batches[0]!.batchId },
    ...{ entryNo: 1, ballotNo: 2, reason: 'Gõ lại trên máy này' },
  });
}

/** Both people type another mark for the second ballot. */
async function retypeOtherwise(pc: TestApplication, on: BallotScene): Promise<void> {
  for (const [index, role] of (['typist_1', 'typist_2'] as const).entries()) {
    await pc.must('ballotCount.voidEntries', {
      ...{ token: on.tokens.head, batchId: on.kinds[0]!.batches[0]!.batchId },
      ...{ entryNo: index + 1, ballotNo: 2, reason: 'Gõ nhầm' },
    });
    await typeBallots(pc, on, role, 0, ['13']);
  }
}

async function verified(pc: TestApplication): Promise<FileVerification> {
  const found = verifyVoteFile(await exportedBytes(pc, scene.voteId));
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const FIRST = '2026-07-15T03:00:00.000Z';
const LATER = '2026-07-15T03:10:00.000Z';

test('a later closing of a copy is told beside the closing of this PC and never takes its place', async () => {
  const codes = await close(office, scene.tokens.head, FIRST);
  await close(second, there.tokens.head, LATER);
  await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
  expect((await load(office, scene.voteId)).frozenCodes).toEqual(codes);
  const inWindow = await office.must('countLog.verifyLog', { voteId: scene.voteId });
  const inFile = await verified(office);
  for (const told of [inWindow, inFile]) {
    expect(told).toMatchObject({ intact: true, findings: [], frozen: codes });
    expect(
      told.closings.map(({ standing, at, figures, ballots }) => [standing, at, figures, ballots]),
    ).toEqual([
      ['own', FIRST, 'same', 'same'],
      ['other', LATER, 'same', 'same'],
    ]);
  }
  // The other PC holds to its own closing in the same way.
  expect((await verified(second)).frozen?.at).toBe(LATER);
});

test('a copy in which a ballot was typed anew and came to the same figures is no finding', async () => {
  await setBallotAside(second, there.tokens.head);
  await typeBallots(second, there, 'typist_1', 0, ['31']);
  await close(second, there.tokens.head, LATER);
  await close(office, scene.tokens.head, FIRST);
  await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
  const inWindow = await second.must('countLog.verifyLog', { voteId: scene.voteId });
  for (const told of [inWindow, await verified(second)]) {
    expect(told.findings.join()).not.toContain('số liệu khác biên bản');
    const other = told.closings.find(({ standing }) => standing === 'other')!;
    expect(other).toMatchObject({ figures: 'same', ballots: 'other' });
    expect(closingWords(other, String)).toContain(', cùng số liệu, khác lần nhập: mã nội dung');
  }
});

test('a copy that was closed with other figures is a finding', async () => {
  await retypeOtherwise(second, there);
  await close(second, there.tokens.head, LATER);
  const bytes = await exportedBytes(second, scene.voteId);
  await close(office, scene.tokens.head, FIRST);
  await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
  const inFile = await verified(second);
  expect(inFile.frozen?.at).toBe(LATER);
  expect(inFile.findings.join()).toContain('với số liệu khác biên bản');
  const inWindow = await second.must('countLog.verifyLog', { voteId: scene.voteId });
  expect(inWindow.findings).toEqual(inFile.findings);
  expect(inWindow.trouble).toEqual(['elsewhere']);
  const { machines } = await second.must('countLog.getMachines', { voteId: scene.voteId });
  expect(machines.map(({ own, compared }) => [own, compared]).sort()).toEqual([
    [false, 'số liệu khác biên bản'],
    [true, ''],
  ]);
  expect(bytes.length).toBeGreaterThan(0);
});

test('a reopening of a copy takes nothing back that another PC closed, and what changes then is told', async () => {
  await close(second, there.tokens.head, LATER);
  await reopen(second, there.tokens.head);
  await setBallotAside(second, there.tokens.head);
  const codes = await close(office, scene.tokens.head, FIRST);
  await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
  const inFile = await verified(second);
  expect(inFile).toMatchObject({ intact: false, changedSince: true, frozen: codes });
  const inWindow = await second.must('countLog.verifyLog', { voteId: scene.voteId });
  expect(inWindow.findings).toEqual(inFile.findings);
  // Opening one's own figures takes one's own closing back.
  await reopen(office, scene.tokens.head);
  expect(await verified(office)).toMatchObject({ intact: true, frozen: null, closings: [] });
});

test('a vote that came closed and is opened again here tells both', async () => {
  await close(office, scene.tokens.head, FIRST);
  const third = await openTestApplication();
  try {
    await saveProfile(third);
    const on = await sceneOn(third, scene, await exportedBytes(office, scene.voteId));
    expect((await load(third, scene.voteId)).frozenCodes).toEqual(
      (await load(office, scene.voteId)).frozenCodes,
    );
    await reopen(third, on.tokens.head);
    expect(await verified(third)).toMatchObject({ intact: true, frozen: null });
    await close(third, on.tokens.head, LATER);
    const told = await verified(third);
    expect(told).toMatchObject({ intact: true, findings: [] });
    expect(told.closings.map(({ standing, at }) => [standing, at])).toEqual([
      ['own', LATER],
      ['opened_here', FIRST],
    ]);
  } finally {
    await third.close();
  }
});

test('figures that the board announced after the closing are told like ballots', async () => {
  await close(office, scene.tokens.head, FIRST);
  await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
  const { ballotKindId, version } = (await load(second, scene.voteId)).ballotKinds[0]!;
  await second.must('confidenceVotes.recordBallots', {
    ...{ voteId: scene.voteId, ballotKindId, version, token: there.tokens.head },
    ...{ printed: 9, issued: 5, collected: 3, valid: null, invalid: null, invalidReasons: {} },
  });
  const inFile = await verified(second);
  expect(inFile).toMatchObject({ intact: false, changedSince: true });
  expect(inFile.findings.slice(0, 3)).toEqual([
    expect.stringMatching(/^Số của Ban kiểm phiếu đã đổi sau khi chốt số liệu lúc/u),
    'Đã đổi: số phiếu in, phát ra, thu về.',
    expect.stringContaining(`1 việc, ${BOARD_HEAD}`),
  ]);
  const inWindow = await second.must('countLog.verifyLog', { voteId: scene.voteId });
  for (const finding of inFile.findings) expect(inWindow.findings).toContain(finding);
  const { meetingVersion } = await load(second, scene.voteId);
  await second.must('confidenceVotes.recordMeeting', {
    ...{ voteId: scene.voteId, version: meetingVersion, token: there.tokens.head },
    ...{ startTime: '07:00', endTime: '', deputiesPresent: 40 },
  });
  expect((await verified(second)).findings[1]).toBe(
    'Đã đổi: số phiếu in, phát ra, thu về; giờ họp, số có mặt.',
  );
});
