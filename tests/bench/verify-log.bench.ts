import { hash } from 'node:crypto';
import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import { unmasked } from '@main/confidence-votes/log/files/masked';
import { logFile } from '@tests/fixtures/log-file';
import { inTurn, median, milliseconds } from './measure';
import { note, report } from './report';

/**
 * The verify command on a log of 100,000 lines: every hash, every payload, all ballots counted again. The limit is what
 * nobody can leave out: one parse and one hash over the same lines.
 */
const BALLOTS = 50_000;

const file = logFile({ ballots: BALLOTS, persons: 31 });

function check(bytes: Uint8Array): boolean {
  const result = verifyVoteFile(bytes);
  return typeof result !== 'string' && result.intact && result.kinds[0]?.valid === BALLOTS;
}

/** A check that cannot fail proves nothing. */
if (!check(file)) throw new Error('the log is not intact');
const middle = file.length >> 1;
if (check(file.with(middle, file[middle]! ^ 1))) throw new Error('a changed byte is not noticed');

function parseAndHash(): number {
  let seen = 0;
  for (const line of Buffer.from(file).toString('utf8').split('\n')) {
    if (line === '') continue;
    hash('sha256', line);
    const cells = JSON.parse(line) as unknown[];
    seen += typeof cells[4] === 'string' ? Object.keys(JSON.parse(unmasked(cells[4])) as object).length : 0;
  }
  return seen;
}

note(`${2 * BALLOTS} ballots typed, ${(file.length / 1024 / 1024).toFixed(1)} MB`);
let kept = 0;
const samples = await inTurn(
  { warmUp: 1, rounds: 7 },
  () => milliseconds(() => (kept += check(file) ? 1 : 0)),
  () => milliseconds(() => (kept += parseAndHash())),
);
if (kept === 0) throw new Error('nothing was verified');
report({
  what: 'verify a log of 100,000 lines',
  unit: 'ms',
  value: median(samples.ours),
  limit: { what: 'one parse and one hash a line', value: median(samples.limit) },
  targets: [{ kind: 'at-most', value: 2000 }],
});
