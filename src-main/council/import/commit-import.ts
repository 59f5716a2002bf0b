import { appError, type AppError } from '@shared/contract/error-messages';
import { REGISTER_TITLES } from '@shared/council/import/columns';
import { err, ok, type Result } from '@shared/kernel/result';
import type { CommandContext, Handler, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { applyDeputies } from './apply-deputies';
import { applyOfficials } from './apply-officials';
import { applyUnits } from './apply-units';
import type { Effect } from './effects';
import {
  findBatch,
  recordOf,
  registerState,
  storedPreview,
  type ImportBatchRow,
  type StoredPreview,
} from './import-store';

interface Committable {
  readonly batch: ImportBatchRow;
  readonly stored: StoredPreview;
}

/** Writes what a preview showed, in one transaction, after a backup of its own. */
export const commitImport: Handler<'council.commitImport'> = async (context, { id }) => {
  const early = await context.read(({ db }: QueryContext) => committable(db, id));
  if (!early.ok) return early;
  const backup = await context.safety.makeBackup('import');
  if (!backup.ok) return backup;
  return context.write(async (command) => {
    const { tx, now } = command;
    const ready = await committable(tx, id);
    if (!ready.ok) return ready;
    const { batch, stored } = ready.value;
    const { new: added, changed } = stored.preview.counts;
    const effects = await apply(command, stored, `Nhập từ ${batch.file_name}`);
    const committed = { added, changed, committed_at: now };
    await tx
      .updateTable('import_batch')
      .set({ ...committed, effects: JSON.stringify(effects) })
      .where('id', '=', id)
      .execute();
    const title = REGISTER_TITLES[batch.kind].toLowerCase();
    const summary = `Nhập ${title} từ ${batch.file_name}: ${added} dòng mới, ${changed} dòng thay đổi`;
    command.audit({ entity: 'import', entityId: id, summary, changes: [] });
    return ok(recordOf({ ...batch, ...committed }));
  });
};

async function committable(db: ReadDb, id: string): Promise<Result<Committable, AppError>> {
  const batch = await findBatch(db, id);
  if (!batch) return err(appError('not-found'));
  if (batch.committed_at !== null) return err(appError('council.import-used'));
  const stored = storedPreview(batch);
  if (stored.intents.length === 0) return err(appError('council.import-nothing'));
  const state = await registerState(db, batch.kind);
  return state === batch.register_state ? ok({ batch, stored }) : err(appError('council.import-stale'));
}

function apply(context: CommandContext, stored: StoredPreview, source: string): Promise<Effect[]> {
  switch (stored.kind) {
    case 'deputies':
      return applyDeputies(context, stored.intents, source);
    case 'officials':
      return applyOfficials(context, stored.intents, source);
    case 'units':
      return applyUnits(context, stored.intents, source);
  }
}

export const listImports: Handler<'council.listImports'> = async ({ db }) => {
  const batches = await db
    .selectFrom('import_batch')
    .select(['id', 'kind', 'file_name', 'added', 'changed', 'created_at', 'committed_at', 'undone_at'])
    .where('committed_at', 'is not', null)
    .orderBy('committed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return ok(batches.map(recordOf));
};
