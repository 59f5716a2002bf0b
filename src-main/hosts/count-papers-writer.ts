import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { ClockPort, PdfPrinterPort } from '../application/ports';
import { storageErrorOf } from '../application/storage-error';
import { countPapers, type WriteDocuments } from '../confidence-votes';
import { makeFolder } from '../database/make-folder';

interface Parts {
  readonly printer: PdfPrinterPort;
  readonly programVersion: string;
  readonly clock: ClockPort;
  /** Hears, once each, why a paper is missing. */
  readonly warn: (sentence: string) => void;
}

/** Writes the papers of a count into a folder. Papers that cannot be made do not keep the others back. */
export function countPapersWriter({ printer, programVersion, clock, warn }: Parts): WriteDocuments {
  return async (count, directory) => {
    try {
      makeFolder(directory);
      const papers = await countPapers(count, { programVersion, at: clock.now() }, printer);
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
      for (const sentence of missing) warn(sentence);
      return ok(written);
    } catch (cause) {
      const sentence = sentenceOf(cause);
      if (sentence === null) throw cause;
      return err(sentence);
    } finally {
      await printer.close();
    }
  };
}

/** What the folder lacks, in words; null for a fault of the program. */
function sentenceOf(cause: unknown): string | null {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'Tên này là một tệp; hãy chọn một thư mục.';
  const known = storageErrorOf(cause);
  if (known?.code === 'read-only') return 'Thư mục này không cho ghi; hãy chọn thư mục khác.';
  if (known) return errorMessage(known);
  return code === null ? null : 'Không ghi được vào thư mục; hãy chọn thư mục khác.';
}
