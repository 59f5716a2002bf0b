import { sql } from 'kysely';
import type { ReadDb } from '../database/tables';

/**
 * What a session leaves behind, each by the words that a refusal says: such a session is not removed. Steps, sittings,
 * agenda, the list of papers and of guests are a plan and go with it.
 */
const RECORDS = [
  [
    'điểm danh',
    sql`SELECT 1 FROM sitting_attendance_event JOIN session_sitting ON session_sitting.id = sitting_id WHERE session_id = `,
  ],
  [
    'giờ họp',
    sql`SELECT 1 FROM sitting_record JOIN session_sitting ON session_sitting.id = sitting_id WHERE opened_at IS NOT NULL AND session_id = `,
  ],
  [
    'diễn biến',
    sql`SELECT 1 FROM item_record JOIN agenda_item ON agenda_item.id = item_id WHERE (started_at IS NOT NULL OR item_record.note <> '') AND session_id = `,
  ],
  ['biểu quyết', sql`SELECT 1 FROM open_vote WHERE session_id = `],
  ['chất vấn', sql`SELECT 1 FROM interpellation WHERE session_id = `],
  ['phát biểu', sql`SELECT 1 FROM speech WHERE session_id = `],
  ['biên bản', sql`SELECT 1 FROM session_minutes WHERE session_id = `],
  ['nghị quyết', sql`SELECT 1 FROM resolution WHERE session_id = `],
  ['văn bản', sql`SELECT 1 FROM official_document WHERE session_id = `],
  ['gói tài liệu', sql`SELECT 1 FROM session_packet WHERE session_id = `],
  [
    'tài liệu đã nhận',
    sql`SELECT 1 FROM session_paper_version JOIN session_paper ON session_paper.id = paper_id WHERE session_id = `,
  ],
] as const;

/** What was recorded, received or issued for a session, in one word; null while it is only planned. */
export async function recordedIn(db: ReadDb, sessionId: string): Promise<string | null> {
  for (const [words, found] of RECORDS) {
    const row = await db
      .selectFrom(
        sql<{ readonly there: number }>`(SELECT EXISTS (${found}${sessionId}) AS there)`.as('found'),
      )
      .select('there')
      .executeTakeFirstOrThrow();
    if (row.there !== 0) return words;
  }
  return null;
}

/** Which of these sittings were held: opened, or something was recorded in them. */
export async function heldSittings(db: ReadDb, sittingIds: readonly string[]): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  if (sittingIds.length === 0) return held;
  for (const table of ['sitting_attendance_event', 'open_vote', 'interpellation', 'speech'] as const) {
    const rows = await db
      .selectFrom(table)
      .select('sitting_id')
      .where('sitting_id', 'in', sittingIds)
      .distinct()
      .execute();
    for (const { sitting_id: id } of rows) if (id !== null) held.add(id);
  }
  const opened = await db
    .selectFrom('sitting_record')
    .select('sitting_id')
    .where('sitting_id', 'in', sittingIds)
    .where((either) =>
      either.or([either('opened_at', 'is not', null), either('roll_closed_at', 'is not', null)]),
    )
    .execute();
  for (const { sitting_id: id } of opened) held.add(id);
  return held;
}
