import type { VoteMaterial } from '@shared/confidence-votes/documents';
import type { ReadDb } from '../database/tables';
import { loadGroundwork } from './groundwork/groundwork-store';
import { loadSamples } from './paper-ballots/samples';

/** What the papers of a vote say beside the vote and its result. */
export async function loadMaterial(db: ReadDb, voteId: string): Promise<VoteMaterial> {
  return { ...(await loadGroundwork(db, voteId)), samples: await loadSamples(db, voteId) };
}
