import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok, type Result } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { ElectionFields, ElectionShape, ElectionsReply } from '@shared/sessions/elections/contract';
import { electionLabels } from '@shared/sessions/elections/model';
import { electionOutcome } from '@shared/sessions/elections/outcome';
import { confirmingResolution, electionStateNames } from '@shared/sessions/elections/words';
import type { Session } from '@shared/sessions/model';
import { votedOn } from '@shared/sessions/resolutions/model';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import { nextVoteNo } from '../open-votes/vote-numbers';
import { belongs, noteSitting, sessionOf } from '../session-of';
import { loadShare } from '../sitting-rules/rules';
import { electionColumns, electionsReply, loadElections, writeCandidates } from './election-store';

export async function getElections(
  { db }: QueryContext,
  { sessionId }: Input<'elections.getElections'>,
): Outcome<ElectionsReply> {
  const session = await sessionOf(db, sessionId);
  return session.ok ? ok(await electionsReply(db, sessionId)) : session;
}

type Readable = Record<Exclude<keyof typeof electionLabels, 'item' | 'repeatOf'> | 'result', string>;

const { item: _item, repeatOf: _repeatOf, ...WRITTEN } = electionLabels;
const READABLE_LABELS = { ...WRITTEN, result: 'Kết quả' };

function readable(fields: ElectionFields | ElectionShape, rule: ElectionShape['rule']): Readable {
  const { count, seats } = fields;
  const figure = (value: number | undefined): string => (value === undefined ? '' : String(value));
  const candidates = fields.candidates.map((one) => ({ ...one, id: one.id ?? '' }));
  return {
    title: fields.title,
    seats: String(seats),
    total: figure(count?.total),
    present: figure(count?.present),
    issued: figure(count?.issued),
    collected: figure(count?.collected),
    invalid: figure(count?.invalid),
    candidates: candidates
      .map(({ name, votesAgainst, votesFor }) =>
        count === null ? name : `${name} ${votesFor ?? 0}/${votesAgainst ?? 0}`,
      )
      .join('; '),
    result: electionStateNames[electionOutcome({ candidates, count, rule, seats }).state],
    note: fields.note,
  };
}

/** The rule is frozen with the count; until then the office's rule of the day holds. */
export async function saveElection(
  context: CommandContext,
  { sessionId, id, version, fields, correction }: Input<'elections.saveElection'>,
): Outcome<Output<'elections.saveElection'>> {
  const { now, tx } = context;
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const elections = await loadElections(tx, sessionId);
  const before = elections.find((one) => one.id === id) ?? null;
  if (id !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  if (!(await belongs(tx, session.value, fields))) return err(appError('not-found'));
  const earlier = elections.filter(({ refNo }) => before === null || refNo < before.refNo);
  if (fields.repeatOfId !== null && !earlier.some((one) => one.id === fields.repeatOfId)) {
    return err(appError('not-found'));
  }
  const uncounted = fields.candidates.some(
    ({ votesAgainst, votesFor }) => votesFor === null || votesAgainst === null,
  );
  if (fields.count !== null && uncounted) return err(appError('election.votes-missing'));
  const wasCounted = before?.count ?? null;
  if (wasCounted !== null && fields.count === null) return err(appError('election.counted'));
  const rule: ElectionShape['rule'] =
    before && wasCounted !== null ? before.rule : ruleOf(await loadShare(tx, 'election'));
  const changes = changedFields<Readable>(
    before && readable(before, before.rule),
    readable(fields, rule),
    READABLE_LABELS,
  );
  if (wasCounted !== null && changes.length > 0 && correction === '') {
    return err(appError('vote-taken.reason-needed'));
  }
  const savedId = before?.id ?? context.newId();
  const refNo = before?.refNo ?? (await nextVoteNo(context, sessionId));
  const countedAt = fields.count === null ? null : (before?.countedAt ?? now);
  const columns = { ...electionColumns(fields, rule), counted_at: countedAt };
  if (before) {
    const symbol = await numberedBy(context, before);
    const after = {
      ...fields,
      rule,
      candidates: fields.candidates.map((one) => ({ ...one, id: one.id ?? '' })),
    };
    // A number that confirms a result stands on it.
    if (symbol !== null && namesOf(before) !== namesOf(after)) {
      return err(appError('vote-taken.numbered', { symbol }));
    }
    await tx
      .updateTable('election')
      .set({ ...columns, ...nextStamp(before, now) })
      .where('id', '=', before.id)
      .execute();
  } else {
    await tx
      .insertInto('election')
      .values({ id: savedId, session_id: sessionId, ref_no: refNo, ...columns, ...firstStamp(now) })
      .execute();
  }
  const known = new Set(before?.candidates.map((one) => one.id));
  await writeCandidates(context, savedId, fields, known);
  noteSitting(context, sessionId, `${before ? 'Sửa' : 'Ghi'} lượt bầu ${refNo}: ${fields.title}`, [
    ...changes,
    ...(correction === '' ? [] : [{ field: 'Lý do sửa', before: '', after: correction }]),
  ]);
  return ok({ ...(await electionsReply(tx, sessionId)), savedId });
}

type Decided = Parameters<typeof electionOutcome>[0];

/** Who was elected and with how many votes: what a resolution confirms. */
const namesOf = (election: Decided): string =>
  electionOutcome(election)
    .elected.map(({ candidate: { name, votesFor } }) => `${name} ${votesFor ?? 0}`)
    .join(', ');

const ruleOf = ({
  base,
  basis,
  comparison,
  denominator,
  numerator,
  verification,
}: ElectionShape['rule']): ElectionShape['rule'] => ({
  ...{ base, basis, comparison, denominator, numerator, verification },
});

/** The symbol of a resolution with a number that confirms the election; null where there is none. */
async function numberedBy({ tx }: CommandContext, { id }: ElectionShape): Promise<string | null> {
  const row = await tx
    .selectFrom('resolution')
    .select('symbol')
    .where('election_id', '=', id)
    .where('symbol', '!=', '')
    .where('void_reason', '=', '')
    .executeTakeFirst();
  return row?.symbol ?? null;
}

interface Found {
  readonly session: Session;
  readonly election: ElectionShape;
  readonly reply: ElectionsReply;
}

async function electionAt(
  { tx }: CommandContext,
  { sessionId, id, version }: { readonly sessionId: string; readonly id: string; readonly version: number },
): Promise<Result<Found, AppError>> {
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const reply = await electionsReply(tx, sessionId);
  const election = reply.elections.find((one) => one.id === id);
  if (!election) return err(appError('not-found'));
  if (election.version !== version) return err(appError('conflict'));
  return ok({ session: session.value, election, reply });
}

/** Only what was entered by mistake: an election under a resolution, or before another one, stays. */
export async function removeElection(
  context: CommandContext,
  { reason, ...input }: Input<'elections.removeElection'>,
): Outcome<ElectionsReply> {
  const found = await electionAt(context, input);
  if (!found.ok) return found;
  const { election, reply } = found.value;
  const resolution = reply.confirmed.find(({ electionId }) => electionId === election.id);
  const next = reply.elections.find(({ repeatOfId }) => repeatOfId === election.id);
  const standing = resolution
    ? `Nghị quyết ${resolution.resolution}`
    : next
      ? `Lượt bầu ${next.refNo}`
      : null;
  if (standing !== null) return err(appError('vote-taken.stands', { standing }));
  await context.tx.deleteFrom('election').where('id', '=', election.id).execute();
  noteSitting(context, input.sessionId, `Bỏ lượt bầu ${election.refNo}: ${election.title}`, [
    ...changedFields<Readable>(readable(election, election.rule), {}, READABLE_LABELS),
    { field: 'Lý do', before: '', after: reason },
  ]);
  return ok(await electionsReply(context.tx, input.sessionId));
}

export async function makeResolution(
  context: CommandContext,
  input: Input<'elections.makeResolution'>,
): Outcome<ElectionsReply> {
  const { now, tx } = context;
  const found = await electionAt(context, input);
  if (!found.ok) return found;
  const { election, reply, session } = found.value;
  const there = reply.confirmed.find(({ electionId }) => electionId === election.id);
  if (there) return err(appError('election.confirmed', { resolution: there.resolution }));
  const made = confirmingResolution(election);
  if (made === null || election.countedAt === null) return err(appError('election.nobody'));
  const passedDate = votedOn(
    { sittingId: election.sittingId, takenAt: election.countedAt },
    session.sittings,
  );
  await tx
    .insertInto('resolution')
    .values({
      id: context.newId(),
      session_id: session.id,
      item_id: election.itemId,
      open_vote_id: null,
      election_id: election.id,
      resolution_kind: 'individual',
      year: Number(passedDate.slice(0, 4)),
      ...{ number: null, symbol: '', void_reason: '' },
      title: made.title,
      articles: made.articles,
      ...{ submitter: 'Ban kiểm phiếu', board: '', signer: '', replaces: '', published_where: '' },
      bases: `Căn cứ Biên bản kiểm phiếu bầu cử (lượt ${election.refNo})`,
      passed_date: passedDate,
      effect_date: passedDate,
      published_date: null,
      search_key: searchKey(made.title),
      ...firstStamp(now),
    })
    .execute();
  noteSitting(context, session.id, `Ghi nghị quyết: ${made.title}`);
  return ok(await electionsReply(tx, session.id));
}
