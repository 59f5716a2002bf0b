import { addDeputies } from '@tests/fixtures/council-scene';
import type { TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { created } from './session-scene';

export interface SittingScene {
  readonly sessionId: string;
  /** Two mornings: 08/12 and 09/12/2026. */
  readonly sittingIds: readonly string[];
  /** In the order of their names. */
  readonly deputyIds: readonly string[];
  readonly place: { readonly sessionId: string; readonly sittingId: string };
}

/** 08:30 in Vietnam on the first day of the session. */
export const FIRST_DAY = '2026-12-08T01:30:00.000Z';
export const SECOND_DAY = '2026-12-09T01:30:00.000Z';

/** A session that sits, with so many deputies. */
export async function sittingScene(app: TestApplication, deputies = 3): Promise<SittingScene> {
  await saveProfile(app);
  const deputyIds = await addDeputies(app, deputies);
  const sessionId = (await created(app)).session.id;
  const { session } = await app.must('sessions.saveSittings', {
    sessionId,
    version: 1,
    sittings: ['2026-12-08', '2026-12-09'].map((date) => ({
      id: null,
      date,
      part: 'morning' as const,
      kind: 'plenary' as const,
      startTime: '08:00',
      endTime: '11:30',
      note: '',
    })),
  });
  app.setNow(FIRST_DAY);
  const sittingIds = session.sittings.map(({ id }) => id);
  return { sessionId, sittingIds, deputyIds, place: { sessionId, sittingId: sittingIds[0] ?? '' } };
}

/** What a key in the roll sends. */
export const markOf = (deputyId: string, status: 'present' | 'late' | 'left' | 'excused' | 'absent') => ({
  deputyId,
  before: 'not_recorded' as const,
  status,
  arrivedTime: '',
  leftTime: '',
  reason: '',
  correction: '',
  source: 'list' as const,
});
