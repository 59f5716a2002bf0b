import { canShowResult } from '@shared/confidence-votes/state';
import type { Vote, VoteResult } from '@shared/confidence-votes/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { Input } from '@shared/contract/registry';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../../application/context';
import type { PdfPrinterPort } from '../../application/ports';
import { slug } from '../../application/slug';
import { MEDIA_TYPES } from '../../documents/room/render';
import { unprovedRefusal, resultOf } from '../vote-result';
import { loadVote } from '../vote-store';

export type SlideFormat = 'pdf' | 'pptx';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Row T39: slides for the hall from the same computed result; before the head confirms there are none. */
export async function makeSlides(
  context: TaskContext,
  { voteId, format }: Input<'resultFiles.makeSlides'>,
): Outcome<Artifact> {
  const vote = await context.read(({ db }) => loadVote(db, voteId));
  if (!vote) return err(appError('not-found'));
  if (!canShowResult(vote.status)) return err(appError('document.slides-not-ready'));
  const result = resultOf(vote);
  const changed = unprovedRefusal(result);
  if (changed) return err(changed);
  const bytes = await renderSlides(vote, result, format, context.adapters.pdfPrinter);
  if (!bytes.ok) return bytes;
  return ok(
    context.files.put({
      fileName: slideFileName(vote.title, format),
      mediaType: format === 'pptx' ? PPTX : MEDIA_TYPES.pdf,
      bytes: bytes.value,
    }),
  );
}

export function slideFileName(title: string, format: SlideFormat): string {
  return `${['trang-chieu', slug(title).slice(0, 80)].join('-').replace(/-$/u, '')}.${format}`;
}

/** The writers load with the first slides that are asked for. */
export async function renderSlides(
  vote: Vote,
  result: VoteResult,
  format: SlideFormat,
  printer: PdfPrinterPort,
): Promise<Result<Uint8Array, AppError>> {
  const { slideShow } = await import('./slide-layout');
  const show = slideShow(vote, result);
  if (format === 'pptx') {
    const { toPptx } = await import('../../documents/slides/to-pptx');
    return ok(await toPptx(show));
  }
  const { toSlidesHtml } = await import('../../documents/slides/to-slides-html');
  return printer.print(toSlidesHtml(show));
}
