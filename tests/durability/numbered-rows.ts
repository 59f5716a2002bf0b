/** A figure of a tally row has an upper limit; a running number is spread over two of them. */
const PER_LOW = 50_000;

export const countsFor = (number: number): { high: number; medium: number; low: number } => ({
  high: number % PER_LOW,
  medium: 0,
  low: Math.floor(number / PER_LOW),
});

export const numberIn = (counts: {
  readonly high?: number | null | undefined;
  readonly low?: number | null | undefined;
}): number => (counts.low ?? 0) * PER_LOW + (counts.high ?? 0);
