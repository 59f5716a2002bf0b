import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numberGaps } from '@shared/sessions/resolutions/model';
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

const on = () => ({ sessionId: scene.sessionId });
async function add(changes: Parameters<typeof resolutionFields>[0] = {}) {
  const fields = resolutionFields(changes);
  const { resolutions } = await app.must('resolutions.saveResolution', {
    ...on(),
    id: null,
    version: null,
    fields,
  });
  const found = resolutions.find(({ number, title }) => number === null && title === fields.title);
  if (!found) throw new Error('not there');
  return found;
}
const ref = (one: { readonly id: string; readonly version: number }) => ({
  ...on(),
  id: one.id,
  version: one.version,
});
async function numbered(title: string, kind: 'individual' | 'normative' = 'individual') {
  const made = await add({ title, kind });
  const { resolutions } = await app.must('resolutions.takeNumber', ref(made));
  return resolutions.find(({ id }) => id === made.id)!;
}

describe('days of a resolution', () => {
  it('are not before the day on which it was passed', async () => {
    const save = (changes: Parameters<typeof resolutionFields>[0]) =>
      app.call('resolutions.saveResolution', {
        ...on(),
        ...{ id: null, version: null },
        fields: resolutionFields({ passedDate: '2026-12-08', ...changes }),
      });
    expect(await save({ effectDate: '2026-12-07' })).toMatchObject({
      error: { code: 'resolution.effect-before-passing' },
    });
    expect(await save({ publishedDate: '2020-01-01' })).toMatchObject({
      error: { code: 'resolution.published-before-passing' },
    });
    expect(await save({ effectDate: '2026-12-08', publishedDate: '2026-12-08' })).toMatchObject({ ok: true });
  });
});

describe('numbers of resolutions', () => {
  it('go up by kind and year, with the symbol of the kind', async () => {
    expect((await numbered('Một')).symbol).toBe('01/NQ-HĐND');
    expect((await numbered('Hai')).symbol).toBe('02/NQ-HĐND');
    expect((await numbered('Ba', 'normative')).symbol).toBe('01/2026/NQ-HĐND');
  });

  it('go on behind those that the office gave elsewhere, and the office goes on behind them', async () => {
    await app.must('documents.setNumbersGivenOutside', {
      abbreviation: 'NQ',
      year: 2026,
      upTo: 51,
      version: null,
    });
    expect((await numbered('Một')).number).toBe(52);
    const series = await app.must('documents.listNumberSeries', { year: 2026 });
    expect(series.find(({ abbreviation }) => abbreviation === 'NQ')).toMatchObject({ next: 53 });
    expect((await app.must('resolutions.listRegister', {})).gaps).toEqual([]);
  });

  it('are given to nothing whose vote was taken again, and keep the vote that they rest on', async () => {
    const vote = (changes: Parameters<typeof voteFields>[0]) =>
      app.must('openVotes.saveVote', {
        ...{ ...on(), id: null, version: null, correction: '' },
        fields: voteFields(changes),
      });
    const { savedId, votes } = await vote({});
    const made = await add({ voteId: savedId });
    const first = votes.find(({ id }) => id === savedId)!;
    expect(await app.call('openVotes.removeVote', { ...ref(first), reason: 'Ghi nhầm' })).toMatchObject({
      error: { code: 'vote-taken.stands' },
    });
    await vote({ repeatOfId: savedId, repeatReason: 'Đếm lại', votesFor: 1, votesAgainst: 2 });
    expect(await app.call('resolutions.takeNumber', ref(made))).toMatchObject({
      error: { code: 'resolution.not-passed' },
    });
  });

  it('are given once', async () => {
    const one = await numbered('Một');
    const { resolutions } = await app.must('resolutions.takeNumber', ref(one));
    expect(resolutions[0]?.number).toBe(1);
  });

  it('are not given to what was not passed', async () => {
    const { savedId } = await app.must('openVotes.saveVote', {
      ...on(),
      id: null,
      version: null,
      fields: voteFields({ votesFor: 1, votesAgainst: 2 }),
      correction: '',
    });
    const made = await add({ voteId: savedId });
    expect(made.vote).toMatchObject({ votesFor: 1 });
    expect(await app.call('resolutions.takeNumber', ref(made))).toMatchObject({
      ok: false,
      error: { code: 'resolution.not-passed' },
    });
  });

  it('follow the vote that stands: a repeat that fell gives none', async () => {
    const vote = async (changes: Parameters<typeof voteFields>[0]) =>
      (
        await app.must('openVotes.saveVote', {
          ...{ ...on(), id: null, version: null, correction: '' },
          fields: voteFields(changes),
        })
      ).savedId;
    const first = await vote({});
    const made = await add({ voteId: first });
    await vote({ votesFor: 1, votesAgainst: 2, repeatOfId: first, repeatReason: 'Có ý kiến' });
    expect(await app.call('resolutions.takeNumber', ref(made))).toMatchObject({
      ok: false,
      error: { code: 'resolution.not-passed' },
    });
    const { resolutions } = await app.must('resolutions.getResolutions', on());
    expect(resolutions[0]).toMatchObject({ voteId: first, vote: { refNo: 2 } });
    const register = await app.must('resolutions.listRegister', {});
    expect(register.resolutions[0]?.vote).toMatchObject({ refNo: 2 });
  });

  it('do not go over to a vote that fell', async () => {
    const one = await numbered('Một');
    const { savedId } = await app.must('openVotes.saveVote', {
      ...{ ...on(), id: null, version: null, correction: '' },
      fields: voteFields({ votesFor: 1, votesAgainst: 2 }),
    });
    const fields = resolutionFields({ title: 'Một', voteId: savedId });
    expect(await app.call('resolutions.saveResolution', { ...ref(one), fields })).toMatchObject({
      ok: false,
      error: { code: 'resolution.not-passed' },
    });
  });

  it('follow the pattern that the office set for its resolutions', async () => {
    const profile = await app.must('office.getProfile', {});
    app.database.raw
      .prepare('UPDATE office_profile SET number_patterns = ?')
      .run(
        JSON.stringify([
          ...(profile?.numberPatterns ?? []).filter(({ documentKind }) => documentKind !== 'NQ'),
          { documentKind: 'NQ', pattern: '{no}/{year}-{kind}.{body}' },
        ]),
      );
    expect((await numbered('Một')).symbol).toBe('01/2026-NQ.HĐND');
    expect((await numbered('Hai', 'normative')).symbol).toBe('01/2026/NQ-HĐND');
  });

  it('that stand for nothing are named in the register', async () => {
    await numbered('Một');
    await numbered('Hai');
    app.database.raw
      .prepare("UPDATE resolution SET number = 5, symbol = '05/NQ-HĐND' WHERE number = 2")
      .run();
    expect((await app.must('resolutions.listRegister', {})).gaps).toEqual([
      { kind: 'individual', year: 2026, numbers: [2, 3, 4] },
    ]);
    expect((await numbered('Ba')).number).toBe(6);
  });

  it('of normative ones go on behind those given before the program', async () => {
    await app.must('documents.setNumbersGivenOutside', {
      ...{ abbreviation: 'NQ-QPPL', year: 2026, upTo: 7, version: null },
    });
    expect((await numbered('Một', 'normative')).symbol).toBe('08/2026/NQ-HĐND');
    const register = await app.must('documents.listNumbers', { year: 2026 });
    expect(register.map(({ symbol, title }) => [symbol, title])).toEqual([
      ['08/2026/NQ-HĐND', 'Nghị quyết một'],
    ]);
  });

  it('stay when a resolution is void, and keep it from being taken out', async () => {
    const one = await numbered('Một');
    const { resolutions } = await app.must('resolutions.voidResolution', {
      ...ref(one),
      reason: 'Lấy nhầm số',
    });
    expect(resolutions[0]).toMatchObject({ number: 1, voidReason: 'Lấy nhầm số' });
    expect(await app.call('resolutions.removeResolution', ref(resolutions[0]!))).toMatchObject({
      ok: false,
      error: { code: 'resolution.numbered' },
    });
    expect((await numbered('Hai')).number).toBe(2);
  });

  it('belong to their kind and year', async () => {
    const one = await numbered('Một');
    expect(
      await app.call('resolutions.saveResolution', {
        ...ref(one),
        fields: resolutionFields({ title: 'Một', kind: 'normative' }),
      }),
    ).toMatchObject({ ok: false, error: { code: 'resolution.numbered' } });
  });

  it('have gaps only where nothing stands for them', () => {
    expect(numberGaps([1, 2, 5])).toEqual([3, 4]);
    expect(numberGaps([5], [1, 2, 3, 4])).toEqual([]);
    expect(numberGaps([])).toEqual([]);
    expect(numberGaps([1], [], 3)).toEqual([2, 3]);
  });
});

describe('resolutions', () => {
  it('without a number can go', async () => {
    const made = await add();
    expect((await app.must('resolutions.removeResolution', ref(made))).resolutions).toEqual([]);
  });

  it('keep the session', async () => {
    await add();
    const { session } = await app.must('sessions.getSession', on());
    expect(await app.call('sessions.removeSession', { ...on(), version: session.version })).toMatchObject({
      ok: false,
      error: { code: 'session.held' },
    });
  });

  it('refuse forms that are too old and votes of other sessions', async () => {
    const made = await add();
    const fields = resolutionFields();
    expect(await app.call('resolutions.saveResolution', { ...ref(made), version: 9, fields })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(
      await app.call('resolutions.saveResolution', { ...ref(made), fields: { ...fields, voteId: made.id } }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('the sending list', () => {
  it('begins with those who receive the papers of every session, due by the rule', async () => {
    const { dispatches } = await app.must('resolutions.fillDispatches', on());
    expect(dispatches.length).toBeGreaterThan(3);
    // Ten days after the last sitting, 09/12/2026.
    expect(new Set(dispatches.map(({ dueDate }) => dueDate))).toEqual(new Set(['2026-12-19']));
    expect(dispatches[0]?.dueBasis).toMatch(/^10 ngày sau bế mạc 09\/12\/2026; /u);
    expect((await app.must('resolutions.fillDispatches', on())).dispatches).toHaveLength(dispatches.length);
  });

  it('says what went when', async () => {
    const [line] = (await app.must('resolutions.fillDispatches', on())).dispatches;
    const { papers, recipient } = line!;
    const { dispatches } = await app.must('resolutions.saveDispatch', {
      ...ref(line!),
      fields: { recipient, papers, dueDate: null, sentDate: '2026-12-15', sentNote: 'Công văn 12/HĐND' },
    });
    expect(dispatches[0]).toMatchObject({ sentDate: '2026-12-15', dueDate: '2026-12-19' });
    const rest = await app.must('resolutions.removeDispatch', ref(dispatches[0]!));
    expect(rest.dispatches).toHaveLength(dispatches.length - 1);
  });

  it('takes further lines', async () => {
    const { dispatches } = await app.must('resolutions.saveDispatch', {
      ...on(),
      id: null,
      version: null,
      fields: { recipient: 'Sở Tư pháp', papers: '', dueDate: '2026-12-12', sentDate: null, sentNote: '' },
    });
    expect(dispatches).toMatchObject([{ dueDate: '2026-12-12', dueBasis: 'Ngày do cơ quan ấn định' }]);
  });
});
