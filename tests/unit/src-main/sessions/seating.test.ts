import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { sittingScene, type SittingScene } from './sitting-scene';

let app: TestApplication;
let scene: SittingScene;
beforeEach(async () => {
  app = await openTestApplication();
  scene = await sittingScene(app);
});
afterEach(() => app.close());

const hall = async (changes: object = {}) => {
  const { version } = await app.must('seating.getSeating', { sessionId: scene.sessionId });
  return app.must('seating.saveRoom', {
    ...{ sessionId: scene.sessionId, version, id: null, roomVersion: null },
    fields: { name: 'Hội trường tỉnh', rows: 2, seats: 2, ...changes },
  });
};
const [row, seat] = [1, 2];

describe('seats of a session', () => {
  it('stand in a hall that is given once, and are refused where the hall has none', async () => {
    const { people, roomId, rooms, version } = await hall();
    expect(rooms).toMatchObject([{ name: 'Hội trường tỉnh', rows: 2, seats: 2 }]);
    expect(roomId).toBe(rooms[0]?.id);
    const on = { sessionId: scene.sessionId, version };
    const first = people[0]?.id ?? '';
    const saved = await app.must('seating.saveSeats', { ...on, seats: [{ row, seat, personId: first }] });
    expect(saved.seats).toEqual([{ row, seat, personId: first }]);
    expect(await app.call('seating.saveSeats', { ...on, seats: [] })).toMatchObject({
      error: { code: 'conflict' },
    });
    expect(
      await app.call('seating.saveSeats', {
        ...{ ...on, version: saved.version, seats: [{ row: 3, seat, personId: first }] },
      }),
    ).toMatchObject({ error: { code: 'not-found' } });
  });

  it('go where the hall became smaller; two halls have two names', async () => {
    const { people, rooms, version } = await hall();
    const on = { sessionId: scene.sessionId };
    const { version: next } = await app.must('seating.saveSeats', {
      ...{ ...on, version, seats: [{ row: 2, seat: 2, personId: people[0]?.id ?? '' }] },
    });
    const [room] = rooms;
    const smaller = await app.must('seating.saveRoom', {
      ...{ ...on, version: next, id: room?.id ?? '', roomVersion: room?.version ?? 0 },
      fields: { name: 'Hội trường tỉnh', rows: 1, seats: 2 },
    });
    expect(smaller.seats).toEqual([]);
    expect(
      await app.call('seating.saveRoom', {
        ...{ ...on, version: smaller.version, id: null, roomVersion: null },
        fields: { name: 'Hội trường tỉnh', rows: 9, seats: 9 },
      }),
    ).toMatchObject({ error: { code: 'seating.name-taken' } });
  });
});
