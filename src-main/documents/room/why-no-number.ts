import type { AppError } from '@shared/contract/error-messages';
import type { DocumentKind } from '@shared/documents/kinds';
import type { PaperSubject } from '../subject';

/**
 * Why a paper of this kind cannot get its number now, whatever its contents; null when it can. One that tells of its moment
 * would be composed anew, and no longer of that moment.
 */
export function whyNoNumber(subject: PaperSubject, kind: DocumentKind): AppError | null {
  return subject.whyNotIssued(kind) ?? (subject.isPicture(kind) ? subject.whyNotMade(kind) : null);
}
