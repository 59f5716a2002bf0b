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

/** Marks that tell which ballot they belong to: its number in base three, the last digits first. */
export function marksFor(ballotNo: number, persons: number): string {
  let rest = ballotNo;
  let marks = '';
  for (let place = 0; place < persons; place += 1) {
    marks += String((rest % 3) + 1);
    rest = Math.floor(rest / 3);
  }
  return marks;
}
