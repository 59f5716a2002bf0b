import { randomBytes } from 'node:crypto';
import type { Vote } from '@shared/confidence-votes/model';
import { rehearsalTitle } from '@shared/confidence-votes/rehearsal/title';
import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../../application/context';
import { copySetUp } from '../create-vote';
import { loadVote } from '../vote-store';

/** Row T25: everything of the vote under ids of its own, so that nothing of a rehearsal can reach the real figures. */
export async function startRehearsal(
  context: CommandContext,
  { voteId }: Input<'rehearsal.startRehearsal'>,
): Outcome<Output<'rehearsal.startRehearsal'>> {
  const real = await loadVote(context.tx, voteId);
  if (!real) return err(appError('not-found'));
  if (real.rehearsalOf !== null) return err(appError('rehearsal.of-rehearsal'));
  if (real.status !== 'prepared' && real.status !== 'counting') return err(appError('rehearsal.too-late'));
  if (real.tally.length === 0) return err(appError('rehearsal.nobody'));
  const id = context.newId();
  await insertVote(context, real, id);
  await copySetUp(context, real, id);
  await copyOperators(context, real.id, id);
  for (const entityId of [real.id, id]) {
    context.audit({
      entity: 'vote',
      entityId,
      summary: `Lập cuộc diễn tập của “${real.title}”`,
      changes: [],
    });
  }
  return ok({ voteId: id });
}

async function insertVote({ tx, now, actor }: CommandContext, real: Vote, id: string): Promise<void> {
  const title = rehearsalTitle(real.title);
  await tx
    .insertInto('confidence_vote')
    .values({
      id,
      title,
      procedure: real.procedure,
      rule_set: JSON.stringify(real.ruleSet),
      status: 'prepared',
      session_name: real.sessionName,
      vote_date: real.date,
      opening_date: real.openingDate,
      start_time: real.startTime,
      end_time: '',
      place: real.place,
      deputies_total: real.deputiesTotal,
      deputies_present: real.deputiesPresent,
      count_mode: real.countMode,
      entries: real.entries,
      batch_size: real.batchSize,
      rehearsal_of: real.id,
      deck_seed: randomBytes(8).toString('hex'),
      search_key: searchKey(`${title} ${real.sessionName}`),
      created_at: now,
      updated_at: now,
      version: 1,
      meeting_version: 1,
    })
    .execute();
  await tx
    .insertInto('vote_state_change')
    .values({ vote_id: id, at: now, from_status: null, to_status: 'prepared', actor, reason: '' })
    .execute();
}

/** The same people with the PINs they know and the wrong ones they tried; who has practised need not do it again. */
async function copyOperators({ tx, now, newId }: CommandContext, from: string, to: string): Promise<void> {
  const people = await tx.selectFrom('count_operator').selectAll().where('vote_id', '=', from).execute();
  for (const person of people) {
    await tx
      .insertInto('count_operator')
      .values({
        ...person,
        id: newId(),
        vote_id: to,
        created_at: now,
        updated_at: now,
        version: 1,
      })
      .execute();
  }
}
