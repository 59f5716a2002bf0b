import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addClass, addTrainee, addUnits, readClass } from '@tests/fixtures/training-scene';

let app: TestApplication;
let planId: string;
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2026-08-05T01:00:00.000Z');
  planId = (await app.must('trainingPlans.savePlan', { id: null, version: null, fields: PLAN })).id;
});
afterEach(() => app.close());

const PLAN = {
  year: 2026,
  title: 'Kế hoạch tập huấn năm 2026',
  purpose: '',
  requirement: '',
  audience: '',
  place: '',
  organiser: '',
  duties: '',
  note: '',
};

describe('training plans', () => {
  it('give their classes topics and seats, and count what the classes have', async () => {
    const [kao, tu] = await addUnits(app, ['Ea Kao', 'Ea Tu']);
    if (!kao || !tu) throw new Error('two units');
    await app.must('trainingPlans.saveTopics', {
      planId,
      topics: [
        { title: 'Kỹ năng giám sát', lecturer: 'Lê Thị Hai', periods: 4 },
        { title: 'Kỹ năng chất vấn', lecturer: '', periods: 4 },
      ],
    });
    await app.must('trainingPlans.saveCosts', {
      planId,
      costs: [{ title: 'Nước uống', unitWord: 'người', quantity: 60, unitPrice: 40_000, basis: '' }],
    });
    await app.must('trainingPlans.savePlanQuotas', { planId, seats: [{ unitId: kao, seats: 3 }] });
    const classId = await addClass(app);
    await addTrainee(app, classId, { fullName: 'Hoàng Văn Một', unitId: kao });
    expect(codeOf(await app.call('trainingPlans.takeTopics', { classId }))).toBe('training.no-plan');
    await app.must('trainingPlans.setClassPlan', { classId, planId, takeQuotas: true });
    expect(await app.must('trainingPlans.takeTopics', { classId })).toEqual({ filled: 2 });
    expect(await app.must('trainingPlans.takeTopics', { classId })).toEqual({ filled: 0 });
    const one = await readClass(app, classId);
    expect(one.quotas).toMatchObject([{ unitId: kao, seats: 3 }]);
    expect(one.slots.map(({ topic, lecturer }) => [topic, lecturer]).slice(0, 3)).toEqual([
      ['Kỹ năng giám sát', 'Lê Thị Hai'],
      ['Kỹ năng chất vấn', ''],
      ['', ''],
    ]);
    const plan = await app.must('trainingPlans.getPlan', { planId });
    expect(plan).toMatchObject({ cost: 2_400_000 });
    expect(plan.units.map(({ unitLabel, seats, listed }) => [unitLabel, seats, listed])).toEqual([
      ['Xã Ea Kao', 3, 1],
      ['Xã Ea Tu', null, 0],
    ]);
    expect(await app.must('trainingPlans.listPlans', {})).toMatchObject([
      { topics: 2, classes: 1, seats: 3, listed: 1, cost: 2_400_000 },
    ]);
    await app.must('trainingPlans.removePlan', { id: planId, version: 1 });
    expect(await app.must('trainingPlans.getClassPlan', { classId })).toEqual({ planId: null, title: '' });
  });

  it('are one a year unless another one is wanted', async () => {
    const made = { id: null, version: null, fields: { ...PLAN, title: 'Kế hoạch bổ sung' } };
    expect(codeOf(await app.call('trainingPlans.savePlan', made))).toBe('training.plan-of-year');
    expect(codeOf(await app.call('trainingPlans.savePlan', { ...made, another: true }))).toBe('ok');
  });

  it('stand by year, the latest first, and those of a year as they were made', async () => {
    const add = (title: string, year: number) =>
      app.must('trainingPlans.savePlan', {
        id: null,
        version: null,
        fields: { ...PLAN, title, year },
        another: true,
      });
    await add('Năm trước', PLAN.year - 1);
    await add('Bổ sung', PLAN.year);
    await add('Năm sau', PLAN.year + 1);
    expect((await app.must('trainingPlans.listPlans', {})).map(({ title }) => title)).toEqual([
      'Năm sau',
      PLAN.title,
      'Bổ sung',
      'Năm trước',
    ]);
  });

  it('refuse a change that is based on an older state', async () => {
    const change = { id: planId, version: 1, fields: { ...PLAN, place: 'Hội trường' } };
    expect(codeOf(await app.call('trainingPlans.savePlan', change))).toBe('ok');
    expect(codeOf(await app.call('trainingPlans.savePlan', change))).toBe('conflict');
  });
});

describe('points of an on-line class', () => {
  it('are made for every unit in one step, also for who comes later', async () => {
    const [kao, tu] = await addUnits(app, ['Ea Kao', 'Ea Tu']);
    if (!kao || !tu) throw new Error('two units');
    const classId = await addClass(app, { mode: 'online' });
    await addTrainee(app, classId, { fullName: 'Hoàng Văn Một', unitId: kao });
    await addTrainee(app, classId, { fullName: 'Lê Thị Hai', unitId: kao });
    await addTrainee(app, classId, { fullName: 'Đỗ Văn Ba', unitName: 'Sở Nội vụ' });
    expect(await app.must('trainingPlans.makePoints', { classId })).toMatchObject({ made: 1 });
    await addTrainee(app, classId, { fullName: 'Ngô Văn Tư', unitId: tu });
    const second = await app.must('trainingPlans.makePoints', { classId });
    expect(second.made).toBe(1);
    const points = await app.must('trainingPlans.listPoints', { classId });
    expect(points.map(({ name, traineeIds }) => [name, traineeIds.length])).toEqual([
      ['Điểm cầu Xã Ea Kao', 2],
      ['Điểm cầu Xã Ea Tu', 1],
    ]);
    const [first, other] = points;
    if (!first || !other) throw new Error('two points');
    await app.must('trainingPlans.undoPoints', {
      classId,
      pointIds: second.pointIds,
      traineeIds: second.traineeIds,
    });
    const places = async () =>
      (await app.must('trainingPlans.listPoints', { classId })).map(({ traineeIds }) => traineeIds.length);
    expect(await places()).toEqual([2]);
    await app.must('trainingPlans.makePoints', { classId });
    const [moved] = second.traineeIds;
    if (!moved) throw new Error('one came later');
    await app.must('trainingPlans.placeTrainee', { classId, traineeId: moved, pointId: first.id });
    expect(await places()).toEqual([3, 0]);
    await app.must('trainingPlans.placeTrainee', { classId, traineeId: moved, pointId: null });
    expect(await places()).toEqual([2, 0]);
    await app.must('trainingPlans.renamePoint', {
      id: first.id,
      version: first.version,
      name: 'Hội trường xã',
    });
    await app.must('trainingPlans.removePoints', { classId });
    expect(await app.must('trainingPlans.listPoints', { classId })).toEqual([]);
  });
});
