import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { err } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../application/context';
import { newKindRow } from './new-rows';
import { hasReleases } from './paper-ballots/release-store';
import { answerWith, fieldError, hasRepeats, noteVoteChange, voteInSetUp } from './vote-changes';

export async function saveBallotKinds(
  context: CommandContext,
  input: Input<'confidenceVotes.saveBallotKinds'>,
): Outcome<VoteReply> {
  const found = await voteInSetUp(context, input);
  if (!found.ok) return found;
  const vote = found.value;
  if (hasRepeats(input.kinds.map((kind) => kind.ballotKindId))) {
    return err(fieldError(['kinds'], 'Một loại phiếu được gửi hai lần.'));
  }
  const before = new Map(vote.ballotKinds.map((kind) => [kind.ballotKindId, kind.title]));
  if (input.kinds.some((kind) => kind.ballotKindId !== null && !before.has(kind.ballotKindId))) {
    return err(appError('not-found'));
  }
  const kept = new Set(input.kinds.map((kind) => kind.ballotKindId));
  const removed = [...before.keys()].filter((id) => !kept.has(id));
  if (vote.officials.some((official) => removed.includes(official.ballotKindId ?? ''))) {
    return err(appError('vote.kind-in-use'));
  }
  if (removed.length > 0 && (await hasReleases(context.tx, vote.id, removed))) {
    return err(appError('vote.ballots-released'));
  }

  const was = [...before.values()].join('; ');
  const is = input.kinds.map((kind) => kind.title).join('; ');
  const sameOrder = [...before.keys()].join() === input.kinds.map((kind) => kind.ballotKindId).join();
  if (was === is && sameOrder) return answerWith(context, vote.id);

  for (const id of removed) {
    await context.tx.deleteFrom('ballot_kind').where('id', '=', id).execute();
  }
  for (const [place, kind] of input.kinds.entries()) {
    if (kind.ballotKindId === null) {
      await context.tx
        .insertInto('ballot_kind')
        .values(newKindRow(context.newId(), vote.id, kind.title, place))
        .execute();
    } else {
      await context.tx
        .updateTable('ballot_kind')
        .set({ title: kind.title, sort_order: place })
        .where('id', '=', kind.ballotKindId)
        .execute();
    }
  }
  await noteVoteChange(context, vote.id, 'Sửa các loại phiếu', [
    { field: 'Loại phiếu', before: was, after: is },
  ]);
  return answerWith(context, vote.id);
}
