import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, signIn, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { exportedBytes, mustTakeIn, preview, sceneOn, uploaded } from '@tests/fixtures/exchange-scene';

/** A file that changes ballots which are decided here: told before, decided by the head, and found again afterwards. */

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
    await typeBallots(office, scene, 'typist_1', kind, ['12', '31']);
    await typeBallots(office, scene, 'typist_2', kind, ['12', kind === 0 ? '31' : '33']);
  }
  await resolve(office, scene, '1');
  there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
});
afterEach(async () => {
  await office.close();
  await second.close();
});

/** Ballot 2 of the second kind differs in its second field. */
async function resolve(pc: TestApplication, { tokens, kinds }: BallotScene, value: '1' | '3') {
  await pc.must('ballotCount.resolveField', {
    ...{ token: tokens.resolver, ballotKindId: kinds[1]!.ballotKindId, ballotNo: 2, place: 1 },
    ...{ value, repeated: false },
  });
}

async function retypedThere(): Promise<Uint8Array> {
  const { batchId } = scene.kinds[0]!.batches[0]!;
  for (const entryNo of [1, 2]) {
    const reason = 'Nhập lại trên máy này';
    const what = { token: there.tokens.head, batchId, entryNo, ballotNo: 2, reason };
    await second.must('ballotCount.voidEntries', what);
  }
  await typeBallots(second, there, 'typist_1', 0, ['33']);
  await typeBallots(second, there, 'typist_2', 0, ['33']);
  return exportedBytes(second, scene.voteId);
}

const tallyOn = async (pc: TestApplication) =>
  (await pc.must('confidenceVotes.getVote', { voteId: scene.voteId })).vote.tally;

test('ballots set aside and typed anew elsewhere are named, and change nothing before the head says so', async () => {
  const before = await tallyOn(office);
  const bytes = await retypedThere();
  const shown = await preview(office, scene.voteId, bytes);
  if (!shown.ok) throw new Error(shown.error.code);
  const { title } = scene.kinds[0]!;
  expect(shown.value.changed).toBe(`${title}: phiếu 2`);
  expect(shown.value.notes.filter((note) => note.includes('phiếu đã nhập ở đây'))).toEqual([
    expect.stringContaining(`bỏ 1 phiếu đã nhập ở đây (${title}: phiếu 2). Lý do: Nhập lại trên máy này.`),
    expect.stringContaining(`Người bỏ: ${BOARD_HEAD}.`),
  ]);
  const token = await signIn(office, scene.voteId, 'head');
  const upload = uploaded(office, bytes);
  expect(await office.call('countLog.mergeVote', { voteId: scene.voteId, upload, token })).toMatchObject({
    ok: false,
    error: { code: 'countLog.changes-decided' },
  });
  expect(await tallyOn(office)).toEqual(before);
  const resolver = await signIn(office, scene.voteId, 'resolver');
  expect(
    await office.call('countLog.mergeVote', {
      ...{ voteId: scene.voteId, upload: uploaded(office, bytes), token: resolver, changes: 'take' },
    }),
  ).toMatchObject({ ok: false, error: { code: 'ballots.not-allowed' } });

  await mustTakeIn(office, scene.voteId, bytes);
  expect(await tallyOn(office)).not.toEqual(before);
  const { result } = await office.must('confidenceVotes.getVote', { voteId: scene.voteId });
  expect(result.problems.filter(({ code }) => code === 'ballots_changed_elsewhere')).toMatchObject([
    { severity: 'warning', message: expect.stringContaining(`${title}: phiếu 2 đã khớp, rồi đổi theo tệp`) },
  ]);
  const { merges } = await office.must('countLog.getMachines', { voteId: scene.voteId });
  expect(merges[0]?.changed).toBe(`${title}: phiếu 2`);
  expect(await office.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({ intact: true });
});

test('so is a reading that was taken back and made otherwise elsewhere', async () => {
  const resolutionId = second.database.raw
    .prepare<[], string>('SELECT id FROM field_resolution')
    .pluck()
    .get();
  await second.must('ballotCount.readAgain', {
    ...{ token: there.tokens.resolver, resolutionId: resolutionId ?? '', reason: 'Đọc nhầm dòng' },
  });
  await resolve(second, there, '3');
  const shown = await preview(office, scene.voteId, await exportedBytes(second, scene.voteId));
  if (!shown.ok) throw new Error(shown.error.code);
  const { title } = scene.kinds[1]!;
  expect(shown.value).toMatchObject({ changed: `${title}: phiếu 2`, conflicts: [] });
  expect(shown.value.notes.join()).toContain(`bỏ 1 lần phân xử ở đây (${title}: phiếu 2)`);
});

test('PINs that were set on the other PC are told before, on the page and by verify', async () => {
  const bytes = await exportedBytes(second, scene.voteId);
  const shown = await preview(office, scene.voteId, bytes);
  if (!shown.ok) throw new Error(shown.error.code);
  const told = shown.value.notes.filter((note) => note.startsWith('Mã PIN đặt trên máy'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(BOARD_HEAD);
  expect(told[0]).toContain('không ai ký');
  expect(told[0]).toContain(`${BOARD_HEAD} ký`);
  await mustTakeIn(office, scene.voteId, bytes);
  const { pins } = await office.must('countLog.getMachines', { voteId: scene.voteId });
  expect(pins).toEqual(told);
  const verified = verifyVoteFile(await exportedBytes(office, scene.voteId));
  expect(verified).toMatchObject({ intact: true, notes: told });
});
