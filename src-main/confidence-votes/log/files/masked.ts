import { MASK } from '@shared/confidence-votes/log/file-contract';

/** Contents of a line as a file carries them while the count is open (see file-contract.ts). */
export function masked(payload: string): string {
  return MASK + Buffer.from(payload, 'utf8').toString('base64url');
}

/** The contents as they were hashed. What no cover was put on stays; what is no cover gives no contents that anybody hashed. */
export function unmasked(cell: string): string {
  return cell.startsWith(MASK) ? Buffer.from(cell.slice(MASK.length), 'base64url').toString('utf8') : cell;
}
