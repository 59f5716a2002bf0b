import { sql } from 'kysely';
import type { ReadDb } from '../database/tables';

/**
 * Units that records of other rooms name: people and seats of classes and plans, points, officers, clusters of any year.
 * They would lose their unit, or go with it, so a unit among these is not removed but gets its last day.
 */
export async function unitsInUse(db: ReadDb): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom(
      sql<{ readonly unit_id: string }>`(
        SELECT unit_id FROM trainee WHERE unit_id IS NOT NULL
        UNION SELECT unit_id FROM training_quota
        UNION SELECT unit_id FROM training_plan_quota
        UNION SELECT unit_id FROM training_point WHERE unit_id IS NOT NULL
        UNION SELECT unit_id FROM unit_officer
        UNION SELECT unit_id FROM emulation_cluster_unit)`.as('used'),
    )
    .select('unit_id')
    .execute();
  return new Set(rows.map(({ unit_id }) => unit_id));
}
