import { blockNames } from '@shared/confidence-votes/messages';
import type { Block, Procedure, VoteOfficial } from '@shared/confidence-votes/model';
import type { CommandContext } from '../application/context';
import { newKindRow } from './new-rows';

export interface NewKind {
  readonly id: string;
  readonly title: string;
}

const BLOCKS: readonly Block[] = ['council', 'committee'];

/** The two blocks of posts vote on ballots of their own; a ballot of bỏ phiếu is made per person instead. */
export async function addMissingKinds(
  context: CommandContext,
  voteId: string,
  procedure: Procedure,
  existing: number,
): Promise<readonly NewKind[]> {
  if (procedure !== 'grading' || existing > 0) return [];
  const kinds = BLOCKS.map((block) => ({ id: context.newId(), title: blockNames[block] }));
  await context.tx
    .insertInto('ballot_kind')
    .values(kinds.map(({ id, title }, index) => newKindRow(id, voteId, title, index)))
    .execute();
  return kinds;
}

/** The kind of ballot that carries one person's name alone. */
export async function addOwnBallot(
  context: CommandContext,
  voteId: string,
  name: string,
  place: number,
): Promise<NewKind> {
  const kind = { id: context.newId(), title: `Phiếu tín nhiệm đối với ${name}` };
  await context.tx
    .insertInto('ballot_kind')
    .values(newKindRow(kind.id, voteId, kind.title, place))
    .execute();
  return kind;
}

/**
 * Takes everyone off the ballots of the former procedure and puts them on new ones: by block for lấy phiếu, each on a
 * ballot of their own for bỏ phiếu (NQ 85/2014/QH13 Điều 16, kept by NQ 96/2023/QH15 Điều 18).
 */
export async function placeAnew(
  context: CommandContext,
  voteId: string,
  procedure: Procedure,
  officials: readonly VoteOfficial[],
): Promise<readonly NewKind[]> {
  const { tx } = context;
  await tx.updateTable('vote_official').set({ ballot_kind_id: null }).where('vote_id', '=', voteId).execute();
  await tx.deleteFrom('ballot_kind').where('vote_id', '=', voteId).execute();
  const kinds = [...(await addMissingKinds(context, voteId, procedure, 0))];
  const placed = new Map<string, number>();
  for (const official of officials) {
    if (!official.included) continue;
    let kind = kinds[BLOCKS.indexOf(official.block)];
    if (procedure === 'decision') {
      kind = await addOwnBallot(context, voteId, official.name, kinds.length);
      kinds.push(kind);
    }
    if (!kind) throw new Error(`no ballot for the block ${official.block}`);
    const no = (placed.get(kind.id) ?? 0) + 1;
    placed.set(kind.id, no);
    await tx
      .updateTable('vote_official')
      .set({ ballot_kind_id: kind.id, printed_no: no })
      .where('id', '=', official.id)
      .execute();
  }
  return kinds;
}
