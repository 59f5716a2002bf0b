import type { RollEvent } from '@shared/sessions/archive/roll-tables';
import type { Session } from '@shared/sessions/model';
import type { ReadDb } from '../../database/tables';

/** Every mark that was ever made in the rolls of a session, in the order in which they were made. */
export async function loadRollEvents(db: ReadDb, { sittings }: Session): Promise<readonly RollEvent[]> {
  if (sittings.length === 0) return [];
  const rows = await db
    .selectFrom('sitting_attendance_event as event')
    .innerJoin('deputy', 'deputy.id', 'event.deputy_id')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .selectAll('event')
    .select('person.full_name')
    .where(
      'event.sitting_id',
      'in',
      sittings.map(({ id }) => id),
    )
    .orderBy('event.at')
    .orderBy('event.id')
    .execute();
  return rows.map((row) => ({
    at: row.at,
    sittingId: row.sitting_id,
    deputyName: row.full_name,
    before: row.from_status,
    after: row.to_status,
    arrivedTime: row.arrived_time,
    leftTime: row.left_time,
    reason: row.reason,
    correction: row.correction,
    actor: row.actor,
  }));
}
