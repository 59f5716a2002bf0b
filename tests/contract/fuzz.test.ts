import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Method } from '@shared/contract/define';
import { errorMessage } from '@shared/contract/error-messages';
import { registry } from '@shared/contract/registry';
import { roomHandlers } from '@main/rooms';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { confirmedVote, openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { damaged, inputOf } from './arbitraries';

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

beforeAll(async () => {
  app = await openTestApplication({ handlers: roomHandlers });
  await saveProfile(app);
  const votes = [
    await preparedVote(app),
    await openedVote(app, { title: 'Cuộc đang kiểm phiếu' }),
    (await confirmedVote(app, { title: 'Cuộc đã xác nhận' })).vote,
  ];
  for (const vote of votes) {
    ids.push(vote.id, vote.officials[0]!.id, vote.ballotKinds[0]!.ballotKindId, vote.board[0]!.id);
  }
  for (const kind of ['tally_minutes', 'confirming_resolution'] as const) {
    const details = await app.must('documents.proposeDetails', { voteId: votes[2]!.id, kind });
    const [draft] = await app.must('documents.makeDrafts', {
      voteId: votes[2]!.id,
      documents: [{ kind, details, version: null }],
    });
    ids.push(draft!.id);
  }
  const { session } = await app.must('sessions.createSession', {
    copyFromId: null,
    fields: {
      sessionType: 'regular',
      number: 1,
      title: 'Kỳ họp thứ nhất',
      openingDate: '2026-12-08',
      electionDate: null,
      place: '',
      jointMeetingDate: null,
      skipPast: false,
    },
  });
  const { steps } = await app.must('sessionSteps.getSteps', { sessionId: session.id });
  ids.push(session.id, steps[0]!.id);
  const person = await app.must('council.savePerson', {
    id: null,
    version: null,
    fields: {
      fullName: 'Y Thắng Êban',
      givenName: '',
      sex: 'male',
      birthDate: '1968',
      ethnicGroup: 'Êđê',
      partyJoined: true,
      partyDate: null,
      occupation: '',
      phone: '',
      note: '',
    },
  });
  const [body] = await app.must('council.listBodies', {});
  const [post] = await app.must('council.listPosts', {});
  ids.push(person.id, body!.id, post!.id, '0190aaaa-0000-7000-8000-000000000000');
});
afterAll(() => app.close());

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
    const input = inputOf(method.input, ids);
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
    for (const input of fc.sample(inputOf(method.input, ids), { seed: SEED, numRuns: 5 })) {
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
