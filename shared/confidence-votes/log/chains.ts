import type { ChainHead, LogLine } from './model';

type Line = Pick<LogLine, 'origin' | 'seq' | 'hash'>;

/** The order in which chains are told: by PC, within each as written. */
export function byChain(left: Line, right: Line): number {
  if (left.origin !== right.origin) return left.origin < right.origin ? -1 : 1;
  return left.seq - right.seq;
}

/** The last line of each chain, by PC. */
export function headsOf(lines: Iterable<Line>): readonly ChainHead[] {
  const heads = new Map<string, ChainHead>();
  for (const { origin, seq, hash } of lines) {
    const known = heads.get(origin);
    if (known === undefined || known.seq < seq) heads.set(origin, { origin, seq, hash });
  }
  return [...heads.values()].sort(byChain);
}

export interface UnitedChains<T extends Line> {
  /** Lines that were not known, in the order of their chains. */
  readonly added: readonly T[];
  readonly known: number;
  /** The first line that two PCs wrote differently under one name: neither can be taken for the true one. */
  readonly fork: { readonly origin: string; readonly seq: number } | null;
}

/** What `incoming` adds to `known`. A line is the same where its PC, number and hash are. */
export function uniteChains<T extends Line>(known: Iterable<Line>, incoming: Iterable<T>): UnitedChains<T> {
  const hashes = new Map<string, string>();
  for (const line of known) hashes.set(placeOf(line), line.hash);
  const added: T[] = [];
  let same = 0;
  for (const line of [...incoming].sort(byChain)) {
    const hash = hashes.get(placeOf(line));
    if (hash === undefined) {
      hashes.set(placeOf(line), line.hash);
      added.push(line);
    } else if (hash === line.hash) {
      same += 1;
    } else {
      return { added: [], known: 0, fork: { origin: line.origin, seq: line.seq } };
    }
  }
  return { added, known: same, fork: null };
}

const placeOf = ({ origin, seq }: Line): string => `${origin} ${seq}`;
