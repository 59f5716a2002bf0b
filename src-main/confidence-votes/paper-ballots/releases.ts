import { ballotContents } from '@shared/confidence-votes/paper-ballots/contents';
import type { KindRelease } from '@shared/confidence-votes/paper-ballots/model';
import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import type { Immutable } from '@shared/kernel/immutable';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { appendLog } from '../log/append-log';
import { loadVote } from '../vote-store';
import { councilOnBallot, hashOf, loadReleases } from './release-store';

type Releases = Output<'paperBallots.getReleases'>;

const replyOf = (kinds: readonly KindRelease[]): Releases =>
  ({ kinds }) satisfies Immutable<Releases> as Releases;

export async function getReleases(
  { db }: QueryContext,
  { voteId }: Input<'paperBallots.getReleases'>,
): Outcome<Releases> {
  const vote = await loadVote(db, voteId);
  if (!vote) return err(appError('not-found'));
  const council = await councilOnBallot(db);
  if (!council.ok) return council;
  return ok(replyOf(await loadReleases(db, vote, council.value)));
}

/** Row T18: what was released is never changed; another list, another day or another paper is another release. */
export async function releaseBallots(
  context: CommandContext,
  input: Input<'paperBallots.releaseBallots'>,
): Outcome<Releases> {
  const { tx } = context;
  const vote = await loadVote(tx, input.voteId);
  if (!vote) return err(appError('not-found'));
  if (vote.status !== 'prepared' && vote.status !== 'counting') {
    return err(appError('paper-ballots.too-late'));
  }
  const council = await councilOnBallot(tx);
  if (!council.ok) return council;
  const before = await loadReleases(tx, vote, council.value);
  const made: string[] = [];
  for (const kindId of new Set(input.ballotKindIds)) {
    const contents = ballotContents(vote, kindId, input.paper, council.value);
    if (!contents) return err(appError('paper-ballots.nobody'));
    const earlier = before.find(({ ballotKindId }) => ballotKindId === kindId);
    const [newest] = earlier?.releases ?? [];
    const hash = hashOf(contents);
    if (newest?.hash === hash) continue;
    const no = (newest?.no ?? 0) + 1;
    await tx
      .insertInto('ballot_release')
      .values({
        id: context.newId(),
        vote_id: vote.id,
        ballot_kind_id: kindId,
        release_no: no,
        paper: input.paper,
        contents: JSON.stringify(contents),
        contents_hash: hash,
        released_at: context.now,
        released_by: context.actor,
      })
      .execute();
    made.push(`${earlier?.title ?? ''}: mẫu số ${no}, ${input.paper}, ${hash.slice(0, 16)}`);
  }
  if (made.length === 0) return err(appError('paper-ballots.unchanged'));
  if (vote.countMode === 'ballots') {
    await appendLog(context, vote.id, 'ballots_released', { title: made.join('; '), paper: input.paper });
  }
  context.audit({
    entity: 'vote',
    entityId: vote.id,
    summary: 'Phát hành mẫu phiếu',
    changes: made.map((after) => ({ field: 'Mẫu phiếu', before: '', after })),
  });
  return ok(replyOf(await loadReleases(tx, vote, council.value)));
}
