import type { OpenVote } from '@shared/sessions/open-votes/model';
import { decidingVote } from '@shared/sessions/resolutions/passed';
import type { ReadDb } from '../../database/tables';

/** The resolutions of a session that a vote decides about: they name it, or it was taken instead of the one they name. */
async function decidedBy(db: ReadDb, sessionId: string, voteId: string, votes: readonly OpenVote[]) {
  const rows = await db
    .selectFrom('resolution')
    .select(['open_vote_id', 'symbol', 'title', 'void_reason'])
    .where('session_id', '=', sessionId)
    .where('open_vote_id', 'is not', null)
    .orderBy('symbol', 'desc')
    .orderBy('id')
    .execute();
  return rows.filter(
    (row) => row.open_vote_id === voteId || decidingVote(row.open_vote_id, votes)?.id === voteId,
  );
}

/** What keeps a vote from being removed, in a few words; null where nothing stands on it. */
export async function standsOn(
  db: ReadDb,
  sessionId: string,
  vote: OpenVote,
  votes: readonly OpenVote[],
): Promise<string | null> {
  const [resolution] = await decidedBy(db, sessionId, vote.id, votes);
  if (resolution)
    return `Nghị quyết ${resolution.symbol === '' ? `“${resolution.title}”` : resolution.symbol}`;
  const repeat = votes.find(({ repeatOfId }) => repeatOfId === vote.id);
  return repeat ? `Lượt biểu quyết ${repeat.refNo}` : null;
}

/** The symbol of a resolution whose number this vote gave it, void ones aside; null where there is none. */
export async function numberedBy(
  db: ReadDb,
  sessionId: string,
  voteId: string,
  votes: readonly OpenVote[],
): Promise<string | null> {
  const all = await decidedBy(db, sessionId, voteId, votes);
  const numbered = all.find(
    (row) =>
      row.symbol !== '' && row.void_reason === '' && decidingVote(row.open_vote_id, votes)?.id === voteId,
  );
  return numbered?.symbol ?? null;
}
