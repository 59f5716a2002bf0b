import type { Selectable } from 'kysely';
import type { ImportPreview, ImportRecord, RegisterKind } from '@shared/council/import/contract';
import type { DeputyIntent } from '@shared/council/import/plan-deputies';
import type { OfficialIntent } from '@shared/council/import/plan-officials';
import type { UnitIntent } from '@shared/council/import/plan-units';
import type { ImportBatchTable, ReadDb, WriteTx } from '../../database/tables';

export type ImportBatchRow = Selectable<ImportBatchTable>;

/** What is kept of a preview: what was shown, and what each row would write. */
export type StoredPreview =
  | { readonly kind: 'deputies'; readonly preview: ImportPreview; readonly intents: readonly DeputyIntent[] }
  | {
      readonly kind: 'officials';
      readonly preview: ImportPreview;
      readonly intents: readonly OfficialIntent[];
    }
  | { readonly kind: 'units'; readonly preview: ImportPreview; readonly intents: readonly UnitIntent[] };

export async function findBatch(db: ReadDb, id: string): Promise<ImportBatchRow | undefined> {
  return db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst();
}

export function storedPreview(batch: ImportBatchRow): StoredPreview {
  return JSON.parse(batch.preview) as StoredPreview;
}

export async function keepPreview(
  tx: WriteTx,
  stored: StoredPreview,
  registerState: string,
  now: string,
): Promise<void> {
  // Previews that nobody committed yesterday will not be committed today.
  const yesterday = new Date(Date.parse(now) - 24 * 3_600_000).toISOString();
  await tx
    .deleteFrom('import_batch')
    .where('committed_at', 'is', null)
    .where('created_at', '<', yesterday)
    .execute();
  const { id, kind, fileName } = stored.preview;
  await tx
    .insertInto('import_batch')
    .values({
      id,
      kind,
      file_name: fileName,
      register_state: registerState,
      preview: JSON.stringify(stored),
      effects: null,
      added: 0,
      changed: 0,
      created_at: now,
      committed_at: null,
      undone_at: null,
    })
    .execute();
}

export function recordOf(
  batch: Omit<ImportBatchRow, 'preview' | 'effects' | 'register_state'>,
): ImportRecord {
  return {
    id: batch.id,
    kind: batch.kind,
    fileName: batch.file_name,
    committedAt: batch.committed_at ?? batch.created_at,
    added: batch.added,
    changed: batch.changed,
    undoneAt: batch.undone_at,
    canUndo: batch.committed_at !== null && batch.undone_at === null,
  };
}

const REGISTER_TABLES = {
  deputies: ['person', 'deputy', 'body'],
  officials: ['person', 'post', 'post_holding'],
  units: ['administrative_unit'],
} as const;

/**
 * A fingerprint of the records that an import of this kind reads: another one means that a preview speaks of data
 * that have changed since. Every edit raises a version, every addition brings a newer id, every removal lowers a
 * count.
 */
export async function registerState(db: ReadDb, kind: RegisterKind): Promise<string> {
  const parts: string[] = [];
  for (const table of REGISTER_TABLES[kind]) {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => [
        fn.countAll<number>().as('count'),
        fn.sum<number | null>('version').as('versions'),
        fn.max('id').as('newest'),
      ])
      .executeTakeFirstOrThrow();
    parts.push(`${table}:${row.count}:${row.versions ?? 0}:${String(row.newest ?? '')}`);
  }
  return parts.join(' ');
}
