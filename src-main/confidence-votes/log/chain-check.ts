import type { BrokenLink } from '@shared/confidence-votes/log/contract';
import { byChain } from '@shared/confidence-votes/log/chains';
import { isWithheld, type LogLine } from '@shared/confidence-votes/log/model';
import { hashOfLine } from '../../database/log-line-hash';

/**
 * Every chain from its first line to its last: numbers without a gap, each line naming the hash of the one before, each
 * hash that of its contents where they are known. Answers the first line, by PC, where that does not hold.
 */
export function brokenLink(voteId: string, lines: readonly LogLine[]): BrokenLink | null {
  let previous: LogLine | null = null;
  for (const line of lines.toSorted(byChain)) {
    const before: LogLine | null = previous?.origin === line.origin ? previous : null;
    const at = { origin: line.origin, seq: line.seq };
    if (line.seq !== (before?.seq ?? 0) + 1) return { ...at, what: 'gap' };
    if (line.previousHash !== (before?.hash ?? '')) return { ...at, what: 'link' };
    if (!isWithheld(line) && line.hash !== hashOfLine({ voteId, ...line }))
      return { ...at, what: 'contents' };
    previous = line;
  }
  return null;
}
