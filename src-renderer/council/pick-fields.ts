/** The part of a record that its form edits: exactly the keys of the schema of its fields. */
export function pickFields<S extends object, R extends Readonly<Record<keyof S, unknown>>>(
  shape: S,
  record: R,
): Pick<R, keyof S> {
  const keys = Object.keys(shape) as (keyof S)[];
  return Object.fromEntries(keys.map((key) => [key, record[key]])) as Pick<R, keyof S>;
}
