import { afterAll, describe, expect, it } from 'vitest';
import { typeBallots } from '@tests/fixtures/ballot-scene';
import { removeTemporaryFolders } from '@tests/fixtures/data-folder';
import { checkLog, countFolder, onDisk, withProgram } from './count-folder';
import { killed, randomFrom } from './killed';
import { merging } from './merging';
import { marksFor } from './numbered-rows';

/** 1 000 where time is given to it; a fifth on a developer's machine. */
const KILLS = process.env['CI'] ? 1000 : 200;

/** More than can be typed between so many kills. */
const OF_A_KIND = 12_000;

afterAll(removeTemporaryFolders);

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

describe('kill -9 at the count', () => {
  it(`${KILLS} times while ballots are closed, files taken in and the count frozen: no closed ballot is lost`, async () => {
    const fifth = Math.round(KILLS / 5);
    const ofTyping = Math.round((KILLS - 2 * fifth) / 2);
    const [first, second] = await Promise.all([
      typing(1, ofTyping).then(async (ballots) => {
        const found = await merging(4, fifth);
        console.log(
          `${fifth} kills while merging: ${found.nothing} before, ${found.whole} after it was whole`,
        );
        return ballots;
      }),
      typing(2, ofTyping).then(async (ballots) => {
        expect(await freezing(3, fifth)).toBeGreaterThan(0);
        return ballots;
      }),
    ]);
    console.log(`${KILLS} kills; ${first + second} ballots closed, none lost`);
    // A busy machine closes fewer between two kills; none at all would prove nothing.
    expect(first + second).toBeGreaterThan(KILLS / 2);
  });
});
