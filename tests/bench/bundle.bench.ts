import { join } from 'node:path';
import { launchBrowser, scriptsOf, servePlainPage, serveProgram, type ServedPage } from './pages';
import { openProgram, withScratchFolder } from './program';
import { note, report } from './report';
import { makeOffice } from './sample-data';

/** The script that the first screen really loads, compressed; what comes in the second after it counts too. */
const SETTLE_MS = 1000;

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  const filling = await openProgram(dataDir);
  await makeOffice(filling);
  await filling.close();
  const plain = await servePlainPage(folder);
  const program = await serveProgram(dataDir);
  const browser = await launchBrowser();
  const loadedBy = async (page: ServedPage): Promise<number> => {
    const scripts = await scriptsOf(browser, page, SETTLE_MS);
    for (const [name, size] of scripts) note(`${name} ${(size / 1024).toFixed(1)} KB`);
    return [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1024;
  };
  try {
    const value = await loadedBy(program);
    const limit = await loadedBy(plain);
    report({
      what: 'script of the first screen, gzip',
      unit: 'KB',
      value,
      limit: { what: 'page with only React + Mantine', value: limit },
      targets: [{ kind: 'at-most', value: 300 }],
    });
  } finally {
    await browser.close();
    await program.close();
    await plain.close();
  }
});
