import { createHash } from 'node:crypto';
import type { RecheckSample } from '@shared/confidence-votes/paper-ballots/model';
import { drawSample } from '@shared/confidence-votes/paper-ballots/recheck-sample';
import type { Vote } from '@shared/confidence-votes/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import type { Immutable } from '@shared/kernel/immutable';
import { err, ok, type Result } from '@shared/kernel/result';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { operatorOf, operatorWhoActs, type SignedIn } from '../ballots/sign-ins';
import { appendLog } from '../log/append-log';
import { loadVote } from '../vote-store';
import { SAMPLE_RECORDED } from './sample-findings';

type Samples = Output<'paperBallots.listSamples'>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The samples of a vote in the order in which they were drawn, each as it was drawn: later figures never change it. */
export async function loadSamples(db: ReadDb, voteId: string): Promise<readonly RecheckSample[]> {
  const rows = await db
    .selectFrom('recheck_sample as sample')
    .innerJoin('ballot_kind as kind', 'kind.id', 'sample.ballot_kind_id')
    .innerJoin('confidence_vote as vote', 'vote.id', 'sample.vote_id')
    .selectAll('sample')
    .select(['kind.title', 'kind.collected', 'vote.batch_size', 'vote.count_mode'])
    .where('sample.vote_id', '=', voteId)
    .orderBy('sample.drawn_at')
    .orderBy('sample.id')
    .execute();
  return rows.map((row) => {
    const { ballots } = row;
    // Drawn before the numbers were kept: the seed still gives them.
    const numbers =
      row.numbers === ''
        ? drawSample({ seed: row.seed, kind: row.title, ballots, size: row.size }, sha256)
        : (JSON.parse(row.numbers) as readonly number[]);
    return {
      sampleId: row.id,
      version: row.row_version,
      ballotKindId: row.ballot_kind_id,
      kindTitle: row.title,
      seed: row.seed,
      ballots,
      collected: row.collected,
      numbers: numbers.map((no) => ({
        no,
        batch: row.count_mode === 'ballots' ? Math.ceil(no / row.batch_size) : null,
      })),
      drawnAt: row.drawn_at,
      drawnBy: row.drawn_by,
      differences: row.differences,
      note: row.note,
    };
  });
}

const replyOf = (samples: readonly RecheckSample[]): Samples =>
  samples satisfies Immutable<Samples> as Samples;

export async function listSamples(
  { db }: QueryContext,
  { voteId }: Input<'paperBallots.listSamples'>,
): Outcome<Samples> {
  return ok(replyOf(await loadSamples(db, voteId)));
}

/** Row T41: the seed is written down before anybody knows which ballots it gives, and is never changed. */
export async function drawRecheckSample(
  context: CommandContext,
  { voteId, ballotKindId, seed, size, token }: Input<'paperBallots.drawSample'>,
): Outcome<Samples> {
  const vote = await loadVote(context.tx, voteId);
  const kind = vote?.ballotKinds.find((one) => one.ballotKindId === ballotKindId);
  if (!vote || !kind) return err(appError('not-found'));
  if (vote.status === 'prepared') return err(appError('paper-ballots.not-counted'));
  if (kind.collected === null) return err(appError('paper-ballots.not-counted'));
  if (size > kind.collected)
    return err(appError('paper-ballots.sample-too-large', { count: kind.collected }));
  const ballots = kind.collected;
  const numbers = drawSample({ seed, kind: kind.title, ballots, size }, sha256);
  const by = await whoRechecks(context.tx, vote, token);
  if (!by.ok) return by;
  await context.tx
    .insertInto('recheck_sample')
    .values({
      id: context.newId(),
      vote_id: voteId,
      ballot_kind_id: ballotKindId,
      seed,
      size,
      ballots,
      numbers: JSON.stringify(numbers),
      drawn_at: context.now,
      drawn_by: by.value?.name ?? context.actor,
      differences: null,
      note: '',
      row_version: 1,
    })
    .execute();
  if (vote.countMode === 'ballots') {
    await appendLog(context, voteId, 'sample_drawn', {
      ...{ ballotKindId, title: kind.title, seed, size },
      ...{ ballots, numbers, by: by.value?.id ?? '' },
    });
  }
  context.audit({
    entity: 'vote',
    entityId: voteId,
    summary: `Rút ngẫu nhiên ${size} phiếu để đọc lại: ${kind.title}`,
    changes: [{ field: 'Mã rút', before: '', after: seed }],
  });
  return ok(replyOf(await loadSamples(context.tx, voteId)));
}

/**
 * Who draws and says what reading again found: it proves the count, so where people sign in it is the head or whoever
 * resolves, as soon as one of them has a PIN on this PC. Before that it is told of whoever is signed in at the window.
 */
async function whoRechecks(
  db: ReadDb,
  { id: voteId, countMode }: Pick<Vote, 'id' | 'countMode'>,
  token: string | undefined,
): Promise<Result<SignedIn | null, AppError>> {
  const acting = countMode === 'ballots' ? await operatorWhoActs(db, token, 'announce', voteId) : ok(null);
  if (!acting.ok || acting.value !== null || token === undefined) return acting;
  const working = await operatorOf(db, token);
  return ok(working.ok && working.value.voteId === voteId ? working.value : null);
}

const LABELS = { differences: 'Số ô khác', note: 'Ghi chú' } as const;

/** What reading the papers again found; null takes it back. */
export async function recordSample(
  context: CommandContext,
  { sampleId, version, differences, note, token }: Input<'paperBallots.recordSample'>,
): Outcome<Samples> {
  const row = await context.tx
    .selectFrom('recheck_sample')
    .selectAll()
    .where('id', '=', sampleId)
    .executeTakeFirst();
  if (!row) return err(appError('not-found'));
  const changes = changedFields(row, { differences, note }, LABELS);
  if (changes.length > 0) {
    const vote = await loadVote(context.tx, row.vote_id);
    if (!vote) return err(appError('not-found'));
    const by = await whoRechecks(context.tx, vote, token);
    if (!by.ok) return by;
    if (row.row_version !== version) return err(appError('conflict'));
    await context.tx
      .updateTable('recheck_sample')
      .set({ differences, note, row_version: version + 1 })
      .where('id', '=', sampleId)
      .execute();
    if (vote.countMode === 'ballots') {
      const { ballot_kind_id: ballotKindId, seed } = row;
      await appendLog(context, row.vote_id, 'sample_recorded', {
        ...{ ballotKindId, seed, differences, note },
        by: by.value?.id ?? '',
      });
    }
    context.audit({ entity: 'vote', entityId: row.vote_id, summary: SAMPLE_RECORDED, changes });
  }
  return ok(replyOf(await loadSamples(context.tx, row.vote_id)));
}
