import { ok } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../../application/context';

/**
 * Reads the writers of every format and starts the printer. On the day of the vote the hall waits for the first papers:
 * what the first paper would have to wait for is done while people still compare figures.
 */
export async function getReady({ adapters }: TaskContext): Outcome<Record<string, never>> {
  await Promise.all([
    import('../html/to-html'),
    import('../docx/to-docx'),
    import('../xlsx/to-xlsx'),
    import('write-excel-file/node'),
    import('../slides/to-slides-html'),
    import('../slides/to-pptx'),
    adapters.pdfPrinter.prepare?.(),
  ]);
  return ok({});
}
