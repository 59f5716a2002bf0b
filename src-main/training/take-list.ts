import { appError, type AppError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { FoundTable } from '@shared/list-import/headings';
import { intentsOf, type PlannedRow } from '@shared/list-import/model';
import { cutTitles, titleRemark } from '@shared/list-import/person-names';
import { mappedColumns, TRAINEE_COLUMNS } from '@shared/training/import/columns';
import { planTrainees, type KnownTrainee, type TraineeIntent } from '@shared/training/import/plan-trainees';
import { unknownUnits, withMappedUnits } from '@shared/training/import/unknown-units';
import { withPostAndUnit, withUnitOfPost } from '@shared/training/import/unit-in-post';
import { underUnitTitles } from '@shared/training/import/unit-titles';
import type { PreviewedTrainees } from '@shared/training/trainee-contract';
import type { CommandContext, Handler } from '../application/context';
import { nextStamp } from '../application/versions';
import { readKnownUnits, toneOrderOf } from '../council';
import type { ReadDb } from '../database/tables';
import { listPreview, makeListTemplate, readList } from '../spreadsheets/filled-list';
import { makeWrongRowsBook } from '../spreadsheets/wrong-rows';
import { findClass } from './class-store';
import { traineeColumns, traineeFieldsOf, traineeRows, type TraineeRow } from './trainee-store';
import { insertTrainee, traineeChanges } from './trainees';
import { rememberImport, type ImportEffect } from './undo-import';

type Asked = Parameters<Handler<'training.previewTrainees'>>[1];

interface Planned {
  readonly preview: PreviewedTrainees;
  readonly rows: readonly PlannedRow<TraineeIntent>[];
}

/** Row A03: what a list would do to the class, row by row. Nothing is written. */
export const previewTrainees: Handler<'training.previewTrainees'> = async (context, asked) => {
  const found = await readList(context, asked.source, mappedColumns(asked.mapping), { incomplete: true });
  if (!found.ok) return found;
  const planned = await context.read(({ db, now }) => plan(db, now, asked, found.value));
  return planned.ok ? ok(planned.value.preview) : planned;
};

/** Row D02: what could not be taken in, to be mended and brought again. */
export const exportWrongTrainees: Handler<'training.exportWrongTrainees'> = async (context, asked) => {
  const found = await readList(context, asked.source, mappedColumns(asked.mapping), { incomplete: true });
  if (!found.ok) return found;
  const planned = await context.read(({ db, now }) => plan(db, now, asked, found.value));
  if (!planned.ok) return planned;
  const { columns, rows } = planned.value.preview;
  const shown = TRAINEE_COLUMNS.filter(({ key }) => columns.some((one) => one.key === key && one.found));
  return ok(await makeWrongRowsBook(context, rows, shown));
};

/** Takes in what the preview showed, all of it at once, after a backup; anything else is refused. */
export const saveTrainees: Handler<'training.saveTrainees'> = async (context, { digest, ...asked }) => {
  const found = await readList(context, asked.source, mappedColumns(asked.mapping), { incomplete: true });
  if (!found.ok) return found;
  const early = await context.read(({ db, now }) => plan(db, now, asked, found.value));
  if (!early.ok) return early;
  if (early.value.preview.digest !== digest) return err(appError('training.import-stale'));
  if (intentsOf(early.value.rows).length === 0) return err(appError('training.import-nothing'));
  const backup = await context.safety.makeBackup('import');
  if (!backup.ok) return backup;
  return context.write(async (command) => {
    const planned = await plan(command.tx, command.now, asked, found.value);
    if (!planned.ok) return planned;
    if (planned.value.preview.digest !== digest) return err(appError('training.import-stale'));
    const effects = await apply(command, asked.classId, intentsOf(planned.value.rows));
    const { new: added, changed } = planned.value.preview.counts;
    const { fileName } = planned.value.preview;
    await rememberImport(command, asked.classId, { fileName, added, changed, effects });
    command.audit({
      entity: 'training',
      entityId: asked.classId,
      summary: `Nhập danh sách học viên từ ${planned.value.preview.fileName}: ${added} người mới, ${changed} thay đổi`,
      changes: [],
    });
    return ok({ added, changed });
  });
};

async function plan(
  db: ReadDb,
  now: string,
  asked: Asked,
  found: FoundTable,
): Promise<Result<Planned, AppError>> {
  if (!(await findClass(db, asked.classId))) return err(appError('not-found'));
  const listed = (await traineeRows(db, asked.classId)).filter((row) => row.link_kind === null);
  const units = await readKnownUnits(db, now);
  const said = asked.units ?? [];
  const gone = said.find(({ unitId }) => !units.some(({ id }) => id === unitId));
  if (gone) return err(appError('training.mapped-unit-gone', { written: gone.written }));
  const cutting = asked.cutTitles === true;
  const names = cutTitles(found.rows, 'fullName');
  const headed = withPostAndUnit(cutting ? { ...found, rows: names.rows } : found, units);
  const { titleRows, ...titled } = underUnitTitles(headed, units);
  const table = withUnitOfPost(titled, units);
  const people = withMappedUnits(table.rows, units, said);
  const planned = planTrainees(people, units, listed.map(knownTrainee), localDateOf(now));
  const rows = [...planned.map((one) => withTitle(one, names.cut, cutting)), ...titleRows].toSorted(
    (left, right) => left.row.rowNumber - right.row.rowNumber,
  );
  return ok({
    rows,
    preview: {
      ...listPreview(asked.source, TRAINEE_COLUMNS, table, rows),
      headed: [...headed.found],
      titled: cutting ? 0 : names.cut.size,
      // An office without communes under it has no register that could know a unit.
      unknownUnits: units.length === 0 ? [] : [...unknownUnits(table.rows, units)],
    },
  });
}

/** The row says which rank stands, or stood, before the name. */
function withTitle(
  one: PlannedRow<TraineeIntent>,
  titles: ReadonlyMap<number, string>,
  cut: boolean,
): PlannedRow<TraineeIntent> {
  const title = titles.get(one.row.rowNumber);
  if (title === undefined) return one;
  const remarks = [...(one.row.remarks ?? []), { column: '', message: titleRemark(title, cut) }];
  return { ...one, row: { ...one.row, remarks } };
}

const knownTrainee = (row: TraineeRow): KnownTrainee => ({
  id: row.id,
  fields: traineeFieldsOf(row),
  unitLabel: row.unit_name,
});

async function apply(
  context: CommandContext,
  classId: string,
  intents: readonly TraineeIntent[],
): Promise<ImportEffect[]> {
  const effects: ImportEffect[] = [];
  const rows = new Map((await traineeRows(context.tx, classId)).map((row) => [row.id, row]));
  for (const { traineeId, fields, unitLabel } of intents) {
    const before = traineeId === null ? undefined : rows.get(traineeId);
    const id = before?.id ?? context.newId();
    effects.push({
      traineeId: id,
      version: (before?.version ?? 0) + 1,
      before: before ? { fields: traineeFieldsOf(before), unitLabel: before.unit_name } : null,
    });
    if (before) {
      await context.tx
        .updateTable('trainee')
        .set({
          ...traineeColumns(fields, unitLabel, await toneOrderOf(context.tx)),
          ...nextStamp(before, context.now),
        })
        .where('id', '=', id)
        .execute();
    } else {
      await insertTrainee(context, { id, classId, personId: null, kind: 'listed', fields, unitLabel });
    }
    context.audit({
      entity: 'training',
      entityId: id,
      summary: `${before ? 'Sửa' : 'Thêm'} học viên ${fields.fullName} theo danh sách`,
      changes: traineeChanges(
        before ? { fields: traineeFieldsOf(before), unitLabel: before.unit_name } : null,
        { fields, unitLabel },
      ),
    });
  }
  return effects;
}

/** Row A03: the list to fill in. */
export const makeTemplate: Handler<'training.makeTemplate'> = async (context) =>
  ok(
    await makeListTemplate(context, {
      fileName: 'mau-hoc-vien.xlsx',
      sheet: 'Học viên',
      columns: TRAINEE_COLUMNS,
    }),
  );
