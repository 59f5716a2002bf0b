import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { created, fieldsOf, stepAt } from './session-scene';

let app: TestApplication;
let sessionId: string;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  app.setNow('2026-10-01T02:00:00.000Z');
  sessionId = (await created(app)).session.id;
});
afterEach(() => app.close());

const save = async (code: string, changes: Partial<ReturnType<typeof fieldsOf>>) => {
  const step = await stepAt(app, sessionId, code);
  return app.call('sessionSteps.saveStep', {
    sessionId,
    id: step.id,
    version: step.version,
    fields: { ...fieldsOf(step), ...changes },
  });
};

describe('a step', () => {
  test('of the joint meeting lies before the opening', async () => {
    expect(await save('joint_meeting', { fixedDate: '2027-06-01' })).toMatchObject({
      error: { code: 'session.joint-after' },
    });
    expect(await save('joint_meeting', { fixedDate: '2026-11-10' })).toMatchObject({ ok: true });
  });

  test('keeps what people say about it, from the version that was seen', async () => {
    const before = await stepAt(app, sessionId, 'dossiers');
    expect(
      await save('dossiers', { doneDate: '2026-11-20', checkedDate: '2026-10-01', checkedBy: 'Lan' }),
    ).toMatchObject({
      ok: true,
    });
    expect(await stepAt(app, sessionId, 'dossiers')).toMatchObject({
      version: 2,
      doneDate: '2026-11-20',
      checkedBy: 'Lan',
      broken: null,
    });
    expect(
      await app.call('sessionSteps.saveStep', {
        sessionId,
        id: before.id,
        version: before.version,
        fields: fieldsOf(before),
      }),
    ).toMatchObject({ error: { code: 'conflict' } });
    const changes = app.database.raw
      .prepare("SELECT changes FROM audit_log WHERE summary LIKE 'Sửa việc%'")
      .pluck()
      .all();
    expect(changes.join()).toContain('Ngày làm xong');
  });

  test('of the office’s own counts from another one, and goes again', async () => {
    const step = await stepAt(app, sessionId, 'documents');
    const made = await app.must('sessionSteps.saveStep', {
      sessionId,
      id: null,
      version: null,
      fields: {
        ...fieldsOf(step),
        title: 'Gọi điện nhắc đại biểu',
        anchor: 'step',
        anchorCode: 'documents',
        offset: 1,
        unit: 'working',
        limit: null,
      },
    });
    const own = made.steps.at(-1)!;
    expect(own).toMatchObject({ date: '2026-12-04', verification: 'unverified' });
    expect(own.code).toMatch(/^own-/u);
    expect(await save('documents', { anchor: 'step', anchorCode: own.code })).toMatchObject({
      error: { code: 'session.anchor-loop' },
    });
    expect(await save('documents', { anchor: 'step', anchorCode: 'gone' })).toMatchObject({
      error: { code: 'session.anchor-missing' },
    });
    expect(await save('documents', { offsetTo: -9 })).toMatchObject({
      error: { code: 'session.range-reversed' },
    });
    const remove = (id: string, version: number) =>
      app.call('sessionSteps.removeStep', { sessionId, id, version });
    expect(await remove(step.id, step.version)).toMatchObject({ error: { code: 'session.template-step' } });
    expect(await save('chair_script', { anchor: 'step', anchorCode: own.code })).toMatchObject({ ok: true });
    expect(await remove(own.id, own.version)).toMatchObject({ error: { code: 'session.anchor-in-use' } });
    expect(await save('chair_script', { anchor: 'opening', anchorCode: '' })).toMatchObject({ ok: true });
    expect(await remove(own.id, own.version)).toMatchObject({ ok: true });
    await expect(stepAt(app, sessionId, own.code)).rejects.toThrow('no step');
  });

  test('marked as done is no step that the session goes without', async () => {
    expect(await save('documents', { skipped: true })).toMatchObject({ ok: true });
    expect((await stepAt(app, sessionId, 'documents')).skipped).toBe(true);
    expect(await save('documents', { skipped: true, doneDate: '2026-11-26' })).toMatchObject({ ok: true });
    expect(await stepAt(app, sessionId, 'documents')).toMatchObject({
      skipped: false,
      doneDate: '2026-11-26',
    });
  });

  test('follows the days that the office takes off or works', async () => {
    const day = (date: string, kind: 'off' | 'working') => ({
      id: null,
      version: null,
      fields: { date, kind, name: 'Nghỉ hoán đổi' },
    });
    expect((await stepAt(app, sessionId, 'verification_reports')).date).toBe('2026-12-01');
    const { id, version } = await app.must('holidays.saveDay', day('2026-12-04', 'off'));
    expect(await stepAt(app, sessionId, 'verification_reports')).toMatchObject({
      date: '2026-11-30',
      arithmetic: '5 ngày làm việc trước khai mạc 08/12/2026, bỏ qua 3 ngày nghỉ',
    });
    await app.must('holidays.saveDay', day('2026-12-05', 'working'));
    expect((await stepAt(app, sessionId, 'verification_reports')).date).toBe('2026-12-01');
    expect(await app.call('holidays.saveDay', day('2026-12-04', 'working'))).toMatchObject({
      error: { code: 'holiday.day-taken' },
    });
    await app.must('holidays.removeDay', { id, version });
    expect((await stepAt(app, sessionId, 'verification_reports')).date).toBe('2026-12-02');
  });
});

describe('the mark of a step', () => {
  const save = async (changes: object) => {
    const step = await stepAt(app, sessionId, 'voter_report');
    const fields = { ...fieldsOf(step), ...changes };
    await app.must('sessionSteps.saveStep', { sessionId, id: step.id, version: step.version, fields });
    return stepAt(app, sessionId, 'voter_report');
  };

  test('stays while its day and its text do', async () => {
    expect(await save({ owner: 'Ban Pháp chế', note: 'Nhắc sớm' })).toMatchObject({
      verification: 'verified',
    });
  });

  test.each([
    ['day', { offset: -9 }],
    ['limit', { limit: { anchor: 'opening', anchorCode: '', offset: -1, unit: 'working' } }],
    ['text', { basis: 'Quy chế' }],
  ])('goes with another %s, and with it what was checked before', async (_what, changes) => {
    await save({ checkedDate: '2026-10-01', checkedBy: 'Lan' });
    expect(await save(changes)).toMatchObject({
      ...{ verification: 'unverified', checkedDate: null, checkedBy: '' },
    });
  });

  test('of a template too', async () => {
    const { rules } = await app.must('deadlineRules.getTemplate', { sessionType: 'regular' });
    const { id: _id, own: _own, verification, ...rule } = rules.find(({ code }) => code === 'voter_report')!;
    const { code, version, ...fields } = rule;
    expect(verification).toBe('verified');
    const saved = await app.must('deadlineRules.saveRule', {
      ...{ sessionType: 'regular', code, version, fields: { ...fields, offset: -1 } },
    });
    expect(saved.rules.find((one) => one.code === code)).toMatchObject({ verification: 'unverified' });
  });
});

describe('the days off of a year', () => {
  test('are the computed ones and those of the office, which has the last word', async () => {
    const list = async () => (await app.must('holidays.listDays', { year: 2026 })).days;
    expect((await list()).find(({ date }) => date === '2026-02-17')).toMatchObject({
      id: null,
      kind: 'off',
      name: 'Tết Nguyên đán',
      verification: 'unverified',
    });
    const saved = await app.must('holidays.saveDay', {
      id: null,
      version: null,
      fields: { date: '2026-11-24', kind: 'working', name: 'Không nghỉ' },
    });
    expect((await list()).filter(({ date }) => date === '2026-11-24')).toEqual([
      {
        ...saved,
        date: '2026-11-24',
        kind: 'working',
        name: 'Không nghỉ',
        basis: 'Cơ quan ghi',
        verification: 'verified',
      },
    ]);
    expect(await app.call('holidays.removeDay', { id: saved.id, version: 7 })).toMatchObject({
      error: { code: 'conflict' },
    });
    const again = {
      id: saved.id,
      version: 1,
      fields: { date: '2026-11-25', kind: 'off' as const, name: '' },
    };
    expect(await app.must('holidays.saveDay', again)).toMatchObject({ version: 2 });
    expect(await app.call('holidays.saveDay', again)).toMatchObject({ error: { code: 'conflict' } });
  });
});

describe('the template', () => {
  const template = async () =>
    (await app.must('deadlineRules.getTemplate', { sessionType: 'regular' })).rules;
  const ruleAt = async (code: string) => (await template()).find((rule) => rule.code === code)!;
  const saveRule = async (code: string, changes: object) => {
    const { id: _id, own: _own, verification: _mark, code: _code, version, ...fields } = await ruleAt(code);
    return app.dispatch('deadlineRules.saveRule', {
      sessionType: 'regular',
      code,
      version,
      fields: { ...fields, ...changes },
    });
  };

  test('is edited by the office for the sessions to come; those that exist keep theirs', async () => {
    expect(
      await saveRule('documents', { offset: -8, basis: 'Quy chế của Hội đồng', checkedBy: 'Lan' }),
    ).toMatchObject({
      ok: true,
    });
    expect((await stepAt(app, sessionId, 'documents')).offset).toBe(-5);
    const next = (await created(app, { number: 16 })).session.id;
    expect(await stepAt(app, next, 'documents')).toMatchObject({ offset: -8, basis: 'Quy chế của Hội đồng' });
    const rule = await ruleAt('documents');
    await app.must('deadlineRules.resetRule', {
      sessionType: 'regular',
      id: rule.id!,
      version: rule.version!,
    });
    expect(await ruleAt('documents')).toMatchObject({ id: null, offset: -5 });
  });

  test('leaves out what the office does not do, unless something counts from it', async () => {
    expect(await saveRule('press_meeting', { active: false })).toMatchObject({ ok: true });
    expect(await saveRule('joint_meeting', { active: false })).toMatchObject({
      error: { code: 'session.anchor-in-use' },
    });
    const next = (await created(app, { number: 16 })).session.id;
    await expect(stepAt(app, next, 'press_meeting')).rejects.toThrow('no step');
  });

  test('takes rules of the office’s own', async () => {
    const {
      id: _id,
      own: _own,
      verification: _mark,
      code: _code,
      version: _version,
      ...fields
    } = await ruleAt('documents');
    const { rules } = await app.must('deadlineRules.saveRule', {
      sessionType: 'regular',
      code: null,
      version: null,
      fields: { ...fields, title: 'Họp Đảng đoàn' },
    });
    const own = rules.at(-1)!;
    expect(own).toMatchObject({ title: 'Họp Đảng đoàn', own: true, verification: 'unverified' });
    expect(await saveRule(own.code, { title: 'Họp Đảng ủy' })).toMatchObject({ ok: true });
    expect(await saveRule('unknown-is-not-there', {}).catch(() => 'nothing')).toBe('nothing');
    const changed = await ruleAt(own.code);
    await app.must('deadlineRules.resetRule', {
      sessionType: 'regular',
      id: changed.id!,
      version: changed.version!,
    });
    expect((await template()).some((rule) => rule.own)).toBe(false);
  });
});

describe('the first screen', () => {
  test('says what is next, due today and late, at midnight in Vietnam, and leads to the steps', async () => {
    const lines = async (instant: string) => {
      app.setNow(instant);
      const { items } = await app.must('office.getHome', {});
      return items.filter(({ kind }) => kind === 'session');
    };
    expect(await lines('2026-10-05T02:00:00.000Z')).toEqual([]);
    const target = `/sessions/${sessionId}/steps`;
    // proposals: 9 to 19 October.
    expect(await lines('2026-10-18T16:59:00.000Z')).toMatchObject([
      { urgency: 'soon', title: expect.stringMatching(/^Sắp đến hạn: Đề nghị UBND/u), target },
    ]);
    expect(await lines('2026-10-18T17:00:00.000Z')).toMatchObject([
      { urgency: 'now', title: expect.stringMatching(/^Đến hạn hôm nay: Đề nghị UBND/u) },
      { urgency: 'soon' },
    ]);
    expect(await lines('2026-10-19T17:00:00.000Z')).toMatchObject([
      { urgency: 'now', title: expect.stringMatching(/^Quá hạn: Đề nghị UBND/u) },
      { urgency: 'soon', title: expect.stringMatching(/^Sắp đến hạn/u) },
    ]);
    expect(await save('proposals', { doneDate: '2026-10-19' })).toMatchObject({ ok: true });
    expect(await lines('2026-10-19T17:00:00.000Z')).toMatchObject([{ urgency: 'soon' }]);
    expect(await save('proposals', { doneDate: null, skipped: true })).toMatchObject({ ok: true });
    expect(await lines('2026-10-19T17:00:00.000Z')).toMatchObject([{ urgency: 'soon' }]);
  });
});
