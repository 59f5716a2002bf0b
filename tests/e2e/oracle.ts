/** The figures of one person as they are typed. */
export interface Marks {
  readonly name: string;
  readonly counts: readonly number[];
  readonly invalid: number;
}

/**
 * Percentages worked out by long division on paper's terms, on purpose another way than the program's own: whole
 * hundredths of a per cent, half upwards.
 */
export function percent(count: number, base: number): string {
  let hundredths = Math.floor((count * 10_000) / base);
  if ((count * 10_000 - hundredths * base) * 2 >= base) hundredths += 1;
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}
