import { personsByName } from '@shared/confidence-votes/ballots/one-person';
import type { MergeConflict } from '@shared/confidence-votes/log/contract';
import { liveOf } from '@shared/confidence-votes/log/fold';
import type { LoggedBallots, LoggedEntry, LoggedResolution } from '@shared/confidence-votes/log/model';

/** Who and where, in words, for a list of what cannot all be right. */
export interface ConflictNames {
  readonly kindTitle: (kindId: string) => string;
  readonly operatorName: (operatorId: string) => string;
  /** Names under which people worked beside those that they bear now. */
  readonly workedUnder: readonly { readonly id: string; readonly name: string }[];
  readonly origin: string;
  /** Whether a ballot of this number was given out; a number that was taken back belongs to no ballot. */
  readonly isNumbered: (kindId: string, ballotNo: number) => boolean;
}

type Side = MergeConflict['sides'][number];

/**
 * Work of several PCs (or of one person twice) on one ballot that contradicts itself, with everybody who did it. Nothing
 * is decided here: the head sets one side aside. The same work done twice alike is no conflict. What was set aside counts
 * no more, except that whoever typed it does not read the ballot again.
 */
export function conflictsIn(logged: LoggedBallots, names: ConflictNames): readonly MergeConflict[] {
  const ballots = liveOf(logged);
  const conflicts: MergeConflict[] = [];
  const people = new Set([...logged.entries, ...logged.resolutions].map(({ operatorId }) => operatorId));
  const personOf = personsByName([
    ...[...people].map((id) => ({ id, name: names.operatorName(id) })),
    ...names.workedUnder,
  ]);
  const add = (
    kind: MergeConflict['kind'],
    one: LoggedEntry | LoggedResolution,
    sides: readonly Side[],
  ): void => {
    conflicts.push({
      kind,
      ballotKindId: one.ballotKindId,
      kindTitle: names.kindTitle(one.ballotKindId),
      ballotNo: one.ballotNo,
      sides: [...sides],
    });
  };
  const entrySide = (entry: LoggedEntry): Side => ({
    entryId: entry.id,
    resolutionId: null,
    entryNo: entry.entryNo,
    by: names.operatorName(entry.operatorId),
    origin: entry.origin,
    own: entry.origin === names.origin,
    at: entry.closedAt,
  });

  for (const entries of groups(ballots.entries, ballotOf)) {
    for (const same of groups(entries, ({ entryNo }) => String(entryNo))) {
      if (distinct(same, saysOf) > 1) add('entries_contradict', same[0]!, same.map(entrySide));
    }
    for (const ofPerson of groups(entries, ({ operatorId }) => personOf(operatorId))) {
      if (distinct(ofPerson, ({ entryNo }) => String(entryNo)) > 1) {
        add('same_person', ofPerson[0]!, ofPerson.map(entrySide));
      }
    }
  }
  const resolutionSide = (one: LoggedResolution): Side => ({
    entryId: null,
    resolutionId: one.id,
    entryNo: null,
    by: names.operatorName(one.operatorId),
    origin: one.origin,
    own: one.origin === names.origin,
    at: one.resolvedAt,
  });
  for (const same of groups(ballots.resolutions, (one) => `${ballotOf(one)} ${one.place}`)) {
    if (distinct(same, ({ value }) => value) < 2) continue;
    add('resolutions_contradict', same[0]!, same.map(resolutionSide));
  }
  const readOf = Map.groupBy(ballots.resolutions, ballotOf);
  for (const entries of groups(ballots.entries, ballotOf)) {
    const [one] = entries;
    if (!one || names.isNumbered(one.ballotKindId, one.ballotNo)) continue;
    const readings = readOf.get(ballotOf(one)) ?? [];
    add('outside_numbering', one, [...entries.map(entrySide), ...readings.map(resolutionSide)]);
  }
  const typed = Map.groupBy(logged.entries, ballotOf);
  for (const readAgain of groups(ballots.resolutions, ballotOf)) {
    const readers = new Set(readAgain.map(({ operatorId }) => personOf(operatorId)));
    const own = (typed.get(ballotOf(readAgain[0]!)) ?? []).filter((one) =>
      readers.has(personOf(one.operatorId)),
    );
    if (own.length === 0) continue;
    const typists = new Set(own.map(({ operatorId }) => personOf(operatorId)));
    const byThem = readAgain.filter(({ operatorId }) => typists.has(personOf(operatorId)));
    const standing = own.filter(({ voided }) => voided === null);
    add('resolved_own', readAgain[0]!, [...standing.map(entrySide), ...byThem.map(resolutionSide)]);
  }
  return conflicts.sort((left, right) =>
    left.ballotKindId === right.ballotKindId
      ? left.ballotNo - right.ballotNo
      : left.kindTitle.localeCompare(right.kindTitle, 'vi'),
  );
}

const ballotOf = (one: { readonly ballotKindId: string; readonly ballotNo: number }): string =>
  `${one.ballotKindId} ${one.ballotNo}`;

const saysOf = ({ marks, invalidReason }: LoggedEntry): string => invalidReason ?? `=${marks}`;

function groups<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  return [...Map.groupBy(all, keyOf).values()];
}

const distinct = <T>(all: readonly T[], keyOf: (one: T) => string): number => new Set(all.map(keyOf)).size;
