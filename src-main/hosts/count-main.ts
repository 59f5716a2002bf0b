import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { LogPort } from '../application/ports';
import { storageErrorOf } from '../application/storage-error';
import { nodeCountIo, runCount, type WriteDocuments } from '../confidence-votes';
import { countPapers } from '../documents/room/count-papers';
import { createChromiumPdfPrinter } from './loopback/adapters/chromium-pdf-printer';
import { systemClock } from './node-adapters';

/** The main job without a window: a count file in, checked figures and papers out. */

const silent: LogPort = { info: () => undefined, error: () => undefined };

/** Papers that cannot be made are named once on stderr; the others are written all the same. */
const writeDocuments: WriteDocuments = async (count, directory) => {
  const printer = createChromiumPdfPrinter({ log: silent });
  try {
    await mkdir(directory, { recursive: true });
    const madeBy = { programVersion: __APP_VERSION__, at: systemClock.now() };
    const papers = await countPapers(count, madeBy, printer);
    const written: string[] = [];
    const missing = new Set<string>();
    for (const { fileName, bytes } of papers) {
      if (!bytes.ok) {
        missing.add(errorMessage(bytes.error));
        continue;
      }
      const path = join(directory, fileName);
      await writeFile(path, bytes.value);
      written.push(path);
    }
    for (const sentence of missing) process.stderr.write(`${sentence}\n`);
    return ok(written);
  } catch (cause) {
    const known = storageErrorOf(cause);
    if (known) return err(errorMessage(known));
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
    if (code === 'EEXIST' || code === 'ENOTDIR') return err('Tên này là một tệp; hãy chọn một thư mục.');
    if (code !== null) return err(`Không ghi được vào thư mục (${code}).`);
    throw cause;
  } finally {
    await printer.close();
  }
};

process.exitCode = await runCount(process.argv.slice(2), nodeCountIo(writeDocuments));
