import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { VoteReply } from '@shared/confidence-votes/contract';
import type { Block, TriggerKind, Vote } from '@shared/confidence-votes/model';
import type { LocalDate } from '@shared/kernel/local-date';
import { err } from '@shared/kernel/result';
import { changedFields } from '../application/audit';
import type { CommandContext, Outcome } from '../application/context';
import { addMissingKinds, addOwnBallot } from './ballot-placement';
import { followFields } from './follow-fields';
import { newKindRow, NOTHING_COUNTED } from './new-rows';
import { answerWith } from './vote-changes';
import { columnsOf, gradingRefusal, LABELS, readableFields } from './vote-fields';
import { loadVote } from './vote-store';

/** Why a decision vote is held, and on whom. */
export interface VoteTrigger {
  readonly kind: TriggerKind;
  readonly note: string;
  readonly person: {
    readonly personId: string;
    readonly name: string;
    readonly birthYear: number | null;
    readonly posts: string;
    readonly block: Block;
  };
}

export async function createVote(
  context: CommandContext,
  {
    fields,
    copyFromVoteId,
    trigger = null,
  }: Input<'confidenceVotes.createVote'> & { readonly trigger?: VoteTrigger | null },
): Outcome<VoteReply> {
  const refused = await gradingRefusal(context.tx, fields.procedure);
  if (refused) return err(refused);
  const source = copyFromVoteId === null ? null : await loadVote(context.tx, copyFromVoteId);
  if (copyFromVoteId !== null && source === null) return err(appError('not-found'));

  const id = context.newId();
  await context.tx
    .insertInto('confidence_vote')
    .values({
      id,
      ...columnsOf(fields),
      status: 'prepared',
      created_at: context.now,
      updated_at: context.now,
      version: 1,
      meeting_version: 1,
      rehearsal_of: null,
      deck_seed: '',
    })
    .execute();
  await context.tx
    .insertInto('vote_state_change')
    .values({
      vote_id: id,
      at: context.now,
      from_status: null,
      to_status: 'prepared',
      actor: context.actor,
      reason: '',
    })
    .execute();
  if (source) {
    await copySetUp(context, withoutCauses(withoutReasonsOfItsYear(source, fields.date)), id);
    // What does not fit the new vote's procedure or rules is not taken over.
    const copy = await loadVote(context.tx, id);
    if (copy) await followFields(context, { ...source, id, officials: copy.officials }, fields);
  } else {
    await addMissingKinds(context, id, fields.procedure, 0);
  }
  if (trigger) await addPerson(context, id, trigger);
  context.audit({
    entity: 'vote',
    entityId: id,
    summary: source ? `Lập cuộc bỏ phiếu theo “${source.title}”` : 'Lập cuộc bỏ phiếu',
    changes: [
      ...changedFields(null, readableFields(fields), LABELS),
      ...(trigger ? [{ field: 'Căn cứ bỏ phiếu', before: '', after: trigger.note }] : []),
    ],
  });
  return answerWith(context, id);
}

/**
 * "Elected in the year of the vote" leaves somebody out of that vote alone (NQ 96/2023/QH15 Điều 2 khoản 5): in the copy for
 * another year they stand on the list again, without the old decision as evidence.
 */
function withoutReasonsOfItsYear(source: Vote, date: LocalDate | null): Vote {
  if (date !== null && source.date !== null && date.slice(0, 4) === source.date.slice(0, 4)) return source;
  return {
    ...source,
    officials: source.officials.map((official) =>
      official.exclusionReason === 'elected_in_year'
        ? {
            ...official,
            included: true,
            exclusionReason: null,
            exclusionNote: '',
            exclusionEvidence: '',
            decidedBy: '',
          }
        : official,
    ),
  };
}

/** What an earlier vote was held for is answered by it. */
function withoutCauses(source: Vote): Vote {
  const officials = source.officials.map((official) => ({ ...official, triggerKind: null, triggerNote: '' }));
  return { ...source, officials };
}

/** Bỏ phiếu tín nhiệm is held on one person, who stands alone on a ballot. */
async function addPerson(
  context: CommandContext,
  voteId: string,
  { kind: triggerKind, note, person: { personId, name, birthYear, posts, block } }: VoteTrigger,
): Promise<void> {
  const kind = await addOwnBallot(context, voteId, name, 0);
  await context.tx
    .insertInto('vote_official')
    .values({
      id: context.newId(),
      vote_id: voteId,
      person_id: personId,
      name,
      birth_year: birthYear,
      posts,
      block,
      ballot_kind_id: kind.id,
      printed_no: 1,
      included: 1,
      exclusion_reason: null,
      exclusion_note: '',
      exclusion_evidence: '',
      decided_by: '',
      elected_date: null,
      trigger_kind: triggerKind,
      trigger_note: note,
      ...NOTHING_COUNTED,
    })
    .execute();
}

/** Row T02: list, kinds of ballot and board of an earlier vote; none of its figures. */
export async function copySetUp(context: CommandContext, source: Vote, voteId: string): Promise<void> {
  const { tx } = context;
  const newKindId = new Map(source.ballotKinds.map((kind) => [kind.ballotKindId, context.newId()]));
  if (source.ballotKinds.length > 0) {
    await tx
      .insertInto('ballot_kind')
      .values(
        source.ballotKinds.map((kind, index) =>
          newKindRow(newKindId.get(kind.ballotKindId) ?? context.newId(), voteId, kind.title, index),
        ),
      )
      .execute();
  }
  for (const official of source.officials) {
    await tx
      .insertInto('vote_official')
      .values({
        id: context.newId(),
        vote_id: voteId,
        person_id: official.personId,
        name: official.name,
        birth_year: official.birthYear,
        posts: official.posts,
        block: official.block,
        ballot_kind_id:
          official.ballotKindId === null ? null : (newKindId.get(official.ballotKindId) ?? null),
        printed_no: official.no,
        included: official.included ? 1 : 0,
        exclusion_reason: official.exclusionReason,
        exclusion_note: official.exclusionNote,
        exclusion_evidence: official.exclusionEvidence,
        decided_by: official.decidedBy,
        elected_date: official.electedDate,
        trigger_kind: official.triggerKind,
        trigger_note: official.triggerNote,
        ...NOTHING_COUNTED,
      })
      .execute();
  }
  for (const [index, member] of source.board.entries()) {
    await tx
      .insertInto('counting_board_member')
      .values({
        id: context.newId(),
        vote_id: voteId,
        person_id: member.personId,
        name: member.name,
        posts: member.posts,
        role: member.role,
        sort_order: index,
      })
      .execute();
  }
}
