import type { DocumentDetails, DocumentRecord } from '@shared/documents/contract';
import type { DocumentKind } from '@shared/documents/kinds';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import type { PaperPart } from '@shared/official-documents';
import type { CommandContext, Outcome } from '../application/context';
import { writeDraft } from './room/drafts';
import { issue } from './room/issuing';
import { loadOfficeNames } from './room/office-names';
import { detailsFor } from './room/propose-details';
import { standingPaper } from './room/subject-columns';
import type { PaperSubject } from './subject';

interface PaperInOneStep {
  readonly kind: DocumentKind;
  readonly part: PaperPart | null;
  /** The day of its number; null leaves it a draft. */
  readonly issueDate: LocalDate | null;
}

/** A paper with the details as proposed, drafted anew and, with a day, numbered in the same step. */
export async function paperInOneStep(
  context: CommandContext,
  subject: PaperSubject,
  { issueDate, kind, part }: PaperInOneStep,
): Outcome<DocumentRecord> {
  const { tx } = context;
  const office = await loadOfficeNames(tx);
  if (!office.ok) return office;
  const today = localDateOf(context.now);
  const standing = await standingPaper(tx, subject.subject, kind, part?.id ?? null);
  const proposed = await detailsFor(tx, office.value, subject, { kind, part, today });
  const details: DocumentDetails = { ...proposed, issueDate: issueDate ?? today };
  const draft = await writeDraft(context, {
    ...{ subject, kind, part, details, office: office.value },
    version: standing?.status === 'draft' ? standing.version : null,
  });
  if (!draft.ok || issueDate === null) return draft;
  return issue(context, { documentId: draft.value.id, version: draft.value.version, issueDate });
}
