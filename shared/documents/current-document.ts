import type { DocumentRecord, VoteDocumentKind } from './contract';

/**
 * The document of a kind that counts: the official one, else the draft being prepared, else the last withdrawn. A
 * draft beside an official paper cannot be issued before that one is withdrawn, so the official paper comes first.
 */
export function currentDocument(
  records: readonly DocumentRecord[],
  kind: VoteDocumentKind,
): DocumentRecord | null {
  const ofKind = records
    .filter((record) => record.kind === kind)
    .toSorted((left, right) => (left.createdAt < right.createdAt ? 1 : -1));
  return (
    ofKind.find(({ status }) => status === 'official') ??
    ofKind.find(({ status }) => status === 'draft') ??
    ofKind[0] ??
    null
  );
}
