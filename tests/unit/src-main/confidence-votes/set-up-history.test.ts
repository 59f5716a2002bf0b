import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Vote } from '@shared/confidence-votes/model';
import { addOfficial } from '@tests/fixtures/council-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { FIELDS, preparedVote, saveProfile, without } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

const lastChanges = async ({ id }: Vote) =>
  (await app.must('safety.getHistory', { entity: 'vote', id }))[0]?.changes;

const entries = ({ officials }: Vote) => officials.map((official) => without(official, 'no'));

const line = (vote: Vote, wanted: string) => {
  const found = entries(vote).find(({ name }) => name === wanted);
  if (!found) throw new Error(`${wanted} stands on the list`);
  return found;
};

test('the history of a list tells only what changed of each person, and no inner id', async () => {
  const vote = await preparedVote(app);
  const [first, second, ...others] = entries(vote);
  if (!first || !second) throw new Error('the scene has two people on each ballot');
  const personId = await addOfficial(app, second.name, 'Phó Chủ tịch HĐND');
  const saved = await app.must('confidenceVotes.saveOfficials', {
    voteId: vote.id,
    version: vote.version,
    officials: [{ ...first, posts: 'Trưởng Ban Pháp chế' }, { ...second, personId }, ...others],
  });
  expect(await lastChanges(saved.vote)).toEqual([
    { field: first.name, before: first.posts, after: 'Trưởng Ban Pháp chế' },
    { field: second.name, before: '', after: 'đổi mục trong sổ đại biểu và chức danh' },
  ]);
  const turned = await app.must('confidenceVotes.saveOfficials', {
    voteId: vote.id,
    version: saved.vote.version,
    officials: [second, first, ...others].map(({ name }) => line(saved.vote, name)),
  });
  expect(await lastChanges(turned.vote)).toMatchObject([
    {
      field: second.name,
      before: expect.stringMatching(/, số 2$/u),
      after: expect.stringMatching(/, số 1$/u),
    },
    {
      field: first.name,
      before: expect.stringMatching(/, số 1$/u),
      after: expect.stringMatching(/, số 2$/u),
    },
  ]);
});

test('words that move to another box, or stood twice, are stored and told', async () => {
  const vote = await preparedVote(app);
  const [first, ...others] = entries(vote);
  if (!first) throw new Error('the scene has people on each ballot');
  const leftOut = { ...first, included: false, exclusionReason: 'other_by_council_decision' } as const;
  const save = async (at: Vote, changes: { readonly posts: string; readonly exclusionNote: string }) =>
    (
      await app.must('confidenceVotes.saveOfficials', {
        ...{ voteId: at.id, version: at.version },
        officials: [{ ...leftOut, ...changes }, ...others],
      })
    ).vote;
  const stored = ({ officials }: Vote) =>
    officials.flatMap(({ name, posts, exclusionNote }) =>
      name === first.name ? [posts, exclusionNote] : [],
    );
  const { posts } = first;
  const listed = await save(vote, { posts, exclusionNote: '' });
  const moved = await save(listed, { posts: '', exclusionNote: posts });
  expect(stored(moved)).toEqual(['', posts]);
  expect(await lastChanges(vote)).toEqual([{ field: first.name, before: posts, after: posts }]);
  const twice = await save(moved, { posts, exclusionNote: posts });
  expect(stored(await save(twice, { posts, exclusionNote: '' }))).toEqual([posts, '']);
});

test('the history of the days of a vote tells them as people write them', async () => {
  const vote = await preparedVote(app);
  await app.must('confidenceVotes.saveFields', {
    voteId: vote.id,
    version: vote.version,
    fields: { ...FIELDS, date: '2026-12-09' },
  });
  expect(await lastChanges(vote)).toContainEqual({
    field: 'Ngày bỏ phiếu',
    before: expect.stringMatching(/^\d{2}\/\d{2}\/2026$/u),
    after: '09/12/2026',
  });
});
