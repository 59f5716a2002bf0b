import { createHash } from 'node:crypto';

/** One line of the log of a count as it stands there; `payload` is the JSON text that was hashed. */
export interface HashedLine {
  readonly voteId: string;
  readonly origin: string;
  readonly seq: number;
  readonly at: string;
  readonly eventKind: string;
  readonly payload: string;
  readonly previousHash: string;
}

/**
 * The hash of a line: SHA-256 of the JSON array of its parts in this order. The payload goes in as text, so that what
 * was written is what is checked, whatever a parser would make of it.
 */
export function hashOfLine(line: HashedLine): string {
  return sha256([
    line.voteId,
    line.origin,
    line.seq,
    line.at,
    line.eventKind,
    line.payload,
    line.previousHash,
  ]);
}

export const sha256 = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
