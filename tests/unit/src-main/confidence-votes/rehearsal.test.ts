import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { practiceDeck, practiceErrors } from '@shared/confidence-votes/rehearsal/practice-deck';
import { decksOf, knownBallots, knownInvalidRows } from '@shared/confidence-votes/rehearsal/known-answers';
import { ok } from '@shared/kernel/result';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addCrew, CREW, signIn, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { BOARD_HEAD, confirmedVote, openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';

let app: TestApplication;
let pages: string[];
beforeEach(async () => {
  pages = [];
  const print = (html: string) => {
    pages.push(html);
    return Promise.resolve(ok(new TextEncoder().encode('%PDF')));
  };
  app = await openTestApplication({
    adapters: { pdfPrinter: { print, close: () => Promise.resolve() } },
  });
  await saveProfile(app);
});
afterEach(() => app.close());

type Vote = VoteReply['vote'];
const load = async (voteId: string): Promise<Vote> =>
  (await app.must('confidenceVotes.getVote', { voteId })).vote;
const rehearse = async (real: Vote): Promise<Vote> =>
  load((await app.must('rehearsal.startRehearsal', { voteId: real.id })).voteId);

/** Types the sheet that the test deck was made to give. */
async function countDeck(rehearsal: Vote): Promise<void> {
  const { id: voteId, version } = rehearsal;
  const { vote } = await app.must('confidenceVotes.openCounting', { voteId, version });
  for (const { ballotKindId, deck } of decksOf(vote)) {
    const { reasons, ...ballots } = knownBallots(vote.procedure, deck);
    const kind = vote.ballotKinds.find((one) => one.ballotKindId === ballotKindId)!;
    await app.must('confidenceVotes.recordBallots', {
      voteId,
      ballotKindId,
      version: kind.version,
      printed: ballots.collected,
      issued: ballots.collected,
      ...ballots,
      invalidReasons: reasons,
    });
    const rows = vote.tally.filter((row) => row.ballotKindId === ballotKindId);
    for (const [place, row] of rows.entries()) {
      const [high = 0, medium = 0, low = 0] = deck.rows[place]!.counts;
      await app.must('confidenceVotes.recordRow', {
        voteId,
        officialId: row.officialId,
        version: row.version,
        counts: { high, medium, low },
        invalidRows: knownInvalidRows(deck, place),
      });
    }
  }
}

describe('a rehearsal', () => {
  test('is a copy under ids of its own', async () => {
    const real = await preparedVote(app);
    const copy = await rehearse(real);
    expect(copy).toMatchObject({
      title: `Diễn tập: ${real.title}`,
      status: 'prepared',
      rehearsalOf: real.id,
      countMode: real.countMode,
    });
    expect(copy.deckSeed).toMatch(/^[0-9a-f]{16}$/u);
    expect(copy.officials.map(({ name }) => name)).toEqual(real.officials.map(({ name }) => name));
    expect(copy.board.map(({ name }) => name)).toEqual(real.board.map(({ name }) => name));
    const idsOf = (vote: Vote) => [
      vote.id,
      ...vote.officials.map(({ id }) => id),
      ...vote.ballotKinds.map(({ ballotKindId }) => ballotKindId),
      ...vote.board.map(({ id }) => id),
    ];
    expect(idsOf(copy).filter((id) => idsOf(real).includes(id))).toEqual([]);
  });

  test('is counted, compared with the known answers, and leaves the real vote alone', async () => {
    const real = await openedVote(app);
    const rehearsal = await rehearse(real);
    const early = await app.call('rehearsal.checkRehearsal', { voteId: rehearsal.id });
    expect(early).toMatchObject({ ok: false, error: { code: 'rehearsal.figures-missing' } });
    await countDeck(rehearsal);
    const { compared, checkedAt } = await app.must('rehearsal.checkRehearsal', { voteId: rehearsal.id });
    expect(compared.length).toBeGreaterThan(16);
    expect(compared.every(({ known, counted }) => known === counted)).toBe(true);
    expect(checkedAt).not.toBeNull();
    const { vote, result } = await app.must('confidenceVotes.getVote', { voteId: rehearsal.id });
    expect(result.complete).toBe(true);
    // Ten test ballots beside 47 deputies are how it is meant.
    expect(vote.deputiesPresent).toBe(47);
    expect(result.problems.filter(({ code }) => /^issued_|present/u.test(code))).toEqual([]);
    const untouched = await load(real.id);
    expect(untouched.tally.every(({ invalidRows }) => invalidRows === null)).toBe(true);
    expect(await app.must('rehearsal.listRehearsals', { voteId: real.id })).toMatchObject([
      { voteId: rehearsal.id, different: 0, open: 0, checkedAt },
    ]);
  });

  test('keeps its answers closed until the last line of the totals is typed', async () => {
    const rehearsal = await rehearse(await preparedVote(app));
    const { id: voteId, version } = rehearsal;
    await app.must('confidenceVotes.openCounting', { voteId, version });
    expect(await app.must('rehearsal.getRehearsal', { voteId })).toMatchObject({ compared: [] });
    expect(await app.call('rehearsal.printAnswers', { voteId })).toMatchObject({
      error: { code: 'rehearsal.answers-closed' },
    });
  });

  test('a figure that differs is named', async () => {
    const rehearsal = await rehearse(await preparedVote(app));
    await countDeck(rehearsal);
    const row = (await load(rehearsal.id)).tally[0]!;
    await app.must('confidenceVotes.recordRow', {
      voteId: rehearsal.id,
      officialId: row.officialId,
      version: row.version,
      counts: { high: row.counts.high! + 1 },
      invalidRows: row.invalidRows,
    });
    const [summary] = await app.must('rehearsal.listRehearsals', { voteId: rehearsal.rehearsalOf! });
    expect(summary).toMatchObject({ different: 1, open: 0 });
  });

  test('keeps its answers from those who still type', async () => {
    const rehearsal = await rehearse(await preparedVote(app, { countMode: 'ballots' }));
    const of = { voteId: rehearsal.id };
    expect(await app.call('rehearsal.printAnswers', of)).toMatchObject({ ok: true });
    await app.must('confidenceVotes.openCounting', { ...of, version: rehearsal.version });
    expect((await app.must('rehearsal.getRehearsal', of)).compared).toEqual([]);
    expect(await app.call('rehearsal.printAnswers', of)).toMatchObject({
      error: { code: 'rehearsal.answers-closed' },
    });
    const papers = await app.must('documents.listPapers', {
      subject: ofVote(rehearsal.id),
      stages: ['rehearsal'],
    });
    expect(papers).toEqual([]);
  });

  test('gives nobody new tries of a PIN: what was tried there was tried here', async () => {
    const real = await preparedVote(app, { countMode: 'ballots' });
    await addCrew(app, real.id);
    const tryOn = async (voteId: string): Promise<string> => {
      const { operators } = await app.must('ballotCount.getCount', { voteId });
      const operatorId = operators.find(({ role }) => role === 'head')!.id;
      const reply = await app.call('ballotCount.signIn', { voteId, operatorId, pin: '0000' });
      return reply.ok ? '' : `${reply.error.code} ${String(reply.error.params?.['left'] ?? '')}`.trim();
    };
    expect(await tryOn(real.id)).toBe('ballots.wrong-pin 4');
    const first = await rehearse(real);
    expect(await tryOn(first.id)).toBe('ballots.wrong-pin 3');
    expect(await tryOn((await rehearse(real)).id)).toBe('ballots.wrong-pin 2');
    expect(await tryOn(real.id)).toBe('ballots.wrong-pin 1');
    expect(await tryOn(first.id)).toBe('ballots.wait');
    expect(await tryOn(real.id)).toBe('ballots.wait');
    expect(await tryOn((await rehearse(real)).id)).toBe('ballots.wait');
    app.setNow('2026-07-15T09:00:00.000Z');
    await signIn(app, real.id, 'head');
    expect(await tryOn(first.id)).toBe('ballots.wrong-pin 4');
  });

  test('is never published and gets no number', async () => {
    const rehearsal = await rehearse(await preparedVote(app));
    await countDeck(rehearsal);
    let { version } = await load(rehearsal.id);
    const of = { voteId: rehearsal.id };
    version = (
      await app.must('confidenceVotes.finishCounting', {
        ...of,
        version,
        acceptedBecause: 'Đã xem lại',
        closedBy: BOARD_HEAD,
      })
    ).vote.version;
    const confirmed = { ...of, version, confirmedBy: BOARD_HEAD };
    version = (await app.must('confidenceVotes.confirmResult', confirmed)).vote.version;
    expect(await app.call('confidenceVotes.publishResult', { ...of, version })).toMatchObject({
      ok: false,
      error: { code: 'rehearsal.not-published' },
    });
    const details = await app.must('documents.proposeDetails', {
      subject: ofVote(of.voteId),
      kind: 'tally_minutes',
    });
    const documents = [{ kind: 'tally_minutes' as const, details, version: null }];
    const [draft] = await app.must('documents.makeDrafts', { subject: ofVote(of.voteId), documents });
    const issued = await app.call('documents.issue', {
      documentId: draft!.id,
      version: draft!.version,
      issueDate: '2026-07-14',
    });
    expect(issued).toMatchObject({ ok: false, error: { code: 'document.rehearsal' } });
  });

  test('is thrown away as a whole, a real vote is not', async () => {
    const real = await preparedVote(app);
    const { id, version } = await rehearse(real);
    const kinds = (await load(id)).ballotKinds.map(({ ballotKindId }) => ballotKindId);
    await app.must('paperBallots.releaseBallots', { voteId: id, paper: 'A4', ballotKindIds: kinds });
    await countDeck(await load(id));
    await app.must('rehearsal.checkRehearsal', { voteId: id });
    const held = await app.call('confidenceVotes.removeVote', { voteId: real.id, version: real.version });
    expect(held).toMatchObject({ ok: false, error: { code: 'vote.has-rehearsals' } });
    expect(await app.call('rehearsal.discardRehearsal', { voteId: id, version })).toMatchObject({
      ok: false,
    });
    await app.must('rehearsal.discardRehearsal', { voteId: id, version: (await load(id)).version });
    expect(await app.must('rehearsal.listRehearsals', { voteId: real.id })).toEqual([]);
    const left = app.database.raw.prepare('SELECT count(*) AS n FROM count_log WHERE vote_id = ?').get(id);
    expect(left).toEqual({ n: 0 });
    expect(
      await app.call('rehearsal.discardRehearsal', { voteId: real.id, version: real.version }),
    ).toMatchObject({ ok: false, error: { code: 'rehearsal.real-vote' } });
    await app.must('confidenceVotes.removeVote', { voteId: real.id, version: real.version });
  });

  test('needs a vote that is still to be counted', async () => {
    const rehearsal = await rehearse(await preparedVote(app));
    const { vote: confirmed } = await confirmedVote(app);
    for (const [voteId, code] of [
      [rehearsal.id, 'rehearsal.of-rehearsal'],
      [confirmed.id, 'rehearsal.too-late'],
    ] as const) {
      const reply = await app.call('rehearsal.startRehearsal', { voteId });
      expect(reply).toMatchObject({ ok: false, error: { code } });
    }
  });

  test('prints its test ballots filled in, numbered and marked', async () => {
    const rehearsal = await rehearse(await preparedVote(app));
    const { kinds } = await app.must('rehearsal.getRehearsal', { voteId: rehearsal.id });
    await app.must('rehearsal.printDeck', {
      voteId: rehearsal.id,
      ballotKindId: kinds[0]!.ballotKindId,
    });
    const [html = ''] = pages;
    expect(html.match(/class="watermark"><span>DIỄN TẬP/gu)).toHaveLength(10);
    expect(html).toContain('Phiếu thử số 10');
    const marks = kinds[0]!.ballots.flatMap((ballot) => [...ballot.marks]);
    const crosses = marks.reduce((sum, mark) => sum + (mark === '0' ? 0 : mark === '9' ? 2 : 1), 0);
    expect(html.match(/<span class="box"><svg/gu)).toHaveLength(crosses);
    expect(html.match(/class="seal"><svg/gu)).toHaveLength(9);
  });
});

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
    const rehearsal = await rehearse(real);
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
      const { version } = (await load(voteId)).ballotKinds.find((one) => one.ballotKindId === ballotKindId)!;
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
      version: (await load(scene.voteId)).version,
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

describe('readiness and the sample', () => {
  test('the page names what is still to be done', async () => {
    const vote = await preparedVote(app);
    const states = new Map(
      (await app.must('rehearsal.getReadiness', { voteId: vote.id })).map(({ code, state }) => [code, state]),
    );
    expect(states.get('set_up')).toBe('ready');
    expect(states.get('ballots')).toBe('missing');
    expect(states.get('rehearsal')).toBe('missing');
    const rehearsal = await rehearse(vote);
    await countDeck(rehearsal);
    await app.must('rehearsal.checkRehearsal', { voteId: rehearsal.id });
    const after = await app.must('rehearsal.getReadiness', { voteId: vote.id });
    expect(after.find(({ code }) => code === 'rehearsal')).toMatchObject({ state: 'ready' });
  });

  test('a rehearsal whose figures were closed counts, whether or not its comparison was noted', async () => {
    const vote = await preparedVote(app);
    const rehearsal = await rehearse(vote);
    await countDeck(rehearsal);
    const state = async () =>
      (await app.must('rehearsal.getReadiness', { voteId: vote.id })).find(({ code }) => code === 'rehearsal')
        ?.state;
    expect(await state()).toBe('missing');
    await app.must('confidenceVotes.finishCounting', {
      voteId: rehearsal.id,
      version: (await load(rehearsal.id)).version,
      acceptedBecause: 'Đã xem lại',
      closedBy: BOARD_HEAD,
    });
    expect(await state()).toBe('ready');
  });

  test('a broken log is found', async () => {
    const rehearsal = await rehearse(await preparedVote(app));
    await countDeck(rehearsal);
    await app.must('rehearsal.checkRehearsal', { voteId: rehearsal.id });
    const log = async () =>
      (await app.must('rehearsal.getReadiness', { voteId: rehearsal.id })).find(({ code }) => code === 'log');
    expect(await log()).toMatchObject({ state: 'ready', text: 'Nhật ký nguyên vẹn.' });
    app.database.raw.exec('DROP TRIGGER count_log_is_final');
    app.database.raw.exec("UPDATE count_log SET payload = replace(payload, 'figures', 'figurez')");
    expect(await log()).toMatchObject({ state: 'missing' });
  });

  test('ballots are drawn by a seed and what was found is kept', async () => {
    const { vote } = await confirmedVote(app);
    const ballotKindId = vote.ballotKinds[0]!.ballotKindId;
    const draw = (size: number) =>
      app.call('paperBallots.drawSample', { voteId: vote.id, ballotKindId, seed: '3 8 1 9', size });
    expect(await draw(48)).toMatchObject({ ok: false, error: { code: 'paper-ballots.sample-too-large' } });
    const drawn = await draw(5);
    if (!drawn.ok) throw new Error(drawn.error.code);
    const [sample] = drawn.value;
    expect(sample).toMatchObject({ ballots: 47, differences: null, drawnBy: 'Kiểm thử' });
    expect(sample!.numbers.map(({ no }) => no)).toEqual([7, 24, 29, 37, 39]);
    const found = { sampleId: sample!.sampleId, version: sample!.version, differences: 0, note: 'Khớp' };
    expect(await app.must('paperBallots.recordSample', found)).toMatchObject([
      { differences: 0, note: 'Khớp' },
    ]);
    const stale = { ...found, differences: 2 };
    expect(await app.call('paperBallots.recordSample', stale)).toMatchObject({ error: { code: 'conflict' } });
  });
});
