import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { sittingScene, type SittingScene } from './sitting-scene';
import { questionFields, voteFields } from './sitting-calls';

let app: TestApplication;
let scene: SittingScene;
beforeEach(async () => {
  app = await openTestApplication();
  scene = await sittingScene(app);
});
afterEach(() => app.close());

const on = () => ({ sessionId: scene.sessionId });
const sessionNow = async () => (await app.must('sessions.getSession', on())).session;
const remove = async () =>
  app.call('sessions.removeSession', { ...on(), version: (await sessionNow()).version });

const saveSittings = async (
  change: (
    sitting: Awaited<ReturnType<typeof sessionNow>>['sittings'][number],
    index: number,
  ) => object | null,
) => {
  const { sittings, version } = await sessionNow();
  const wanted = sittings.flatMap((sitting, index) => {
    const changed = change(sitting, index);
    return changed === null ? [] : [{ ...sitting, ...changed }];
  });
  return app.call('sessions.saveSittings', { ...on(), version, sittings: wanted });
};

const vote = () =>
  app.must('openVotes.saveVote', {
    ...on(),
    id: null,
    version: null,
    fields: voteFields({ sittingId: scene.place.sittingId }),
    correction: '',
  });

const held = (what: string) => ({ ok: false, error: { code: 'session.held', params: { what } } });

describe('a session', () => {
  it('with a vote and a question but no roll stays, and the refusal counts them', async () => {
    await vote();
    await app.must('interpellations.saveQuestion', {
      ...on(),
      id: null,
      version: null,
      fields: questionFields(scene.deputyIds[0] ?? '', { answerKind: 'in_writing' }),
    });
    expect(await remove()).toMatchObject(held('1 lượt biểu quyết, 1 chất vấn'));
    expect(await app.call('sessions.previewRemoval', on())).toMatchObject({ ok: false });
    expect((await app.must('interpellations.listPromises', {})).promises).toHaveLength(1);
  });

  it('with a draft of a paper is refused with a sentence, not as a fault of the program', async () => {
    await app.must('documents.makeMissingDrafts', {
      subject: { type: 'session', id: scene.sessionId },
      stages: ['preparation'],
    });
    expect(await remove()).toMatchObject({ ok: false, error: { code: 'session.held' } });
  });

  it('whose papers came in or whose minutes were begun stays', async () => {
    await app.must('sessionMinutes.saveParts', {
      ...on(),
      before: { chair: '', secretary: '', guests: '', opening: '', conclusion: '' },
      parts: { chair: 'Chủ tọa', secretary: '', guests: '', opening: '', conclusion: '' },
    });
    expect(await remove()).toMatchObject(held('phần biên bản đã ghi'));
  });

  it('that nothing was recorded under names what goes with it', async () => {
    const { goes, version } = await app.must('sessions.previewRemoval', on());
    expect(goes).toContain('2 phiên họp');
    expect(await app.call('sessions.removeSession', { ...on(), version })).toMatchObject({ ok: true });
    expect(await app.must('sessions.listSessions', {})).toEqual([]);
  });
});

it('a sitting with a vote but no roll does not go, and moves only with a reason', async () => {
  await vote();
  expect(await saveSittings((_, index) => (index === 0 ? null : {}))).toMatchObject({
    ok: false,
    error: {
      code: 'session.sitting-held',
      params: { sitting: 'Sáng 08/12/2026', what: '1 lượt biểu quyết' },
    },
  });
  const moved = { ok: false, error: { code: 'session.sitting-moved' } };
  expect(await saveSittings((_, index) => (index === 0 ? { date: '2026-12-20' } : {}))).toMatchObject(moved);
  expect(await saveSittings((_, index) => (index === 0 ? { part: 'afternoon' } : {}))).toMatchObject(moved);
});
