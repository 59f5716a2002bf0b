import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { EvaluationRecord } from '@shared/training/evaluation/contract';
import { evaluationSummary } from '@shared/training/evaluation/summary';
import type { Handler, RoomHandlers } from '../../application/context';
import { expectVersion, firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { findClass } from '../class-store';

async function readQuestions(db: ReadDb, classId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('training_question')
    .select('wording')
    .where('class_id', '=', classId)
    .orderBy('sort_order')
    .execute();
  return rows.map(({ wording }) => wording);
}

async function sheetRows(db: ReadDb, classId: string) {
  return db
    .selectFrom('evaluation_sheet')
    .selectAll()
    .where('class_id', '=', classId)
    .orderBy('number')
    .execute();
}

export async function readEvaluation(db: ReadDb, classId: string): Promise<EvaluationRecord> {
  const questions = await readQuestions(db, classId);
  const sheets = (await sheetRows(db, classId)).map(({ id, version, number, marks, comment }) => ({
    id,
    version,
    number,
    marks,
    comment,
  }));
  const summary = evaluationSummary(questions, sheets);
  return {
    questions,
    sheets,
    summary: {
      ...summary,
      comments: [...summary.comments],
      questions: summary.questions.map((one) => ({ ...one, counts: [...one.counts] })),
    },
  };
}

const getEvaluation: Handler<'trainingEvaluation.getEvaluation'> = async ({ db }, { classId }) => {
  if (!(await findClass(db, classId))) return err(appError('not-found'));
  return ok(await readEvaluation(db, classId));
};

const saveQuestions: Handler<'trainingEvaluation.saveQuestions'> = async (
  context,
  { classId, questions },
) => {
  const { tx } = context;
  if (!(await findClass(tx, classId))) return err(appError('not-found'));
  const before = await readQuestions(tx, classId);
  const sheets = await sheetRows(tx, classId);
  // Marks stand by their place: a question that has some keeps its place.
  const moved = before.some((wording, place) => {
    const now = questions.indexOf(wording);
    return now >= 0 && now !== place && questions[place] !== wording;
  });
  if (sheets.length > 0 && (questions.length < before.length || moved)) {
    return err(appError('training.questions-answered'));
  }
  await tx.deleteFrom('training_question').where('class_id', '=', classId).execute();
  if (questions.length > 0) {
    await tx
      .insertInto('training_question')
      .values(
        questions.map((wording, place) => ({
          id: context.newId(),
          class_id: classId,
          sort_order: place,
          wording,
        })),
      )
      .execute();
  }
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: `Ghi ${questions.length} câu hỏi của phiếu đánh giá`,
    changes: [{ field: 'Câu hỏi', before: before.join('; '), after: questions.join('; ') }],
  });
  return ok({});
};

async function nextNumber(db: ReadDb, classId: string): Promise<number> {
  const last = await db
    .selectFrom('evaluation_sheet')
    .select('number')
    .where('class_id', '=', classId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

const saveSheet: Handler<'trainingEvaluation.saveSheet'> = async (context, input) => {
  const { classId, id, version, marks, comment } = input;
  const { tx, now } = context;
  if (!(await findClass(tx, classId))) return err(appError('not-found'));
  const found =
    id === null
      ? null
      : expectVersion(
          await tx.selectFrom('evaluation_sheet').selectAll().where('id', '=', id).executeTakeFirst(),
          version,
        );
  if (found && !found.ok) return found;
  const saved = found?.value.id ?? context.newId();
  const number = found?.value.number ?? (await nextNumber(tx, classId));
  if (found) {
    await tx
      .updateTable('evaluation_sheet')
      .set({ marks, comment, ...nextStamp(found.value, now) })
      .where('id', '=', saved)
      .execute();
  } else {
    await tx
      .insertInto('evaluation_sheet')
      .values({ id: saved, class_id: classId, number, marks, comment, ...firstStamp(now) })
      .execute();
  }
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: `${found ? 'Sửa' : 'Nhập'} phiếu đánh giá số ${number}`,
    changes: found ? [{ field: 'Điểm', before: found.value.marks, after: marks }] : [],
  });
  return ok({ id: saved, number });
};

const removeSheet: Handler<'trainingEvaluation.removeSheet'> = async (context, { id, version }) => {
  const found = await context.tx
    .selectFrom('evaluation_sheet')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  const row = expectVersion(found, version);
  if (!row.ok) return row;
  await context.tx.deleteFrom('evaluation_sheet').where('id', '=', id).execute();
  context.audit({
    entity: 'training',
    entityId: row.value.class_id,
    summary: `Bỏ phiếu đánh giá số ${row.value.number}`,
    changes: [{ field: 'Điểm', before: row.value.marks, after: '' }],
  });
  return ok({});
};

const addSheets: Handler<'trainingEvaluation.addSheets'> = async (context, { classId, sheets }) => {
  const { tx, now } = context;
  if (!(await findClass(tx, classId))) return err(appError('not-found'));
  const first = await nextNumber(tx, classId);
  const rows = sheets.map((marks, place) => ({
    id: context.newId(),
    class_id: classId,
    number: first + place,
    marks,
    comment: '',
    ...firstStamp(now),
  }));
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx
      .insertInto('evaluation_sheet')
      .values(rows.slice(start, start + ROWS_PER_STATEMENT))
      .execute();
  }
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: `Nhập ${sheets.length} phiếu đánh giá từ bảng`,
    changes: [],
  });
  return ok({ added: sheets.length });
};

/** SQLite takes 32 766 parameters in one statement. */
const ROWS_PER_STATEMENT = 500;

export const trainingEvaluationHandlers: RoomHandlers<'trainingEvaluation'> = {
  getEvaluation,
  saveQuestions,
  saveSheet,
  removeSheet,
  addSheets,
};
