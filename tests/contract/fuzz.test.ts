import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Method } from '@shared/contract/define';
import { errorMessage } from '@shared/contract/error-messages';
import { registry } from '@shared/contract/registry';
import { roomHandlers } from '@main/rooms';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { ballotScene, typeBallots } from '@tests/fixtures/ballot-scene';
import { exportedBytes, uploaded } from '@tests/fixtures/exchange-scene';
import { addLinkedRecords, emptyTables, storedRows } from '@tests/fixtures/linked-records';
import { confirmedVote, openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { damaged, inputOf, type KnownFields } from './arbitraries';
import { ofVote } from '@shared/documents/subject';

/** Fixed, so that a red run is red again; another number looks elsewhere. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_715);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 40);
/** Tasks make whole files, so they get fewer turns and more time. */
const runsOf = (method: Method): number => Math.ceil(method.kind === 'task' ? RUNS / 3 : RUNS);
const TIME_LIMIT_MS = 120_000;

const methods = Object.entries(registry).flatMap(([room, contract]) =>
  Object.entries(contract).map(([verb, method]) => [`${room}.${verb}`, method as Method] as const),
);

let app: TestApplication;
const ids: string[] = [];
let known: KnownFields = {};

beforeAll(async () => {
  app = await openTestApplication({ handlers: roomHandlers });
  await saveProfile(app);
  const prepared = await preparedVote(app);
  const confirmed = (await confirmedVote(app, { title: 'Cuộc đã xác nhận' })).vote;
  const votes = [prepared, await openedVote(app, { title: 'Cuộc đang kiểm phiếu' }), confirmed];
  for (const vote of votes) {
    ids.push(vote.id, vote.officials[0]!.id, vote.ballotKinds[0]!.ballotKindId, vote.board[0]!.id);
  }
  // Counted ballot by ballot, with people signed in and a file of that count: their rooms are entered too.
  const scene = await ballotScene(app, 3, { title: 'Cuộc nhập từng phiếu' });
  await typeBallots(app, scene, 'typist_1', 0, ['12', '11']);
  await typeBallots(app, scene, 'typist_2', 0, ['12', '21']);
  const { operators } = await app.must('ballotCount.getCount', { voteId: scene.voteId });
  const upload = uploaded(app, await exportedBytes(app, scene.voteId));
  const batches = scene.kinds.map((kind) => kind.batches[0]!.batchId);
  const kinds = scene.kinds.map(({ ballotKindId }) => ballotKindId);
  const tokens = Object.values(scene.tokens);
  ids.push(scene.voteId, ...tokens, ...operators.map(({ id }) => id), ...batches, ...kinds, upload);
  known = {
    // Mostly the vote whose ballots are typed: its rooms ask for the most at once.
    voteId: [scene.voteId, scene.voteId, scene.voteId, ...votes.map(({ id }) => id)],
    token: tokens,
    batchId: batches,
    ballotKindId: kinds,
    operatorId: operators.map(({ id }) => id),
    officialId: scene.kinds.map((kind) => kind.persons[0]!.officialId),
    ballotNo: [1, 2, 3],
    entryNo: [1, 2],
    place: [-1, 0, 1],
    marks: ['11', '12', '09'],
    version: [1, 2, 3],
    upload: [upload],
    fileId: [upload],
  };
  const details = await app.must('documents.proposeDetails', {
    subject: ofVote(confirmed.id),
    kind: 'tally_minutes',
  });
  const [draft] = await app.must('documents.makeDrafts', {
    subject: ofVote(confirmed.id),
    documents: [{ kind: 'tally_minutes', details, version: null }],
  });
  await addLinkedRecords(app, { prepared, confirmed, typed: scene });
  expect(emptyTables(app)).toEqual([]);
  // Of every table one record, so that an id of the right kind is met often.
  const oneOfEach = new Map(storedRows(app).map(({ table, id }) => [table, id]));
  ids.push(draft!.id, ...oneOfEach.values(), '0190aaaa-0000-7000-8000-000000000000');
}, TIME_LIMIT_MS);
afterAll(() => app.close());
// Some inputs sign people out: the next method finds them at work again.
beforeEach(() => {
  app.database.raw.prepare('UPDATE operator_sign_in SET signed_out_at = NULL').run();
});

/** Whole sets of papers take a second each: they are asked for by chance, all else with what is really there. */
const inputFor = (name: string, { input }: Method) =>
  inputOf(input, ids, name.startsWith('documents.') ? {} : known);

async function neverUnexpected(name: string, input: unknown): Promise<void> {
  const reply = await app.dispatch(name, input);
  if (reply.ok) return;
  const { error } = reply;
  const cause = error.code === 'unexpected' ? app.logged.at(-1)?.cause : undefined;
  if (error.code === 'unexpected') throw new Error(`${name} failed`, { cause });
  // Every refusal has words of its own.
  expect(errorMessage(error)).not.toContain(error.code);
}

describe.each(methods)('%s', (name, method) => {
  test('answers any JSON with a value or a refusal', { timeout: TIME_LIMIT_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), (input) => neverUnexpected(name, input)),
      { seed: SEED, numRuns: runsOf(method) },
    );
  });

  test('answers inputs of its own shape, whole or damaged', { timeout: TIME_LIMIT_MS }, async () => {
    const input = inputFor(name, method);
    await fc.assert(
      fc.asyncProperty(fc.oneof(input, damaged(input)), (value) => neverUnexpected(name, value)),
      { seed: SEED, numRuns: runsOf(method) * 2 },
    );
  });
});

test('the border is really passed: most well-shaped inputs are not refused as malformed', async () => {
  let reached = 0;
  let all = 0;
  for (const [name, method] of methods) {
    for (const input of fc.sample(inputFor(name, method), { seed: SEED, numRuns: 5 })) {
      const reply = await app.dispatch(name, input);
      all += 1;
      if (reply.ok || reply.error.code !== 'invalid-input') reached += 1;
    }
  }
  expect(reached / all).toBeGreaterThan(0.6);
});

test.each(['', 'council', 'council.', '.listVotes', 'a.b.c', '__proto__.toString', 'council.constructor'])(
  'the name %j is no method',
  async (name) => {
    expect(await app.dispatch(name, {})).toEqual({ ok: false, error: { code: 'unknown-method' } });
  },
);
