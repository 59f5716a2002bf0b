import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { dateText } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { Session } from '@shared/sessions/model';
import { voteOutcome } from '@shared/sessions/open-votes/outcome';
import type {
  ResolutionFields,
  ResolutionShape,
  ResolutionsReply,
} from '@shared/sessions/resolutions/contract';
import { RESOLUTION_KIND_WORDS, RESOLUTION_LABELS } from '@shared/sessions/resolutions/labels';
import { beforePassing } from '@shared/sessions/resolutions/model';
import { decidingVote } from '@shared/sessions/resolutions/passed';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import { voteOf } from '../open-votes/vote-store';
import { belongs, noteSitting, sessionOf } from '../session-of';
import { gapsOf, nextNumberOf, symbolOf } from './resolution-numbers';
import { loadResolutions, resolutionOf, resolutionsReply } from './resolution-store';

export async function getResolutions(
  { db, now }: QueryContext,
  { sessionId }: Input<'resolutions.getResolutions'>,
): Outcome<ResolutionsReply> {
  const session = await sessionOf(db, sessionId);
  return session.ok ? ok(await resolutionsReply(db, session.value, now)) : session;
}

/** The register over all sessions, the newest year first, in the order of the numbers; and what is missing in it. */
export async function listRegister({ db }: QueryContext): Outcome<Output<'resolutions.listRegister'>> {
  const rows = await db
    .selectFrom('resolution')
    .innerJoin('session', 'session.id', 'resolution.session_id')
    .selectAll('resolution')
    .select('session.title as session_title')
    .orderBy('year', 'desc')
    .orderBy('resolution_kind')
    .orderBy('resolution.number')
    .orderBy('resolution.id')
    .execute();
  const votes = Map.groupBy(
    await db.selectFrom('open_vote').selectAll().orderBy('ref_no').execute(),
    (row) => row.session_id,
  );
  const resolutions = rows.map((row) => {
    const taken = (votes.get(row.session_id) ?? []).map(voteOf);
    const vote = decidingVote(row.open_vote_id, taken);
    return { ...resolutionOf(row, vote, null), sessionTitle: row.session_title };
  });
  const gaps: Output<'resolutions.listRegister'>['gaps'] = [];
  for (const group of Map.groupBy(resolutions, ({ kind, year }) => `${kind} ${year}`).values()) {
    const { kind, year } = group[0] ?? { kind: 'individual' as const, year: 0 };
    const given = group.flatMap(({ number }) => number ?? []);
    const numbers = await gapsOf(db, kind, year, given);
    if (numbers.length > 0) gaps.push({ kind, year, numbers: [...numbers] });
  }
  return ok({ resolutions, gaps });
}

interface Found {
  readonly session: Session;
  readonly resolution: ResolutionShape;
}

async function resolutionAt(
  context: CommandContext,
  { sessionId, id, version }: { readonly sessionId: string; readonly id: string; readonly version: number },
): Promise<Result<Found, AppError>> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const resolution = (await loadResolutions(context.tx, sessionId)).find((one) => one.id === id);
  if (!resolution) return err(appError('not-found'));
  if (resolution.version !== version) return err(appError('conflict'));
  return ok({ session: session.value, resolution });
}

export async function saveResolution(
  context: CommandContext,
  { sessionId, id, version, fields }: Input<'resolutions.saveResolution'>,
): Outcome<ResolutionsReply> {
  const { tx, now } = context;
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const found = id === null ? null : await resolutionAt(context, { sessionId, id, version: version ?? -1 });
  if (found && !found.ok) return found;
  const before = found?.value.resolution ?? null;
  const { votes } = await resolutionsReply(tx, session.value, now);
  const vote = votes.find((one) => one.id === fields.voteId) ?? null;
  if (fields.voteId !== null && !vote) return err(appError('not-found'));
  if (!(await belongs(tx, session.value, { itemId: fields.itemId }))) return err(appError('not-found'));
  const early = beforePassing(fields);
  if (early !== null) return err(appError(early));
  // A number belongs to its kind and year.
  if (before && before.number !== null && (before.kind !== fields.kind || before.year !== fields.year)) {
    return err(appError('resolution.numbered'));
  }
  // Nor does a number go over to what was not passed.
  const stands = decidingVote(fields.voteId, votes);
  if (
    before &&
    before.number !== null &&
    before.voteId !== fields.voteId &&
    stands &&
    voteOutcome(stands).verdict !== 'passed'
  ) {
    return err(appError('resolution.not-passed'));
  }
  const columns = {
    item_id: fields.itemId,
    open_vote_id: fields.voteId,
    resolution_kind: fields.kind,
    year: fields.year,
    title: fields.title,
    submitter: fields.submitter,
    board: fields.board,
    signer: fields.signer,
    bases: fields.bases,
    articles: fields.articles,
    passed_date: fields.passedDate,
    effect_date: fields.effectDate,
    replaces: fields.replaces,
    published_date: fields.publishedDate,
    published_where: fields.publishedWhere,
    search_key: searchKey([before?.symbol ?? '', fields.title, fields.submitter, fields.board].join(' ')),
  };
  if (before) {
    await tx
      .updateTable('resolution')
      .set({ ...columns, ...nextStamp(before, now) })
      .where('id', '=', before.id)
      .execute();
  } else {
    const unnumbered = { number: null, symbol: '', void_reason: '' };
    await tx
      .insertInto('resolution')
      .values({
        ...{ id: context.newId(), session_id: sessionId, election_id: null },
        ...{ ...unnumbered, ...columns, ...firstStamp(now) },
      })
      .execute();
  }
  noteSitting(
    context,
    sessionId,
    `${before ? 'Sửa' : 'Ghi'} nghị quyết: ${fields.title}`,
    changedFields(before && readable(before, before.vote?.refNo), readable(fields, vote?.refNo), READABLE),
  );
  return ok(await resolutionsReply(tx, session.value, now));
}

const { item: _item, ...READABLE } = RESOLUTION_LABELS;

const readable = (
  fields: ResolutionFields,
  voteNo: number | undefined,
): Record<keyof typeof READABLE, string> => ({
  title: fields.title,
  kind: RESOLUTION_KIND_WORDS[fields.kind],
  year: String(fields.year),
  vote: voteNo === undefined ? '' : `Lượt ${voteNo}`,
  submitter: fields.submitter,
  board: fields.board,
  signer: fields.signer,
  bases: fields.bases,
  articles: fields.articles,
  passedDate: dateText(fields.passedDate),
  effectDate: dateText(fields.effectDate),
  replaces: fields.replaces,
  publishedDate: dateText(fields.publishedDate),
  publishedWhere: fields.publishedWhere,
});

export async function takeNumber(
  context: CommandContext,
  input: Input<'resolutions.takeNumber'>,
): Outcome<ResolutionsReply> {
  const { tx, now } = context;
  const found = await resolutionAt(context, input);
  if (!found.ok) return found;
  const { resolution, session } = found.value;
  if (resolution.number !== null) return ok(await resolutionsReply(tx, session, now));
  // A resolution that was not passed by the vote that stands gets no number; one whose vote was not recorded here may.
  if (resolution.vote && voteOutcome(resolution.vote).verdict !== 'passed') {
    return err(appError('resolution.not-passed'));
  }
  // Nor does one that confirms an election in which nobody was elected.
  if (!resolution.vote && resolution.elected === 0) return err(appError('resolution.not-passed'));
  const number = await nextNumberOf(tx, resolution.kind, resolution.year);
  const symbol = await symbolOf(tx, resolution.kind, resolution.year, number);
  await tx
    .updateTable('resolution')
    .set({
      number,
      symbol,
      search_key: searchKey([symbol, resolution.title, resolution.submitter, resolution.board].join(' ')),
      ...nextStamp(resolution, now),
    })
    .where('id', '=', resolution.id)
    .execute();
  noteSitting(context, input.sessionId, `Cấp số ${symbol} cho nghị quyết: ${resolution.title}`);
  return ok(await resolutionsReply(tx, session, now));
}

export async function voidResolution(
  context: CommandContext,
  { reason, ...input }: Input<'resolutions.voidResolution'>,
): Outcome<ResolutionsReply> {
  const found = await resolutionAt(context, input);
  if (!found.ok) return found;
  const { resolution, session } = found.value;
  await context.tx
    .updateTable('resolution')
    .set({ void_reason: reason, ...nextStamp(resolution, context.now) })
    .where('id', '=', resolution.id)
    .execute();
  noteSitting(context, input.sessionId, `Hủy số ${resolution.symbol}: ${resolution.title}`, [
    { field: 'Lý do hủy', before: resolution.voidReason, after: reason },
  ]);
  return ok(await resolutionsReply(context.tx, session, context.now));
}

export async function removeResolution(
  context: CommandContext,
  input: Input<'resolutions.removeResolution'>,
): Outcome<ResolutionsReply> {
  const found = await resolutionAt(context, input);
  if (!found.ok) return found;
  const { resolution, session } = found.value;
  if (resolution.number !== null) return err(appError('resolution.numbered'));
  await context.tx.deleteFrom('resolution').where('id', '=', resolution.id).execute();
  noteSitting(context, input.sessionId, `Bỏ nghị quyết chưa lấy số: ${resolution.title}`);
  return ok(await resolutionsReply(context.tx, session, context.now));
}
