import type { FileSetUp } from '@shared/confidence-votes/log/file-contract';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { CommandContext } from '../../../application/context';
import type { WriteTx } from '../../../database/tables';
import { newKindRow, NOTHING_COUNTED } from '../../new-rows';

/**
 * The vote of another PC, under the same ids, so that what both type belongs together. Who stands where in the register
 * of that PC does not travel: people keep the name that is printed on the ballot.
 */
export async function createReceivedVote(context: CommandContext, setUp: FileSetUp): Promise<void> {
  const { tx, now } = context;
  await tx
    .insertInto('confidence_vote')
    .values({
      ...columnsOf(setUp),
      id: setUp.vote.id,
      count_mode: 'ballots',
      created_at: now,
      updated_at: now,
      version: 1,
      meeting_version: 1,
    })
    .execute();
  await writeRows(tx, setUp);
}

/**
 * The PC that opened the count went back to preparation and opened it anew: a copy in which nobody typed a ballot follows,
 * with the list, the board and the fields of the new opening.
 */
export async function renewSetUp({ tx, now }: CommandContext, setUp: FileSetUp): Promise<void> {
  const voteId = setUp.vote.id;
  await tx
    .updateTable('confidence_vote')
    .set((eb) => ({
      ...columnsOf(setUp),
      ...{ updated_at: now, version: eb('version', '+', 1), meeting_version: eb('meeting_version', '+', 1) },
    }))
    .where('id', '=', voteId)
    .execute();
  await tx.deleteFrom('ballot_batch').where('vote_id', '=', voteId).execute();
  await tx.deleteFrom('vote_official').where('vote_id', '=', voteId).execute();
  await tx.deleteFrom('ballot_kind').where('vote_id', '=', voteId).execute();
  await tx.deleteFrom('counting_board_member').where('vote_id', '=', voteId).execute();
  await tx.deleteFrom('vote_state_change').where('vote_id', '=', voteId).execute();
  await writeRows(tx, setUp);
}

const columnsOf = ({ vote }: FileSetUp) => ({
  title: vote.title,
  procedure: vote.procedure,
  rule_set: JSON.stringify(vote.ruleSet),
  status: vote.status,
  session_name: vote.sessionName,
  vote_date: vote.date,
  opening_date: vote.openingDate,
  start_time: vote.startTime,
  end_time: vote.endTime,
  place: vote.place,
  deputies_total: vote.deputiesTotal,
  deputies_present: vote.deputiesPresent,
  entries: vote.entries,
  batch_size: vote.batchSize,
  rehearsal_of: vote.rehearsalOf,
  deck_seed: vote.deckSeed,
  search_key: searchKey(vote.title),
});

/** Kinds of ballot, people, board and changes of state. */
async function writeRows(tx: WriteTx, setUp: FileSetUp): Promise<void> {
  const { vote } = setUp;
  for (const [index, kind] of setUp.kinds.entries()) {
    const { printed, issued, collected } = kind;
    await tx
      .insertInto('ballot_kind')
      .values({ ...newKindRow(kind.id, vote.id, kind.title, index), printed, issued, collected })
      .execute();
  }
  for (const official of setUp.officials) {
    await tx
      .insertInto('vote_official')
      .values({
        id: official.id,
        vote_id: vote.id,
        person_id: null,
        name: official.name,
        birth_year: official.birthYear,
        posts: official.posts,
        block: official.block,
        ballot_kind_id: official.kindId,
        printed_no: official.no,
        included: official.included ? 1 : 0,
        exclusion_reason: official.exclusionReason,
        exclusion_note: official.exclusionNote,
        exclusion_evidence: '',
        decided_by: '',
        elected_date: null,
        trigger_kind: official.triggerKind,
        trigger_note: official.triggerNote,
        ...NOTHING_COUNTED,
      })
      .execute();
  }
  for (const [index, member] of setUp.board.entries()) {
    await tx
      .insertInto('counting_board_member')
      .values({ ...member, vote_id: vote.id, person_id: null, sort_order: index })
      .execute();
  }
  for (const change of setUp.stateChanges) {
    await tx
      .insertInto('vote_state_change')
      .values({
        vote_id: vote.id,
        at: change.at,
        from_status: change.from,
        to_status: change.to,
        actor: change.actor,
        reason: change.reason,
      })
      .execute();
  }
}

/**
 * People who work at the count: of two states of one person the later one, except that somebody known here gets another
 * role only where the head here agrees (`takesRoles`), and never the head's. A PIN stays on the PC where it was set.
 */
export async function takeOperators(
  { tx, now }: CommandContext,
  voteId: string,
  { operators }: FileSetUp,
  takesRoles: boolean,
): Promise<void> {
  for (const operator of operators) {
    const standing = await tx
      .selectFrom('count_operator')
      .select(['version', 'updated_at', 'practised_at', 'role', 'pin_hash'])
      .where('id', '=', operator.id)
      .executeTakeFirst();
    // Whoever can sign in here is made head by the head of this PC alone, never by a file.
    const madeHead = operator.role === 'head' && standing !== undefined && standing.pin_hash !== '';
    // Whose role is not taken over is asked again with the next file.
    const kept = standing && standing.role !== operator.role && (madeHead || !takesRoles) ? standing : null;
    const columns = {
      name: operator.name,
      role: (kept ?? operator).role,
      active: operator.active ? (1 as const) : (0 as const),
      practised_at: operator.practisedAt ?? standing?.practised_at ?? null,
      updated_at: kept?.updated_at ?? operator.updatedAt,
      version: kept?.version ?? operator.version,
    };
    if (!standing) {
      await tx
        .insertInto('count_operator')
        .values({
          id: operator.id,
          vote_id: voteId,
          pin_salt: '',
          pin_hash: '',
          failed_attempts: 0,
          blocked_until: null,
          created_at: now,
          ...columns,
        })
        .execute();
    } else if (isLater(operator, { version: standing.version, updatedAt: standing.updated_at })) {
      await tx.updateTable('count_operator').set(columns).where('id', '=', operator.id).execute();
    } else if (standing.practised_at === null && operator.practisedAt !== null) {
      await tx
        .updateTable('count_operator')
        .set({ practised_at: operator.practisedAt })
        .where('id', '=', operator.id)
        .execute();
    }
  }
}

interface Saved {
  readonly version: number;
  readonly updatedAt: string;
}

/** Of two states of one person the one that was saved more often, then the later one. */
export function isLater(theirs: Saved, mine: Saved): boolean {
  if (theirs.version !== mine.version) return theirs.version > mine.version;
  return theirs.updatedAt > mine.updatedAt;
}

/** Times and presence that this PC does not know yet. */
export async function takeMeeting(tx: WriteTx, { vote }: FileSetUp): Promise<void> {
  const standing = await tx
    .selectFrom('confidence_vote')
    .select(['start_time', 'end_time', 'deputies_present', 'meeting_version'])
    .where('id', '=', vote.id)
    .executeTakeFirstOrThrow();
  const next = {
    start_time: standing.start_time || vote.startTime,
    end_time: standing.end_time || vote.endTime,
    deputies_present: standing.deputies_present ?? vote.deputiesPresent,
  };
  const changed =
    next.start_time !== standing.start_time ||
    next.end_time !== standing.end_time ||
    next.deputies_present !== standing.deputies_present;
  if (!changed) return;
  await tx
    .updateTable('confidence_vote')
    .set({ ...next, meeting_version: standing.meeting_version + 1 })
    .where('id', '=', vote.id)
    .execute();
}
