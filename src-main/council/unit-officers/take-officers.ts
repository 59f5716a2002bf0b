import { createHash } from 'node:crypto';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { ListSource } from '@shared/council/import/contract';
import type { OfficerPreview } from '@shared/council/unit-officers/contract';
import { OFFICER_COLUMNS, planOfficers, type OfficerIntent } from '@shared/council/unit-officers/import';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import { findTable, GUIDE_SHEET } from '@shared/list-import/headings';
import { countStates, type PlannedRow } from '@shared/list-import/model';
import type { z } from 'zod';
import type { Handler, TaskContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { PASTED, readSource } from '../../spreadsheets/read-source';
import { writeWorkbook, XLSX_MEDIA_TYPE } from '../../spreadsheets/write-workbook';
import { writeOfficer } from './officers';
import { readKnownUnits, readOfficers } from './store';

type Source = z.infer<typeof ListSource>;
type Found = NonNullable<ReturnType<typeof findTable>>;

interface Planned {
  readonly preview: OfficerPreview;
  readonly rows: readonly PlannedRow<OfficerIntent>[];
}

/** Row C04: what a list of standing committees would do, row by row. Nothing is written. */
export const previewOfficers: Handler<'unitOfficers.previewOfficers'> = async (context, { source }) => {
  const found = await readList(context, source);
  if (!found.ok) return found;
  return ok((await context.read(({ db, now }) => plan(db, now, source, found.value))).preview);
};

/** Takes in what the preview showed, all of it at once, after a backup; anything else is refused. */
export const saveOfficers: Handler<'unitOfficers.saveOfficers'> = async (context, { source, digest }) => {
  const found = await readList(context, source);
  if (!found.ok) return found;
  const early = await context.read(({ db, now }) => plan(db, now, source, found.value));
  if (early.preview.digest !== digest) return err(appError('council.import-stale'));
  if (intentsOf(early).length === 0) return err(appError('council.import-nothing'));
  const backup = await context.safety.makeBackup('import');
  if (!backup.ok) return backup;
  return context.write(async (command) => {
    const planned = await plan(command.tx, command.now, source, found.value);
    if (planned.preview.digest !== digest) return err(appError('council.import-stale'));
    const rows = new Map(
      (await command.tx.selectFrom('unit_officer').selectAll().execute()).map((row) => [row.id, row]),
    );
    for (const { officerId, unitId, fields } of intentsOf(planned)) {
      await writeOfficer(command, unitId, officerId === null ? null : (rows.get(officerId) ?? null), fields);
    }
    const { new: added, changed } = planned.preview.counts;
    return ok({ added, changed });
  });
};

async function readList(context: TaskContext, source: Source): Promise<Result<Found, AppError>> {
  const sheets = await readSource(context, source);
  if (!sheets.ok) return sheets;
  const found = findTable(sheets.value, OFFICER_COLUMNS);
  if (!found) {
    const empty = sheets.value.every((sheet) => sheet.rows.length === 0);
    return err(appError(empty ? 'council.import-empty' : 'council.import-no-heading'));
  }
  return found.rows.length === 0 ? err(appError('council.import-empty')) : ok(found);
}

async function plan(db: ReadDb, now: string, source: Source, found: Found): Promise<Planned> {
  const known = (await readOfficers(db, localDateOf(now))).map((officer) => {
    const { id, unitId, version: _version, current: _current, sortKey: _sortKey, ...fields } = officer;
    return { id, unitId, fields };
  });
  const rows = planOfficers(found.rows, await readKnownUnits(db, now), known);
  return {
    rows,
    preview: {
      fileName: source.type === 'paste' ? PASTED : source.fileName,
      digest: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
      columns: OFFICER_COLUMNS.map(({ key, title }) => ({ key, title, found: found.found.has(key) })),
      ignoredHeadings: [...found.ignoredHeadings],
      counts: countStates(rows.map(({ row }) => row)),
      rows: rows.map(({ row }) => row),
    },
  };
}

const intentsOf = ({ rows }: Planned): OfficerIntent[] =>
  rows.flatMap(({ intent }) => (intent === null ? [] : [intent]));

/** An empty list with the headings that are known, and a second sheet that says how to fill it in. */
export const makeOfficerTemplate: Handler<'unitOfficers.makeOfficerTemplate'> = async (context) => {
  const bytes = await writeWorkbook([
    { name: 'Thường trực HĐND', columns: OFFICER_COLUMNS, rows: [] },
    {
      name: GUIDE_SHEET,
      columns: [
        { title: 'Cột', width: 28 },
        { title: 'Bắt buộc', width: 12 },
        { title: 'Cách ghi', width: 60 },
        { title: 'Ví dụ', width: 36 },
      ],
      rows: OFFICER_COLUMNS.map((column) => [
        column.title,
        column.required ? 'Có' : '',
        column.guide,
        column.example,
      ]),
    },
  ]);
  return ok(
    context.files.put({ fileName: 'mau-thuong-truc-don-vi.xlsx', mediaType: XLSX_MEDIA_TYPE, bytes }),
  );
};
