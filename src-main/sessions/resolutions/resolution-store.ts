import type { Selectable } from 'kysely';
import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { daysInWords, offsetDay } from '@shared/sessions/deadlines/days';
import { closingDayOf, type Session } from '@shared/sessions/model';
import type { DispatchShape, ResolutionShape, ResolutionsReply } from '@shared/sessions/resolutions/contract';
import type { ResolutionKind } from '@shared/sessions/resolutions/model';
import { decidingVote } from '@shared/sessions/resolutions/passed';
import { resolutionsSent } from '@shared/sessions/templates/several-kinds';
import type { ReadDb, ResolutionTable, SessionDispatchTable } from '../../database/tables';
import { electedIn, loadElections } from '../elections/election-store';
import { loadWorkCalendar } from '../holidays';
import { loadVotes } from '../open-votes/vote-store';
import { nextNumberOf, symbolOf } from './resolution-numbers';

type Vote = ResolutionShape['vote'];

export function resolutionOf(
  row: Selectable<ResolutionTable>,
  vote: Vote,
  elected: number | null,
): ResolutionShape {
  return {
    id: row.id,
    version: row.version,
    sessionId: row.session_id,
    itemId: row.item_id,
    voteId: row.open_vote_id,
    kind: row.resolution_kind,
    year: row.year,
    number: row.number,
    symbol: row.symbol,
    title: row.title,
    submitter: row.submitter,
    board: row.board,
    signer: row.signer,
    bases: row.bases,
    articles: row.articles,
    passedDate: row.passed_date,
    effectDate: row.effect_date,
    replaces: row.replaces,
    publishedDate: row.published_date,
    publishedWhere: row.published_where,
    voidReason: row.void_reason,
    vote,
    elected,
  };
}

export async function loadResolutions(db: ReadDb, sessionId: string): Promise<ResolutionShape[]> {
  const rows = await db
    .selectFrom('resolution')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('resolution_kind')
    .orderBy('year')
    .orderBy('number')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const votes = await loadVotes(db, sessionId);
  const elections = await loadElections(db, sessionId);
  return rows.map((row) =>
    resolutionOf(row, decidingVote(row.open_vote_id, votes), electedIn(elections, row.election_id)),
  );
}

const dispatchOf = (row: Selectable<SessionDispatchTable>): DispatchShape => ({
  id: row.id,
  version: row.version,
  recipient: row.recipient,
  papers: row.papers,
  dueDate: row.due_date,
  dueBasis: row.due_basis,
  sentDate: row.sent_date,
  sentNote: row.sent_note,
});

export async function loadDispatches(db: ReadDb, sessionId: string): Promise<DispatchShape[]> {
  const rows = await db
    .selectFrom('session_dispatch')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  return rows.map(dispatchOf);
}

/** By when resolutions and minutes are sent: the last day of the session's own step, else of the program's rule. */
export async function sendingDue(
  db: ReadDb,
  session: Session,
): Promise<{ readonly dueDate: string; readonly dueBasis: string }> {
  const step = await db
    .selectFrom('session_step')
    .select(['offset_days', 'offset_to_days', 'unit', 'basis'])
    .where('session_id', '=', session.id)
    .where('code', '=', resolutionsSent.code)
    .executeTakeFirst();
  const days = step
    ? (step.offset_to_days ?? step.offset_days)
    : (resolutionsSent.offsetTo ?? resolutionsSent.offset);
  const unit = step?.unit ?? resolutionsSent.unit;
  const closing = closingDayOf(session);
  return {
    dueDate: offsetDay(await loadWorkCalendar(db), closing, days, unit),
    dueBasis: `${daysInWords(days, unit)} sau bế mạc ${formatDate(closing)}; ${step?.basis ?? resolutionsSent.basis}`,
  };
}

export async function resolutionsReply(db: ReadDb, session: Session, now: string): Promise<ResolutionsReply> {
  const today = localDateOf(now);
  const year = Number(closingDayOf(session).slice(0, 4));
  const next = async (kind: ResolutionKind): Promise<string> =>
    symbolOf(db, kind, year, await nextNumberOf(db, kind, year));
  return {
    today,
    resolutions: await loadResolutions(db, session.id),
    dispatches: await loadDispatches(db, session.id),
    votes: await loadVotes(db, session.id),
    next: { individual: await next('individual'), normative: await next('normative') },
  };
}
