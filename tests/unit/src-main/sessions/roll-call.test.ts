import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DEPUTY } from '@shared/council/empty-records';
import { rollFigures } from '@shared/sessions/roll-call/figures';
import { deputyOf } from '@tests/fixtures/council-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { created } from './session-scene';
import { markOf, SECOND_DAY, sittingScene, type SittingScene } from './sitting-scene';

let app: TestApplication;
let scene: SittingScene;
beforeEach(async () => {
  app = await openTestApplication();
  scene = await sittingScene(app);
});
afterEach(() => app.close());

const roll = () => app.must('rollCall.getRoll', scene.place);
const [first, second] = [() => scene.deputyIds[0]!, () => scene.deputyIds[1]!];
const deputyRef = async (id: string) => ({
  id,
  version: (await deputyOf(app, id)).version,
});
const rows = (table: string) => app.database.raw.prepare(`SELECT * FROM ${table}`).all();

describe('the roll of a sitting', () => {
  it('lists the deputies whose mandate is valid that day, with their numbers', async () => {
    await app.must('council.saveDeputy', {
      id: null,
      version: null,
      fields: { ...EMPTY_DEPUTY, fullName: 'Trần Cũ', mandateFrom: '2021-06-01', mandateTo: '2026-12-08' },
    });
    const { deputies, marks } = await roll();
    expect(deputies.map(({ fullName, number }) => `${number} ${fullName}`)).toEqual([
      '1 Nguyễn Văn Đại01',
      '2 Nguyễn Văn Đại02',
      '3 Nguyễn Văn Đại03',
    ]);
    expect(marks).toEqual([]);
  });

  it('writes a mark and keeps what it replaced', async () => {
    const reply = await app.must('rollCall.recordMark', { ...scene.place, ...markOf(first(), 'absent') });
    expect(reply.marks).toMatchObject([{ deputyId: first(), status: 'absent' }]);
    await app.must('rollCall.recordMark', {
      ...scene.place,
      ...markOf(first(), 'late'),
      before: 'absent',
      arrivedTime: '08:40',
      source: 'card',
    });
    const events = await app.must('rollCall.listEvents', { ...scene.place, deputyId: first() });
    expect(events).toMatchObject([
      { from: 'absent', to: 'late', arrivedTime: '08:40', source: 'card', actor: 'Kiểm thử' },
      { from: 'not_recorded', to: 'absent' },
    ]);
  });

  it('keeps the numbers of the cards when a deputy leaves the register', async () => {
    await app.must('rollCall.recordMark', { ...scene.place, ...markOf(second(), 'present') });
    await app.must('council.removeDeputy', await deputyRef(first()));
    expect((await roll()).deputies.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('keeps only what belongs to a status', async () => {
    const { marks } = await app.must('rollCall.recordMark', {
      ...scene.place,
      ...markOf(first(), 'present'),
      arrivedTime: '09:00',
      leftTime: '10:00',
      reason: 'ốm',
    });
    expect(marks[0]).toMatchObject({ arrivedTime: '', leftTime: '', reason: '' });
  });

  it('never overwrites what came between', async () => {
    await app.must('rollCall.recordMark', { ...scene.place, ...markOf(first(), 'present') });
    const reply = await app.call('rollCall.recordMark', { ...scene.place, ...markOf(first(), 'absent') });
    expect(reply).toMatchObject({ ok: false, error: { code: 'roll.mark-changed' } });
  });

  it('records everybody else at once and leaves what is recorded alone', async () => {
    await app.must('rollCall.recordMark', { ...scene.place, ...markOf(first(), 'excused'), reason: 'ốm' });
    const { deputies, marks, quorum } = await app.must('rollCall.recordAllPresent', {
      ...scene.place,
      deputyIds: [...scene.deputyIds],
    });
    expect(rollFigures(deputies, marks, quorum)).toMatchObject({ inHall: 2, excused: 1, notRecorded: 0 });
    expect(rows('sitting_attendance_event')).toHaveLength(3);
  });

  it('refuses deputies who are not on the list', async () => {
    const stranger = scene.sessionId;
    expect(
      await app.call('rollCall.recordRestAbsent', { ...scene.place, deputyIds: [stranger] }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(
      await app.call('rollCall.recordMark', { ...scene.place, ...markOf(stranger, 'present') }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('does not take a sitting of another session', async () => {
    const other = (await created(app, { number: 16 })).session.id;
    expect(
      await app.call('rollCall.getRoll', { sessionId: other, sittingId: scene.place.sittingId }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('a closed roll', () => {
  beforeEach(async () => {
    await app.must('rollCall.recordAllPresent', { ...scene.place, deputyIds: scene.deputyIds.slice(0, 2) });
  });

  it('closes only when it says something of everybody', async () => {
    expect(await app.call('rollCall.closeRoll', scene.place)).toMatchObject({
      ok: false,
      error: { code: 'roll.not-complete', params: { count: 1 } },
    });
    await app.must('rollCall.recordRestAbsent', { ...scene.place, deputyIds: [...scene.deputyIds] });
    expect((await app.must('rollCall.closeRoll', scene.place)).times.rollClosedAt).not.toBeNull();
  });

  it('keeps the rule of the quorum by which it was closed', async () => {
    await app.must('rollCall.recordRestAbsent', { ...scene.place, deputyIds: [...scene.deputyIds] });
    await app.must('rollCall.closeRoll', scene.place);
    const { shares } = await app.must('sittingRules.getRules', {});
    const { code, version, verification: _mark, ...share } = shares[0]!;
    await app.must('sittingRules.saveShare', {
      code,
      version,
      fields: { ...share, numerator: 1, denominator: 2 },
    });
    expect((await app.must('rollCall.getRoll', scene.place)).quorum).toMatchObject({ numerator: 2 });
    const open = { ...scene.place, sittingId: scene.sittingIds[1]! };
    expect((await app.must('rollCall.getRoll', open)).quorum).toMatchObject({ numerator: 1 });
  });

  it('changes with a reason, which is kept', async () => {
    await app.must('rollCall.recordRestAbsent', { ...scene.place, deputyIds: [...scene.deputyIds] });
    await app.must('rollCall.closeRoll', scene.place);
    const change = { ...scene.place, ...markOf(first(), 'absent'), before: 'present' as const };
    expect(await app.call('rollCall.recordMark', change)).toMatchObject({
      ok: false,
      error: { code: 'roll.reason-needed' },
    });
    await app.must('rollCall.recordMark', { ...change, correction: 'Ghi nhầm người' });
    const [last] = await app.must('rollCall.listEvents', { ...scene.place, deputyId: first() });
    expect(last).toMatchObject({ from: 'present', to: 'absent', correction: 'Ghi nhầm người' });
  });

  it('of an earlier day changes with a reason too', async () => {
    app.setNow(SECOND_DAY);
    const change = { ...scene.place, ...markOf(first(), 'absent'), before: 'present' as const };
    expect(await app.call('rollCall.recordMark', change)).toMatchObject({ ok: false });
  });
});

describe('what was recorded', () => {
  it('keeps the deputy, the sitting and the session', async () => {
    await app.must('rollCall.recordMark', { ...scene.place, ...markOf(first(), 'present') });
    expect(await app.call('council.removeDeputy', await deputyRef(first()))).toMatchObject({
      ok: false,
      error: { code: 'council.person-named' },
    });
    const { session } = await app.must('sessions.getSession', { sessionId: scene.sessionId });
    const on = { sessionId: scene.sessionId, version: session.version };
    expect(await app.call('sessions.saveSittings', { ...on, sittings: [] })).toMatchObject({
      ok: false,
      error: { code: 'session.sitting-held' },
    });
    expect(await app.call('sessions.removeSession', on)).toMatchObject({
      ok: false,
      error: { code: 'session.held' },
    });
  });

  it('is never changed or deleted', async () => {
    await app.must('rollCall.recordMark', { ...scene.place, ...markOf(first(), 'present') });
    const { raw } = app.database;
    expect(() => raw.exec("UPDATE sitting_attendance_event SET reason = 'x'")).toThrow(/never changed/u);
    expect(() => raw.exec('DELETE FROM sitting_attendance_event')).toThrow(/never deleted/u);
  });
});

describe('rules of sittings', () => {
  const fields = {
    numerator: 3,
    denominator: 4,
    comparison: 'at_least' as const,
    base: 'all_deputies' as const,
    basis: 'Điều 5 Quy chế',
    checkedDate: '2026-07-01',
    checkedBy: 'Văn phòng',
  };

  it('are what the program knows until the office changes them', async () => {
    const { shares } = await app.must('sittingRules.getRules', {});
    expect(shares[0]).toMatchObject({ code: 'quorum', version: null, verification: 'unverified' });
    await app.must('sittingRules.saveShare', { code: 'quorum', version: null, fields });
    expect((await roll()).quorum).toMatchObject({ numerator: 3, denominator: 4, basis: 'Điều 5 Quy chế' });
  });

  it('a share that was read is no longer verified when it is another one, and an old check goes', async () => {
    const { shares } = await app.must('sittingRules.getRules', {});
    const { code, version, verification, ...was } = shares[1]!;
    expect(verification).toBe('verified');
    const noted = { ...was, checkedDate: '2026-10-01', checkedBy: 'Lan' };
    const first = await app.must('sittingRules.saveShare', { code, version, fields: noted });
    expect(first.shares[1]).toMatchObject({ verification: 'verified', checkedBy: 'Lan' });
    const second = await app.must('sittingRules.saveShare', {
      ...{ code, version: 1, fields: { ...noted, numerator: 2, denominator: 3 } },
    });
    expect(second.shares[1]).toMatchObject({ verification: 'unverified', checkedDate: null, checkedBy: '' });
  });

  it('a text that was read is no longer verified when another is named', async () => {
    const reply = await app.must('sittingRules.saveShare', { code: 'resolution', version: null, fields });
    expect(reply.shares[1]).toMatchObject({ verification: 'unverified', version: 1 });
  });

  it('refuse a form that is older than what stands there, and go back', async () => {
    await app.must('sittingRules.saveShare', { code: 'quorum', version: null, fields });
    expect(await app.call('sittingRules.saveShare', { code: 'quorum', version: null, fields })).toMatchObject(
      { ok: false, error: { code: 'conflict' } },
    );
    const { shares } = await app.must('sittingRules.resetRule', { code: 'quorum', version: 1 });
    expect(shares[0]).toMatchObject({ numerator: 2, denominator: 3, version: null });
  });

  it('have times too', async () => {
    const { minutes, ...source } = { ...fields, minutes: 5 };
    const { basis, checkedBy, checkedDate } = source;
    const reply = await app.must('sittingRules.saveTime', {
      code: 'question',
      version: null,
      fields: { minutes, basis, checkedBy, checkedDate },
    });
    expect(reply.times.find(({ code }) => code === 'question')).toMatchObject({ minutes: 5, version: 1 });
  });
});
