import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import { inviteeInWords } from '@shared/sessions/invitations/model';
import type { Session } from '@shared/sessions/model';
import type { SeatingReply } from '@shared/sessions/seating/contract';
import {
  validSeats,
  type Seat,
  type SeatedPerson,
  type SeatingRoom,
  type SessionSeating,
} from '@shared/sessions/seating/model';
import type { CommandContext, FieldChange, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { loadGuests } from '../invitations/guest-store';
import { noteChange, sessionAtVersion } from '../session-changes';
import { sessionOf } from '../session-of';
import { meetingDeputies } from '../voter-meetings/meeting-store';

async function loadRooms(db: ReadDb): Promise<readonly SeatingRoom[]> {
  const rows = await db.selectFrom('seating_room').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map(({ id, name, row_count: rowCount, seat_count: seatCount, version }) => ({
    ...{ id, version, name, rows: rowCount, seats: seatCount },
  }));
}

/** The hall that a session sits in; null while none was given. */
export const roomIdOf = async (db: ReadDb, sessionId: string): Promise<string | null> =>
  (await db.selectFrom('session').select('seating_room_id').where('id', '=', sessionId).executeTakeFirst())
    ?.seating_room_id ?? null;

/** Deputies of the opening day by Tổ, then guests by group, each in the order of the lists. */
async function loadPeople(db: ReadDb, session: Session): Promise<readonly SeatedPerson[]> {
  const guests = await loadGuests(db, session.id);
  return [
    ...(await meetingDeputies(db, session)).map((one) => ({ ...one, guest: false })),
    ...[...Map.groupBy(guests, ({ group }) => group)].flatMap(([group, own]) =>
      own.map((guest) => ({ id: guest.id, name: inviteeInWords(guest), group, guest: true })),
    ),
  ];
}

async function loadSeats(db: ReadDb, sessionId: string): Promise<readonly Seat[]> {
  const rows = await db
    .selectFrom('session_seat')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('row_no')
    .orderBy('seat_no')
    .execute();
  return rows.flatMap(({ deputy_id: deputyId, guest_id: guestId, row_no: row, seat_no: seat }) => {
    const personId = deputyId ?? guestId;
    return personId === null ? [] : [{ row, seat, personId }];
  });
}

/** The hall of a session with who sits where; null while no hall was given. */
export async function loadSeating(db: ReadDb, session: Session): Promise<SessionSeating | null> {
  const roomId = await roomIdOf(db, session.id);
  const room = (await loadRooms(db)).find(({ id }) => id === roomId);
  if (!room) return null;
  const people = await loadPeople(db, session);
  return { room, people, seats: validSeats(await loadSeats(db, session.id), people, room) };
}

async function seatingReply(db: ReadDb, session: Session): Promise<SeatingReply> {
  const seating = await loadSeating(db, session);
  return {
    version: session.version,
    place: session.place,
    rooms: [...(await loadRooms(db))],
    roomId: seating?.room.id ?? null,
    people: [...(await loadPeople(db, session))],
    seats: [...(seating?.seats ?? [])],
  };
}

export async function getSeating(
  { db }: QueryContext,
  { sessionId }: Input<'seating.getSeating'>,
): Outcome<SeatingReply> {
  const session = await sessionOf(db, sessionId);
  return session.ok ? ok(await seatingReply(db, session.value)) : session;
}

/** The answer of a command: the session moved on by one version. */
async function answer(
  context: CommandContext,
  session: Session,
  summary: string,
  changes: readonly FieldChange[],
): Outcome<SeatingReply> {
  const noted = await noteChange(context, session, summary, changes);
  if (!noted.ok) return noted;
  return ok(await seatingReply(context.tx, { ...session, version: session.version + 1 }));
}

const sizeWords = ({ name, rows, seats }: Pick<SeatingRoom, 'name' | 'rows' | 'seats'>): string =>
  `${name}, ${rows} dãy × ${seats} ghế`;

export async function saveRoom(
  context: CommandContext,
  input: Input<'seating.saveRoom'>,
): Outcome<SeatingReply> {
  const { now, tx } = context;
  const found = await sessionAtVersion(context, input);
  if (!found.ok) return found;
  const session = found.value;
  const { fields, id, roomVersion } = input;
  const rooms = await loadRooms(tx);
  const before = rooms.find((room) => room.id === id) ?? null;
  if (id !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== roomVersion) return err(appError('conflict'));
  if (rooms.some((room) => room.id !== id && room.name === fields.name)) {
    return err(appError('seating.name-taken', { name: fields.name }));
  }
  const columns = { name: fields.name, row_count: fields.rows, seat_count: fields.seats };
  const roomId = before?.id ?? context.newId();
  if (before) {
    await tx
      .updateTable('seating_room')
      .set({ ...columns, ...nextStamp(before, now) })
      .where('id', '=', before.id)
      .execute();
  } else {
    await tx
      .insertInto('seating_room')
      .values({ id: roomId, ...columns, ...firstStamp(now) })
      .execute();
  }
  await tx.updateTable('session').set({ seating_room_id: roomId }).where('id', '=', session.id).execute();
  await tx
    .deleteFrom('session_seat')
    .where('session_id', '=', session.id)
    .where((either) => either.or([either('row_no', '>', fields.rows), either('seat_no', '>', fields.seats)]))
    .execute();
  return answer(context, session, 'Chọn hội trường', [
    { field: 'Hội trường', before: before ? sizeWords(before) : '', after: sizeWords(fields) },
  ]);
}

export async function saveSeats(
  context: CommandContext,
  input: Input<'seating.saveSeats'>,
): Outcome<SeatingReply> {
  const found = await sessionAtVersion(context, input);
  if (!found.ok) return found;
  const session = found.value;
  const seating = await loadSeating(context.tx, session);
  if (!seating) return err(appError('not-found'));
  const guests = new Map(seating.people.map(({ guest, id }) => [id, guest]));
  const valid = validSeats(input.seats, seating.people, seating.room);
  const places = new Set(input.seats.map(({ row, seat }) => `${row} ${seat}`));
  const people = new Set(input.seats.map(({ personId }) => personId));
  if (valid.length < input.seats.length) return err(appError('not-found'));
  if (places.size < valid.length || people.size < valid.length) return err(appError('conflict'));
  await context.tx.deleteFrom('session_seat').where('session_id', '=', session.id).execute();
  if (valid.length > 0) {
    await context.tx
      .insertInto('session_seat')
      .values(
        valid.map(({ personId, row, seat }) => ({
          session_id: session.id,
          row_no: row,
          seat_no: seat,
          deputy_id: guests.get(personId) === false ? personId : null,
          guest_id: guests.get(personId) === true ? personId : null,
        })),
      )
      .execute();
  }
  return answer(context, session, 'Xếp chỗ ngồi', [
    { field: 'Số người có chỗ', before: String(seating.seats.length), after: String(valid.length) },
  ]);
}
