import type { Selectable } from 'kysely';
import type { SessionReply } from '@shared/sessions/contract';
import {
  closingDayOf,
  inOrderOfDays,
  sessionPhase,
  type Session,
  type Sitting,
} from '@shared/sessions/model';
import { localDateOf } from '@shared/kernel/local-date';
import type { ReadDb, SessionSittingTable, SessionTable } from '../database/tables';
import { sessionsThatSit } from './sitting-record';

/** One session with its sittings in their order, or null. */
export async function loadSession(db: ReadDb, sessionId: string): Promise<Session | null> {
  const row = await db.selectFrom('session').selectAll().where('id', '=', sessionId).executeTakeFirst();
  if (!row) return null;
  const sittings = await db
    .selectFrom('session_sitting')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('id')
    .execute();
  const elections = await electionItems(db).where('agenda_item.session_id', '=', sessionId).execute();
  return sessionOf(row, sittings, elections);
}

/** The items under which the council elects, with the day of their sitting. */
const electionItems = (db: ReadDb) =>
  db
    .selectFrom('agenda_item')
    .leftJoin('session_sitting', 'session_sitting.id', 'agenda_item.sitting_id')
    .select(['agenda_item.session_id', 'session_sitting.sitting_date'])
    .where('agenda_item.item_kind', '=', 'election');

type ElectionItem = Awaited<ReturnType<ReturnType<typeof electionItems>['executeTakeFirstOrThrow']>>;

/** An item that stands in no sitting yet counts as held on the opening day: the safe side of a deadline behind it. */
const firstElection = (openingDate: string, items: readonly ElectionItem[]): string | null =>
  items.reduce<string | null>((first, { sitting_date: day }) => {
    const held = day ?? openingDate;
    return first === null || held < first ? held : first;
  }, null);

/** Every session, the latest first. */
export async function loadSessions(db: ReadDb): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .orderBy('opening_date', 'desc')
    .orderBy('id')
    .execute();
  const sittings = await db.selectFrom('session_sitting').selectAll().orderBy('id').execute();
  const bySession = Map.groupBy(sittings, (sitting) => sitting.session_id);
  const elections = Map.groupBy(await electionItems(db).execute(), (item) => item.session_id);
  return rows.map((row) => sessionOf(row, bySession.get(row.id) ?? [], elections.get(row.id) ?? []));
}

function sessionOf(
  row: Selectable<SessionTable>,
  sittings: readonly Selectable<SessionSittingTable>[],
  elections: readonly ElectionItem[],
): Session {
  return {
    id: row.id,
    version: row.version,
    sessionType: row.session_type,
    number: row.number,
    termNumber: row.term_number,
    title: row.title,
    openingDate: row.opening_date,
    electionDate: row.election_date,
    electedDate: firstElection(row.opening_date, elections),
    place: row.place,
    note: row.note,
    jointMeeting: {
      startTime: row.joint_start,
      endTime: row.joint_end,
      place: row.joint_place,
      chair: row.joint_chair,
      secretary: row.joint_secretary,
      contact: row.joint_contact,
    },
    petition: {
      voters: row.petition_voters,
      signatures: row.petition_signatures,
      complete: row.petition_complete,
    },
    sittings: inOrderOfDays(sittings.map(sittingOf)),
  };
}

function sittingOf(row: Selectable<SessionSittingTable>): Sitting {
  return {
    id: row.id,
    date: row.sitting_date,
    part: row.day_part,
    kind: row.sitting_kind,
    startTime: row.start_time,
    endTime: row.end_time,
    note: row.note,
  };
}

export function sittingRow(sessionId: string, sitting: Sitting) {
  return {
    id: sitting.id,
    session_id: sessionId,
    sitting_date: sitting.date,
    day_part: sitting.part,
    sitting_kind: sitting.kind,
    start_time: sitting.startTime,
    end_time: sitting.endTime,
    note: sitting.note,
  };
}

export async function replyOf(db: ReadDb, session: Session, now: string): Promise<SessionReply> {
  const today = localDateOf(now);
  const goesOn = (await sessionsThatSit(db)).has(session.id);
  return {
    today,
    phase: sessionPhase(session, today, goesOn),
    closingDate: closingDayOf(session),
    session: { ...session, sittings: [...session.sittings] },
  };
}
