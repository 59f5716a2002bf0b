import { appendFileSync } from 'node:fs';

/** A promise that the measured value keeps or breaks; `times` speaks of the limit measured in the same run. */
export type Target =
  | { readonly kind: 'at-most'; readonly value: number }
  | { readonly kind: 'at-least'; readonly value: number }
  | { readonly kind: 'times'; readonly value: number };

export type Unit = 'ms' | 'M/s' | 'M' | 'KB' | '';

export interface Measurement {
  readonly what: string;
  readonly unit: Unit;
  readonly value: number;
  /** The least the machine needs for this, measured in the same run; null where it could not be measured here. */
  readonly limit: { readonly what: string; readonly value: number } | null;
  /** Empty: a figure to know, without a promise. */
  readonly targets: readonly Target[];
}

function shown(value: number, unit: Unit): string {
  const digits = Number.isInteger(value) || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`.trim();
}

function inWords(target: Target, unit: Unit): string {
  if (target.kind === 'times') return `≤ ${target.value}×`;
  return `${target.kind === 'at-most' ? '≤' : '≥'} ${target.value} ${unit}`.trim();
}

function keeps(target: Target, { value, limit }: Measurement): boolean {
  switch (target.kind) {
    case 'at-most':
      return value <= target.value;
    case 'at-least':
      return value >= target.value;
    case 'times':
      // A promise about a limit that was not measured has not been kept.
      return limit !== null && value <= target.value * limit.value;
  }
}

/** Says one result, and hands it to `npm run bench`, which prints them all in one table at the end. */
export function report(measurement: Measurement): void {
  const { what, unit, value, limit, targets } = measurement;
  const missed = targets.filter((target) => !keeps(target, measurement));
  const row = {
    what,
    value: shown(value, unit),
    limit: limit ? `${shown(limit.value, unit)} ${limit.what}` : '–',
    ratio: limit ? `${(value / limit.value).toFixed(2)}×` : '–',
    target: targets.map((target) => inWords(target, unit)).join(', ') || '–',
    verdict: targets.length === 0 ? '–' : missed.length === 0 ? 'kept' : 'MISSED',
  };
  console.log(
    `${what}: ${row.value}; limit ${row.limit}; ratio ${row.ratio}; target ${row.target}: ${row.verdict}`,
  );
  const file = process.env['BENCH_REPORT'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

export const note = (text: string): void => console.log(`  ${text}`);
