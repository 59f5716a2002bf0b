import { afterAll, describe, expect, it } from 'vitest';
import { openApplication } from '@main/application/application';
import { openDatabase } from '@main/database/open-database';
import { hashOfLine } from '@main/confidence-votes/log/append-log';
import { addCrew, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { removeTemporaryFolders, temporaryFolder, testHost } from '@tests/fixtures/data-folder';
import type { TestApplication } from '@tests/fixtures/harness';
import { openedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { killed, randomFrom } from './killed';
import { marksFor } from './numbered-rows';

/** 1 000 where time is given to it; a fifth on a developer's machine. */
const KILLS = process.env['CI'] ? 1000 : 200;

/** More than can be typed between so many kills. */
const OF_A_KIND = 12_000;

afterAll(removeTemporaryFolders);

/** An office with a count ballot by ballot: so many ballots of each kind, people signed in and practised. */
async function countFolder(collected: number): Promise<BallotScene & { dataDir: string }> {
  const dataDir = temporaryFolder();
  const opened = await openApplication({ dataDir, adapters: testHost(), programVersion: '0.0.0' });
  if (!opened.ok) throw new Error(opened.error.code);
  const must = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await opened.value.dispatch(name, input, { actor: 'Kiểm thử' });
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
  const program = { must } as unknown as TestApplication;
  await saveProfile(program);
  const vote = await openedVote(program, {
    countMode: 'ballots',
    batchSize: 25,
    deputiesTotal: collected,
    deputiesPresent: collected,
  });
  const tokens = await addCrew(program, vote.id);
  for (const { ballotKindId, version } of vote.ballotKinds) {
    await program.must('confidenceVotes.recordBallots', {
      voteId: vote.id,
      ballotKindId,
      version,
      printed: collected,
      issued: collected,
      collected,
      valid: null,
      invalid: null,
      invalidReasons: {},
    });
    await program.must('ballotCount.makeBatches', { voteId: vote.id, token: tokens.head, ballotKindId });
  }
  const { kinds } = await program.must('ballotCount.getCount', { voteId: vote.id });
  await opened.value.close();
  await onDisk(dataDir, (raw) => {
    raw.prepare("UPDATE count_operator SET practised_at = '2026-07-14T01:00:00.000Z'").run();
  });
  return { dataDir, voteId: vote.id, tokens, kinds };
}

type Raw = (typeof openDatabase extends (...args: never[]) => Promise<infer R> ? R : never) extends infer R
  ? R extends { ok: true; value: { raw: infer D } }
    ? D
    : never
  : never;

async function onDisk<T>(dataDir: string, work: (raw: Raw) => T): Promise<T> {
  const opened = await openDatabase(dataDir);
  if (!opened.ok) throw new Error(`does not open: ${opened.error.code} ${opened.error.detail}`);
  const { raw } = opened.value;
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  const found = work(raw);
  await opened.value.close();
  return found;
}

interface StoredLine {
  readonly vote_id: string;
  readonly origin: string;
  readonly seq: number;
  readonly at: string;
  readonly event_kind: string;
  readonly payload: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** Every line follows from the one before it; answers how many there are of each kind. */
function checkLog(raw: Raw, voteId: string): ReadonlyMap<string, number> {
  const lines = raw
    .prepare<[string], StoredLine>('SELECT * FROM count_log WHERE vote_id = ? ORDER BY origin, seq')
    .all(voteId);
  const kinds = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const hash = hashOfLine({
      voteId: line.vote_id,
      origin: line.origin,
      seq: line.seq,
      at: line.at,
      eventKind: line.event_kind,
      payload: line.payload,
      previousHash: line.previous_hash,
    });
    const follows = { seq: index + 1, previous_hash: lines[index - 1]?.hash ?? '', hash };
    // Ten thousand lines, looked at a hundred times: a comparison each, and words only where one fails.
    if (line.seq !== follows.seq || line.previous_hash !== follows.previous_hash || line.hash !== hash)
      expect(line).toMatchObject(follows);
    kinds.set(line.event_kind, (kinds.get(line.event_kind) ?? 0) + 1);
  }
  return kinds;
}

/** One typist, killed again and again in the middle of the work. */
async function typing(seed: number, kills: number): Promise<number> {
  const { dataDir, voteId, tokens, kinds } = await countFolder(OF_A_KIND);
  const random = randomFrom(seed);
  const persons = kinds[0]?.persons.length ?? 0;
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const options = ['--task', 'ballots', '--data', dataDir, '--vote', voteId, `--token=${tokens.typist_1}`];
    const early = random(8) === 0;
    const death = await killed(options, early ? 'start' : 'ready', early ? 60 + random(250) : random(90));
    expect(death.signal).toBe('SIGKILL');
    expect(death.lines.filter((line) => /^(?:refused|error)/u.test(line))).toEqual([]);
    // Every ballot is said once: what was closed without an answer is passed over by the next program.
    acknowledged += death.lines.filter((line) => line.startsWith('saved ')).length;
    if (random(5) > 0 && kill < kills - 1) continue;
    acknowledged = await onDisk(dataDir, (raw) => {
      const rows = raw
        .prepare<[], { ballot_no: number; marks: string }>(
          'SELECT ballot_no, marks FROM ballot_entry ORDER BY ballot_kind_id, ballot_no',
        )
        .all();
      // No ballot is lost, none is there twice, each carries its own marks.
      expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
      for (const [index, row] of rows.entries()) {
        // One kind after the other, each from its first ballot.
        const ballotNo = (index % OF_A_KIND) + 1;
        if (row.ballot_no !== ballotNo || row.marks !== marksFor(ballotNo, persons))
          expect(row).toEqual({ ballot_no: ballotNo, marks: marksFor(ballotNo, persons) });
      }
      expect(checkLog(raw, voteId).get('ballot_closed')).toBe(rows.length || undefined);
      return rows.length;
    });
  }
  return acknowledged;
}

/** A finished count that is frozen and opened again while the power fails. */
async function freezing(seed: number, kills: number): Promise<number> {
  const scene = await countFolder(3);
  const { dataDir, voteId, tokens } = scene;
  await withProgram(dataDir, async (program) => {
    for (const kind of [0, 1]) {
      for (const role of ['typist_1', 'typist_2'] as const) {
        await typeBallots(program, scene, role, kind, ['11', '12', '31']);
      }
    }
  });
  const random = randomFrom(seed);
  let seen = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const options = ['--task', 'freeze', '--data', dataDir, '--vote', voteId, `--token=${tokens.head}`];
    const death = await killed(options, 'ready', random(150));
    expect(death.lines.filter((line) => /^(?:refused|error)/u.test(line))).toEqual([]);
    const promised = death.lines.filter((line) => line.startsWith('counted ')).length;
    if (random(3) > 0 && kill < kills - 1) {
      seen += promised;
      continue;
    }
    await onDisk(dataDir, (raw) => {
      const changes = raw
        .prepare<[string], { from_status: string | null; to_status: string }>(
          'SELECT from_status, to_status FROM vote_state_change WHERE vote_id = ? ORDER BY seq',
        )
        .all(voteId);
      const status = raw.prepare('SELECT status FROM confidence_vote WHERE id = ?').pluck().get(voteId);
      // State, its history and the log tell one story.
      expect(changes.at(-1)?.to_status).toBe(status);
      for (const [index, change] of changes.entries()) {
        expect(change.from_status).toBe(changes[index - 1]?.to_status ?? null);
      }
      expect(checkLog(raw, voteId).get('state_changed')).toBe(changes.length - 1);
      const frozen = changes.filter(({ to_status: to }) => to === 'counted').length;
      expect(frozen).toBeGreaterThanOrEqual(seen + promised);
      seen = frozen;
    });
  }
  return seen;
}

async function withProgram(
  dataDir: string,
  work: (program: TestApplication) => Promise<void>,
): Promise<void> {
  const opened = await openApplication({ dataDir, adapters: testHost(), programVersion: '0.0.0' });
  if (!opened.ok) throw new Error(opened.error.code);
  const must = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await opened.value.dispatch(name, input, { actor: 'Kiểm thử' });
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
  await work({ must } as unknown as TestApplication);
  await opened.value.close();
}

describe('kill -9 at the count', () => {
  it(`${KILLS} times while ballots are closed and the count is frozen: no closed ballot is lost`, async () => {
    const atFreezing = Math.round(KILLS / 5);
    const [first, second] = await Promise.all([
      typing(1, Math.round((KILLS - atFreezing) / 2)),
      typing(2, Math.round((KILLS - atFreezing) / 2)).then(async (ballots) => {
        expect(await freezing(3, atFreezing)).toBeGreaterThan(0);
        return ballots;
      }),
    ]);
    console.log(`${KILLS} kills; ${first + second} ballots closed, none lost`);
    expect(first + second).toBeGreaterThan(KILLS);
  });
});
