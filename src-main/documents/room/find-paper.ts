import { appError, type AppError } from '@shared/contract/error-messages';
import type { DocumentKind, DocumentStage } from '@shared/documents/kinds';
import { err, ok, type Result } from '@shared/kernel/result';
import type { PaperPart } from '@shared/official-documents';
import type { PaperSubject } from '../subject';

export const ALL_STAGES: readonly DocumentStage[] = [
  'preparation',
  'rehearsal',
  'count',
  'sitting',
  'result',
];

/** What a paper is about, null for a paper that serves all; refused where the subject has no such paper. */
export function findPart(
  subject: PaperSubject,
  kind: DocumentKind,
  partId: string | undefined,
): Result<PaperPart | null, AppError> {
  const paper = subject
    .papers(ALL_STAGES)
    .find((one) => one.kind === kind && (one.part?.id ?? null) === (partId ?? null));
  return paper ? ok(paper.part) : err(appError('document.not-applicable'));
}
