import { compiledOnce } from '../database/compiled-once';
import type { WriteTx } from '../database/tables';
import type { AuditEntry, FieldChange } from './context';

interface Call {
  readonly at: string;
  readonly actor: string;
  readonly method: string;
}

const rowOf = (call: Call, entry: AuditEntry) => ({
  at: call.at,
  actor: call.actor,
  method: call.method,
  entity: entry.entity,
  entity_id: entry.entityId,
  summary: entry.summary,
  changes: JSON.stringify(entry.changes),
});

/** Nearly every command has one entry. Each column by its name: the row given here is not looked into. */
const insertOne = compiledOnce((tx, row: ReturnType<typeof rowOf>) =>
  tx.insertInto('audit_log').values({
    at: row.at,
    actor: row.actor,
    method: row.method,
    entity: row.entity,
    entity_id: row.entity_id,
    summary: row.summary,
    changes: row.changes,
  }),
);

/** Writes what a command did into the append-only log, inside the command's own transaction. */
export async function writeAudit(tx: WriteTx, call: Call, entries: readonly AuditEntry[]): Promise<void> {
  const [only, ...others] = entries;
  if (only && others.length === 0) {
    await insertOne(tx, rowOf(call, only));
    return;
  }
  // An import writes thousands of entries, and SQLite takes 32 766 parameters in one statement.
  for (let first = 0; first < entries.length; first += ENTRIES_PER_STATEMENT) {
    await tx
      .insertInto('audit_log')
      .values(entries.slice(first, first + ENTRIES_PER_STATEMENT).map((entry) => rowOf(call, entry)))
      .execute();
  }
}

const ENTRIES_PER_STATEMENT = 500;

/**
 * The fields that differ between two states of a record, with labels a clerk knows. Fields without a label are
 * not shown.
 */
export function changedFields<T extends object>(
  before: Partial<T> | null,
  after: Partial<T>,
  labels: Readonly<Partial<Record<keyof T & string, string>>>,
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [field, label] of Object.entries(labels) as [keyof T & string, string][]) {
    const was = shown(before?.[field]);
    const is = shown(after[field]);
    if (was !== is) changes.push({ field: label, before: was, after: is });
  }
  return changes;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
