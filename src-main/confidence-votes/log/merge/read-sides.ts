import { WHOLE_BALLOT } from '@shared/confidence-votes/ballots/model';
import { foldBallots } from '@shared/confidence-votes/log/fold';
import type { LoggedEntry } from '@shared/confidence-votes/log/model';
import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../../../application/context';
import { loadKinds, voteInCount } from '../../ballots/kinds';
import { allowedOperator } from '../../ballots/sign-ins';
import { eventsOf, loadLines } from '../load-log';
import { readMachines } from './machines';

/**
 * What every side of one conflict says. The head alone decides it and signs to read it; who types learns nothing of a
 * colleague's marks.
 */
export async function readSides(
  { db, program }: QueryContext,
  { voteId, token, entryId, resolutionId }: Input<'countLog.readSides'>,
): Outcome<Output<'countLog.readSides'>> {
  const head = await allowedOperator(db, token, 'confirm', voteId);
  if (!head.ok) return head;
  const vote = await voteInCount(db, voteId);
  if (!vote.ok) return vote;
  const { conflicts } = await readMachines(db, voteId, program);
  const conflict = conflicts.find(({ sides }) =>
    sides.some((side) => (entryId === null ? side.resolutionId === resolutionId : side.entryId === entryId)),
  );
  const read = eventsOf(await loadLines(db, voteId));
  if (!conflict || !read.ok) return err(appError('countLog.no-conflict'));
  const logged = foldBallots(read.value);
  const kinds = await loadKinds(db, voteId);
  const persons = kinds.find(({ ballotKindId }) => ballotKindId === conflict.ballotKindId)?.persons ?? [];
  const nameOf = (place: number): string => persons[place]?.name ?? '';
  const entries = new Map(logged.entries.map((one) => [one.id, one]));
  const readings = new Map(logged.resolutions.map((one) => [one.id, one]));
  const told = conflict.sides.flatMap((side) => entries.get(side.entryId ?? '') ?? []);
  const shown = placesShown(told, persons.length);
  return ok(
    conflict.sides.map((side) => {
      const { by, origin, own, entryNo } = side;
      const entry = entries.get(side.entryId ?? '');
      const reading = readings.get(side.resolutionId ?? '');
      return {
        ...{ by, origin, own, entryNo },
        says: reading
          ? [{ place: reading.place, name: nameOf(reading.place), value: reading.value }]
          : saysOf(entry, shown, nameOf),
      };
    }),
  );
}

/** The places at which the ballots that were taken for valid differ; all where they do not. */
function placesShown(entries: readonly LoggedEntry[], persons: number): readonly number[] {
  const all = Array.from({ length: persons }, (_, place) => place);
  const valid = entries.filter(({ invalidReason }) => invalidReason === null);
  const differing = all.filter((place) => new Set(valid.map(({ marks }) => marks[place])).size > 1);
  return differing.length === 0 ? all : differing;
}

function saysOf(
  entry: LoggedEntry | undefined,
  places: readonly number[],
  nameOf: (place: number) => string,
): { place: number; name: string; value: string }[] {
  if (!entry) return [];
  const { invalidReason, marks } = entry;
  if (invalidReason !== null) return [{ place: WHOLE_BALLOT, name: '', value: invalidReason }];
  return places.map((place) => ({ place, name: nameOf(place), value: marks[place] ?? '' }));
}
