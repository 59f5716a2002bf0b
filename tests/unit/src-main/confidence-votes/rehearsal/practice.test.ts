import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { practiceDeck, practiceErrors } from '@shared/confidence-votes/rehearsal/practice-deck';
import { decksOf } from '@shared/confidence-votes/rehearsal/known-answers';
import type { TestApplication } from '@tests/fixtures/harness';
import { addCrew, CREW, signIn, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { load, openedVote, preparedVote } from '@tests/fixtures/vote-scene';
import { openPaperOffice } from '@tests/fixtures/paper-scene';
import { rehearse } from '@tests/fixtures/rehearsal-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openPaperOffice();
});
afterEach(() => app.close());

describe('the practice of typists', () => {
  async function people() {
    const { id: voteId } = await openedVote(app, { countMode: 'ballots' });
    const add = async (name: string, role: 'head' | 'typist_1', token: string | null) => {
      const person = { name, role, pin: '1234', active: true };
      const count = await app.must('ballotCount.saveOperator', {
        voteId,
        token,
        operatorId: null,
        version: null,
        ...person,
      });
      const operatorId = count.operators.find((one) => one.name === name)!.id;
      const signed = await app.must('ballotCount.signIn', { voteId, operatorId, pin: '1234' });
      return { operatorId, token: signed.token };
    };
    const head = await add('Đỗ Thị Ánh', 'head', null);
    return { voteId, head, typist: await add('Lê Văn Gõ', 'typist_1', head.token) };
  }
  const practised = async (voteId: string, operatorId: string) =>
    (await app.must('ballotCount.getCount', { voteId })).operators.find(({ id }) => id === operatorId)!
      .practised;
  const RUN = { ballots: 6, fields: 40, keys: 60, errors: 1, durationMs: 90_000 };

  test('is kept and opens the way to real ballots', async () => {
    const { voteId, typist } = await people();
    expect(await practised(voteId, typist.operatorId)).toBe(false);
    const deck = await app.must('rehearsal.getPractice', { token: typist.token });
    expect(deck.ballots).toHaveLength(6);
    expect(deck.levels).toHaveLength(3);
    const short = await app.call('rehearsal.finishPractice', { token: typist.token, ...RUN, ballots: 2 });
    expect(short).toMatchObject({ ok: false, error: { code: 'rehearsal.practice-short' } });
    await app.must('rehearsal.finishPractice', { token: typist.token, ...RUN });
    expect(await practised(voteId, typist.operatorId)).toBe(true);
  });

  test('may be waved through by the head alone, with a reason in the log', async () => {
    const { voteId, head, typist } = await people();
    const input = { operatorId: typist.operatorId, reason: 'Đã nhập phiếu năm trước' };
    const refused = await app.call('rehearsal.wavePracticeThrough', { token: typist.token, ...input });
    expect(refused).toMatchObject({ ok: false, error: { code: 'ballots.not-allowed' } });
    await app.must('rehearsal.wavePracticeThrough', { token: head.token, ...input });
    expect(await practised(voteId, typist.operatorId)).toBe(true);
    const { waived } = await app.must('ballotCount.getCount', { voteId });
    expect(waived).toEqual([input]);
    const lines = app.database.raw.prepare<[], { payload: string }>('SELECT payload FROM count_log').all();
    expect(lines.some(({ payload }) => payload.includes('Đã nhập phiếu năm trước'))).toBe(true);
  });

  test('shows every kind of ballot that a typist meets', () => {
    for (const procedure of ['grading', 'decision'] as const) {
      const { ballots, persons } = practiceDeck(procedure, 'x');
      const all = ballots.map(({ marks }) => marks).join('');
      expect(all).toContain('0');
      expect(all).toContain('9');
      expect(ballots.filter(({ invalidReason }) => invalidReason === 'no_seal')).toHaveLength(1);
      expect(ballots.every(({ marks }) => marks === '' || marks.length === persons.length)).toBe(true);
    }
  });

  test('counts fields that the paper shows otherwise', () => {
    const shown = { no: 1, marks: '1123', invalidReason: null };
    expect(practiceErrors(shown, { marks: '1123', invalidReason: null })).toBe(0);
    expect(practiceErrors(shown, { marks: '1223', invalidReason: null })).toBe(1);
    expect(practiceErrors(shown, { marks: '', invalidReason: 'no_seal' })).toBe(4);
  });
});

describe('a rehearsal as practice', () => {
  /** A rehearsal of a count ballot by ballot, its test ballots numbered. */
  async function numberedRehearsal() {
    const real = await preparedVote(app, { countMode: 'ballots' });
    await addCrew(app, real.id);
    const rehearsal = await rehearse(app, real);
    const voteId = rehearsal.id;
    await app.must('confidenceVotes.openCounting', { voteId, version: rehearsal.version });
    const tokens = {
      head: await signIn(app, voteId, 'head'),
      typist_1: await signIn(app, voteId, 'typist_1'),
      typist_2: await signIn(app, voteId, 'typist_2'),
      resolver: await signIn(app, voteId, 'resolver'),
    };
    const decks = decksOf(rehearsal);
    for (const { ballotKindId, deck } of decks) {
      const { version } = (await load(app, voteId)).ballotKinds.find(
        (one) => one.ballotKindId === ballotKindId,
      )!;
      const collected = deck.ballots.length;
      await app.must('confidenceVotes.recordBallots', {
        voteId,
        ballotKindId,
        version,
        printed: collected,
        issued: collected,
        collected,
        valid: null,
        invalid: null,
        invalidReasons: {},
        token: tokens.head,
      });
      await app.must('ballotCount.makeBatches', { voteId, token: tokens.head, ballotKindId });
    }
    const { kinds } = await app.must('ballotCount.getCount', { voteId });
    const scene: BallotScene = { voteId, tokens, kinds };
    const typed = decks.map(({ deck }) =>
      deck.ballots.map(({ marks, sealed }) => (sealed ? marks : { invalid: 'no_seal' as const })),
    );
    return { real, scene, typed };
  }
  const practisedIn = async (voteId: string) =>
    (await app.must('ballotCount.getCount', { voteId })).operators
      .filter(({ practised }) => practised)
      .map(({ name }) => name);

  test('whoever typed all of it counts as practised in the vote itself, and only they', async () => {
    const { real, scene, typed } = await numberedRehearsal();
    for (const [at, ballots] of typed.entries()) {
      expect(await practisedIn(real.id)).toEqual([]);
      await typeBallots(app, scene, 'typist_1', at, ballots);
    }
    expect(await practisedIn(real.id)).toEqual([CREW.typist_1]);
    expect(await practisedIn(scene.voteId)).toEqual([CREW.typist_1]);
    const runs = app.database.raw.prepare('SELECT ballots, errors FROM practice_run').all();
    expect(runs).toEqual([{ ballots: typed.flat().length, errors: 0 }]);
    for (const [at, ballots] of typed.entries()) await typeBallots(app, scene, 'typist_2', at, ballots);
    const practice = (await app.must('rehearsal.getReadiness', { voteId: real.id })).find(
      ({ code }) => code === 'practice',
    );
    expect(practice).toMatchObject({ state: 'ready' });
    await app.must('rehearsal.discardRehearsal', {
      voteId: scene.voteId,
      version: (await load(app, scene.voteId)).version,
    });
    expect(await practisedIn(real.id)).toEqual([CREW.typist_1, CREW.typist_2]);
  });

  test('a ballot typed otherwise than it was made is told as a practice tells it', async () => {
    const { real, scene, typed } = await numberedRehearsal();
    // Some ballots of the deck are invalid as a whole, by its seed: the first that carries marks is typed wrongly.
    const place = typed[0]!.findIndex((ballot) => typeof ballot === 'string');
    const stack = typed[0]!.map((ballot, at) =>
      at === place && typeof ballot === 'string'
        ? ballot.replace(/^./u, (mark) => (mark === '1' ? '2' : '1'))
        : ballot,
    );
    await typeBallots(app, scene, 'typist_1', 0, stack);
    for (const [at, ballots] of typed.entries())
      if (at > 0) await typeBallots(app, scene, 'typist_1', at, ballots);
    expect(await practisedIn(real.id)).toEqual([CREW.typist_1]);
    const [run] = app.database.raw.prepare<[], { errors: number }>('SELECT errors FROM practice_run').all();
    expect(run?.errors).toBeGreaterThan(0);
  });
});
