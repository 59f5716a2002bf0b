import type { CountCodes } from '@shared/confidence-votes/log/contract';
import { CONTENT_RULE } from '@shared/confidence-votes/log/event-contract';
import type { ChainHead } from '@shared/confidence-votes/log/model';
import { standingOpenings } from '@shared/confidence-votes/log/openings';
import type { ReadDb } from '../../../database/tables';
import { loadKinds } from '../../ballots/kinds';
import { loadBallots } from '../../ballots/load-ballots';
import { originOf } from '../../../database/origin';
import { contentCodeOf, headCodeOf } from './codes';
import { payloadOf } from '../line-payload';

/** Both codes as the tables have them now. */
export async function codesOf(db: ReadDb, voteId: string): Promise<CountCodes> {
  const kinds = await loadKinds(db, voteId);
  const { entries, resolutions } = await loadBallots(db, voteId);
  return {
    origin: await originOf(db),
    headCode: await headCodeOf(db, voteId),
    contentCode: contentCodeOf(
      {
        ...{ voteId, rule: CONTENT_RULE, openings: await loadOpenings(db, voteId) },
        kindIds: kinds.map(({ ballotKindId }) => ballotKindId),
      },
      entries,
      resolutions,
    ),
  };
}

/** The opening that stands; which one was taken back, lines of these three kinds tell. */
async function loadOpenings(db: ReadDb, voteId: string): Promise<readonly Pick<ChainHead, 'hash'>[]> {
  const rows = await db
    .selectFrom('count_log')
    .select(['origin', 'seq', 'at', 'event_kind as eventKind', 'payload', 'hash'])
    .where('vote_id', '=', voteId)
    .where('event_kind', 'in', ['opened', 'state_changed', 'merged'])
    .execute();
  return standingOpenings(rows.map((row) => ({ ...row, payload: payloadOf(row.payload) ?? {} })));
}
