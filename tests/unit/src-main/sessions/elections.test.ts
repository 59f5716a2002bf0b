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

const on = () => ({ sessionId: scene.sessionId });
const candidate = (name: string, votesFor: number | null) => ({
  ...{ id: null, name, post: 'Giám đốc Sở', votesFor },
  votesAgainst: votesFor === null ? null : 3 - votesFor,
});
const fields = (changes: object = {}) => ({
  ...{ sittingId: scene.place.sittingId, itemId: null, title: 'Ủy viên UBND tỉnh', seats: 1 },
  ...{ repeatOfId: null, note: '', count: null, candidates: [candidate('Lê Thị Hoa', null)] },
  ...changes,
});
const COUNT = { total: 3, present: 3, issued: 3, collected: 3, invalid: 0 };
const save = (
  changes: object = {},
  stored: { id: string; version: number } | null = null,
  correction = '',
) => ({
  ...{ ...on(), id: stored?.id ?? null, version: stored?.version ?? null, correction },
  fields: fields(changes),
});

async function saved(...args: Parameters<typeof save>) {
  const { elections, savedId } = await app.must('elections.saveElection', save(...args));
  const one = elections.find(({ id }) => id === savedId);
  if (!one) throw new Error('not there');
  return one;
}
const ref = (one: { readonly id: string; readonly version: number }) => ({
  ...on(),
  id: one.id,
  version: one.version,
});

describe('an election', () => {
  it('is prepared with its candidates, then counted; a counted one changes only with a reason', async () => {
    const prepared = await saved();
    expect(prepared).toMatchObject({ refNo: 1, count: null, countedAt: null });
    const counted = await saved({ count: COUNT, candidates: [candidate('Lê Thị Hoa', 2)] }, prepared);
    expect(counted).toMatchObject({ count: COUNT, version: 2, rule: { numerator: 1, denominator: 2 } });
    const changed = { count: COUNT, candidates: [candidate('Lê Thị Hoa', 3)] };
    expect(await app.call('elections.saveElection', save(changed, counted))).toMatchObject({
      error: { code: 'vote-taken.reason-needed' },
    });
    expect((await saved(changed, counted, 'Đếm lại')).candidates[0]?.votesFor).toBe(3);
  });

  it('is refused with a vote missing, and keeps figures that contradict each other', async () => {
    expect(await app.call('elections.saveElection', save({ count: COUNT }))).toMatchObject({
      error: { code: 'election.votes-missing' },
    });
    const wrong = await saved({
      count: { ...COUNT, collected: 2 },
      candidates: [candidate('Lê Thị Hoa', 3)],
    });
    expect(await app.call('elections.makeResolution', ref(wrong))).toMatchObject({
      error: { code: 'election.nobody' },
    });
  });

  it('is found by whoever stood in it, without diacritics', async () => {
    const { id } = await saved();
    const hits = await app.must('sessionArchive.search', { text: 'le thi hoa', limit: 20 });
    expect(hits).toContainEqual(expect.objectContaining({ kind: 'election', id, part: 'elections' }));
  });

  it('has one number with the votes of the session, given once', async () => {
    const first = await saved();
    await app.must('elections.removeElection', { ...ref(first), reason: 'Ghi nhầm' });
    expect((await saved()).refNo).toBe(2);
  });
});

describe('the resolution that confirms an election', () => {
  it('is written from the count, takes a number, and keeps the result that it stands on', async () => {
    const counted = await saved({ count: COUNT, candidates: [candidate('Lê Thị Hoa', 2)] });
    const { confirmed } = await app.must('elections.makeResolution', ref(counted));
    expect(confirmed).toMatchObject([{ electionId: counted.id }]);
    expect(await app.call('elections.makeResolution', ref(counted))).toMatchObject({
      error: { code: 'election.confirmed' },
    });
    const { resolutions } = await app.must('resolutions.getResolutions', on());
    const [resolution] = resolutions;
    expect(resolution).toMatchObject({
      title: 'Xác nhận kết quả bầu Ủy viên UBND tỉnh',
      ...{ elected: 1, passedDate: '2026-12-08', number: null },
    });
    const { resolutions: numbered } = await app.must('resolutions.takeNumber', ref(resolution!));
    expect(numbered[0]?.symbol).toBe('01/NQ-HĐND');
    const lost = { count: COUNT, candidates: [candidate('Lê Thị Hoa', 1)] };
    expect(await app.call('elections.saveElection', save(lost, counted, 'Đếm lại'))).toMatchObject({
      error: { code: 'vote-taken.numbered' },
    });
    expect(await app.call('elections.removeElection', { ...ref(counted), reason: 'Ghi nhầm' })).toMatchObject(
      { error: { code: 'vote-taken.stands' } },
    );
  });

  it('gets no number once a correction elected nobody', async () => {
    const counted = await saved({ count: COUNT, candidates: [candidate('Lê Thị Hoa', 2)] });
    await app.must('elections.makeResolution', ref(counted));
    await saved({ count: COUNT, candidates: [candidate('Lê Thị Hoa', 1)] }, counted, 'Đếm lại');
    const { resolutions } = await app.must('resolutions.getResolutions', on());
    expect(await app.call('resolutions.takeNumber', ref(resolutions[0]!))).toMatchObject({
      error: { code: 'resolution.not-passed' },
    });
  });
});
