import type { CommandContext } from '../../application/context';

/** The number of the next vote of a session: given once, also where the vote that had it was removed. */
export async function nextVoteNo({ tx }: CommandContext, sessionId: string): Promise<number> {
  const { last_vote_no: given } = await tx
    .updateTable('session')
    .set(({ eb }) => ({ last_vote_no: eb('last_vote_no', '+', 1) }))
    .where('id', '=', sessionId)
    .returning('last_vote_no')
    .executeTakeFirstOrThrow();
  return given;
}
