import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { boardRoleNames } from '@shared/confidence-votes/messages';
import type { BoardMember } from '@shared/confidence-votes/model';
import { err } from '@shared/kernel/result';
import { nameKey } from '@shared/kernel/same-person';
import type { CommandContext, Outcome } from '../application/context';
import {
  allPeopleExist,
  answerWith,
  fieldError,
  hasRepeats,
  noteVoteChange,
  voteInSetUp,
} from './vote-changes';

export async function saveBoard(
  context: CommandContext,
  input: Input<'confidenceVotes.saveBoard'>,
): Outcome<VoteReply> {
  const found = await voteInSetUp(context, input);
  if (!found.ok) return found;
  const vote = found.value;
  const { members } = input;
  if (hasRepeats(members.map((member) => member.id))) {
    return err(fieldError(['members'], 'Một dòng được gửi hai lần.'));
  }
  const secondHead = members.findLastIndex((member) => member.role === 'head');
  if (secondHead !== members.findIndex((member) => member.role === 'head')) {
    return err(fieldError(['members', secondHead, 'role'], 'Chỉ có một trưởng ban.'));
  }
  const twice = members.find((member, place) =>
    members.slice(0, place).some((other) => isSame(other, member)),
  );
  if (twice) return err(appError('vote.member-twice', { name: twice.name }));
  const known = new Set(vote.board.map((member) => member.id));
  const personIds = members.map((member) => member.personId);
  if (
    members.some((member) => member.id !== null && !known.has(member.id)) ||
    !(await allPeopleExist(context, personIds))
  ) {
    return err(appError('not-found'));
  }

  const list = members.map((member) => ({ ...member, id: member.id ?? context.newId() }));
  if (JSON.stringify(vote.board.map(plain)) === JSON.stringify(list.map(plain))) {
    return answerWith(context, vote.id);
  }
  await context.tx.deleteFrom('counting_board_member').where('vote_id', '=', vote.id).execute();
  for (const [place, member] of list.entries()) {
    await context.tx
      .insertInto('counting_board_member')
      .values({
        id: member.id,
        vote_id: vote.id,
        person_id: member.personId,
        name: member.name,
        posts: member.posts,
        role: member.role,
        sort_order: place,
      })
      .execute();
  }
  await noteVoteChange(context, vote.id, 'Sửa Ban kiểm phiếu', [
    { field: 'Ban kiểm phiếu', before: inWords(vote.board), after: inWords(list) },
  ]);
  return answerWith(context, vote.id);
}

/** Namesakes are two people only where the register says so. */
function isSame(one: NewMember, other: NewMember): boolean {
  if (one.personId !== null && other.personId !== null) return one.personId === other.personId;
  return nameKey(one.name) === nameKey(other.name);
}

type NewMember = Pick<BoardMember, 'personId' | 'name'>;

const plain = ({ id, personId, name, posts, role }: BoardMember) => [id, personId, name, posts, role];

function inWords(members: readonly BoardMember[]): string {
  return members.map((member) => `${member.name} (${boardRoleNames[member.role]})`).join('; ');
}
