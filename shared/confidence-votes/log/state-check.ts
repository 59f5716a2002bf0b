/** A change of state as the vote tells it (and as the minutes print it), or as a line of the log does. */
export interface ToldChange {
  readonly at: string;
  readonly from: string | null;
  readonly to: string;
  readonly actor: string;
  readonly reason: string;
}

export interface LoggedChange extends ToldChange {
  readonly origin: string;
  readonly seq: number;
}

export interface StateFindings {
  /** The vote tells them, and no line of the log does. */
  readonly unlogged: readonly ToldChange[];
  /** The log tells them, and the vote does not. */
  readonly untold: readonly LoggedChange[];
  /** The vote stands in another state than the last of its changes says. */
  readonly otherStatus: boolean;
}

/**
 * Who changed the state of a vote, when and why, on both sides. A PC follows its own changes, and those of the PC from
 * which it got the vote up to that moment; what other PCs did later is told in the log alone.
 */
export function stateFindings(
  vote: { readonly status: string; readonly changes: readonly ToldChange[] },
  lines: readonly LoggedChange[],
  ownOrigin: string,
): StateFindings {
  const logged = Map.groupBy(lines, keyOf);
  const told = Map.groupBy(vote.changes, keyOf);
  // A vote begins without a line: the log begins when its count does.
  const begun = vote.changes.filter(({ from }) => from !== null);
  const followed = new Map<string, number>([[ownOrigin, Number.POSITIVE_INFINITY]]);
  for (const change of begun) {
    for (const { origin, seq } of logged.get(keyOf(change)) ?? []) {
      followed.set(origin, Math.max(followed.get(origin) ?? 0, seq));
    }
  }
  // Twice the same within one moment is two changes: the one that is beyond the number on the other side is not told there.
  const isBeyond = <T extends ToldChange>(change: T, own: ReadonlyMap<string, readonly T[]>, other: number) =>
    (own.get(keyOf(change)) ?? []).indexOf(change) >= other;
  return {
    unlogged: begun.filter((change) => isBeyond(change, told, logged.get(keyOf(change))?.length ?? 0)),
    untold: lines.filter(
      (line) =>
        line.seq <= (followed.get(line.origin) ?? 0) &&
        isBeyond(line, logged, told.get(keyOf(line))?.length ?? 0),
    ),
    otherStatus: (vote.changes.at(-1)?.to ?? vote.status) !== vote.status,
  };
}

const keyOf = ({ at, from, to, actor, reason }: ToldChange): string =>
  JSON.stringify([at, from, to, actor, reason]);
