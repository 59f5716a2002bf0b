/**
 * Numbers that follow from a seed, the same on every machine: a rehearsal printed yesterday has the same answers today.
 * Good for mixing a test deck; nothing that anybody must not foresee rests on it.
 */
export interface SeededOrder {
  /** A whole number from 0, below `limit`. */
  below(limit: number): number;
  shuffled<T>(items: readonly T[]): readonly T[];
}

export function seededOrder(seed: string): SeededOrder {
  let state = fnv1a(seed);
  const next = (): number => {
    // mulberry32 (Tommy Ettinger, public domain): 32 bits of state, passes the usual tests for its size.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => {
    if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit: ${limit}`);
    return Math.floor((next() / 0x1_0000_0000) * limit);
  };
  return {
    below,
    shuffled: (items) => {
      const mixed = [...items];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
      }
      return mixed;
    },
  };
}

/** 32-bit FNV-1a over the code units of the text. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
