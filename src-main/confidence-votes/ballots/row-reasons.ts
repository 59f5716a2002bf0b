import type { RowReasons } from '@shared/confidence-votes/documents';
import type { Vote } from '@shared/confidence-votes/model';
import { tallyPositions } from '@shared/confidence-votes/positions';
import { positionsOf } from '@shared/confidence-votes/ballots/counted';
import type { ReadDb } from '../../database/tables';
import { loadKinds } from './kinds';
import { decidedBallots, loadBallots, outcomesOf } from './load-ballots';

/**
 * Row T04: why ballots that are valid as a whole count for nobody in a row, person by person. Known only where ballots were
 * typed, and only once the figures are closed; whoever has no such row is left out.
 */
export async function loadRowReasons(
  db: ReadDb,
  { id, countMode, entries, procedure, status }: Vote,
): Promise<readonly RowReasons[]> {
  // A ballot of one person is invalid as a whole where its mark is.
  if (countMode !== 'ballots' || procedure === 'decision') return [];
  if (status === 'prepared' || status === 'counting') return [];
  const ballots = await loadBallots(db, id);
  const found: RowReasons[] = [];
  for (const { ballotKindId, persons } of await loadKinds(db, id)) {
    const outcomes = outcomesOf(ballots, ballotKindId, { entries, persons: persons.length });
    const tally = tallyPositions(positionsOf(procedure, persons.length, decidedBallots(outcomes)));
    for (const [place, { noMark, multipleMarks }] of tally.persons.entries()) {
      const person = persons[place];
      if (person && noMark + multipleMarks > 0) {
        found.push({ officialId: person.officialId, noMark, multipleMarks });
      }
    }
  }
  return found;
}
