import { join } from 'node:path';
import { median, milliseconds, percentile } from './measure';
import { openProgram, withScratchFolder, type BenchProgram } from './program';
import { note, report } from './report';
import { countsOf, DEPUTIES, enterSheet, makeOffice, makeOpenVote, OFFICIALS } from './sample-data';

/**
 * From the last figure that was open to every paper of the result and the slides, in every format, for 85 deputies and
 * 31 officials: the figure is written, the count finished, the head confirms, and one step makes all files as one ZIP.
 * Each round is a vote of its own, so nothing is made from what an earlier round left.
 */
const ROUNDS = 9;
const FIRST_YEAR = 2026;

async function oneVote(program: BenchProgram, year: number): Promise<{ ms: number; kilobytes: number }> {
  const {
    id: voteId,
    board,
    version,
  } = await makeOpenVote(program, year).then(async (vote) => {
    await enterSheet(program, vote);
    return vote;
  });
  const { vote } = await program.call('confidenceVotes.getVote', { voteId });
  const last = vote.tally.at(-1);
  if (!last) throw new Error('nobody on the sheet');
  let size = 0;
  const ms = await milliseconds(async () => {
    await program.call('confidenceVotes.recordRow', {
      voteId,
      officialId: last.officialId,
      version: last.version,
      ...countsOf(OFFICIALS - 1),
    });
    const counted = await program.call('confidenceVotes.finishCounting', {
      voteId,
      version,
      acceptedBecause: 'Đã xem lại',
      closedBy: board[0]?.name ?? '',
    });
    await program.call('confidenceVotes.confirmResult', {
      voteId,
      version: counted.vote.version,
      confirmedBy: board.find(({ role }) => role === 'head')?.name ?? '',
    });
    size = (await program.call('documents.makeWholeResult', { voteId })).size;
  });
  return { ms, kilobytes: Math.ceil(size / 1024) };
}

await withScratchFolder(async (folder) => {
  const program = await openProgram(join(folder, 'data'));
  await makeOffice(program);
  // As the screen does while people compare figures.
  await program.call('documents.getReady', {});
  const first = await oneVote(program, FIRST_YEAR);
  const samples: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    samples.push((await oneVote(program, FIRST_YEAR + round)).ms);
  }
  await program.close();
  note(
    `${ROUNDS} votes of ${DEPUTIES} × ${OFFICIALS}; ${first.kilobytes} KB; slowest ${Math.round(percentile(samples, 100))} ms`,
  );
  report({
    what: 'last figure to all papers and slides, first time after the start',
    unit: 'ms',
    value: first.ms,
    limit: null,
    targets: [],
  });
  report({
    what: 'last figure to all papers and slides, every format',
    unit: 'ms',
    value: median(samples),
    limit: null,
    targets: [{ kind: 'at-most', value: 1500 }],
  });
});
