import { expect } from 'vitest';
import { openApplication, type Application } from '@main/application/application';
import { openDatabase, type OpenDatabase } from '@main/database/open-database';
import { hashOfLine } from '@main/database/log-line-hash';
import { addCrew, type BallotScene } from '@tests/fixtures/ballot-scene';
import { temporaryFolder, testHost } from '@tests/fixtures/data-folder';
import { openedVote, saveProfile, type ProgramCalls } from '@tests/fixtures/vote-scene';

/** An office with a count ballot by ballot: so many ballots of each kind, people signed in and practised. */
export async function countFolder(collected: number): Promise<BallotScene & { dataDir: string }> {
  const dataDir = temporaryFolder();
  const scene = await withProgram(dataDir, (program) => countIn(program, collected));
  await onDisk(dataDir, (raw) => {
    raw.prepare("UPDATE count_operator SET practised_at = '2026-07-14T01:00:00.000Z'").run();
  });
  return { dataDir, ...scene };
}

async function countIn(program: ProgramCalls, collected: number): Promise<BallotScene> {
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
      token: tokens.head,
    });
    await program.must('ballotCount.makeBatches', { voteId: vote.id, token: tokens.head, ballotKindId });
  }
  const { kinds } = await program.must('ballotCount.getCount', { voteId: vote.id });
  return { voteId: vote.id, tokens, kinds };
}

type Raw = OpenDatabase['raw'];

/** What lies on disk, whole in every page, without the program. */
export async function onDisk<T>(dataDir: string, work: (raw: Raw) => T): Promise<T> {
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

/** Every line of every PC follows from the one before it; answers how many there are of each kind. */
export function checkLog(raw: Raw, voteId: string): ReadonlyMap<string, number> {
  const lines = raw
    .prepare<[string], StoredLine>('SELECT * FROM count_log WHERE vote_id = ? ORDER BY origin, seq')
    .all(voteId);
  const kinds = new Map<string, number>();
  let before: StoredLine | null = null;
  for (const line of lines) {
    if (before?.origin !== line.origin) before = null;
    const hash = hashOfLine({
      voteId: line.vote_id,
      origin: line.origin,
      seq: line.seq,
      at: line.at,
      eventKind: line.event_kind,
      payload: line.payload,
      previousHash: line.previous_hash,
    });
    const follows = { seq: (before?.seq ?? 0) + 1, previous_hash: before?.hash ?? '', hash };
    // Ten thousand lines, looked at a hundred times: a comparison each, and words only where one fails.
    if (line.seq !== follows.seq || line.previous_hash !== follows.previous_hash || line.hash !== hash)
      expect(line).toMatchObject(follows);
    kinds.set(line.event_kind, (kinds.get(line.event_kind) ?? 0) + 1);
    before = line;
  }
  return kinds;
}

export const CALLER = { actor: 'Kiểm thử' } as const;

/** The program on such a folder, without a window, closed again. */
export async function withProgram<T>(
  dataDir: string,
  work: (program: ProgramCalls, application: Application) => Promise<T>,
): Promise<T> {
  const opened = await openApplication({ dataDir, adapters: testHost(), programVersion: '0.0.0' });
  if (!opened.ok) throw new Error(opened.error.code);
  const must = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await opened.value.dispatch(name, input, CALLER);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
  const done = await work({ must } as unknown as ProgramCalls, opened.value);
  await opened.value.close();
  return done;
}
