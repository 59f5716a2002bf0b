/** What the benchmarks measure with: samples in milliseconds, and the order statistics of them. */

export function percentile(samples: readonly number[], percent: number): number {
  if (samples.length === 0) throw new RangeError('no samples');
  const sorted = samples.toSorted((left, right) => left - right);
  // The nearest rank: a value that was really measured, never one between two.
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]!;
}

export const median = (samples: readonly number[]): number => percentile(samples, 50);

/** Fewer samples than this say nothing about the slowest hundredth. */
const ENOUGH_FOR_P99 = 300;

export function p99(samples: readonly number[]): number {
  if (samples.length < ENOUGH_FOR_P99) throw new RangeError(`${samples.length} samples are too few for p99`);
  return percentile(samples, 99);
}

export async function milliseconds(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

type Timed = (round: number) => number | Promise<number>;

/**
 * Two things measured in turn, so that whatever else the machine does meets both alike; who goes first changes every
 * round. The first `warmUp` rounds are not counted.
 */
export async function inTurn(
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
  ours: Timed,
  limit: Timed,
): Promise<{ readonly ours: readonly number[]; readonly limit: readonly number[] }> {
  const samples = { ours: [] as number[], limit: [] as number[] };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const oursFirst = round % 2 === 0;
    const first = await (oursFirst ? ours : limit)(round);
    const second = await (oursFirst ? limit : ours)(round);
    if (round < warmUp) continue;
    samples.ours.push(oursFirst ? first : second);
    samples.limit.push(oursFirst ? second : first);
  }
  return samples;
}
