import { appError } from '@shared/contract/error-messages';
import type { PreviewedList, ListSource } from '@shared/council/import/contract';
import { OFFICER_COLUMNS, planOfficers, type OfficerIntent } from '@shared/council/unit-officers/import';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { FoundTable } from '@shared/list-import/headings';
import { intentsOf, type PlannedRow } from '@shared/list-import/model';
import type { Handler } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { listPreview, makeListTemplate, readList } from '../../spreadsheets/filled-list';
import { writeOfficer } from './officers';
import { readKnownUnits, readOfficers } from './store';

interface Planned {
  readonly preview: PreviewedList;
  readonly rows: readonly PlannedRow<OfficerIntent>[];
}

/** Row C04: what a list of standing committees would do, row by row. Nothing is written. */
export const previewOfficers: Handler<'unitOfficers.previewOfficers'> = async (context, { source }) => {
  const found = await readList(context, source, OFFICER_COLUMNS);
  if (!found.ok) return found;
  return ok((await context.read(({ db, now }) => plan(db, now, source, found.value))).preview);
};

/** Takes in what the preview showed, all of it at once, after a backup; anything else is refused. */
export const saveOfficers: Handler<'unitOfficers.saveOfficers'> = async (context, { source, digest }) => {
  const found = await readList(context, source, OFFICER_COLUMNS);
  if (!found.ok) return found;
  const early = await context.read(({ db, now }) => plan(db, now, source, found.value));
  if (early.preview.digest !== digest) return err(appError('council.import-stale'));
  if (intentsOf(early.rows).length === 0) return err(appError('council.import-nothing'));
  const backup = await context.safety.makeBackup('import');
  if (!backup.ok) return backup;
  return context.write(async (command) => {
    const planned = await plan(command.tx, command.now, source, found.value);
    if (planned.preview.digest !== digest) return err(appError('council.import-stale'));
    const rows = new Map(
      (await command.tx.selectFrom('unit_officer').selectAll().execute()).map((row) => [row.id, row]),
    );
    for (const { officerId, unitId, fields } of intentsOf(planned.rows)) {
      await writeOfficer(command, unitId, officerId === null ? null : (rows.get(officerId) ?? null), fields);
    }
    const { new: added, changed } = planned.preview.counts;
    return ok({ added, changed });
  });
};

async function plan(db: ReadDb, now: string, source: ListSource, found: FoundTable): Promise<Planned> {
  const known = (await readOfficers(db, localDateOf(now))).map((officer) => {
    const { id, unitId, version: _version, current: _current, sortKey: _sortKey, ...fields } = officer;
    return { id, unitId, fields };
  });
  const rows = planOfficers(found.rows, await readKnownUnits(db, now), known);
  return {
    rows,
    preview: listPreview(source, OFFICER_COLUMNS, found, rows),
  };
}

/** Row C04: the list to fill in. */
export const makeOfficerTemplate: Handler<'unitOfficers.makeOfficerTemplate'> = async (context) =>
  ok(
    await makeListTemplate(context, {
      fileName: 'mau-thuong-truc-don-vi.xlsx',
      sheet: 'Thường trực HĐND',
      columns: OFFICER_COLUMNS,
    }),
  );
