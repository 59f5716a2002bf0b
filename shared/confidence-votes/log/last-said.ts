/** A line as the second reading takes it: its payload as parsed, and nothing else believed. */
export interface SaidLine {
  readonly origin: string;
  readonly seq: number;
  readonly at: string;
  readonly eventKind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * What was said last about each thing, for the checks that share no step with `foldBoardWork`: of every PC its own last
 * word, of these the one with the latest time, and of two at one time the one of the PC whose name comes later.
 */
export function lastSaid(
  lines: readonly SaidLine[],
  eventKind: string,
  aboutOf: (payload: SaidLine['payload']) => string,
): ReadonlyMap<string, SaidLine['payload']> {
  const words = new Map<string, SaidLine>();
  for (const line of lines) {
    if (line.eventKind !== eventKind) continue;
    const key = JSON.stringify([aboutOf(line.payload), line.origin]);
    if ((words.get(key)?.seq ?? 0) < line.seq) words.set(key, line);
  }
  const chosen = new Map<string, SaidLine>();
  for (const line of words.values()) {
    const about = aboutOf(line.payload);
    const known = chosen.get(about);
    if (!known || rank(line) > rank(known)) chosen.set(about, line);
  }
  return new Map([...chosen].map(([about, { payload }]) => [about, payload]));
}

const rank = ({ at, origin }: SaidLine): string => `${at} ${origin}`;
