import { scheduleOf } from '@shared/sessions/agenda/schedule';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { created, fieldsOf, newSession, sitting, stepAt } from './session-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  app.setNow('2026-10-01T02:00:00.000Z');
});
afterEach(() => app.close());

describe('a new session', () => {
  test('has the steps of its template, its number of the term, and a place in the list', async () => {
    expect(await app.must('sessions.proposeSession', {})).toEqual({
      ...{ termNumber: 'XI', nextNumber: 1 },
      types: ['regular', 'special', 'urgent', 'first'],
      term: { from: '2026-04-01', to: null },
    });
    const { session, phase, closingDate, today } = await created(app);
    expect({ phase, closingDate, today }).toEqual({
      phase: 'preparation',
      closingDate: '2026-12-08',
      today: '2026-10-01',
    });
    expect(session).toMatchObject({ number: 15, termNumber: 'XI', sittings: [], version: 1 });
    const { steps } = await app.must('sessionSteps.getSteps', { sessionId: session.id });
    expect(steps.map(({ code }) => code).slice(0, 3)).toEqual(['proposals', 'content_list', 'joint_meeting']);
    expect(steps.every(({ fixedDate, doneDate, skipped }) => !fixedDate && !doneDate && !skipped)).toBe(true);
    expect(await app.must('sessions.listSessions', {})).toMatchObject([
      { id: session.id, steps: steps.length, done: 0, late: 0, dueToday: 0, sittings: 0 },
    ]);
    expect(await app.must('sessions.proposeSession', {})).toMatchObject({ nextNumber: 16 });
  });

  test('does not take a number that the term has already, whatever its kind', async () => {
    await created(app);
    const again = { fields: newSession({ sessionType: 'urgent' }), copyFromId: null };
    expect(await app.call('sessions.createSession', again)).toMatchObject({
      error: { code: 'session.number-taken', params: { number: 15 } },
    });
    await created(app, { number: null });
    await created(app, { number: null });
    const profile = await app.must('office.getProfile', {});
    const { updatedAt: _at, version, ...fields } = profile!;
    await app.must('office.saveProfile', { profile: { ...fields, termNumber: 'XII' }, version });
    expect((await created(app)).session).toMatchObject({ number: 15, termNumber: 'XII' });
  });

  test('knows the day of the joint meeting, and leaves out practice that is past', async () => {
    app.setNow('2026-11-20T02:00:00.000Z');
    const { session } = await created(app, { jointMeetingDate: '2026-11-27', skipPast: true });
    const at = (code: string) => stepAt(app, session.id, code);
    expect(await at('joint_meeting')).toMatchObject({ fixedDate: '2026-11-27', skipped: false });
    expect(await at('proposals')).toMatchObject({ skipped: true, broken: null });
    // The joint meeting, and whatever a step that stays is counted from, are never left out.
    expect(await at('voter_meetings')).toMatchObject({ skipped: false });
    // What a text demands is never left out by itself.
    expect(await at('petition_report')).toMatchObject({ skipped: false, date: '2026-11-08' });
    expect(await at('convening')).toMatchObject({ date: '2026-11-28', broken: { lateBy: 10 } });
  });

  test('gets what was left out as past back when the opening moves away, and says so before', async () => {
    app.setNow('2026-11-26T02:00:00.000Z');
    const { session } = await created(app, { openingDate: '2026-12-09', skipPast: true });
    const skipped = async () => {
      const { steps } = await app.must('sessionSteps.getSteps', { sessionId: session.id });
      return steps.filter((step) => step.skipped).map(({ code }) => code);
    };
    const past = await skipped();
    expect(past).toContain('proposals');
    expect(past).not.toContain('joint_meeting');
    const ref = { sessionId: session.id, openingDate: '2027-02-03' };
    const preview = await app.must('sessions.previewOpening', ref);
    expect(preview.moved.filter(({ comesBack }) => comesBack).map(({ code }) => code)).toEqual(
      expect.arrayContaining(past),
    );
    await app.must('sessions.moveOpening', { ...ref, version: session.version });
    expect(await skipped()).toEqual([]);
    // What a person left out stays left out.
    const proposals = await stepAt(app, session.id, 'proposals');
    await app.must('sessionSteps.saveStep', {
      ...{ sessionId: session.id, id: proposals.id, version: proposals.version },
      fields: { ...fieldsOf(proposals), skipped: true },
    });
    const now = (await app.must('sessions.getSession', { sessionId: session.id })).session;
    await app.must('sessions.moveOpening', { ...ref, openingDate: '2027-03-03', version: now.version });
    expect(await skipped()).toEqual(['proposals']);
  });

  test('from a template has sittings, agenda and usual papers at once where that is wished', async () => {
    const { session } = await created(app, { days: 2 });
    expect(session.sittings.map(({ date, part, startTime }) => `${date} ${part} ${startTime}`)).toEqual([
      '2026-12-08 morning 08:00',
      '2026-12-08 afternoon 13:30',
      '2026-12-09 morning 08:00',
      '2026-12-09 afternoon 13:30',
    ]);
    const { items } = await app.must('agenda.getAgenda', { sessionId: session.id });
    expect(items[0]).toMatchObject({ refNo: 1, sittingId: session.sittings[0]?.id });
    const parts = scheduleOf(session.sittings, items);
    expect(parts.map(({ sitting }) => sitting?.id)).toEqual(session.sittings.map(({ id }) => id));
    for (const { sitting, lines, overflow } of parts) {
      const endTime = sitting?.endTime ?? '';
      expect(overflow).toBe(0);
      expect(lines.every(({ end }) => end <= endTime)).toBe(true);
    }
    const { papers } = await app.must('sessionPapers.getPapers', { sessionId: session.id });
    expect(papers.some(({ kind }) => kind === 'submission')).toBe(true);
  });

  test('may follow an earlier one: its steps as they were changed, its sittings as many days after the opening', async () => {
    const { session } = await created(app);
    await app.must('sessions.saveSittings', {
      sessionId: session.id,
      version: 1,
      sittings: [sitting('2026-12-09', 'morning'), sitting('2026-12-08', 'morning')],
    });
    const documents = await stepAt(app, session.id, 'documents');
    await app.must('sessionSteps.saveStep', {
      sessionId: session.id,
      id: documents.id,
      version: documents.version,
      fields: {
        ...fieldsOf(documents),
        offset: -7,
        doneDate: '2026-12-01',
        fixedDate: '2026-12-02',
        note: 'x',
      },
    });
    const copy = await created(app, { number: 16, openingDate: '2027-07-13' }, session.id);
    expect(copy.session.sittings.map(({ date }) => date)).toEqual(['2027-07-13', '2027-07-14']);
    expect(copy.closingDate).toBe('2027-07-14');
    expect(await stepAt(app, copy.session.id, 'documents')).toMatchObject({
      offset: -7,
      date: '2027-07-06',
      doneDate: null,
      fixedDate: null,
      note: '',
    });
    const unknown = {
      fields: newSession({ number: 17 }),
      copyFromId: '0190aaaa-0000-7000-8000-000000000000',
    };
    expect(await app.call('sessions.createSession', unknown)).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('what is said about a session', () => {
  test('is changed from the version that was seen, and kept in its history', async () => {
    const { session } = await created(app);
    const fields = { number: 16, title: 'Kỳ họp thứ 16', electionDate: null, place: 'Nhà văn hóa', note: '' };
    const saved = await app.must('sessions.saveFields', { sessionId: session.id, version: 1, fields });
    expect(saved.session).toMatchObject({ ...fields, version: 2 });
    expect(
      await app.call('sessions.saveFields', { sessionId: session.id, version: 1, fields }),
    ).toMatchObject({
      error: { code: 'conflict' },
    });
    const same = await app.must('sessions.saveFields', { sessionId: session.id, version: 2, fields });
    expect(same.session.version).toBe(2);
    await created(app);
    expect(
      await app.call('sessions.saveFields', {
        sessionId: session.id,
        version: 2,
        fields: { ...fields, number: 15 },
      }),
    ).toMatchObject({ error: { code: 'session.number-taken' } });
    const log = app.database.raw
      .prepare("SELECT changes FROM audit_log WHERE entity = 'session'")
      .pluck()
      .all();
    expect(log.join()).toContain('Nhà văn hóa');
  });

  test('is found without diacritics, and removed with all that hangs on it', async () => {
    const { session } = await created(app);
    expect(await app.must('office.search', { text: 'ky hop thu 15', limit: 10 })).toMatchObject([
      { kind: 'session', id: session.id, detail: 'Khai mạc 08/12/2026, Hội trường tỉnh' },
    ]);
    await app.must('sessions.saveSittings', {
      sessionId: session.id,
      version: 1,
      sittings: [sitting('2026-12-08', 'morning')],
    });
    await app.must('sessions.removeSession', { sessionId: session.id, version: 2 });
    expect(await app.must('sessions.listSessions', {})).toEqual([]);
    const left = app.database.raw.prepare(
      'SELECT (SELECT count(*) FROM session_step) + (SELECT count(*) FROM session_sitting)',
    );
    expect(left.pluck().get()).toBe(0);
  });
});
