import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { voteOutcome } from '@shared/sessions/open-votes/outcome';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { resolutionFields, voteFields } from './sitting-calls';
import { sittingScene, type SittingScene } from './sitting-scene';

let app: TestApplication;
let scene: SittingScene;
beforeEach(async () => {
  app = await openTestApplication();
  scene = await sittingScene(app);
});
afterEach(() => app.close());

const save = (
  changes: Parameters<typeof voteFields>[0] = {},
  rest: { id?: string; version?: number; correction?: string } = {},
) =>
  app.call('openVotes.saveVote', {
    sessionId: scene.sessionId,
    id: rest.id ?? null,
    version: rest.version ?? null,
    fields: voteFields(changes),
    correction: rest.correction ?? '',
  });

async function saved(changes: Parameters<typeof voteFields>[0] = {}) {
  const reply = await save(changes);
  if (!reply.ok) throw new Error(reply.error.code);
  const vote = reply.value.votes.find(({ id }) => id === reply.value.savedId);
  if (!vote) throw new Error('not there');
  return vote;
}

describe('open votes', () => {
  it('carry the rule that decided them', async () => {
    const vote = await saved();
    expect(vote).toMatchObject({ refNo: 1, rule: { code: 'resolution', numerator: 1, denominator: 2 } });
    await app.must('sittingRules.saveShare', {
      code: 'resolution',
      version: null,
      fields: {
        numerator: 3,
        denominator: 4,
        comparison: 'at_least',
        base: 'all_deputies',
        basis: 'Quy chế',
        checkedDate: null,
        checkedBy: '',
      },
    });
    const later = await saved();
    expect(later).toMatchObject({
      refNo: 2,
      rule: { numerator: 3, denominator: 4, verification: 'unverified' },
    });
    const { votes } = await app.must('openVotes.getVotes', { sessionId: scene.sessionId });
    expect(votes[0]).toMatchObject({ rule: { numerator: 1, denominator: 2 } });
  });

  it('keep what was counted, also where it does not add up', async () => {
    const vote = await saved({ votesFor: 1 });
    expect(voteOutcome(vote).verdict).toBe('unsettled');
  });

  it('are put right with a reason, which is kept', async () => {
    const vote = await saved();
    const wanted = { id: vote.id, version: vote.version };
    expect(await save({ votesFor: 3, votesAgainst: 0 }, wanted)).toMatchObject({
      ok: false,
      error: { code: 'vote-taken.reason-needed' },
    });
    expect(
      await save({ votesFor: 3, votesAgainst: 0 }, { ...wanted, correction: 'Đọc nhầm bảng' }),
    ).toMatchObject({ ok: true });
    const rows = app.database.raw
      .prepare<[], { changes: string }>(
        "SELECT changes FROM audit_log WHERE entity = 'sitting' ORDER BY seq DESC",
      )
      .all();
    expect(rows[0]?.changes).toContain('Đọc nhầm bảng');
  });

  it('are repeated as records of their own', async () => {
    const first = await saved();
    expect(await save({ repeatOfId: first.id })).toMatchObject({
      ok: false,
      error: { code: 'vote-taken.repeat-reason' },
    });
    const second = await saved({ repeatOfId: first.id, repeatReason: 'Máy hỏng' });
    expect(second).toMatchObject({ refNo: 2, repeatOfId: first.id });
    const { votes } = await app.must('openVotes.getVotes', { sessionId: scene.sessionId });
    expect(votes[0]).toEqual(first);
  });

  it('on paper need the figures of the ballots', async () => {
    expect(await save({ form: 'ballot' })).toMatchObject({
      ok: false,
      error: { code: 'vote-taken.ballots-missing' },
    });
    const ballots = { issued: 3, collected: 3, invalid: 0 };
    expect(await saved({ form: 'ballot', ballots })).toMatchObject({ ballots });
    expect(await saved({ form: 'card', ballots })).toMatchObject({ ballots: null });
  });

  it('refuse what belongs to another session, and forms that are too old', async () => {
    expect(await save({ sittingId: scene.sessionId })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await save({ repeatOfId: scene.sessionId, repeatReason: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    const vote = await saved();
    expect(await save({}, { id: vote.id, version: 9 })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  it('entered by mistake go, with the reason in the history', async () => {
    const vote = await saved();
    const ref = { sessionId: scene.sessionId, id: vote.id, version: vote.version };
    expect((await app.must('openVotes.removeVote', { ...ref, reason: 'Ghi hai lần' })).votes).toEqual([]);
    expect(await app.call('openVotes.removeVote', { ...ref, reason: 'x' })).toMatchObject({ ok: false });
  });

  it('keep their numbers, also where the last one was removed', async () => {
    await saved();
    const second = await saved();
    await app.must('openVotes.removeVote', {
      ...{ sessionId: scene.sessionId, id: second.id, version: second.version, reason: 'Ghi nhầm' },
    });
    expect((await saved()).refNo).toBe(3);
  });

  it('that were taken again stay while the later one does', async () => {
    const first = await saved();
    const second = await saved({ repeatOfId: first.id, repeatReason: 'Máy hỏng' });
    expect(await remove(first)).toMatchObject({
      ok: false,
      error: { code: 'vote-taken.stands', params: { standing: 'Lượt biểu quyết 2' } },
    });
    expect(await save({ repeatOfId: second.id, repeatReason: 'x' }, first)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await remove(second)).toMatchObject({ ok: true });
    expect(await remove(first)).toMatchObject({ ok: true });
  });
});

const remove = ({ id, version }: { readonly id: string; readonly version: number }) =>
  app.call('openVotes.removeVote', { sessionId: scene.sessionId, id, version, reason: 'Ghi nhầm' });

describe('a vote that a resolution stands on', () => {
  const resolution = async (voteId: string, number: boolean) => {
    const on = { sessionId: scene.sessionId };
    const { resolutions } = await app.must('resolutions.saveResolution', {
      ...{ ...on, id: null, version: null },
      fields: resolutionFields({ voteId }),
    });
    const made = resolutions[0]!;
    if (!number) return made;
    const numbered = await app.must('resolutions.takeNumber', { ...on, id: made.id, version: made.version });
    return numbered.resolutions[0]!;
  };

  it('stays, and the refusal names the resolution', async () => {
    const vote = await saved();
    await resolution(vote.id, true);
    expect(await remove(vote)).toMatchObject({
      ok: false,
      error: { code: 'vote-taken.stands', params: { standing: 'Nghị quyết 01/NQ-HĐND' } },
    });
  });

  it('stays while the resolution has no number yet', async () => {
    const vote = await saved();
    await resolution(vote.id, false);
    expect(await remove(vote)).toMatchObject({ ok: false, error: { code: 'vote-taken.stands' } });
  });

  it('is not corrected to a refusal while the number stands; afterwards it is', async () => {
    const vote = await saved();
    const made = await resolution(vote.id, true);
    const wrong = { votesFor: 1, votesAgainst: 2 };
    const corrected = { id: vote.id, version: vote.version, correction: 'Đọc nhầm' };
    expect(await save(wrong, corrected)).toMatchObject({
      ok: false,
      error: { code: 'vote-taken.numbered', params: { symbol: '01/NQ-HĐND' } },
    });
    expect(await save({ votesFor: 3, votesAgainst: 0 }, corrected)).toMatchObject({ ok: true });
    await app.must('resolutions.voidResolution', {
      ...{ sessionId: scene.sessionId, id: made.id, version: made.version, reason: 'Kiểm lại' },
    });
    expect(await save(wrong, { ...corrected, version: vote.version + 1 })).toMatchObject({ ok: true });
  });
});
