/** Closes a switch over a union: adding a member makes the compiler point at every switch that forgot it. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
