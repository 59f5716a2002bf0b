import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionFigures } from '@shared/sessions/questions/model';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { questionFields } from './sitting-calls';
import { sittingScene, type SittingScene } from './sitting-scene';
import { fieldsOf, stepAt } from './session-scene';

let app: TestApplication;
let scene: SittingScene;
beforeEach(async () => {
  app = await openTestApplication();
  scene = await sittingScene(app);
});
afterEach(() => app.close());

const on = () => ({ sessionId: scene.sessionId });
const ask = (changes: Parameters<typeof questionFields>[1] = {}) =>
  app.must('interpellations.saveQuestion', {
    ...on(),
    id: null,
    version: null,
    fields: questionFields(scene.deputyIds[0]!, changes),
  });

describe('questions', () => {
  it('say who asks whom, and are counted once', async () => {
    await ask({ answerKind: 'at_sitting' });
    const { questions } = await ask({ askedTime: '09:30', askedOf: 'TRẦN VĂN GIÁM' });
    expect(questions).toMatchObject([
      { deputyName: 'Nguyễn Văn Đại01', askedOf: 'Trần Văn Giám', answerKind: 'at_sitting' },
      { answerKind: 'waiting' },
    ]);
    expect(questionFigures(questions)).toMatchObject({
      total: 2,
      atSitting: 1,
      waiting: 1,
      askers: 1,
      asked: 1,
    });
  });

  it('tell deputies of one name apart by their birth, wherever they are listed', async () => {
    const [first = '', second = ''] = scene.deputyIds;
    const { kysely } = app.database;
    for (const [id, birth_date] of [
      [first, '1975-03-02'],
      [second, '1981-10-20'],
    ] as const) {
      const { person_id } = await kysely
        .selectFrom('deputy')
        .select('person_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await kysely
        .updateTable('person')
        .set({ full_name: 'Nguyễn Văn An', birth_date })
        .where('id', '=', person_id)
        .execute();
    }
    const { questions } = await ask();
    expect(questions[0]?.deputyName).toBe('Nguyễn Văn An (sinh 02/03/1975)');
  });

  it('answered in writing are due by the rule of the session', async () => {
    const { questions, writtenAnswer } = await ask({ answerKind: 'in_writing' });
    expect(writtenAnswer).toMatchObject({ days: 20, unit: 'calendar', verification: 'unverified' });
    expect(questions[0]?.promises).toMatchObject([
      { kind: 'written_answer', dueDate: '2026-12-28', doneDate: null },
    ]);
    expect(questions[0]?.promises[0]?.dueBasis).toMatch(/^20 ngày sau ngày chất vấn 08\/12\/2026; /u);
  });

  it('take their promise along: its day with theirs, and out of the register once answered at the sitting', async () => {
    const again = async (changes: Parameters<typeof questionFields>[1]) => {
      const { questions } = await app.must('interpellations.getQuestions', on());
      const { id, version } = questions[0]!;
      const fields = questionFields(scene.deputyIds[0]!, changes);
      return (await app.must('interpellations.saveQuestion', { ...on(), id, version, fields })).questions[0]!;
    };
    await ask({ answerKind: 'in_writing' });
    expect((await again({ answerKind: 'in_writing', askedDate: '2026-12-09' })).promises).toMatchObject([
      { dueDate: '2026-12-29', dueBasis: expect.stringContaining('09/12/2026') as unknown },
    ]);
    expect((await again({ answerKind: 'at_sitting', askedDate: '2026-12-09' })).promises).toEqual([]);
  });

  it('another number of days in the session moves later questions only', async () => {
    await ask({ answerKind: 'in_writing' });
    const step = await stepAt(app, scene.sessionId, 'written_answers');
    await app.must('sessionSteps.saveStep', {
      ...on(),
      id: step.id,
      version: step.version,
      fields: { ...fieldsOf(step), offset: 15, basis: 'Điều 9 Quy chế' },
    });
    const { questions } = await ask({ answerKind: 'in_writing', askedTime: '10:00' });
    expect(questions.map(({ promises }) => promises[0]?.dueDate)).toEqual(['2026-12-28', '2026-12-23']);
  });

  it('get one written promise however often they are saved', async () => {
    const [question] = (await ask({ answerKind: 'in_writing' })).questions;
    const { questions } = await app.must('interpellations.saveQuestion', {
      ...on(),
      id: question!.id,
      version: question!.version,
      fields: questionFields(scene.deputyIds[0]!, { answerKind: 'in_writing', answer: 'Sẽ gửi' }),
    });
    expect(questions[0]?.promises).toHaveLength(1);
  });

  it('belong to a deputy of the council', async () => {
    expect(
      await app.call('interpellations.saveQuestion', {
        ...on(),
        id: null,
        version: null,
        fields: questionFields(scene.sessionId),
      }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('go with their promises', async () => {
    const [question] = (await ask({ answerKind: 'in_writing' })).questions;
    const ref = { ...on(), id: question!.id, version: question!.version };
    expect((await app.must('interpellations.removeQuestion', ref)).questions).toEqual([]);
    expect((await app.must('interpellations.listPromises', {})).promises).toEqual([]);
  });
});

describe('promises', () => {
  const promise = (changes: object = {}) => ({
    kind: 'commitment' as const,
    content: 'Thông xe trước Tết',
    dueDate: '2027-01-31',
    doneDate: null,
    doneNote: '',
    ...changes,
  });

  it('stand in one register over all sessions, and are kept', async () => {
    const [question] = (await ask()).questions;
    const { questions } = await app.must('interpellations.savePromise', {
      ...on(),
      questionId: question!.id,
      id: null,
      version: null,
      fields: promise(),
    });
    const [made] = questions[0]!.promises;
    expect(made).toMatchObject({ dueDate: '2027-01-31', dueBasis: 'Theo lời hứa' });
    await app.must('interpellations.savePromise', {
      ...on(),
      questionId: question!.id,
      id: made!.id,
      version: made!.version,
      fields: promise({ doneDate: '2027-01-20', doneNote: 'Báo cáo 12/BC-SXD' }),
    });
    const { promises } = await app.must('interpellations.listPromises', {});
    expect(promises).toMatchObject([{ doneDate: '2027-01-20', askedOf: 'Trần Văn Giám' }]);
  });

  it('a day that the answerer names is not the day of the rule', async () => {
    const [question] = (await ask()).questions;
    const { questions } = await app.must('interpellations.savePromise', {
      ...on(),
      questionId: question!.id,
      id: null,
      version: null,
      fields: promise({ kind: 'written_answer', dueDate: '2026-12-20' }),
    });
    expect(questions[0]?.promises[0]).toMatchObject({
      dueDate: '2026-12-20',
      dueBasis: 'Ngày do người trả lời hẹn',
    });
  });

  it('are taken out, and refuse a form that is too old', async () => {
    const [question] = (await ask({ answerKind: 'in_writing' })).questions;
    const [made] = question!.promises;
    const ref = { ...on(), id: made!.id, version: made!.version };
    expect(await app.call('interpellations.removePromise', { ...ref, version: 7 })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    const { questions } = await app.must('interpellations.removePromise', ref);
    expect(questions[0]?.promises).toEqual([]);
  });
});
