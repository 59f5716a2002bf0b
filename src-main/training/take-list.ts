import { createHash } from 'node:crypto';
import { appError, type AppError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import { findTable, GUIDE_SHEET } from '@shared/list-import/headings';
import { countStates, type PlannedRow } from '@shared/list-import/model';
import type { TraineePreview } from '@shared/training/trainee-contract';
import { mappedColumns, TRAINEE_COLUMNS } from '@shared/training/import/columns';
import { planTrainees, type KnownTrainee, type TraineeIntent } from '@shared/training/import/plan-trainees';
import type { CommandContext, Handler, TaskContext } from '../application/context';
import { nextStamp } from '../application/versions';
import { readKnownUnits, toneOrderOf } from '../council';
import type { ReadDb } from '../database/tables';
import { PASTED, readSource } from '../spreadsheets/read-source';
import { writeWorkbook, XLSX_MEDIA_TYPE } from '../spreadsheets/write-workbook';
import { findClass } from './class-store';
import { traineeColumns, traineeFieldsOf, traineeRows, type TraineeRow } from './trainee-store';
import { insertTrainee, traineeChanges } from './trainees';
import { rememberImport, type ImportEffect } from './undo-import';

type Asked = Parameters<Handler<'training.previewTrainees'>>[1];

interface Planned {
  readonly preview: TraineePreview;
  readonly rows: readonly PlannedRow<TraineeIntent>[];
}

/** Row A03: what a list would do to the class, row by row. Nothing is written. */
export const previewTrainees: Handler<'training.previewTrainees'> = async (context, asked) => {
  const found = await readList(context, asked);
  if (!found.ok) return found;
  const planned = await context.read(({ db, now }) => plan(db, now, asked, found.value));
  return planned.ok ? ok(planned.value.preview) : planned;
};

/** Takes in what the preview showed, all of it at once, after a backup; anything else is refused. */
export const saveTrainees: Handler<'training.saveTrainees'> = async (context, { digest, ...asked }) => {
  const found = await readList(context, asked);
  if (!found.ok) return found;
  const early = await context.read(({ db, now }) => plan(db, now, asked, found.value));
  if (!early.ok) return early;
  if (early.value.preview.digest !== digest) return err(appError('training.import-stale'));
  if (intentsOf(early.value).length === 0) return err(appError('training.import-nothing'));
  const backup = await context.safety.makeBackup('import');
  if (!backup.ok) return backup;
  return context.write(async (command) => {
    const planned = await plan(command.tx, command.now, asked, found.value);
    if (!planned.ok) return planned;
    if (planned.value.preview.digest !== digest) return err(appError('training.import-stale'));
    const effects = await apply(command, asked.classId, intentsOf(planned.value));
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

type Found = NonNullable<ReturnType<typeof findTable>>;

async function readList(context: TaskContext, asked: Asked): Promise<Result<Found, AppError>> {
  const sheets = await readSource(context, asked.source);
  if (!sheets.ok) return sheets;
  const found = findTable(sheets.value, mappedColumns(asked.mapping));
  if (!found) {
    const empty = sheets.value.every((sheet) => sheet.rows.length === 0);
    return err(appError(empty ? 'council.import-empty' : 'council.import-no-heading'));
  }
  return found.rows.length === 0 ? err(appError('council.import-empty')) : ok(found);
}

async function plan(db: ReadDb, now: string, asked: Asked, found: Found): Promise<Result<Planned, AppError>> {
  if (!(await findClass(db, asked.classId))) return err(appError('not-found'));
  const listed = (await traineeRows(db, asked.classId)).filter((row) => row.link_kind === null);
  const rows = planTrainees(
    found.rows,
    await readKnownUnits(db, now),
    listed.map(knownTrainee),
    localDateOf(now),
  );
  return ok({
    rows,
    preview: {
      fileName: asked.source.type === 'paste' ? PASTED : asked.source.fileName,
      digest: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
      columns: TRAINEE_COLUMNS.map(({ key, title }) => ({ key, title, found: found.found.has(key) })),
      ignoredHeadings: [...found.ignoredHeadings],
      counts: countStates(rows.map(({ row }) => row)),
      rows: rows.map(({ row }) => row),
    },
  });
}

const intentsOf = ({ rows }: Planned): TraineeIntent[] =>
  rows.flatMap(({ intent }) => (intent === null ? [] : [intent]));

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

/** An empty list with the headings that are known, and a second sheet that says how to fill it in. */
export const makeTemplate: Handler<'training.makeTemplate'> = async (context) => {
  const bytes = await writeWorkbook([
    { name: 'Học viên', columns: TRAINEE_COLUMNS, rows: [] },
    {
      name: GUIDE_SHEET,
      columns: [
        { title: 'Cột', width: 28 },
        { title: 'Bắt buộc', width: 12 },
        { title: 'Cách ghi', width: 60 },
        { title: 'Ví dụ', width: 36 },
      ],
      rows: TRAINEE_COLUMNS.map((column) => [
        column.title,
        column.required ? 'Có' : '',
        column.guide,
        column.example,
      ]),
    },
  ]);
  return ok(context.files.put({ fileName: 'mau-hoc-vien.xlsx', mediaType: XLSX_MEDIA_TYPE, bytes }));
};
