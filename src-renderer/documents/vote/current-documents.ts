import type { DocumentRecord, VoteDocumentKind } from '@shared/documents/contract';

/** The document of a kind that counts: the draft being prepared, else the official one, else the last withdrawn. */
export function currentDocument(
  records: readonly DocumentRecord[],
  kind: VoteDocumentKind,
): DocumentRecord | null {
  const ofKind = records
    .filter((record) => record.kind === kind)
    .toSorted((left, right) => (left.createdAt < right.createdAt ? 1 : -1));
  return (
    ofKind.find(({ status }) => status === 'draft') ??
    ofKind.find(({ status }) => status === 'official') ??
    ofKind[0] ??
    null
  );
}
