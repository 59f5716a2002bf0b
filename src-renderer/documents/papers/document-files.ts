import type { Artifact } from '@shared/contract/fields';
import type { Input } from '@shared/contract/registry';
import type { FileFormat } from '@shared/documents/contract';
import type { DocumentSubject } from '@shared/documents/subject';
import { call } from '../../api/client';
import { openArtifact, saveArtifact } from '../../api/files';
import { showError } from '../../api/notices';

export async function makeFile(documentId: string, format: FileFormat): Promise<Artifact | null> {
  const reply = await call('documents.makeFile', { documentId, format });
  if (reply.ok) return reply.value;
  showError(reply.error);
  return null;
}

export async function downloadDocument(documentId: string, format: FileFormat): Promise<void> {
  const artifact = await makeFile(documentId, format);
  if (artifact) saveArtifact(artifact);
}

/** The system's print dialog where the host has one, else the PDF in a tab of its own. */
export async function printDocument(documentId: string): Promise<void> {
  const reply = await call('documents.print', { documentId });
  if (!reply.ok) showError(reply.error);
  else if (!reply.value.handled) openArtifact(reply.value.file);
}

export type Stages = NonNullable<Input<'documents.makeAllFiles'>['stages']>;

export async function downloadAll(subject: DocumentSubject, stages: Stages): Promise<void> {
  const reply = await call('documents.makeAllFiles', { subject: { ...subject }, stages });
  if (reply.ok) saveArtifact(reply.value);
  else showError(reply.error);
}
