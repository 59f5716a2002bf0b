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
  const table = stored.value.find(
    (record) => record.kind === 'result_table' && record.status !== 'withdrawn' && !record.stale,
  );
  const documentId = table?.id ?? (await draftTable(voteId));
  if (documentId === null) return;
  const artifact = await makeFile(documentId, 'xlsx');
  if (artifact) saveArtifact(artifact);
}

async function draftTable(voteId: string): Promise<string | null> {
  const details = await call('documents.proposeDetails', { voteId, kind: 'result_table' });
  if (!details.ok) {
    showError(details.error);
    return null;
  }
  const made = await call('documents.makeDrafts', {
    voteId,
    documents: [{ kind: 'result_table', details: details.value }],
  });
  if (!made.ok) {
    showError(made.error);
    return null;
  }
  return made.value[0]?.id ?? null;
}
