import type { ChainHead } from './model';
import { machineName } from '../../kernel/machine-name';

/** A line that says which last lines of other PCs were known when it was written. */
export interface Witness {
  readonly origin: string;
  readonly heads: readonly ChainHead[];
}

/**
 * Chains that end too early, or that are not there at all, though other lines name what they held: a chain alone cannot
 * tell that its end was cut off. Answers sentences; nothing where every named line is there with its hash.
 */
export function missingLines(lines: Iterable<ChainHead>, witnesses: Iterable<Witness>): readonly string[] {
  const hashes = new Map<string, string>();
  const last = new Map<string, number>();
  for (const { origin, seq, hash } of lines) {
    hashes.set(`${origin} ${seq}`, hash);
    last.set(origin, Math.max(last.get(origin) ?? 0, seq));
  }
  const reach = new Map<string, number>();
  const different: string[] = [];
  for (const { origin: by, heads } of witnesses) {
    for (const { origin, seq, hash } of heads) {
      const found = hashes.get(`${origin} ${seq}`);
      if (found === undefined) reach.set(origin, Math.max(reach.get(origin) ?? 0, seq));
      else if (found !== hash) {
        different.push(
          `Dòng ${seq} của máy ${machineName(origin)} khác với dòng mà máy ${machineName(by)} đã ghi.`,
        );
      }
    }
  }
  const missing = [...reach].sort().map(([origin, to]) => {
    const from = (last.get(origin) ?? 0) + 1;
    return `Thiếu dòng ${from === to ? to : `${from} đến ${to}`} của máy ${machineName(origin)}.`;
  });
  return [...missing, ...new Set(different)];
}
