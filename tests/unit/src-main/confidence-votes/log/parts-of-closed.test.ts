import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { contentCode, exportedBytes, mustTakeIn, setPins, WHOLE } from '@tests/fixtures/exchange-scene';

/** Another PC gets a vote whose figures are closed in parts: first its set-up, a stack or an entry, then the whole file. */

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;

beforeEach(async () => {
  office = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [office, second]) await saveProfile(pc);
  scene = await ballotScene(office, 2);
  for (const kind of [0, 1]) {
    for (const role of ['typist_1', 'typist_2'] as const) {
      await typeBallots(office, scene, role, kind, ['11', '12']);
    }
  }
  const { vote } = await office.must('confidenceVotes.getVote', { voteId: scene.voteId });
  await office.must('confidenceVotes.finishCounting', {
    ...{ voteId: scene.voteId, version: vote.version, token: scene.tokens.head },
    acceptedBecause: 'Đã xem lại',
  });
});
afterEach(async () => {
  await office.close();
  await second.close();
});

const onSecond = () => second.must('confidenceVotes.getVote', { voteId: scene.voteId });
const codesOnSecond = async () => (await onSecond()).result.problems.map(({ code }) => code);

test.each([
  ['set-up', { scope: 'setup', entryNo: null }],
  ['stack', { scope: 'batch', entryNo: null }],
  ['entry', { scope: 'entry', entryNo: 1 }],
] as const)(
  'the %s file tells no changed figures, and the whole file is taken in after it',
  async (_name, part) => {
    const batchId = part.scope === 'batch' ? scene.kinds[0]!.batches[0]!.batchId : null;
    const bytes = await exportedBytes(office, scene.voteId, { ...WHOLE, ...part, batchId });
    await mustTakeIn(second, null, bytes);
    await setPins(second, scene.voteId);
    expect((await onSecond()).vote).toMatchObject({ status: 'counted', frozenCodes: null });
    expect(await codesOnSecond()).not.toContain('figures_changed');
    // A part of the ballots is confirmed by nobody.
    const { operators } = await second.must('ballotCount.getCount', { voteId: scene.voteId });
    const { token } = await second.must('ballotCount.signIn', {
      ...{ voteId: scene.voteId, pin: '2468' },
      operatorId: operators.find(({ role }) => role === 'head')!.id,
    });
    const confirm = async () =>
      second.call('confidenceVotes.confirmResult', {
        ...{ voteId: scene.voteId, version: (await onSecond()).vote.version, token },
        confirmedBy: BOARD_HEAD,
      });
    expect((await confirm()).ok).toBe(false);

    await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
    expect(await codesOnSecond()).not.toContain('figures_changed');
    const { vote } = await office.must('confidenceVotes.getVote', { voteId: scene.voteId });
    expect((await onSecond()).vote).toMatchObject({ tally: vote.tally, frozenCodes: vote.frozenCodes });
    expect(await contentCode(second, scene.voteId)).toBe(await contentCode(office, scene.voteId));
    expect(await second.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
      ...{ intact: true, findings: [] },
    });
  },
);
