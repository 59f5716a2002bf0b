import type { ColumnType } from 'kysely';

/** Changes only through a migration's triggers or not at all. */
export type AppendOnly<T> = ColumnType<T, T, never>;

/** 0 or 1: SQLite has no booleans. */
export type Flag = 0 | 1;
