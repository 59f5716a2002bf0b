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
import { noteSitting, sessionOf } from '../session-of';
import { loadShare } from '../sitting-rules/rules';
import { noteTaken, takenAs, takenBefore, takenThere } from '../taken';
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
  input: Input<'elections.saveElection'>,
): Outcome<Output<'elections.saveElection'>> {
  const { now, tx } = context;
  const { correction, fields, sessionId } = input;
  const found = await takenBefore(context, input, loadElections);
  if (!found.ok) return found;
  const { before } = found.value;
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
  }
  const { id, refNo } = await takenAs(context, sessionId, before);
  if (!before) {
    await tx
      .insertInto('election')
      .values({ id, session_id: sessionId, ref_no: refNo, ...columns, ...firstStamp(now) })
      .execute();
  }
  const known = new Set(before?.candidates.map((one) => one.id));
  await writeCandidates(context, id, fields, known);
  const summary = `${before ? 'Sửa' : 'Ghi'} lượt bầu ${refNo}: ${fields.title}`;
  noteTaken(context, sessionId, summary, changes, correction);
  return ok({ ...(await electionsReply(tx, sessionId)), savedId: id });
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
  input: { readonly sessionId: string; readonly id: string; readonly version: number },
): Promise<Result<Found, AppError>> {
  const session = await sessionOf(tx, input.sessionId);
  if (!session.ok) return session;
  const reply = await electionsReply(tx, input.sessionId);
  const there = takenThere(reply.elections, input);
  return there.ok ? ok({ session: session.value, election: there.value, reply }) : there;
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
