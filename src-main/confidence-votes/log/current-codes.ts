import type { CountCodes } from '@shared/confidence-votes/log/contract';
import { CONTENT_RULE } from '@shared/confidence-votes/log/event-contract';
import type { ReadDb } from '../../database/tables';
import { loadKinds } from '../ballots/kinds';
import { loadBallots } from '../ballots/load-ballots';
import { originOf } from '../../database/origin';
import { contentCodeOf, headCodeOf } from './codes';

/** Both codes as the tables have them now. */
export async function codesOf(db: ReadDb, voteId: string): Promise<CountCodes> {
  const kinds = await loadKinds(db, voteId);
  const { entries, resolutions } = await loadBallots(db, voteId);
  return {
    origin: await originOf(db),
    headCode: await headCodeOf(db, voteId),
    contentCode: contentCodeOf(
      { voteId, rule: CONTENT_RULE, kindIds: kinds.map(({ ballotKindId }) => ballotKindId) },
      entries,
      resolutions,
    ),
  };
}
