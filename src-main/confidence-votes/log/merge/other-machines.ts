import { pinNotes } from '@shared/confidence-votes/log/pins-elsewhere';
import type { VoteMaterial } from '@shared/confidence-votes/documents';
import type { ReadDb } from '../../../database/tables';
import { originOf } from '../../../database/origin';
import { findVote, loadKinds } from '../../ballots/kinds';
import { momentWords } from '@shared/confidence-votes/log/board-findings';
import { closingsIn, readLog } from '../codes/frozen-codes';
import { operatorNames } from '../operator-names';
import { recheckPeople } from '../verify/recount-findings';

type Elsewhere = Pick<VoteMaterial, 'closingsElsewhere' | 'pinsElsewhere'>;

/** What minutes and annex say of other PCs; the log is read only where there is one. */
export async function loadOtherMachines(db: ReadDb, voteId: string): Promise<Elsewhere> {
  const origin = await originOf(db);
  const other = await db
    .selectFrom('count_log')
    .select('origin')
    .where('vote_id', '=', voteId)
    .where('origin', '<>', origin)
    .limit(1)
    .executeTakeFirst();
  const log = other ? await readLog(db, voteId) : null;
  const vote = await findVote(db, voteId);
  if (!log?.ok || !vote.ok) return { closingsElsewhere: [], pinsElsewhere: [] };
  const setUp = await recheckPeople(db, vote.value, await loadKinds(db, voteId));
  const names = await operatorNames(db, voteId);
  return {
    closingsElsewhere: closingsIn(log.value, setUp, origin).filter(({ standing }) => standing === 'other'),
    pinsElsewhere: pinNotes(log.value.events, null, (id) => names.get(id) ?? '', momentWords),
  };
}
