import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import { statusNames } from '@shared/confidence-votes/messages';
import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { appendLog } from '../log/append-log';
import { countStatus } from './count-status';

type Earlier = Output<'ballotCount.earlierPeople'>;

/** The people of the vote before, for one that has none yet; of a rehearsal nobody is asked, its vote has them. */
export async function earlierPeople(
  { db }: QueryContext,
  { voteId }: Input<'ballotCount.earlierPeople'>,
): Outcome<Earlier> {
  const found = await voteBefore(db, voteId);
  if (!found) return ok(null);
  const people = await peopleOf(db, found.id);
  return ok({
    voteId: found.id,
    title: found.title,
    people: people.map(({ name, role }) => ({ name, role })),
  });
}

/** The vote whose people were declared last on this PC: its head has a PIN here. */
function voteBefore(db: ReadDb, voteId: string) {
  return db
    .selectFrom('count_operator as head')
    .innerJoin('confidence_vote as vote', 'vote.id', 'head.vote_id')
    .select(['vote.id', 'vote.title', 'vote.procedure'])
    .where('vote.id', '<>', voteId)
    .where('vote.rehearsal_of', 'is', null)
    .where('head.role', '=', 'head')
    .where('head.active', '=', 1)
    .where('head.pin_hash', '<>', '')
    .orderBy('head.created_at', 'desc')
    .orderBy('head.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whoever has no PIN here would come without one: the head gives them theirs as ever. */
function peopleOf(db: ReadDb, voteId: string) {
  return db
    .selectFrom('count_operator')
    .selectAll()
    .where('vote_id', '=', voteId)
    .where('active', '=', 1)
    .where('pin_hash', '<>', '')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/**
 * The same people with the PINs they know and the wrong ones they tried (signing-in.ts counts them together): whoever asks
 * for it learns none and sets none, so it needs nobody's. Practice counts where the levels are the same.
 */
export async function takeEarlierPeople(
  context: CommandContext,
  { voteId, fromVoteId }: Input<'ballotCount.takeEarlierPeople'>,
): Outcome<Output<'ballotCount.takeEarlierPeople'>> {
  const { tx, now, newId } = context;
  const vote = await tx
    .selectFrom('confidence_vote')
    .select(['count_mode', 'procedure', 'status'])
    .where('id', '=', voteId)
    .executeTakeFirst();
  if (!vote) return err(appError('not-found'));
  if (vote.count_mode !== 'ballots') return err(appError('ballots.totals-mode'));
  if (vote.status !== 'prepared' && vote.status !== 'counting') {
    return err(appError('vote.wrong-state', { status: statusNames[vote.status] }));
  }
  const there = await tx
    .selectFrom('count_operator')
    .select('id')
    .where('vote_id', '=', voteId)
    .limit(1)
    .execute();
  if (there.length > 0) return err(appError('ballots.people-there'));
  const before = await voteBefore(tx, voteId);
  if (before?.id !== fromVoteId) return err(appError('conflict'));
  for (const person of await peopleOf(tx, fromVoteId)) {
    const id = newId();
    await tx
      .insertInto('count_operator')
      .values({
        ...person,
        ...{ id, vote_id: voteId, created_at: now, updated_at: now, version: 1 },
        practised_at: before.procedure === vote.procedure ? person.practised_at : null,
      })
      .execute();
    const { name, role } = person;
    await appendLog(context, voteId, 'operator_saved', {
      ...{ operatorId: id, name, role, active: true, pinChanged: false, pinKept: true, by: '' },
    });
    context.audit({
      entity: 'vote',
      entityId: voteId,
      summary: `Thêm người kiểm phiếu ${name}`,
      changes: [
        { field: 'Vai trò', before: '', after: operatorRoleNames[role] },
        { field: 'Lấy từ cuộc trước, giữ mã PIN', before: '', after: before.title },
      ],
    });
  }
  return countStatus(tx, voteId);
}
