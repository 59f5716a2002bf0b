import { afterEach, beforeEach, expect, test } from 'vitest';
import { strFromU8 } from 'fflate';
import { ofVote } from '@shared/documents/subject';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
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

test('the form prints what was entered of the drawn ballots once every ballot is decided, and not before', async () => {
  const { voteId } = scene;
  const formText = async () => {
    const place = { subject: ofVote(voteId), kind: 'recheck_form' } as const;
    const details = await app.must('documents.proposeDetails', place);
    const { id } = await app.must('documents.preview', { ...place, details });
    return strFromU8(app.files.get(id)?.bytes ?? new Uint8Array());
  };
  const drawn = await draw(scene.tokens.head);
  if (!drawn.ok) throw new Error(drawn.error.code);
  const [first, second] = drawn.value[0]!.numbers;
  const marks = ['12', '30', '91'];
  for (const role of ['typist_1', 'typist_2'] as const) await typeBallots(app, scene, role, 0, marks);
  expect(await formText()).not.toContain('Đã nhập');
  for (const role of ['typist_1', 'typist_2'] as const) {
    await typeBallots(app, scene, role, 1, ['11', '11', '11']);
  }
  const text = await formText();
  expect(text).toContain('SỐ LIỆU ĐÃ NHẬP CỦA CÁC PHIẾU ĐƯỢC RÚT');
  // Under the two numbers, person by person: what was entered, and an empty cell for what the paper shows.
  const rows = [...text.slice(text.indexOf('Đã nhập')).matchAll(/<tr class="body[^"]*">(.*?)<\/tr>/gu)].map(
    ([row]) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gu)].map((cell) => cell[1]),
  );
  expect(rows.map((cells) => cells.slice(2))).toEqual(
    [0, 1].map((person) => [marks[first!.no - 1]![person], '', marks[second!.no - 1]![person], '']),
  );
});
