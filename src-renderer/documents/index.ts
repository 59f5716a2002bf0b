import type { FileFormat, VoteDocumentKind } from '@shared/documents/contract';
import { lazy } from 'react';

export { documentRoutes } from './routes';
export { paperLink } from './paper';

/** The documents of one vote, fetched only when a screen shows them. */
export const VoteDocuments = lazy(() =>
  import('./vote/vote-documents').then((module) => ({ default: module.VoteDocuments })),
);

/** All papers of a confirmed result and the slides, in one step. */
export const WholeResult = lazy(() =>
  import('./vote/whole-result').then((module) => ({ default: module.WholeResult })),
);

/** Hands out one paper of a vote as a file, made anew when what it tells has changed. */
export async function downloadPaper(
  voteId: string,
  kind: VoteDocumentKind,
  format: FileFormat,
): Promise<void> {
  const { downloadPaper: run } = await import('./vote/download-paper');
  await run(voteId, kind, format);
}
