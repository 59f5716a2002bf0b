import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { created, newSession, stepAt } from './session-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
});
afterEach(() => app.close());

const MEETING = {
  startTime: '08:00',
  endTime: '10:30',
  place: 'Phòng họp số 2',
  chair: 'Nguyễn Văn An, Chủ tịch HĐND tỉnh',
  secretary: 'Lê Thị Hoa',
  contact: 'Trần Văn Bình, 0262 3855 555',
};

const electionItem = {
  title: 'Bầu bổ sung Ủy viên UBND',
  kind: 'election' as const,
  ...{ drafter: '', board: '', presenter: '', minutes: 30, note: '', voteId: null },
  ...{ personnel: true, secretBallot: true, broadcast: false },
};

describe('the joint meeting of a session', () => {
  it('is written down once, stands in the history, and is refused from a stale screen', async () => {
    const { session } = await created(app);
    const on = { sessionId: session.id, version: session.version };
    const saved = await app.must('sessions.saveJointMeeting', { ...on, fields: MEETING });
    expect(saved.session).toMatchObject({ jointMeeting: MEETING, version: 2 });
    expect(
      await app.call('sessions.saveJointMeeting', { ...on, fields: { ...MEETING, place: '' } }),
    ).toMatchObject({ error: { code: 'conflict' } });
    const { session: read } = await app.must('sessions.getSession', { sessionId: session.id });
    expect(read.jointMeeting).toEqual(MEETING);
  });
});

describe('a session made from an earlier one', () => {
  it('takes over where and by whom the joint meeting is held, not its hours', async () => {
    const { session } = await created(app);
    await app.must('sessions.saveJointMeeting', { sessionId: session.id, version: 1, fields: MEETING });
    const { session: next } = await created(app, { number: 16 }, session.id);
    expect(next.jointMeeting).toEqual({ ...MEETING, startTime: '', endTime: '' });
  });
});

describe('a session that voters ask for', () => {
  const wanted = { sessionType: 'voters' as const, title: 'Kỳ họp thứ 15 (theo đề nghị của cử tri)' };

  it('is held by communes alone', async () => {
    await saveProfile(app);
    expect((await app.must('sessions.proposeSession', {})).types).not.toContain('voters');
    expect(
      await app.call('sessions.createSession', { fields: newSession(wanted), copyFromId: null }),
    ).toMatchObject({ error: { code: 'session.voters-commune' } });
  });

  it('begins with the check of the petition, whose figures it keeps', async () => {
    await saveProfile(app, { level: 'commune', unitKind: 'commune' });
    expect((await app.must('sessions.proposeSession', {})).types).toContain('voters');
    const { session } = await created(app, wanted);
    expect(await stepAt(app, session.id, 'petition')).toMatchObject({ phase: 'before' });
    expect(await stepAt(app, session.id, 'convening')).toMatchObject({ limitDate: '2026-12-01' });
    const petition = { voters: 12_000, signatures: 1300, complete: 1250 };
    const saved = await app.must('sessions.savePetition', {
      ...{ sessionId: session.id, version: session.version, fields: petition },
    });
    expect(saved.session.petition).toEqual(petition);
  });
});

describe('steps after an election', () => {
  const sitting = (date: string) => ({
    ...{ id: null, date, part: 'morning' as const, kind: 'plenary' as const },
    ...{ startTime: '08:00', endTime: '11:30', note: '' },
  });

  it('stand in every kind of session with such an item, counted from its day, and go with it', async () => {
    const { session } = await created(app, { sessionType: 'special', number: 16 });
    const on = { sessionId: session.id };
    const { session: sat } = await app.must('sessions.saveSittings', {
      ...{ ...on, version: 1, sittings: [sitting('2026-12-08'), sitting('2026-12-10')] },
    });
    const codes = async () => (await app.must('sessionSteps.getSteps', on)).steps.map(({ code }) => code);
    expect(await codes()).not.toContain('election_results_sent');
    const { items } = await app.must('agenda.saveItem', {
      ...{ ...on, id: null, version: null, afterId: null, fields: electionItem },
      sittingId: sat.sittings[0]?.id ?? null,
    });
    // Tuesday 08/12: five working days on is Tuesday 15/12, ten more from there Tuesday 29/12; the closing is 10/12.
    expect(await stepAt(app, session.id, 'election_results_sent')).toMatchObject({
      date: '2026-12-15',
      limitDate: '2026-12-15',
      arithmetic: '5 ngày làm việc sau ngày họp bầu cử 08/12/2026, bỏ qua 2 ngày nghỉ',
    });
    expect(await stepAt(app, session.id, 'election_approval')).toMatchObject({ date: '2026-12-29' });
    await app.must('agenda.removeItem', { ...on, id: items[0]?.id ?? '', version: 1 });
    expect(await codes()).not.toContain('election_results_sent');
  });

  it('count from the opening while the item stands in no sitting, and move along', async () => {
    const { session } = await created(app);
    await app.must('agenda.saveItem', {
      ...{ sessionId: session.id, id: null, version: null, afterId: null, sittingId: null },
      fields: electionItem,
    });
    expect(await stepAt(app, session.id, 'election_results_sent')).toMatchObject({ date: '2026-12-15' });
    const { moved } = await app.must('sessions.previewOpening', {
      ...{ sessionId: session.id, openingDate: '2026-12-09' },
    });
    expect(moved).toContainEqual(
      expect.objectContaining({ code: 'election_results_sent', to: '2026-12-16' }),
    );
  });
});
