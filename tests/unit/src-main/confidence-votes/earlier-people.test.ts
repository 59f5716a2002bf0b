import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { openedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, CREW, PIN, signIn, type BallotScene } from '@tests/fixtures/ballot-scene';

/** People of the count and their PINs are declared once and taken over into the next vote. */

let app: TestApplication;
let scene: BallotScene;
let voteId: string;

beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  scene = await ballotScene(app, 2);
  voteId = (await openedVote(app, { countMode: 'ballots', title: 'Cuộc sau' })).id;
});
afterEach(() => app.close());

const take = () => app.call('ballotCount.takeEarlierPeople', { voteId, fromVoteId: scene.voteId });

test('the vote before offers its people; they come with role and PIN, and the log says so', async () => {
  expect(await app.must('ballotCount.earlierPeople', { voteId })).toMatchObject({
    voteId: scene.voteId,
    people: expect.arrayContaining([{ name: CREW.typist_1, role: 'typist_1' }]) as unknown[],
  });
  const taken = await take();
  expect(taken.ok && taken.value.operators.map(({ name, role, hasPin }) => [name, role, hasPin])).toEqual(
    (await app.must('ballotCount.getCount', { voteId: scene.voteId })).operators.map(({ name, role }) => [
      name,
      role,
      true,
    ]),
  );
  expect(await signIn(app, voteId, 'head')).not.toBe('');
  const { lines } = await app.must('countLog.listLog', { voteId, page: 0 });
  expect(lines.map(({ words }) => words)).toContain(
    `Khai người kiểm phiếu ${CREW.typist_1} (người nhập lần 1), giữ mã PIN của cuộc trước`,
  );
  expect(await app.must('countLog.verifyLog', { voteId })).toMatchObject({ intact: true });
});

test('a wrong PIN counts in both votes: a second vote gives nobody new tries', async () => {
  expect((await take()).ok).toBe(true);
  const headIn = async (vote: string) =>
    (await app.must('ballotCount.getCount', { voteId: vote })).operators.find(({ role }) => role === 'head')!
      .id;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const wrong = { voteId, operatorId: await headIn(voteId), pin: '9999' };
    expect((await app.call('ballotCount.signIn', wrong)).ok).toBe(false);
  }
  expect(
    await app.call('ballotCount.signIn', {
      ...{ voteId: scene.voteId, operatorId: await headIn(scene.voteId), pin: PIN },
    }),
  ).toMatchObject({ ok: false, error: { code: 'ballots.wait' } });
});

test('nobody is taken over where somebody is declared, nor from another vote than the one offered', async () => {
  expect(await app.call('ballotCount.takeEarlierPeople', { voteId, fromVoteId: voteId })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
  expect((await take()).ok).toBe(true);
  expect(await take()).toMatchObject({ ok: false, error: { code: 'ballots.people-there' } });
});

test('a vote whose figures are closed takes nobody over any more', async () => {
  app.database.raw.prepare("UPDATE confidence_vote SET status = 'counted' WHERE id = ?").run(voteId);
  expect(await take()).toMatchObject({ error: { code: 'vote.wrong-state' } });
});
