import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isWithheld } from '@shared/confidence-votes/log/model';
import { readVoteFile, writeVoteFile } from '@main/confidence-votes/log/files/vote-file';
import { runVerify } from '@main/confidence-votes/log/verify-file/verify-command';
import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import { ok } from '@shared/kernel/result';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import {
  ballotTables,
  contentCode,
  exportedBytes,
  mustTakeIn,
  sceneOn,
  SET_UP,
  WHOLE,
} from '@tests/fixtures/exchange-scene';

/** Whoever makes the second entry reads nothing of the first one: in no window, in no file, in no editor. */

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;

beforeEach(async () => {
  office = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [office, second]) await saveProfile(pc);
  scene = await ballotScene(office, 13);
});
afterEach(async () => {
  await office.close();
  await second.close();
});

type Part = Parameters<typeof exportedBytes>[2];
const entry = (entryNo: number) => ({ ...SET_UP, scope: 'entry', entryNo }) as const;
const batch = (kind: number, no: number, entryNo: number | null) =>
  ({ ...SET_UP, scope: 'batch', batchId: scene.kinds[kind]!.batches[no]!.batchId, entryNo }) as const;

const DECK = Array.from({ length: 13 }, (_, index) => ['12', '13', '33'][index % 3]!);

/** Entry and number of every ballot whose marks a file carries. */
async function carried(app: TestApplication, what?: Part) {
  const file = readVoteFile(await exportedBytes(app, scene.voteId, what));
  if (!file.ok) throw new Error(file.error.code);
  return file.value.lines
    .filter((line) => line.eventKind === 'ballot_closed' && !isWithheld(line))
    .map((line) => JSON.parse(line.payload) as { ballotKindId: string; ballotNo: number; entryNo: number });
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('an export while ballots are typed', () => {
  test('is refused to whoever types, to whoever watches, and to a window where nobody is signed in', async () => {
    const call = (token?: string) =>
      office.call('countLog.exportVote', {
        ...{ voteId: scene.voteId, ...WHOLE },
        ...(token === undefined ? {} : { token }),
      });
    expect(await call()).toMatchObject({ ok: false, error: { code: 'ballots.signed-out' } });
    for (const role of ['typist_1', 'typist_2'] as const) {
      expect(await call(scene.tokens[role])).toMatchObject({
        ok: false,
        error: { code: 'ballots.not-allowed' },
      });
    }
    for (const role of ['head', 'resolver'] as const) {
      expect((await call(scene.tokens[role])).ok).toBe(true);
    }
  });

  test('carries no ballot as set-up, and as part only what its name says', async () => {
    for (const kind of [0, 1]) {
      await typeBallots(office, scene, 'typist_1', kind, DECK);
      await typeBallots(office, scene, 'typist_2', kind, DECK.slice(0, 4));
    }
    await office.must('ballotCount.setPencilTotals', {
      token: scene.tokens.head,
      batchId: scene.kinds[0]!.batches[0]!.batchId,
      version: scene.kinds[0]!.batches[0]!.version,
      totals: [
        [3, 4, 3],
        [3, 4, 3],
      ],
    });
    expect(await carried(office, SET_UP)).toEqual([]);
    expect(textOf(await exportedBytes(office, scene.voteId, SET_UP))).not.toMatch(/marks|\[\[3,4,3\]/u);

    const first = await carried(office, entry(1));
    expect(first).toHaveLength(26);
    expect(first.every(({ entryNo }) => entryNo === 1)).toBe(true);
    const { ballotKindId } = scene.kinds[1]!;
    expect(await carried(office, batch(1, 1, 1))).toMatchObject(
      [11, 12, 13].map((ballotNo) => ({ ballotKindId, ballotNo, entryNo: 1 })),
    );
    expect(await carried(office, batch(0, 0, 2))).toHaveLength(4);
    expect(await carried(office, batch(0, 0, null))).toHaveLength(14);
    expect(await carried(office)).toHaveLength(34);
  });

  test('cannot be read in an editor', async () => {
    await typeBallots(office, scene, 'typist_1', 0, DECK);
    for (const what of [entry(1), batch(0, 0, 1), WHOLE]) {
      const text = textOf(await exportedBytes(office, scene.voteId, what));
      expect(text).not.toMatch(/marks|"1[23]"|"33"/u);
    }
  });
});

describe('parts of the work', () => {
  test('in any order, and taken in twice, come to the same ballots and the same code', async () => {
    const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId, SET_UP));
    for (const kind of [0, 1]) {
      await typeBallots(office, scene, 'typist_1', kind, DECK);
      await typeBallots(second, there, 'typist_2', kind, DECK);
    }
    const parts = await Promise.all(
      [batch(1, 1, 2), batch(0, 0, 2), batch(1, 0, 2), batch(0, 1, 2)].map((part) =>
        exportedBytes(second, scene.voteId, part),
      ),
    );
    const [last, ...others] = parts;
    for (const bytes of others) await mustTakeIn(office, scene.voteId, bytes);
    expect((await mustTakeIn(office, scene.voteId, others[0]!)).added).toBe(0);
    const { machines } = await office.must('countLog.getMachines', { voteId: scene.voteId });
    expect(machines.map(({ own, withheld }) => [own, withheld]).sort()).toEqual([
      [false, 3],
      [true, 0],
    ]);
    expect((await mustTakeIn(office, scene.voteId, last!)).added).toBe(3);
    const whole = await exportedBytes(office, scene.voteId);
    await mustTakeIn(second, scene.voteId, whole);
    expect(ballotTables(second)).toEqual(ballotTables(office));
    expect(await contentCode(second, scene.voteId)).toBe(await contentCode(office, scene.voteId));
    for (const pc of [office, second]) {
      expect(await pc.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
        intact: true,
        findings: [],
      });
    }
    expect(verifyVoteFile(whole)).toMatchObject({ intact: true, findings: [], withheld: 0 });
  });

  test('a count is not closed on a PC that does not know what other lines say', async () => {
    await typeBallots(office, scene, 'typist_1', 0, ['12']);
    const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId, SET_UP));
    for (const kind of [0, 1]) {
      for (const role of ['typist_1', 'typist_2'] as const)
        await typeBallots(second, there, role, kind, DECK);
    }
    const { vote } = await second.must('confidenceVotes.getVote', { voteId: scene.voteId });
    const close = () =>
      second.call('confidenceVotes.finishCounting', {
        ...{ voteId: scene.voteId, version: vote.version },
        ...{ acceptedBecause: 'Đã xem lại', token: there.tokens.head },
      });
    expect(await close()).toMatchObject({
      ok: false,
      error: { code: 'countLog.withheld', params: { count: 1 } },
    });
    await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
    expect((await close()).ok).toBe(true);
  });

  test('the command says of a part that it is one, and of a whole file what it lacks', async () => {
    await typeBallots(office, scene, 'typist_1', 0, DECK);
    const bytes = await exportedBytes(office, scene.voteId, SET_UP);
    let out = '';
    const code = await runVerify(['x'], {
      readBytes: () => Promise.resolve(ok(bytes)),
      out: (text) => (out += text),
      err: (text) => (out += text),
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^MỘT PHẦN \(Thiết lập\): mọi dòng nối đúng; 13 dòng không mang nội dung/u);

    const file = readVoteFile(bytes);
    if (!file.ok) throw new Error(file.error.code);
    const { format: _, version: _version, digest: _digest, lines: _lines, ...facts } = file.value.header;
    const asWhole = verifyVoteFile(
      writeVoteFile({ ...facts, scope: 'all' }, file.value.setUp, file.value.lines),
    );
    expect(asWhole).toMatchObject({
      intact: false,
      findings: [expect.stringMatching(/^Máy [0-9A-F]{4}-[0-9A-F]{4}: 13 dòng không có nội dung\.$/u)],
    });
  });
});

test('nothing of one kind is shown while another kind is typed', async () => {
  for (const role of ['typist_1', 'typist_2'] as const) {
    await typeBallots(office, scene, role, 0, ['33', '33', ...DECK.slice(0, 10), { invalid: 'no_seal' }]);
  }
  const { vote, result } = await office.must('confidenceVotes.getVote', { voteId: scene.voteId });
  expect(vote.ballotKinds[0]).toMatchObject({ valid: null, invalid: null, invalidReasons: {} });
  expect(vote.tally.every(({ counts }) => Object.values(counts).every((count) => count === null))).toBe(true);
  expect(result.problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
});
