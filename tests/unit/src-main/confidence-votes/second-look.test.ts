import { afterEach, beforeEach, expect, test } from 'vitest';
import { atClosing } from '@shared/confidence-votes/accepted-findings';
import type { Problem } from '@shared/confidence-votes/model';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, saveProfile } from '@tests/fixtures/vote-scene';
import {
  ballotScene,
  CREW,
  PIN,
  practise,
  typeBallots,
  type BallotScene,
} from '@tests/fixtures/ballot-scene';

/** What of a count ballot by ballot takes a reason at its closing. */

let app: TestApplication;
let scene: BallotScene;

beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  scene = await ballotScene(app, 2);
});
afterEach(() => app.close());

async function typeAll(first: readonly string[], second: readonly string[]): Promise<void> {
  for (const kind of [0, 1]) {
    await typeBallots(app, scene, 'typist_1', kind, kind === 0 ? first : ['12', '31']);
    await typeBallots(app, scene, 'typist_2', kind, kind === 0 ? second : ['12', '31']);
  }
}

async function found(code: string) {
  const { result } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  return result.problems.filter((problem) => problem.code === code);
}

async function finish(acceptedBecause?: string) {
  const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  return app.call('confidenceVotes.finishCounting', {
    ...{ voteId: vote.id, version: vote.version, token: scene.tokens.head },
    ...(acceptedBecause === undefined ? {} : { acceptedBecause }),
  });
}

const kindId = (): string => scene.kinds[0]!.ballotKindId;

async function readAs(value: '2' | '3', repeated: boolean): Promise<void> {
  await app.must('ballotCount.resolveField', {
    token: scene.tokens.resolver,
    ballotKindId: kindId(),
    ...{ ballotNo: 2, place: 1, value, repeated },
  });
}

test('a reading that agrees with no entry is named by its ballot, one that agrees with one is not', async () => {
  await typeAll(['12', '11'], ['12', '12']);
  await readAs('3', true);
  expect(await found('reading_alone')).toMatchObject([
    {
      severity: 'warning',
      message: expect.stringContaining('phiếu số 2 đọc lại ra khác mọi lần nhập.') as string,
    },
  ]);
  expect(await finish()).toMatchObject({ ok: false, error: { code: 'vote.reason-needed' } });
  expect((await finish('Đã xem phiếu giấy')).ok).toBe(true);
  const { vote, result } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  const warnings = result.problems.filter(({ severity }) => severity === 'warning');
  expect(vote.acceptedAtClosing).toEqual(warnings.map(({ message }) => message));
  await app.must('confidenceVotes.reopen', {
    ...{ voteId: vote.id, version: vote.version, token: scene.tokens.head },
    ...{ reason: 'Đọc lại phiếu số 2', requestedBy: BOARD_HEAD },
  });
  const { vote: reopened } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  expect(reopened.acceptedAtClosing).toBeUndefined();
});

test('a reading that agrees with one entry takes no second look', async () => {
  await typeAll(['12', '11'], ['12', '12']);
  await readAs('2', false);
  expect(await found('reading_alone')).toEqual([]);
});

test('both entries of a ballot under look-alike names are told with both names', async () => {
  const token = scene.tokens.head;
  await app.must('ballotCount.saveOperator', {
    ...{ voteId: scene.voteId, token, operatorId: null, version: null, pin: PIN, active: true },
    ...{ name: 'Ông Bui Van Cuong', role: 'typist_2' },
  });
  practise(app);
  const { operators } = await app.must('ballotCount.getCount', { voteId: scene.voteId });
  // A title before the name makes no second person.
  const other = operators.find(({ name }) => name === 'Bui Van Cuong')!;
  const signed = await app.must('ballotCount.signIn', {
    voteId: scene.voteId,
    operatorId: other.id,
    pin: PIN,
  });
  scene = { ...scene, tokens: { ...scene.tokens, typist_2: signed.token } };
  await typeAll(['12', '11'], ['12', '11']);
  expect(await found('people_alike')).toMatchObject([
    {
      severity: 'warning',
      message: `Bui Van Cuong và ${CREW.typist_1} cùng làm 4 phiếu; có thể là một người.`,
    },
  ]);
});

test('a title alone makes no second person: the name is refused as taken', async () => {
  const reply = await app.call('ballotCount.saveOperator', {
    ...{
      voteId: scene.voteId,
      token: scene.tokens.head,
      operatorId: null,
      version: null,
      pin: PIN,
      active: true,
    },
    ...{ name: `Đ/c ${CREW.typist_1}`, role: 'observer' },
  });
  expect(reply).toMatchObject({ ok: false, error: { code: 'ballots.name-twice' } });
});

test('what reading a sample again found, or that nobody wrote it, takes a reason', async () => {
  await typeAll(['12', '11'], ['12', '11']);
  const token = scene.tokens.head;
  const [sample] = await app.must('paperBallots.drawSample', {
    ...{ voteId: scene.voteId, ballotKindId: kindId(), seed: '12345678', size: 2, token },
  });
  expect(await found('sample_open')).toMatchObject([{ severity: 'warning' }]);
  const { sampleId, version } = sample!;
  await app.must('paperBallots.recordSample', { sampleId, version, differences: 2, note: '', token });
  expect(await found('sample_open')).toEqual([]);
  expect(await found('sample_differs')).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('đọc lại 2 phiếu thấy 2 ô khác.') as string },
  ]);
  const { version: next } = (await app.must('paperBallots.listSamples', { voteId: scene.voteId }))[0]!;
  await app.must('paperBallots.recordSample', { sampleId, version: next, differences: 0, note: '', token });
  expect(await found('sample_differs')).toEqual([]);
});

test('what a sample found after the closing was accepted by nobody there: it is told as a note', async () => {
  await typeAll(['12', '11'], ['12', '11']);
  const token = scene.tokens.head;
  const [sample] = await app.must('paperBallots.drawSample', {
    ...{ voteId: scene.voteId, ballotKindId: kindId(), seed: '12345678', size: 2, token },
  });
  expect((await finish('Đọc lại sau')).ok).toBe(true);
  app.setNow('2030-01-02T02:00:00.000Z');
  const { sampleId, version } = sample!;
  await app.must('paperBallots.recordSample', { sampleId, version, differences: 2, note: '', token });
  expect(await found('sample_differs')).toMatchObject([{ severity: 'note' }]);
});

test('an end of the meeting that does not fit the closing takes a reason, before it and after', async () => {
  await typeAll(['12', '11'], ['12', '11']);
  const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  await app.must('confidenceVotes.recordMeeting', {
    ...{ voteId: vote.id, version: vote.meetingVersion, token: scene.tokens.head },
    ...{ startTime: '00:00', endTime: '00:01', deputiesPresent: 47 },
  });
  // Nothing is closed yet: the time beside it is the clock's.
  expect(await found('end_time_odd')).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('giờ của máy') as string },
  ]);
  expect(await finish()).toMatchObject({ ok: false, error: { code: 'vote.reason-needed' } });
  expect((await finish('Đồng hồ phòng họp sai')).ok).toBe(true);
  const closed = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  const { accepted } = atClosing(closed.vote, closed.result.problems);
  expect(accepted.map(({ message }) => message)).toEqual([expect.stringContaining('lúc chốt')]);
});

test('a reason that was given where nothing was found accepts nothing that is found later', async () => {
  await typeAll(['12', '11'], ['12', '11']);
  expect((await finish('Đã xem lại')).ok).toBe(true);
  const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  expect(vote.acceptedAtClosing).toEqual([]);
  const later: Problem = {
    code: 'many_invalid',
    severity: 'warning',
    message: 'Nhiều phiếu hỏng.',
    advice: '',
  };
  expect(atClosing(vote, [later])).toEqual({ accepted: [], unasked: [later] });
});
