import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { drawDeck, publishedDistributions } from '@tests/fixtures/published-deck';
import { addPerson, makeBallotVote } from './ballot-data';
import { median, milliseconds, percentile } from './measure';
import { openProgram, withScratchFolder, type BenchProgram } from './program';
import { note, report } from './report';
import { makeOffice } from './sample-data';

/**
 * From the last difference resolved to every paper of the result and the slides on disk, for 85 ballots of 31 persons typed
 * twice: the paper is read once more in one field, the figures are closed, the head confirms, one step makes all files in
 * every format as one ZIP, and the disk has it. Each round is a vote of its own, so nothing is made from what an earlier
 * round left.
 */
const BALLOTS = 85;
const PERSONS = 31;
/** Fields that the second typist reads otherwise, one a ballot. */
const DIFFERENCES = 8;
const ROUNDS = 7;

const otherMark = (mark: string): string => (mark === '1' ? '2' : '1');

/** Typed twice and read again, up to the last difference. */
async function typedTwice(program: BenchProgram, seed: number) {
  const count = await makeBallotVote(program, PERSONS, BALLOTS);
  const { voteId, head } = count;
  const second = await addPerson(program, voteId, 'typist_2', head.token);
  const deck = drawDeck(seed, BALLOTS, PERSONS, publishedDistributions());
  const misread = deck.map((marks, index) =>
    index < DIFFERENCES ? `${otherMark(marks.charAt(0))}${marks.slice(1)}` : marks,
  );
  for (const [token, entry] of [
    [count.token, deck],
    [second, misread],
  ] as const) {
    for (const { batchId, firstNo, size } of count.batches) {
      for (let ballotNo = firstNo; ballotNo < firstNo + size; ballotNo += 1) {
        const marks = entry[ballotNo - 1] ?? '';
        const typed = { marks, invalidReason: null, keys: 24, durationMs: 14_000 };
        await program.call('ballotCount.closeBallot', { token, batchId, ballotNo, ...typed });
      }
    }
  }
  const resolve = (ballotNo: number) =>
    program.call('ballotCount.resolveField', {
      token: head.token,
      ballotKindId: count.kindId,
      ballotNo,
      place: 0,
      value: deck[ballotNo - 1]?.charAt(0) as '1' | '2' | '3',
      repeated: false,
    });
  for (let ballotNo = 1; ballotNo < DIFFERENCES; ballotNo += 1) await resolve(ballotNo);
  return { voteId, head, resolveLast: () => resolve(DIFFERENCES) };
}

async function oneVote(
  program: BenchProgram,
  folder: string,
  seed: number,
): Promise<{ ms: number; kilobytes: number }> {
  const { voteId, head, resolveLast } = await typedTwice(program, seed);
  const { token } = head;
  let size = 0;
  const ms = await milliseconds(async () => {
    await resolveLast();
    const { vote } = await program.call('confidenceVotes.getVote', { voteId });
    const closing = { voteId, version: vote.version, acceptedBecause: 'Đã xem lại', token };
    const counted = await program.call('confidenceVotes.finishCounting', closing);
    await program.call('confidenceVotes.confirmResult', {
      ...{ voteId, version: counted.vote.version, confirmedBy: head.name, token },
    });
    const { id } = await program.call('resultFiles.makeWholeResult', { voteId });
    const request = new Request(`http://localhost/artifacts/${id}`);
    const zip = await (await program.application.handleFileRequest(request)).arrayBuffer();
    size = zip.byteLength;
    const file = openSync(join(folder, `van-ban-${seed}.zip`), 'w');
    writeSync(file, new Uint8Array(zip));
    fsyncSync(file);
    closeSync(file);
  });
  return { ms, kilobytes: Math.ceil(size / 1024) };
}

await withScratchFolder(async (folder) => {
  const program = await openProgram(join(folder, 'data'));
  await makeOffice(program);
  // As the screen does while people compare figures.
  await program.call('documents.getReady', {});
  const first = await oneVote(program, folder, 1);
  const samples: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    samples.push((await oneVote(program, folder, 1 + round)).ms);
  }
  await program.close();
  note(
    `${ROUNDS} votes of ${BALLOTS} ballots × ${PERSONS}, ${DIFFERENCES} differences each; ${first.kilobytes} KB; slowest ${Math.round(percentile(samples, 100))} ms`,
  );
  report({
    what: 'last difference to all papers and slides on disk, first time after the start',
    unit: 'ms',
    value: first.ms,
    limit: null,
    targets: [],
  });
  report({
    what: 'last difference to all papers and slides on disk, every format',
    unit: 'ms',
    value: median(samples),
    limit: null,
    targets: [{ kind: 'at-most', value: 1500 }],
  });
});
