/** sum / count with two decimals, half up, on whole numbers; "4,33"; null for a count of zero. */
export function formatRatio(sum: number, count: number): string | null {
  if (count === 0) return null;
  const hundredths = Math.floor((2 * 100 * sum + count) / (2 * count));
  return `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;
}
