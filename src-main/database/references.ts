import { sql } from 'kysely';
import type { ReadDb, Tables } from './tables';

/** One record that keeps another from being removed. */
export interface Use {
  readonly table: string;
  readonly user: string;
  readonly used: string;
}

/**
 * Who refers to records of these tables so that they cannot be removed (ON DELETE RESTRICT). Read from the schema
 * itself: a table that comes later is not forgotten.
 */
export async function usesOf(
  db: ReadDb,
  tables: readonly (keyof Tables)[],
  ids: readonly string[] | null = null,
): Promise<readonly Use[]> {
  const links = await db
    .selectFrom(
      sql<{ readonly user_table: string; readonly user_column: string }>`
        (SELECT user.name AS user_table, link."from" AS user_column
        FROM sqlite_schema AS user, pragma_foreign_key_list(user.name) AS link
        WHERE user.type = 'table' AND link.on_delete = 'RESTRICT' AND link."table" IN (${sql.join(tables)}))`.as(
        'link',
      ),
    )
    .selectAll()
    .execute();
  const found: Use[] = [];
  for (const { user_table: table, user_column: column } of links) {
    const named = sql.ref(column);
    const wanted = ids === null ? sql`${named} IS NOT NULL` : sql`${named} IN (${sql.join(ids)})`;
    const uses = await db
      .selectFrom(
        sql<
          Omit<Use, 'table'>
        >`(SELECT id AS user, ${named} AS used FROM ${sql.table(table)} WHERE ${wanted})`.as('use'),
      )
      .selectAll()
      .execute();
    found.push(...uses.map((use) => ({ table, ...use })));
  }
  return found;
}
