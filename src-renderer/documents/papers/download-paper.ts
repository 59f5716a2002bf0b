import type { FileFormat } from '@shared/documents/contract';
import type { DocumentKind } from '@shared/documents/kinds';
import type { DocumentSubject } from '@shared/documents/subject';
import { currentDocument } from '@shared/documents/current-document';
import { call } from '../../api/client';
import { saveArtifact } from '../../api/files';
import { showError } from '../../api/notices';
import { makeFile } from './document-files';

/** Uses the stored paper when it tells what is known today, else makes a draft of it first. */
export async function downloadPaper(
  subject: DocumentSubject,
  kind: DocumentKind,
  format: FileFormat,
): Promise<void> {
  const stored = await call('documents.listDocuments', { subject: { ...subject } });
  if (!stored.ok) {
    showError(stored.error);
    return;
  }
  const paper = currentDocument(stored.value, kind);
  const draft = stored.value.find((record) => record.kind === kind && record.status === 'draft');
  const documentId =
    paper && paper.status !== 'withdrawn' && !paper.stale
      ? paper.id
      : await makeDraft(subject, kind, draft?.version ?? null);
  if (documentId === null) return;
  const artifact = await makeFile(documentId, format);
  if (artifact) saveArtifact(artifact);
}

/** `version` is that of the draft that is there already. */
async function makeDraft(
  subject: DocumentSubject,
  kind: DocumentKind,
  version: number | null,
): Promise<string | null> {
  const details = await call('documents.proposeDetails', { subject: { ...subject }, kind });
  if (!details.ok) {
    showError(details.error);
    return null;
  }
  const made = await call('documents.makeDrafts', {
    subject: { ...subject },
    documents: [{ kind, details: details.value, version }],
  });
  if (!made.ok) {
    showError(made.error);
    return null;
  }
  return made.value[0]?.id ?? null;
}
