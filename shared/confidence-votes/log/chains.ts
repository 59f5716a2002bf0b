import { isWithheld, type ChainHead, type LogLine } from './model';

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

type Told = Line & { readonly payload: unknown };

export interface UnitedChains<T extends Told> {
  /** Lines that were not known, in the order of their chains. */
  readonly added: readonly T[];
  /** Lines that were known without their contents, with them. */
  readonly filled: readonly T[];
  readonly known: number;
  /** The first line that two PCs wrote differently under one name: neither can be taken for the true one. */
  readonly fork: { readonly origin: string; readonly seq: number } | null;
}

/** What `incoming` adds to `known`. A line is the same where its PC, number and hash are. */
export function uniteChains<T extends Told>(known: Iterable<Told>, incoming: Iterable<T>): UnitedChains<T> {
  const standing = new Map<string, Told>();
  for (const line of known) standing.set(placeOf(line), line);
  const added: T[] = [];
  const filled: T[] = [];
  let same = 0;
  for (const line of [...incoming].sort(byChain)) {
    const found = standing.get(placeOf(line));
    if (found === undefined) {
      standing.set(placeOf(line), line);
      added.push(line);
    } else if (found.hash !== line.hash) {
      return { added: [], filled: [], known: 0, fork: { origin: line.origin, seq: line.seq } };
    } else if (isWithheld(found) && !isWithheld(line)) {
      standing.set(placeOf(line), line);
      filled.push(line);
    } else {
      same += 1;
    }
  }
  return { added, filled, known: same, fork: null };
}

/** All lines of both, each with its contents where one of them has it. */
export function united<T extends Told>(
  known: readonly T[],
  { added, filled }: UnitedChains<T>,
): readonly T[] {
  const contents = new Map(filled.map((line) => [line.hash, line]));
  return [...known.map((line) => contents.get(line.hash) ?? line), ...added];
}

const placeOf = ({ origin, seq }: Line): string => `${origin} ${seq}`;
