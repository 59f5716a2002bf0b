import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { MASK } from '@shared/confidence-votes/log/file-contract';

/** Contents of a line as a file carries them while the count is open (see file-contract.ts). */
export function masked(payload: string): string {
  return MASK + deflateRawSync(payload).toString('base64url');
}

/** The contents as they were hashed; null where the cover cannot be taken off. */
export function unmasked(cell: string): string | null {
  if (!cell.startsWith(MASK)) return cell;
  try {
    return inflateRawSync(Buffer.from(cell.slice(MASK.length), 'base64url'), {
      maxOutputLength: 100_000,
    }).toString('utf8');
  } catch {
    return null;
  }
}
