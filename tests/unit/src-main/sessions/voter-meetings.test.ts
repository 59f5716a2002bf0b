import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ofSession } from '@shared/documents/subject';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { sittingScene, type SittingScene } from './sitting-scene';

let app: TestApplication;
let scene: SittingScene;
beforeEach(async () => {
  app = await openTestApplication();
  scene = await sittingScene(app);
});
afterEach(() => app.close());

const on = () => ({ sessionId: scene.sessionId });
const fields = (changes: object = {}) => ({
  ...{ phase: 'before' as const, date: '2026-11-05', startTime: '14:00', endTime: '', note: '' },
  ...{ place: 'Nhà văn hóa xã Một', units: 'Xã Một', deputyIds: [scene.deputyIds[0] ?? ''] },
  ...changes,
});

describe('meetings with voters', () => {
  it('are written one by one, name who is at two places, and are refused from a stale screen', async () => {
    const first = await app.must('voterMeetings.saveMeeting', {
      ...{ ...on(), id: null, version: null, fields: fields() },
    });
    const [made] = first.meetings;
    expect(made).toMatchObject({ place: 'Nhà văn hóa xã Một', deputies: [{ id: scene.deputyIds[0] }] });
    const second = await app.must('voterMeetings.saveMeeting', {
      ...{ ...on(), id: null, version: null, fields: fields({ place: 'Nhà văn hóa xã Hai' }) },
    });
    expect(second.conflicts).toHaveLength(1);
    const moved = { ...on(), id: made?.id ?? '', version: 1, fields: fields({ startTime: '16:00' }) };
    expect((await app.must('voterMeetings.saveMeeting', moved)).conflicts).toEqual([]);
    expect(await app.call('voterMeetings.saveMeeting', moved)).toMatchObject({
      error: { code: 'conflict' },
    });
  });

  it('come as a list, go again in one step, and stand in the plan', async () => {
    const { addedIds, reply } = await app.must('voterMeetings.addMeetings', {
      ...{ ...on(), meetings: [fields(), fields({ date: null, deputyIds: [] })] },
    });
    expect(addedIds).toHaveLength(2);
    const papers = await app.must('documents.makeDrafts', {
      subject: ofSession(scene.sessionId),
      documents: [await draftOf('voter_meeting_plan')],
    });
    expect(papers[0]?.title).toContain('Kế hoạch tiếp xúc cử tri trước');
    const left = await app.must('voterMeetings.removeMeetings', {
      ...{ ...on(), meetings: reply.meetings.map(({ id, version }) => ({ id, version })) },
    });
    expect(left.meetings).toEqual([]);
  });

  it('are attended by deputies of the register alone', async () => {
    const unknown = '01980b5e-0000-7000-8000-00000000ffff';
    expect(
      await app.call('voterMeetings.addMeetings', { ...on(), meetings: [fields({ deputyIds: [unknown] })] }),
    ).toMatchObject({ error: { code: 'not-found' } });
  });
});

async function draftOf(kind: 'voter_meeting_plan') {
  const details = await app.must('documents.proposeDetails', { subject: ofSession(scene.sessionId), kind });
  return { kind, details, version: null };
}
