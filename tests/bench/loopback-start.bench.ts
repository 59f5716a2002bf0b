import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn, median } from './measure';
import { startLoopback, startProcess } from './processes';
import { withScratchFolder } from './program';
import { note, report } from './report';
import { makeTenYears } from './ten-years';

/** From the command to the ready line, on the data of ten years, beside an empty server that opens a copy of them. */
const ROUNDS = 21;

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  const { databaseFile, megabytes } = await makeTenYears(dataDir);
  const copy = join(folder, 'copy.sqlite');
  cpSync(databaseFile, copy);
  const emptyServer = join(process.cwd(), 'tests', 'bench', 'empty-server.mjs');

  const samples = await inTurn(
    { warmUp: 3, rounds: ROUNDS },
    async () => {
      const { ms, stop } = await startLoopback(dataDir);
      await stop();
      return ms;
    },
    async () => {
      const { ms, stop } = await startProcess(emptyServer, [copy], /ready/u);
      await stop();
      return ms;
    },
  );
  note(`${ROUNDS} starts each, a database of ${megabytes.toFixed(1)} MB`);
  report({
    what: 'start of the loopback host, ten-year data',
    unit: 'ms',
    value: median(samples.ours),
    limit: { what: 'empty Node HTTP server + opening the database', value: median(samples.limit) },
    targets: [
      { kind: 'at-most', value: 1000 },
      { kind: 'times', value: 2 },
    ],
  });
});
