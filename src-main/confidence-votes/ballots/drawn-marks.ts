import type { DrawnMarks } from '@shared/confidence-votes/documents';
import type { Vote } from '@shared/confidence-votes/model';
import type { RecheckSample } from '@shared/confidence-votes/paper-ballots/model';
import { hasOpenBallots } from '@shared/confidence-votes/state';
import type { ReadDb } from '../../database/tables';
import { loadKinds } from './kinds';
import { loadBallots, outcomesOf } from './load-ballots';

/**
 * What was entered of the ballots that were drawn for reading once more (T41); nothing while a single ballot is open, so
 * that nobody who still types or reads learns what another one typed.
 */
export async function loadDrawnMarks(
  db: ReadDb,
  vote: Vote,
  samples: readonly RecheckSample[],
): Promise<readonly DrawnMarks[]> {
  const { countMode, entries, id, status } = vote;
  if (samples.length === 0 || countMode !== 'ballots' || status === 'prepared') return [];
  if (hasOpenBallots(vote)) return [];
  const loaded = await loadBallots(db, id);
  const kinds = await loadKinds(db, id);
  return samples.flatMap(({ ballotKindId, kindTitle, numbers, seed }) => {
    const persons = kinds.find((kind) => kind.ballotKindId === ballotKindId)?.persons ?? [];
    const drawn = new Set(numbers.map(({ no }) => no));
    const ballots = outcomesOf(loaded, ballotKindId, { entries, persons: persons.length }).flatMap(
      ({ ballotNo, outcome }) =>
        drawn.has(ballotNo) && outcome.state === 'decided'
          ? [{ no: ballotNo, marks: outcome.marks, invalidReason: outcome.invalidReason }]
          : [],
    );
    const named = persons.map(({ no, name }) => ({ no, name }));
    return ballots.length === 0 ? [] : [{ kindTitle, seed, persons: named, ballots }];
  });
}
