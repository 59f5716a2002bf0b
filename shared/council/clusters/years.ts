/** Emulation clusters are set up anew every year; a year outside these is a slip of the keyboard. */
export const FIRST_CLUSTER_YEAR = 2000;
export const LAST_CLUSTER_YEAR = 2100;

export function isClusterYear(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= FIRST_CLUSTER_YEAR &&
    value <= LAST_CLUSTER_YEAR
  );
}
