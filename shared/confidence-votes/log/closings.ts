import { reachOf } from './reach';
import type { SaidLine } from './last-said';

/** Closings of the figures as the chains tell them. */
export interface Closings<L> {
  /** The one that this PC's papers carry; null while its figures are open. */
  readonly own: L | null;
  /** Of other PCs, by time: each stands until its own PC opens again. */
  readonly others: readonly OtherClosing<L>[];
  /** Earlier ones that this PC's papers carried and that it took back, oldest first. */
  readonly former: readonly L[];
}

export interface OtherClosing<L> {
  readonly line: L;
  /**
   * The line that made it public, on that PC or on one that got it closed; null while it is not public, and where this PC
   * opened again what was public already.
   */
  readonly published: L | null;
  /** It came here with the vote, and this PC opened the figures again with its own line. */
  readonly openedHere: boolean;
}

/**
 * Which closing stands on a PC. A closing is taken back by the PC that made it, under whatever name it goes on after a
 * restore, or by one that got the vote closed and opened it again; what other PCs do with their copies neither replaces
 * nor removes it. The chains alone decide, not the clocks: each PC follows its own lines and, before its first change of
 * state, those of the PC from which it got the vote.
 */
export function closingsOf<L extends SaidLine>(lines: readonly L[], own: string): Closings<L> {
  const chains = Map.groupBy(lines, ({ origin }) => origin);
  for (const chain of chains.values()) chain.sort((left, right) => left.seq - right.seq);
  const followed = followedFrom(chains, own);
  const isFollowed = ({ origin, seq }: L): boolean => seq <= (followed.get(origin) ?? 0);
  const path = pathOf(chains, followed);
  const standing = lastClosing(path);
  const decided = [...chains.keys()].filter((name) => name !== own && changesOf(chains.get(name)).length > 0);
  const isTakenBack = takenBackUnderNewName(chains, decided);
  const held = decided.flatMap((name) => {
    const line = lastClosing(pathOf(chains, restoredFrom(chains, name)));
    if (!line || line === standing) return [];
    // A closing of before a restore goes on with what was decided under the new name.
    const decisive = line.origin === name ? line : changesOf(chains.get(name)).at(-1);
    return decisive && isTakenBack(decisive) ? [] : [line];
  });
  const others = [...new Set(held)]
    .map((line) => {
      const published = publicationOf(chains, decided, line);
      const isNews = published !== null && !isFollowed(published);
      return { line, published: isNews ? published : null, openedHere: isFollowed(line) };
    })
    .sort((left, right) => (left.line.at < right.line.at ? -1 : 1));
  return {
    own: standing,
    others,
    former: path.filter((line) => to(line) === 'counted' && line !== standing),
  };
}

/** The chains whose changes of state a PC followed, its own first, each with the last line that it followed. */
function followedFrom<L extends SaidLine>(
  chains: ReadonlyMap<string, readonly L[]>,
  own: string,
): ReadonlyMap<string, number> {
  const followed = new Map<string, number>();
  let next: string | null = own;
  let reach = Number.POSITIVE_INFINITY;
  while (next !== null && !followed.has(next)) {
    followed.set(next, reach);
    const begins: L | null = beginningOf(chains.get(next));
    if (!begins) break;
    next = String(begins.payload['from']);
    reach = reachOf(begins).get(next) ?? 0;
  }
  return followed;
}

/** What a PC decided one after the other, in the chains that it followed, its own last. */
const pathOf = <L extends SaidLine>(
  chains: ReadonlyMap<string, readonly L[]>,
  followed: ReadonlyMap<string, number>,
): readonly L[] => [...followed].reverse().flatMap(([origin, to]) => changesOf(chains.get(origin), to));

/** Where a closing was made public: by whoever stands on it, also with a copy that came closed. */
function publicationOf<L extends SaidLine>(
  chains: ReadonlyMap<string, readonly L[]>,
  decided: readonly string[],
  closing: L,
): L | null {
  const published = decided.flatMap((name) => {
    const path = pathOf(chains, followedFrom(chains, name));
    if (lastClosing(path) !== closing) return [];
    return path.slice(path.indexOf(closing)).filter((line) => to(line) === 'published');
  });
  return published.sort((left, right) => (left.at < right.at ? -1 : 1))[0] ?? null;
}

/**
 * Whether the PC that closed the figures decided anew under the name that a restore gave it. Its papers carry the later
 * word, which for everybody else is its only one.
 */
function takenBackUnderNewName<L extends SaidLine>(
  chains: ReadonlyMap<string, readonly L[]>,
  decided: readonly string[],
): (decision: L) => boolean {
  const formerNames = decided.map((name) => new Map([...restoredFrom(chains, name)].slice(1)));
  return ({ origin, seq }) => formerNames.some((names) => seq <= (names.get(origin) ?? 0));
}

/** The names that a PC had before its restores, each with the last line that it took along; the one it has now first. */
function restoredFrom<L extends SaidLine>(
  chains: ReadonlyMap<string, readonly L[]>,
  name: string,
): ReadonlyMap<string, number> {
  const names = new Map([[name, Number.POSITIVE_INFINITY]]);
  let now: string | null = name;
  while (now !== null) {
    const begins: L | null = beginningOf(chains.get(now));
    now = null;
    if (begins?.payload['restored'] !== true) break;
    const from: string = String(begins.payload['from']);
    if (names.has(from)) break;
    names.set(from, reachOf(begins).get(from) ?? 0);
    now = from;
  }
  return names;
}

/** A PC that got the vote with a file, or goes on under a new name, begins its chain by saying so. */
function beginningOf<L extends SaidLine>(chain: readonly L[] = []): L | null {
  const first = chain.find(({ eventKind }) => eventKind !== 'program_changed');
  return first?.eventKind === 'merged' ? first : null;
}

function changesOf<L extends SaidLine>(
  chain: readonly L[] = [],
  upTo = Number.POSITIVE_INFINITY,
): readonly L[] {
  return chain.filter(({ eventKind, seq }) => eventKind === 'state_changed' && seq <= upTo);
}

function lastClosing<L extends SaidLine>(changes: readonly L[]): L | null {
  const last = changes.findLast((line) => ['counted', 'counting'].includes(to(line)));
  return last && to(last) === 'counted' ? last : null;
}

const to = ({ payload }: SaidLine): string => String(payload['to']);
