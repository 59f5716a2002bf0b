import type { LogPort } from '../application/ports';
import { nodeCountIo, runCount } from '../confidence-votes';
import { countPapersWriter } from './count-papers-writer';
import { createChromiumPdfPrinter } from './loopback/adapters/chromium-pdf-printer';
import { systemClock } from './node-adapters';

/** The main job without a window: a count file in, checked figures and papers out. */

const silent: LogPort = { info: () => undefined, error: () => undefined };

const writeDocuments = countPapersWriter({
  printer: createChromiumPdfPrinter({ log: silent }),
  programVersion: __APP_VERSION__,
  clock: systemClock,
  warn: (sentence) => void process.stderr.write(`${sentence}\n`),
});

process.exitCode = await runCount(process.argv.slice(2), nodeCountIo(writeDocuments));
