import type { Artifact } from '@shared/contract/fields';

export interface StoredFile {
  readonly artifact: Artifact;
  readonly bytes: Uint8Array;
}

/**
 * Files on their way between program and window: uploads to be read, documents to be saved or shown. They live in
 * memory only; the oldest go first when the room is full, and nothing survives the program.
 */
export interface FileStore {
  put(file: { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }): Artifact;
  get(id: string): StoredFile | undefined;
}

/** As much as an office scans into one file; lists that are read have a smaller limit of their own. */
export const MAX_UPLOAD_MEGABYTES = 60;
export const MAX_UPLOAD_BYTES = MAX_UPLOAD_MEGABYTES * 1024 * 1024;
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
const MAX_FILES = 400;

export function createFileStore(newSecret: () => string): FileStore {
  const files = new Map<string, StoredFile>();
  let total = 0;

  function makeRoom(): void {
    for (const [id, file] of files) {
      if (total <= MAX_TOTAL_BYTES && files.size <= MAX_FILES) return;
      files.delete(id);
      total -= file.bytes.byteLength;
    }
  }

  return {
    put({ fileName, mediaType, bytes }) {
      const artifact: Artifact = { id: newSecret(), fileName, mediaType, size: bytes.byteLength };
      files.set(artifact.id, { artifact, bytes });
      total += bytes.byteLength;
      makeRoom();
      return artifact;
    },
    get: (id) => files.get(id),
  };
}
