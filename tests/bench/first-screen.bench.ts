import { join } from 'node:path';
import { inTurn, median } from './measure';
import { launchBrowser, servePlainPage, serveProgram, visit } from './pages';
import { withScratchFolder } from './program';
import { note, report } from './report';
import { makeTenYears } from './ten-years';

/** From the navigation to a home screen that can be read and used, on ten-year data, beside React + Mantine alone. */
const ROUNDS = 31;

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  await makeTenYears(dataDir);
  const plain = await servePlainPage(folder);
  const program = await serveProgram(dataDir);
  const browser = await launchBrowser();
  try {
    const samples = await inTurn(
      { warmUp: 4, rounds: ROUNDS },
      () => visit(browser, program),
      () => visit(browser, plain),
    );
    note(`${ROUNDS} visits each, empty cache, Chromium ${browser.version()}`);
    report({
      what: 'first screen usable after navigation',
      unit: 'ms',
      value: median(samples.ours),
      limit: { what: 'page with only React + Mantine', value: median(samples.limit) },
      targets: [{ kind: 'times', value: 1.5 }],
    });
  } finally {
    await browser.close();
    await program.close();
    await plain.close();
  }
});
