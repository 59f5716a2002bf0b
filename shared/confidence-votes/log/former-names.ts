import type { SaidLine } from './last-said';

/**
 * All names under which a PC wrote its chain: data that were restored go on under a new one, and the first line of the new
 * chain says which one came before. Its own name is the first.
 */
export function namesOf(lines: readonly SaidLine[], own: string): ReadonlySet<string> {
  const former = new Map(
    lines.flatMap(({ origin, seq, eventKind, payload }) =>
      seq === 1 && eventKind === 'merged' && payload['restored'] === true
        ? [[origin, String(payload['from'])] as const]
        : [],
    ),
  );
  const names = new Set<string>();
  for (let next: string | undefined = own; next !== undefined && !names.has(next); next = former.get(next)) {
    names.add(next);
  }
  return names;
}
