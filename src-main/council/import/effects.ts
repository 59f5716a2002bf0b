import type { Selectable } from 'kysely';
import type { Tables } from '../../database/tables';

export const REGISTER_TABLES = [
  'body',
  'person',
  'deputy',
  'post',
  'post_holding',
  'administrative_unit',
] as const;
export type RegisterTable = (typeof REGISTER_TABLES)[number];

/** What committing did to one record: enough to take it back, and to see that nobody touched it since. */
export type Effect = {
  readonly [T in RegisterTable]: {
    readonly table: T;
    readonly id: string;
    /** The record as it was; null when the import made it. */
    readonly before: Selectable<Tables[T]> | null;
    readonly version: number;
  };
}[RegisterTable];

export function made(table: RegisterTable, id: string): Effect {
  return { table, id, before: null, version: 1 };
}
