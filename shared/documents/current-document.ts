import type { DocumentRecord, VoteDocumentKind } from './contract';

/**
 * The document of a kind, for kinds with a paper per person of one person, that counts: the official one, else the draft being prepared, else the last withdrawn. A
 * draft beside an official paper cannot be issued before that one is withdrawn, so the official paper comes first.
 */
export function currentDocument(
  records: readonly DocumentRecord[],
  kind: VoteDocumentKind,
  officialId: string | null = null,
): DocumentRecord | null {
  const ofKind = records
    .filter((record) => record.kind === kind && record.officialId === officialId)
    .toSorted((left, right) => (left.createdAt < right.createdAt ? 1 : -1));
  return (
    ofKind.find(({ status }) => status === 'official') ??
    ofKind.find(({ status }) => status === 'draft') ??
    ofKind[0] ??
    null
  );
}
