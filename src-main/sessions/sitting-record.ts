import type { SittingTimes } from '@shared/sessions/roll-call/contract';
import type { CommandContext } from '../application/context';
import { firstStamp, nextStamp } from '../application/versions';
import type { ReadDb } from '../database/tables';

const NOT_YET: SittingTimes = { openedAt: null, closedAt: null, rollClosedAt: null };

/** When the sittings of a session really were, by sitting. */
export async function loadTimes(db: ReadDb, sessionId: string): Promise<(sittingId: string) => SittingTimes> {
  const rows = await db
    .selectFrom('sitting_record')
    .innerJoin('session_sitting', 'session_sitting.id', 'sitting_record.sitting_id')
    .select(['sitting_id', 'opened_at', 'closed_at', 'roll_closed_at'])
    .where('session_sitting.session_id', '=', sessionId)
    .execute();
  const bySitting = new Map(
    rows.map((row) => [
      row.sitting_id,
      { openedAt: row.opened_at, closedAt: row.closed_at, rollClosedAt: row.roll_closed_at },
    ]),
  );
  return (sittingId) => bySitting.get(sittingId) ?? NOT_YET;
}

/** The sessions of which a sitting was begun and has not ended. */
export async function sessionsThatSit(db: ReadDb): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('sitting_record')
    .innerJoin('session_sitting', 'session_sitting.id', 'sitting_record.sitting_id')
    .select('session_sitting.session_id')
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.session_id));
}

type TimeColumns = Partial<Record<'opened_at' | 'closed_at' | 'roll_closed_at', string | null>> & {
  /** The rule of the quorum by which the roll was closed, as JSON. */
  readonly quorum?: string;
};

/** Writes one or several of the times of a sitting. */
export async function writeTimes(
  { tx, now }: CommandContext,
  sittingId: string,
  columns: TimeColumns,
): Promise<void> {
  const row = await tx
    .selectFrom('sitting_record')
    .select('version')
    .where('sitting_id', '=', sittingId)
    .executeTakeFirst();
  if (row) {
    await tx
      .updateTable('sitting_record')
      .set({ ...columns, ...nextStamp(row, now) })
      .where('sitting_id', '=', sittingId)
      .execute();
    return;
  }
  await tx
    .insertInto('sitting_record')
    .values({
      sitting_id: sittingId,
      opened_at: null,
      closed_at: null,
      roll_closed_at: null,
      quorum: '',
      ...columns,
      ...firstStamp(now),
    })
    .execute();
}
