import { currentDocument } from '@shared/documents/current-document';
import { call } from '../../api/client';
import { saveArtifact } from '../../api/files';
import { showError } from '../../api/notices';
import { makeFile } from './document-files';

/** Uses the stored table when its figures are those of today, else makes a draft of it first. */
export async function exportResultTable(voteId: string): Promise<void> {
  const stored = await call('documents.listDocuments', { voteId });
  if (!stored.ok) {
    showError(stored.error);
    return;
  }
  const table = currentDocument(stored.value, 'result_table');
  const draft = stored.value.find(({ kind, status }) => kind === 'result_table' && status === 'draft');
  const documentId =
    table && table.status !== 'withdrawn' && !table.stale
      ? table.id
      : await draftTable(voteId, draft?.version ?? null);
  if (documentId === null) return;
  const artifact = await makeFile(documentId, 'xlsx');
  if (artifact) saveArtifact(artifact);
}

/** `version` is that of the draft that is there already. */
async function draftTable(voteId: string, version: number | null): Promise<string | null> {
  const details = await call('documents.proposeDetails', { voteId, kind: 'result_table' });
  if (!details.ok) {
    showError(details.error);
    return null;
  }
  const made = await call('documents.makeDrafts', {
    voteId,
    documents: [{ kind: 'result_table', details: details.value, version }],
  });
  if (!made.ok) {
    showError(made.error);
    return null;
  }
  return made.value[0]?.id ?? null;
}
