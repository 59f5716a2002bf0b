import type { DayPart } from '@shared/kernel/day-part';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import type { Marks } from '@shared/training/roll-contract';
import { STATUS_CODES, withStatus, type AttendanceStatus } from '@shared/training/model';
import { inOrderOfTime } from '@shared/training/slots';
import { originOf } from '../database/origin';
import type { AttendanceEventTable, ReadDb, WriteTx } from '../database/tables';
import type { CommandContext } from '../application/context';

export type MarkSource = AttendanceEventTable['source']['__select__'];

/** The roll of a class as texts: one character a half day, in the order of time. */
export async function readMarks(db: ReadDb, classId: string, today: LocalDate): Promise<Marks> {
  const slots = await db
    .selectFrom('training_slot')
    .select(['id', 'slot_date as date', 'day_part as part'])
    .where('class_id', '=', classId)
    .execute();
  const slotIds = inOrderOfTime<{ id: string; date: string; part: DayPart }>(slots).map(({ id }) => id);
  const places = new Map(slotIds.map((id, place) => [id, place]));
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('training_slot', 'training_slot.id', 'attendance.slot_id')
    .select(['slot_id', 'trainee_id', 'status', 'substitute_name', 'recorded_at'])
    .where('training_slot.class_id', '=', classId)
    .execute();
  const marks: Record<string, string> = {};
  const settled: Record<string, string> = {};
  const empty = STATUS_CODES.not_recorded.repeat(slotIds.length);
  const substitutes: Marks['substitutes'] = [];
  for (const row of rows) {
    const place = places.get(row.slot_id);
    if (place === undefined) continue;
    marks[row.trainee_id] = withStatus(marks[row.trainee_id] ?? empty, place, row.status);
    if (localDateOf(row.recorded_at) < today) {
      const known = settled[row.trainee_id] ?? '0'.repeat(slotIds.length);
      settled[row.trainee_id] = `${known.slice(0, place)}1${known.slice(place + 1)}`;
    }
    if (row.substitute_name !== '') {
      substitutes.push({ traineeId: row.trainee_id, slotId: row.slot_id, name: row.substitute_name });
    }
  }
  return { slotIds, marks, settled, substitutes };
}

export interface StandingMark {
  readonly status: AttendanceStatus;
  /** Null where nothing is recorded. */
  readonly recordedOn: LocalDate | null;
  /** Who sat there instead; empty where nobody did. */
  readonly substituteName: string;
}

export const NOTHING: StandingMark = { status: 'not_recorded', recordedOn: null, substituteName: '' };

/** What stands in a half day, by trainee. */
export async function standingMarks(db: ReadDb, slotId: string): Promise<Map<string, StandingMark>> {
  const rows = await db
    .selectFrom('attendance')
    .select(['trainee_id', 'status', 'recorded_at', 'substitute_name'])
    .where('slot_id', '=', slotId)
    .execute();
  return new Map(rows.map((row) => [row.trainee_id, standing(row)]));
}

export async function standingMark(db: ReadDb, slotId: string, traineeId: string): Promise<StandingMark> {
  const row = await db
    .selectFrom('attendance')
    .select(['status', 'recorded_at', 'substitute_name'])
    .where('slot_id', '=', slotId)
    .where('trainee_id', '=', traineeId)
    .executeTakeFirst();
  return row ? standing(row) : NOTHING;
}

const standing = (row: {
  readonly status: AttendanceStatus;
  readonly recorded_at: string;
  readonly substitute_name: string;
}): StandingMark => ({
  status: row.status,
  recordedOn: localDateOf(row.recorded_at),
  substituteName: row.substitute_name,
});

export interface NewMark {
  readonly slotId: string;
  readonly traineeId: string;
  readonly before: AttendanceStatus;
  readonly status: AttendanceStatus;
  readonly substituteName: string;
}

export interface MarkReason {
  readonly source: MarkSource;
  readonly reason: string;
  readonly door?: string;
}

/**
 * Writes marks and what they replace; both or neither, because the transaction is the caller's. Answers the new events,
 * in the order of the marks.
 */
export async function writeMarks(
  context: CommandContext,
  marks: readonly NewMark[],
  why: MarkReason,
): Promise<readonly string[]> {
  const { tx, now, actor } = context;
  const origin = await originOf(tx);
  const open = await openEvents(tx, marks);
  const written: string[] = [];
  for (const mark of marks) {
    await showMark(tx, mark, now);
    const id = context.newId();
    written.push(id);
    await tx
      .insertInto('attendance_event')
      .values({
        id,
        slot_id: mark.slotId,
        trainee_id: mark.traineeId,
        from_status: mark.before,
        to_status: mark.status,
        substitute_name: mark.substituteName,
        reason: why.reason,
        source: why.source,
        at: now,
        actor,
        origin,
        door: why.door ?? '',
      })
      .execute();
    for (const replaced of open.get(fieldKey(mark.slotId, mark.traineeId)) ?? []) {
      await tx.insertInto('attendance_replaced').values({ replaced_id: replaced, event_id: id }).execute();
    }
    open.set(fieldKey(mark.slotId, mark.traineeId), [id]);
  }
  return written;
}

/** What the roll shows in a field from now on. */
export async function showMark(
  tx: WriteTx,
  mark: Pick<NewMark, 'slotId' | 'traineeId' | 'status' | 'substituteName'>,
  at: string,
): Promise<void> {
  if (mark.status === 'not_recorded') {
    await tx
      .deleteFrom('attendance')
      .where('slot_id', '=', mark.slotId)
      .where('trainee_id', '=', mark.traineeId)
      .execute();
    return;
  }
  const columns = { status: mark.status, substitute_name: mark.substituteName, recorded_at: at };
  await tx
    .insertInto('attendance')
    .values({ slot_id: mark.slotId, trainee_id: mark.traineeId, ...columns })
    .onConflict((conflict) => conflict.columns(['slot_id', 'trainee_id']).doUpdateSet(columns))
    .execute();
}

const fieldKey = (slotId: string, traineeId: string): string => `${slotId} ${traineeId}`;

/** The marks of these fields that no other mark replaced, by field; also of rows that turned out to be the same person. */
async function openEvents(db: ReadDb, marks: readonly NewMark[]): Promise<Map<string, string[]>> {
  const [only] = marks;
  const query = db
    .selectFrom('attendance_event as event')
    .innerJoin('trainee', 'trainee.id', 'event.trainee_id')
    .select(['event.id', 'event.slot_id', 'event.trainee_id', 'trainee.link_kind', 'trainee.linked_to_id'])
    .where('event.slot_id', 'in', [...new Set(marks.map(({ slotId }) => slotId))])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attendance_replaced as later')
            .select('later.event_id')
            .whereRef('later.replaced_id', '=', 'event.id'),
        ),
      ),
    );
  if (!only) return new Map();
  const rows = await (
    marks.length === 1
      ? query.where(({ eb, or }) =>
          or([eb('trainee.id', '=', only.traineeId), eb('trainee.linked_to_id', '=', only.traineeId)]),
        )
      : query
  ).execute();
  const open = new Map<string, string[]>();
  for (const row of rows) {
    const owner = row.link_kind === 'same_person' ? (row.linked_to_id ?? row.trainee_id) : row.trainee_id;
    const key = fieldKey(row.slot_id, owner);
    open.set(key, [...(open.get(key) ?? []), row.id]);
  }
  return open;
}
