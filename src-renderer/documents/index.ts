import type { FileFormat } from '@shared/documents/contract';
import type { DocumentKind } from '@shared/documents/kinds';
import type { DocumentSubject } from '@shared/documents/subject';
import { lazy } from 'react';

export { documentRoutes } from './routes';
export { ManyLetters } from './edit/many-letters';
export { NumberNow } from './edit/number-now-on-demand';
export { issueDateOf, type NumberWish } from './edit/number-wish';
export { outdatedPapers, paperLink } from './paper';

/** The papers of one subject, fetched only when a screen shows them. */
export const SubjectDocuments = lazy(() =>
  import('./papers/subject-documents').then((module) => ({ default: module.SubjectDocuments })),
);

/** The papers of one step of a subject under their heading. */
export const StageSection = lazy(() =>
  import('./papers/stage-section').then((module) => ({ default: module.StageSection })),
);

/** Hands out one paper as a file, made anew when what it tells has changed. */
export async function downloadPaper(
  subject: DocumentSubject,
  kind: DocumentKind,
  format: FileFormat,
): Promise<void> {
  const { downloadPaper: run } = await import('./papers/download-paper');
  await run(subject, kind, format);
}
