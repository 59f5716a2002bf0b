import type { DocumentRecord } from './contract';
import type { DocumentKind } from './kinds/index';

/**
 * The document of a kind, for kinds with a paper per part of one part, that counts: the official one, else the draft
 * being prepared, else the last withdrawn. A draft beside an official paper cannot be issued before that one is
 * withdrawn, so the official paper comes first.
 */
export function currentDocument(
  records: readonly DocumentRecord[],
  kind: DocumentKind,
  part: string | null = null,
): DocumentRecord | null {
  const ofKind = records
    .filter((record) => record.kind === kind && record.part === part)
    .toSorted((left, right) => (left.createdAt < right.createdAt ? 1 : -1));
  return (
    ofKind.find(({ status }) => status === 'official') ??
    ofKind.find(({ status }) => status === 'draft') ??
    ofKind[0] ??
    null
  );
}
