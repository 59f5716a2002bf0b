import { afterEach, beforeEach, expect, test } from 'vitest';
import { ballotScene, type BallotScene } from '@tests/fixtures/ballot-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';

/** Reading ballots again proves the count: where people sign in, whoever announces draws and says what was found. */

let app: TestApplication;
let scene: BallotScene;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  scene = await ballotScene(app, 3);
});
afterEach(() => app.close());

const draw = (token?: string) =>
  app.call('paperBallots.drawSample', {
    ...{ voteId: scene.voteId, ballotKindId: scene.kinds[0]!.ballotKindId, seed: '3 8', size: 2 },
    ...(token === undefined ? {} : { token }),
  });

test('nobody draws without a sign-in, and no typist does', async () => {
  expect(await draw()).toMatchObject({ ok: false, error: { code: 'ballots.signed-out' } });
  expect(await draw(scene.tokens.typist_1)).toMatchObject({
    ok: false,
    error: { code: 'ballots.not-allowed' },
  });
  expect(await app.must('paperBallots.listSamples', { voteId: scene.voteId })).toEqual([]);
});

test('head and resolver draw and write down what was found, under their own names', async () => {
  const drawn = await draw(scene.tokens.head);
  if (!drawn.ok) throw new Error(drawn.error.code);
  const { sampleId, version } = drawn.value[0]!;
  const found = { sampleId, version, differences: 0, note: '' };
  expect(await app.call('paperBallots.recordSample', found)).toMatchObject({
    error: { code: 'ballots.signed-out' },
  });
  expect(
    await app.call('paperBallots.recordSample', { ...found, token: scene.tokens.typist_2 }),
  ).toMatchObject({ error: { code: 'ballots.not-allowed' } });
  const written = await app.must('paperBallots.recordSample', { ...found, token: scene.tokens.resolver });
  expect(written).toMatchObject([{ differences: 0 }]);
  const { lines } = await app.must('countLog.listLog', { voteId: scene.voteId, page: 0 });
  const { operators } = await app.must('ballotCount.getCount', { voteId: scene.voteId });
  const nameOf = (role: string) => operators.find((one) => one.role === role)?.name;
  const of = (words: string) => lines.filter((line) => line.words.startsWith(words)).map(({ who }) => who);
  expect(of('Rút mẫu phiếu')).toEqual([nameOf('head')]);
  expect(of('Ghi kết quả đọc lại mẫu')).toEqual([nameOf('resolver')]);
});
