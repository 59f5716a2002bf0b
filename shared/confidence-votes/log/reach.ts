import type { SaidLine } from './last-said';

/** How far each chain was known when a line was written: its own up to itself, the others as it names them. */
export function reachOf({ origin, seq, payload }: SaidLine): ReadonlyMap<string, number> {
  const heads = Array.isArray(payload['heads']) ? (payload['heads'] as unknown[]) : [];
  const reach = new Map<string, number>();
  for (const head of heads) {
    if (Array.isArray(head)) reach.set(String(head[0]), Number(head[1]));
  }
  return reach.set(origin, seq);
}
