import { nameKey } from '../kernel/same-person';

interface OnBallot {
  readonly name: string;
  readonly ballotKindId: string;
}

/** The names, as `nameKey` has them, that people on different kinds of ballot share. */
export function namesOnSeveralKinds(people: readonly OnBallot[]): ReadonlySet<string> {
  const kinds = Map.groupBy(people, ({ name }) => nameKey(name));
  return new Set(
    [...kinds]
      .filter(([, alike]) => new Set(alike.map((one) => one.ballotKindId)).size > 1)
      .map(([key]) => key),
  );
}

/**
 * Number and name of a person in a finding, "1. Nguyễn Văn An"; with the title of the ballot where somebody on another kind
 * of ballot bears the same name: both kinds count their lines from one, and the paper lies in another bundle.
 */
export function whoOnBallot(
  { name, no }: { readonly no: number; readonly name: string },
  kindTitle: string,
  shared: ReadonlySet<string>,
): string {
  const isShared = shared.size > 0 && shared.has(nameKey(name));
  return isShared ? `${no}. ${name} (${kindTitle})` : `${no}. ${name}`;
}
