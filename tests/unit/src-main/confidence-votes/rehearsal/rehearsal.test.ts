import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import type { TestApplication } from '@tests/fixtures/harness';
import { addCrew, signIn } from '@tests/fixtures/ballot-scene';
import { BOARD_HEAD, confirmedVote, load, openedVote, preparedVote } from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';
import { openPaperOffice } from '@tests/fixtures/paper-scene';
import { countDeck, rehearse } from '@tests/fixtures/rehearsal-scene';

let app: TestApplication;
let pages: string[];
beforeEach(async () => {
  pages = [];
  app = await openPaperOffice(pages);
});
afterEach(() => app.close());

type Vote = VoteReply['vote'];

describe('a rehearsal', () => {
  test('is a copy under ids of its own', async () => {
    const real = await preparedVote(app);
    const copy = await rehearse(app, real);
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
    const rehearsal = await rehearse(app, real);
    const early = await app.call('rehearsal.checkRehearsal', { voteId: rehearsal.id });
    expect(early).toMatchObject({ ok: false, error: { code: 'rehearsal.figures-missing' } });
    await countDeck(app, rehearsal);
    const { compared, checkedAt } = await app.must('rehearsal.checkRehearsal', { voteId: rehearsal.id });
    expect(compared.length).toBeGreaterThan(16);
    expect(compared.every(({ known, counted }) => known === counted)).toBe(true);
    expect(checkedAt).not.toBeNull();
    const { vote, result } = await app.must('confidenceVotes.getVote', { voteId: rehearsal.id });
    expect(result.complete).toBe(true);
    // Ten test ballots beside 47 deputies are how it is meant.
    expect(vote.deputiesPresent).toBe(47);
    expect(result.problems.filter(({ code }) => /^issued_|present/u.test(code))).toEqual([]);
    const untouched = await load(app, real.id);
    expect(untouched.tally.every(({ invalidRows }) => invalidRows === null)).toBe(true);
    expect(await app.must('rehearsal.listRehearsals', { voteId: real.id })).toMatchObject([
      { voteId: rehearsal.id, different: 0, open: 0, checkedAt },
    ]);
  });

  test('keeps its answers closed until the last line of the totals is typed', async () => {
    const rehearsal = await rehearse(app, await preparedVote(app));
    const { id: voteId, version } = rehearsal;
    await app.must('confidenceVotes.openCounting', { voteId, version });
    expect(await app.must('rehearsal.getRehearsal', { voteId })).toMatchObject({ compared: [] });
    expect(await app.call('rehearsal.printAnswers', { voteId })).toMatchObject({
      error: { code: 'rehearsal.answers-closed' },
    });
  });

  test('a figure that differs is named', async () => {
    const rehearsal = await rehearse(app, await preparedVote(app));
    await countDeck(app, rehearsal);
    const row = (await load(app, rehearsal.id)).tally[0]!;
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
    const rehearsal = await rehearse(app, await preparedVote(app, { countMode: 'ballots' }));
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
    const first = await rehearse(app, real);
    expect(await tryOn(first.id)).toBe('ballots.wrong-pin 3');
    expect(await tryOn((await rehearse(app, real)).id)).toBe('ballots.wrong-pin 2');
    expect(await tryOn(real.id)).toBe('ballots.wrong-pin 1');
    expect(await tryOn(first.id)).toBe('ballots.wait');
    expect(await tryOn(real.id)).toBe('ballots.wait');
    expect(await tryOn((await rehearse(app, real)).id)).toBe('ballots.wait');
    app.setNow('2026-07-15T09:00:00.000Z');
    await signIn(app, real.id, 'head');
    expect(await tryOn(first.id)).toBe('ballots.wrong-pin 4');
  });

  test('is never published and gets no number', async () => {
    const rehearsal = await rehearse(app, await preparedVote(app));
    await countDeck(app, rehearsal);
    let { version } = await load(app, rehearsal.id);
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
    const { id, version } = await rehearse(app, real);
    const kinds = (await load(app, id)).ballotKinds.map(({ ballotKindId }) => ballotKindId);
    await app.must('paperBallots.releaseBallots', { voteId: id, paper: 'A4', ballotKindIds: kinds });
    await countDeck(app, await load(app, id));
    await app.must('rehearsal.checkRehearsal', { voteId: id });
    const held = await app.call('confidenceVotes.removeVote', { voteId: real.id, version: real.version });
    expect(held).toMatchObject({ ok: false, error: { code: 'vote.has-rehearsals' } });
    expect(await app.call('rehearsal.discardRehearsal', { voteId: id, version })).toMatchObject({
      ok: false,
    });
    await app.must('rehearsal.discardRehearsal', { voteId: id, version: (await load(app, id)).version });
    expect(await app.must('rehearsal.listRehearsals', { voteId: real.id })).toEqual([]);
    const left = app.database.raw.prepare('SELECT count(*) AS n FROM count_log WHERE vote_id = ?').get(id);
    expect(left).toEqual({ n: 0 });
    expect(
      await app.call('rehearsal.discardRehearsal', { voteId: real.id, version: real.version }),
    ).toMatchObject({ ok: false, error: { code: 'rehearsal.real-vote' } });
    await app.must('confidenceVotes.removeVote', { voteId: real.id, version: real.version });
  });

  test('needs a vote that is still to be counted', async () => {
    const rehearsal = await rehearse(app, await preparedVote(app));
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
    const rehearsal = await rehearse(app, await preparedVote(app));
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
