import { sql } from 'kysely';
import { tableNames } from '../../database/table-names';
import type { Tables, WriteTx } from '../../database/tables';
import type { Cell } from '../../spreadsheets/csv';

export interface TableContent {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

export type Everything = Readonly<Record<keyof Tables, TableContent>>;

/** All tables as they stand at one moment: the transaction keeps every change out until the last is read. */
export async function readEverything(tx: WriteTx): Promise<Everything> {
  const contents = new Map<keyof Tables, TableContent>();
  for (const table of tableNames) {
    const columns = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(tx);
    const rows = await sql<Record<string, Cell>>`SELECT * FROM ${sql.table(table)}`.execute(tx);
    contents.set(table, { columns: columns.rows.map(({ name }) => name), rows: rows.rows });
  }
  return Object.fromEntries(contents) as Everything;
}
