import { afterEach, beforeEach, expect, test } from 'vitest';
import { ofSession } from '@shared/documents/subject';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { holdSession } from '@tests/fixtures/held-session';
import { questionFields } from './sitting-calls';
import { sittingScene, type SittingScene } from './sitting-scene';

let app: TestApplication;
let scene: SittingScene;
beforeEach(async () => {
  app = await openTestApplication();
  scene = await sittingScene(app);
  await app.must('agenda.fillFromTemplate', { sessionId: scene.sessionId });
});
afterEach(() => app.close());

const move = async (correction?: string) => {
  const { session } = await app.must('sessions.getSession', { sessionId: scene.sessionId });
  return app.call('sessions.moveOpening', {
    sessionId: scene.sessionId,
    version: session.version,
    openingDate: '2026-12-15',
    ...(correction === undefined ? {} : { correction }),
  });
};

test('a session whose sitting was opened keeps its opening day unless somebody says why it moves', async () => {
  await holdSession(app, scene.sessionId);
  expect(await move()).toMatchObject({ ok: false, error: { code: 'session.has-sat' } });
  const { session } = await app.must('sessions.getSession', { sessionId: scene.sessionId });
  expect(session.sittings.map(({ date }) => date)).toEqual(['2026-12-08', '2026-12-09']);
});

test('with a reason it moves, and the sitting that was held stays on its day', async () => {
  await holdSession(app, scene.sessionId);
  const preview = await app.must('sessions.previewOpening', {
    sessionId: scene.sessionId,
    openingDate: '2026-12-15',
  });
  expect(preview).toMatchObject({ held: 1, sittings: 1 });
  expect(await move('Hoãn vì bão')).toMatchObject({ ok: true });
  const { session } = await app.must('sessions.getSession', { sessionId: scene.sessionId });
  expect(session.openingDate).toBe('2026-12-15');
  expect(session.sittings.map(({ date }) => date)).toEqual(['2026-12-08', '2026-12-16']);
});

test('a session that has not sat yet moves', async () => {
  expect(await move()).toMatchObject({ ok: true });
});

test('an item with a vote stays in the agenda; one with nothing goes', async () => {
  await holdSession(app, scene.sessionId);
  const { items } = await app.must('agenda.getAgenda', { sessionId: scene.sessionId });
  const remove = ({ id, version }: { readonly id: string; readonly version: number }) =>
    app.call('agenda.removeItem', { sessionId: scene.sessionId, id, version });
  expect(await remove(items[0]!)).toMatchObject({ ok: false, error: { code: 'agenda.item-held' } });
  expect(await remove(items.at(-1)!)).toMatchObject({ ok: true });
});

const sessionNow = async () => {
  const { session } = await app.must('sessions.getSession', { sessionId: scene.sessionId });
  return session;
};

test('a sitting that was held changes its day only with a reason, and is not removed', async () => {
  await holdSession(app, scene.sessionId);
  const session = await sessionNow();
  const on = { sessionId: scene.sessionId, version: session.version };
  const [first, second] = session.sittings;
  const moved = [{ ...first!, date: '2026-12-07' }, second!];
  expect(await app.call('sessions.saveSittings', { ...on, sittings: moved })).toMatchObject({
    error: { code: 'session.sitting-moved' },
  });
  expect(await app.call('sessions.saveSittings', { ...on, sittings: [second!] })).toMatchObject({
    error: { code: 'session.sitting-held' },
  });
  // Its times, and another sitting, are a plan.
  const timed = [
    { ...first!, endTime: '11:45' },
    { ...second!, date: '2026-12-10' },
  ];
  await app.must('sessions.saveSittings', { ...on, sittings: timed });
  const correction = 'Ghi nhầm ngày';
  const { session: corrected } = await app.must('sessions.saveSittings', {
    ...{ ...on, version: on.version + 1, sittings: moved, correction },
  });
  expect(corrected.sittings[0]?.date).toBe('2026-12-07');
});

test('a session with anything recorded, received or issued stays, and says with what', async () => {
  const question = { ...questionFields(scene.deputyIds[0]!), answerKind: 'in_writing' as const };
  const at = { sessionId: scene.sessionId, id: null, version: null };
  await app.must('interpellations.saveQuestion', { ...at, fields: question });
  const { version } = await sessionNow();
  const remove = () => app.call('sessions.removeSession', { sessionId: scene.sessionId, version });
  expect(await remove()).toMatchObject({ error: { code: 'session.held', params: { what: '1 chất vấn' } } });
  expect((await app.must('interpellations.listPromises', {})).promises).toHaveLength(1);
});

test('a session with a draft of a paper stays', async () => {
  const subject = ofSession(scene.sessionId);
  const details = await app.must('documents.proposeDetails', { subject, kind: 'session_plan' });
  await app.must('documents.makeDrafts', {
    subject,
    documents: [{ kind: 'session_plan', details, version: null }],
  });
  const { version } = await sessionNow();
  expect(await app.call('sessions.removeSession', { sessionId: scene.sessionId, version })).toMatchObject({
    error: { code: 'session.held', params: { what: '1 văn bản' } },
  });
});

test('a session that is only planned goes', async () => {
  const { version } = await sessionNow();
  await app.must('sessions.removeSession', { sessionId: scene.sessionId, version });
  expect(await app.must('sessions.listSessions', {})).toEqual([]);
});
