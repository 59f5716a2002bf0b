import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDeputies } from '@tests/fixtures/council-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { holdSession } from '@tests/fixtures/held-session';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { created } from './session-scene';
import { FIRST_DAY } from './sitting-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app, { level: 'commune', unitKind: 'commune', unitName: 'Ea Kar' });
});
afterEach(() => app.close());

test('a regular session of a commune goes from its template to its archive', async () => {
  const DEPUTIES = 28;
  await addDeputies(app, DEPUTIES);
  const { session } = await created(app, { days: 1, number: 4, title: 'Kỳ họp thứ tư' });
  const sessionId = session.id;
  expect(session.sittings.map(({ date, part }) => `${date} ${part}`)).toEqual([
    '2026-12-08 morning',
    '2026-12-08 afternoon',
  ]);
  const { steps } = await app.must('sessionSteps.getSteps', { sessionId });
  const codes = steps.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['joint_meeting', 'convening', 'dossiers', 'documents']));
  // Only a province meets the press.
  expect(codes).not.toContain('press_meeting');
  expect((await app.must('sessionPapers.getPapers', { sessionId })).papers.length).toBeGreaterThan(5);

  app.setNow(FIRST_DAY);
  await holdSession(app, sessionId);
  const place = { sessionId, sittingId: session.sittings[0]?.id ?? '' };
  const { deputies } = await app.must('rollCall.getRoll', place);
  await app.must('rollCall.recordAllPresent', { ...place, deputyIds: deputies.slice(1).map(({ id }) => id) });
  const minutes = await app.must('sessionMinutes.getMinutes', { sessionId });
  const [morning] = minutes.rolls;
  expect(morning?.marks.filter(({ status }) => status === 'present')).toHaveLength(DEPUTIES - 1);
  expect(minutes.votes).toMatchObject([{ total: DEPUTIES, votesFor: DEPUTIES }]);

  const { folder } = await app.must('sessionArchive.makeArchive', { sessionId });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(page).toContain('Kỳ họp thứ tư');
  const roll = readFileSync(join(folder, 'du-lieu', 'diem-danh.csv'), 'utf8');
  expect(roll.trim().split('\n').length).toBe(DEPUTIES + 1);
});
