import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input, MethodName } from '@shared/contract/registry';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { ballotScene, CREW, PIN, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';

/** Whoever is declared as an observer (T45) signs in, looks on, and changes nothing. */

let app: TestApplication;
let scene: BallotScene;
let token: string;

beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  scene = await ballotScene(app, 3);
  const { voteId, tokens } = scene;
  const observer = { name: 'Lê Văn Quan', role: 'observer', pin: PIN, active: true } as const;
  const { operators } = await app.must('ballotCount.saveOperator', {
    ...{ voteId, token: tokens.head, operatorId: null, version: null },
    ...observer,
  });
  const operatorId = operators.find(({ role }) => role === 'observer')?.id ?? '';
  ({ token } = await app.must('ballotCount.signIn', { voteId, operatorId, pin: PIN }));
  await typeBallots(app, scene, 'typist_1', 0, ['12', '11', '31']);
  await typeBallots(app, scene, 'typist_2', 0, ['12', '13', '31']);
});
afterEach(() => app.close());

/** Every call of a count that somebody signs, as an observer would send it. */
async function attempts(): Promise<readonly { method: MethodName; input: object }[]> {
  const { voteId, tokens, kinds } = scene;
  const { ballotKindId, batches } = kinds[0]!;
  const { batchId } = batches[0]!;
  const { vote } = await app.must('confidenceVotes.getVote', { voteId });
  const kind = vote.ballotKinds[0]!;
  const sample = { voteId, ballotKindId, seed: '26 11 08', size: 1 };
  const [drawn] = await app.must('paperBallots.drawSample', { ...sample, token: tokens.head });
  const { operators } = await app.must('ballotCount.getCount', { voteId });
  const resolver = operators.find(({ role }) => role === 'resolver')!;
  const attempt = <Name extends MethodName>(method: Name, input: Input<Name>) => ({ method, input });
  return [
    attempt('ballotCount.makeBatches', { voteId, token, ballotKindId }),
    attempt('ballotCount.nextBallot', { token, batchId }),
    attempt('ballotCount.closeBallot', {
      ...{ token, batchId, ballotNo: 1, marks: '11', invalidReason: null, keys: 2, durationMs: 900 },
    }),
    attempt('ballotCount.voidEntries', { token, batchId, entryNo: 1, ballotNo: null, reason: 'Gõ nhầm xấp' }),
    attempt('ballotCount.listDifferences', { voteId, token }),
    attempt('ballotCount.resolveField', {
      ...{ token, ballotKindId, ballotNo: 2, place: 1, value: '1', repeated: false },
    }),
    attempt('ballotCount.setPencilTotals', { token, batchId, version: 1, totals: null }),
    attempt('ballotCount.saveOperator', {
      ...{ voteId, token, operatorId: resolver.id, version: resolver.version },
      ...{ name: 'Lê Văn Quan', role: 'head', pin: null, active: true },
    }),
    attempt('rehearsal.wavePracticeThrough', { token, operatorId: resolver.id, reason: 'Đã quen phím' }),
    attempt('confidenceVotes.recordBallots', {
      ...{ voteId, token, ballotKindId, version: kind.version, printed: 9, issued: 9, collected: 9 },
      ...{ valid: null, invalid: null, invalidReasons: {} },
    }),
    attempt('confidenceVotes.recordMeeting', {
      ...{ voteId, token, version: vote.meetingVersion, startTime: '07:00', endTime: '', deputiesPresent: 1 },
    }),
    attempt('paperBallots.recordBalance', {
      ...{ voteId, token, ballotKindId, version: kind.version },
      ...{ testBallots: 1, exchanged: 0, spoiled: 0, unused: 0 },
    }),
    attempt('paperBallots.drawSample', { ...sample, token }),
    attempt('paperBallots.recordSample', {
      ...{ sampleId: drawn!.sampleId, version: drawn!.version, differences: 0, note: '', token },
    }),
    attempt('countLog.exportVote', {
      ...{ voteId, token, scope: 'all', batchId: null, entryNo: null },
      to: 'download',
    }),
  ];
}

test('an observer is refused every step of the count, and nothing of it changes', async () => {
  const { voteId } = scene;
  const tried = await attempts();
  const before = [
    await app.must('ballotCount.getCount', { voteId }),
    await app.must('countLog.listLog', { voteId, page: 0 }),
  ];
  for (const { method, input } of tried) {
    expect(await app.call(method, input as never), method).toMatchObject({
      error: { code: 'ballots.not-allowed', params: { role: 'Người quan sát' } },
    });
  }
  expect([
    await app.must('ballotCount.getCount', { voteId }),
    await app.must('countLog.listLog', { voteId, page: 0 }),
  ]).toEqual(before);
});

test('an observer closes, confirms, publishes and reopens no result, whatever name is signed', async () => {
  const { voteId, tokens, kinds } = scene;
  await typeBallots(app, scene, 'typist_1', 1, ['11', '11', '11']);
  await typeBallots(app, scene, 'typist_2', 1, ['11', '11', '11']);
  await app.must('ballotCount.resolveField', {
    ...{ token: tokens.resolver, ballotKindId: kinds[0]!.ballotKindId, ballotNo: 2, place: 1 },
    ...{ value: '1', repeated: false },
  });
  const on = async () => ({
    voteId,
    version: (await app.must('confidenceVotes.getVote', { voteId })).vote.version,
  });
  const refused = { error: { code: 'ballots.not-allowed' } };
  const closing = { acceptedBecause: 'Đã lật lại từng phiếu' };
  expect(
    await app.call('confidenceVotes.finishCounting', { ...(await on()), token, ...closing }),
  ).toMatchObject(refused);
  await app.must('confidenceVotes.finishCounting', { ...(await on()), token: tokens.head, ...closing });
  expect(
    await app.call('confidenceVotes.confirmResult', { ...(await on()), token, confirmedBy: CREW.head }),
  ).toMatchObject(refused);
  const reopening = { requestedBy: CREW.head, reason: 'Kiểm lại xấp số một' };
  expect(await app.call('confidenceVotes.reopen', { ...(await on()), token, ...reopening })).toMatchObject(
    refused,
  );
  await app.must('confidenceVotes.confirmResult', {
    ...(await on()),
    token: tokens.head,
    confirmedBy: CREW.head,
  });
  expect(await app.call('confidenceVotes.publishResult', { ...(await on()), token })).toMatchObject(refused);
});
