import type { Selectable } from 'kysely';
import { documentSymbol } from '@shared/official-documents/numbering';
import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { daysInWords, offsetDay } from '@shared/sessions/deadlines/days';
import { closingDayOf, type Session } from '@shared/sessions/model';
import type { DispatchShape, ResolutionShape, ResolutionsReply } from '@shared/sessions/resolutions/contract';
import type { ResolutionKind } from '@shared/sessions/resolutions/model';
import { resolutionsSent } from '@shared/sessions/templates/several-kinds';
import type { ReadDb, ResolutionTable, SessionDispatchTable } from '../../database/tables';
import { loadWorkCalendar } from '../holidays';
import { loadVotes } from '../open-votes/vote-store';

/** The kind of document whose numbers individual resolutions share with every other resolution of the office. */
export const SERIES = 'NQ';
const BODY = 'HĐND';

/** "52/NQ-HĐND" for individual ones, "05/2025/NQ-HĐND" for normative ones (Nghị định 78/2025/NĐ-CP). */
export const symbolOf = (kind: ResolutionKind, year: number, number: number): string =>
  documentSymbol(kind === 'normative' ? '{no}/{year}/{kind}-{body}' : '{no}/{kind}-{body}', {
    number,
    year,
    kind: SERIES,
    body: BODY,
  });

type Vote = ResolutionShape['vote'];

export function resolutionOf(row: Selectable<ResolutionTable>, vote: Vote): ResolutionShape {
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
    voidReason: row.void_reason,
    vote,
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
  const votes = new Map((await loadVotes(db, sessionId)).map((vote) => [vote.id, vote]));
  return rows.map((row) => resolutionOf(row, votes.get(row.open_vote_id ?? '') ?? null));
}

/**
 * The next number of a kind and year. Individual resolutions go on where the office's register of numbers stands, because
 * resolutions that confirm a vote take theirs there; normative ones have a series of their own.
 */
export async function nextNumberOf(db: ReadDb, kind: ResolutionKind, year: number): Promise<number> {
  const own = await db
    .selectFrom('resolution')
    .select(({ fn }) => fn.max<number | null>('number').as('highest'))
    .where('resolution_kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst();
  const highest = own?.highest ?? 0;
  if (kind === 'normative') return highest + 1;
  return Math.max(highest, ...(await numbersElsewhere(db, year))) + 1;
}

/** Numbers of the series that stand in the office's register: of its documents, and those given outside the program. */
export async function numbersElsewhere(db: ReadDb, year: number): Promise<readonly number[]> {
  const given = await db
    .selectFrom('document_number')
    .select('number')
    .where('abbreviation', '=', SERIES)
    .where('year', '=', year)
    .execute();
  const series = await db
    .selectFrom('number_series')
    .select(['given_outside', 'given_before_restore'])
    .where('abbreviation', '=', SERIES)
    .where('year', '=', year)
    .executeTakeFirst();
  const upTo = Math.max(series?.given_outside ?? 0, series?.given_before_restore ?? 0);
  return [...given.map(({ number }) => number), ...Array.from({ length: upTo }, (_, index) => index + 1)];
}

export const dispatchOf = (row: Selectable<SessionDispatchTable>): DispatchShape => ({
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
    symbolOf(kind, year, await nextNumberOf(db, kind, year));
  return {
    today,
    resolutions: await loadResolutions(db, session.id),
    dispatches: await loadDispatches(db, session.id),
    votes: await loadVotes(db, session.id),
    next: { individual: await next('individual'), normative: await next('normative') },
  };
}
