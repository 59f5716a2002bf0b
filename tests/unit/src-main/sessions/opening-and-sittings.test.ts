import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ofSession } from '@shared/documents/subject';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { created, fieldsOf, sitting, stepAt } from './session-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  app.setNow('2026-10-01T02:00:00.000Z');
});
afterEach(() => app.close());

describe('the opening day', () => {
  test('moves with a preview: steps, sittings, limits; nothing is stored before', async () => {
    const { session } = await created(app);
    const convening = await stepAt(app, session.id, 'convening');
    await app.must('sessionSteps.saveStep', {
      sessionId: session.id,
      id: convening.id,
      version: convening.version,
      fields: { ...fieldsOf(convening), fixedDate: '2026-11-17' },
    });
    await app.must('sessions.saveSittings', {
      sessionId: session.id,
      version: 1,
      sittings: [sitting('2026-12-08', 'morning'), sitting('2026-12-08', 'afternoon')],
    });
    const ref = { sessionId: session.id, openingDate: '2026-12-02' };
    const preview = await app.must('sessions.previewOpening', ref);
    expect(preview.sittings).toBe(2);
    expect(preview.moved.find(({ code }) => code === 'documents')).toMatchObject({
      from: '2026-12-03',
      to: '2026-11-27',
    });
    expect(preview.moved.find(({ code }) => code === 'convening')).toMatchObject({
      from: '2026-11-17',
      to: '2026-11-17',
      broken: { limitDate: '2026-11-12', lateBy: 5 },
    });
    expect((await app.must('sessions.getSession', { sessionId: session.id })).session.openingDate).toBe(
      '2026-12-08',
    );
    const moved = await app.must('sessions.moveOpening', { ...ref, version: 2 });
    expect(moved.session.sittings.map(({ date }) => date)).toEqual(['2026-12-02', '2026-12-02']);
    expect(await stepAt(app, session.id, 'convening')).toMatchObject({ broken: { lateBy: 5 } });
    expect(await app.call('sessions.moveOpening', { ...ref, version: 2 })).toMatchObject({
      error: { code: 'conflict' },
    });
    const nothing = await app.must('sessions.previewOpening', ref);
    expect(nothing).toMatchObject({ moved: [], sittings: 0, held: 0, jointMeetingBehind: null, issued: [] });
    const { steps: shown } = await app.must('sessionSteps.getSteps', { sessionId: session.id });
    expect(nothing.broken).toBe(shown.filter(({ broken, skipped }) => broken !== null && !skipped).length);
  });

  test('says that the joint meeting comes to lie on it or behind it, while that is still to be held', async () => {
    const { session } = await created(app, { openingDate: '2026-12-30', jointMeetingDate: '2026-12-19' });
    const behind = async (openingDate: string) =>
      (await app.must('sessions.previewOpening', { sessionId: session.id, openingDate })).jointMeetingBehind;
    expect(await behind('2026-12-18')).toBe('2026-12-19');
    expect(await behind('2026-12-19')).toBe('2026-12-19');
    expect(await behind('2026-12-20')).toBeNull();
    const meeting = await stepAt(app, session.id, 'joint_meeting');
    await app.must('sessionSteps.saveStep', {
      sessionId: session.id,
      id: meeting.id,
      version: meeting.version,
      fields: { ...fieldsOf(meeting), doneDate: '2026-10-01' },
    });
    expect(await behind('2026-12-18')).toBeNull();
  });

  test('names the issued papers that carry it, and no draft', async () => {
    const { session } = await created(app, { openingDate: '2026-12-08' });
    const subject = ofSession(session.id);
    const documents = [];
    for (const kind of ['convening_decision', 'session_plan'] as const) {
      const details = await app.must('documents.proposeDetails', { subject, kind });
      documents.push({ kind, details, version: null });
    }
    const drafts = await app.must('documents.makeDrafts', { subject, documents });
    const issued = async (openingDate: string) =>
      (await app.must('sessions.previewOpening', { sessionId: session.id, openingDate })).issued;
    expect(await issued('2026-12-10')).toEqual([]);
    const decision = drafts.find(({ kind }) => kind === 'convening_decision')!;
    const { symbol } = await app.must('documents.issue', {
      documentId: decision.id,
      version: decision.version,
      issueDate: '2026-10-01',
    });
    expect(await issued('2026-12-10')).toEqual([`Quyết định triệu tập kỳ họp (${symbol})`]);
    expect(await issued('2026-12-08')).toEqual([]);
  });

  test('names every legal minimum that can no longer be kept, also for a session that opens today', async () => {
    app.setNow('2026-11-26T02:00:00.000Z');
    const { session } = await created(app, { openingDate: '2026-12-29' });
    const ref = { sessionId: session.id, openingDate: '2026-11-26' };
    const { moved } = await app.must('sessions.previewOpening', ref);
    const broken = moved.filter((step) => step.broken !== null).map(({ code }) => code);
    expect(broken).toEqual(expect.arrayContaining(['convening', 'dossiers', 'documents']));
    expect(moved.find(({ code }) => code === 'convening')?.broken).toMatchObject({
      limitDate: '2026-11-06',
      lateBy: 20,
    });
    await app.must('sessions.moveOpening', { ...ref, version: session.version });
    expect(await stepAt(app, session.id, 'convening')).toMatchObject({ broken: { lateBy: 20 } });
    // Once it has opened, only what was written down counts.
    app.setNow('2026-11-27T02:00:00.000Z');
    expect(await stepAt(app, session.id, 'convening')).toMatchObject({ broken: null });
  });

  test('takes the proposed name of the session along, and leaves one of the office alone', async () => {
    const proposed = (await created(app)).session;
    const named = (await created(app, { number: 16, title: 'Kỳ họp bàn về ngân sách' })).session;
    const move = async (sessionId: string) =>
      (await app.must('sessions.moveOpening', { sessionId, version: 1, openingDate: '2027-07-06' })).session;
    expect((await move(proposed.id)).title).toBe('Kỳ họp thứ 15 (thường lệ giữa năm 2027)');
    expect((await move(named.id)).title).toBe('Kỳ họp bàn về ngân sách');
  });
});

describe('sittings', () => {
  test('stand in the order of their days, keep their ids, and end the session', async () => {
    const { session } = await created(app);
    const first = await app.must('sessions.saveSittings', {
      sessionId: session.id,
      version: 1,
      sittings: [
        sitting('2026-12-09', 'morning'),
        sitting('2026-12-08', 'afternoon'),
        sitting('2026-12-08', 'morning'),
      ],
    });
    expect(first.closingDate).toBe('2026-12-09');
    expect(first.session.sittings.map(({ date, part }) => `${date} ${part}`)).toEqual([
      '2026-12-08 morning',
      '2026-12-08 afternoon',
      '2026-12-09 morning',
    ]);
    const kept = first.session.sittings.slice(0, 2);
    const second = await app.must('sessions.saveSittings', {
      sessionId: session.id,
      version: 2,
      sittings: kept,
    });
    expect(second.session.sittings).toEqual(kept);
    expect(second.closingDate).toBe('2026-12-08');
    const foreign = [{ ...kept[0]!, id: '0190aaaa-0000-7000-8000-000000000000' }];
    expect(
      await app.call('sessions.saveSittings', { sessionId: session.id, version: 3, sittings: foreign }),
    ).toMatchObject({ error: { code: 'not-found' } });
  });
});
