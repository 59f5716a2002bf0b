import { sql, type RawBuilder } from 'kysely';
import { tableNames } from '../../database/table-names';
import type { Tables, WriteTx } from '../../database/tables';
import type { Cell } from '../../spreadsheets/csv';

export interface TableContent {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

export type Everything = Readonly<Record<keyof Tables, TableContent>>;

/** Keys to the count, not data of the office: a PIN of few digits can be found from its hash. */
const SECRET_COLUMNS: Readonly<Partial<Record<keyof Tables, readonly string[]>>> = {
  count_operator: ['pin_salt', 'pin_hash'],
  operator_sign_in: ['token_hash'],
};

/** Where the marks of single ballots stand. Each of these tables has a `vote_id`. */
const BALLOT_TABLES: readonly (keyof Tables)[] = [
  'ballot_batch',
  'ballot_entry',
  'field_resolution',
  'count_log',
];

const ALL_ROWS = sql<boolean>`1`;

/**
 * Whoever types a ballot the second time must not be able to read it first: until the figures of a count are closed,
 * its ballots are in no file that anybody can open.
 */
const CLOSED_COUNTS = sql<boolean>`vote_id NOT IN (
  SELECT id FROM confidence_vote WHERE count_mode = 'ballots' AND status IN ('prepared', 'counting')
)`;

/** All tables as they stand at one moment: the transaction keeps every change out until the last is read. */
export async function readEverything(tx: WriteTx): Promise<Everything> {
  const contents = new Map<keyof Tables, TableContent>();
  for (const table of tableNames) {
    const named = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(tx);
    const secret = SECRET_COLUMNS[table] ?? [];
    const columns = named.rows.map(({ name }) => name).filter((name) => !secret.includes(name));
    const which: RawBuilder<boolean> = BALLOT_TABLES.includes(table) ? CLOSED_COUNTS : ALL_ROWS;
    const rows = await sql<Record<string, Cell>>`
      SELECT ${sql.join(columns.map((column) => sql.ref(column)))} FROM ${sql.table(table)} WHERE ${which}
    `.execute(tx);
    contents.set(table, { columns, rows: rows.rows });
  }
  return Object.fromEntries(contents) as Everything;
}
