import { canShowResult } from '@shared/confidence-votes/state';
import { appError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { Input } from '@shared/contract/registry';
import { ofVote } from '@shared/documents/subject';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../../application/context';
import {
  archiveOf,
  currentDocuments,
  filesToMake,
  makeBeside,
  type FileToMake,
} from '../../documents/room/files';
import { makeMissingDrafts } from '../../documents/room/papers';
import { recordHandingOut } from '../../documents/room/paper-steps';
import { loadDocumentSource } from '../paper-subject';
import { unprovedRefusal } from '../vote-result';
import { resultCsv } from './result-csv';
import { renderSlides, slideFileName, type SlideFormat } from './slides';

/** As the last step of the vote lists them: what the board kept while it counted goes along. */
const STAGES = ['count', 'result'] as const;

/** Everything that follows a result, from the confirmed figures to the files, in one step. */
export async function makeWholeResult(
  context: TaskContext,
  { voteId }: Input<'resultFiles.makeWholeResult'>,
): Outcome<Artifact> {
  const source = await context.read(({ db }) => loadDocumentSource(db, voteId));
  if (!source) return err(appError('not-found'));
  const { vote, result } = source;
  if (!canShowResult(vote.status)) return err(appError('document.result-not-confirmed'));
  const changed = unprovedRefusal(result);
  if (changed) return err(changed);
  const drafts = await context.write((command) =>
    makeMissingDrafts(command, { subject: ofVote(voteId), stages: [...STAGES] }),
  );
  if (!drafts.ok) return drafts;
  const documents = await context.read(({ db }) => currentDocuments(db, ofVote(voteId), [...STAGES]));
  if (documents.length === 0) return err(appError('not-found'));
  const slides =
    (format: SlideFormat): FileToMake =>
    async () => ({
      name: slideFileName(vote.title, format),
      bytes: await renderSlides(vote, result, format, context.adapters.pdfPrinter),
    });
  const files = await makeBeside(
    [...filesToMake(context, documents, 'printer'), slides('pdf')],
    [...filesToMake(context, documents, 'program'), slides('pptx')],
  );
  const recorded = await recordHandingOut(
    context,
    'zip',
    documents.map(({ record }) => record),
  );
  if (!recorded.ok) return recorded;
  const csv = resultCsv(source);
  return ok(archiveOf(context, vote.title, [...files, { name: csv.fileName, bytes: ok(csv.bytes) }]));
}
