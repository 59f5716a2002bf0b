import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { holdSession } from '@tests/fixtures/held-session';
import { sittingScene, type SittingScene } from './sitting-scene';

let app: TestApplication;
let scene: SittingScene;
beforeEach(async () => {
  app = await openTestApplication();
  scene = await sittingScene(app);
  await app.must('agenda.fillFromTemplate', { sessionId: scene.sessionId });
});
afterEach(() => app.close());

const move = async () => {
  const { session } = await app.must('sessions.getSession', { sessionId: scene.sessionId });
  return app.call('sessions.moveOpening', {
    sessionId: scene.sessionId,
    version: session.version,
    openingDate: '2026-12-15',
  });
};

test('a session whose sitting was opened keeps its opening day', async () => {
  await holdSession(app, scene.sessionId);
  expect(await move()).toMatchObject({ ok: false, error: { code: 'session.has-sat' } });
  const { session } = await app.must('sessions.getSession', { sessionId: scene.sessionId });
  expect(session.sittings.map(({ date }) => date)).toEqual(['2026-12-08', '2026-12-09']);
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
