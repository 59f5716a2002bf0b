import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, confirmedVote, load, preparedVote } from '@tests/fixtures/vote-scene';
import { openPaperOffice } from '@tests/fixtures/paper-scene';
import { countDeck, rehearse } from '@tests/fixtures/rehearsal-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openPaperOffice();
});
afterEach(() => app.close());

describe('readiness and the sample', () => {
  test('the page names what is still to be done', async () => {
    const vote = await preparedVote(app);
    const states = new Map(
      (await app.must('rehearsal.getReadiness', { voteId: vote.id })).map(({ code, state }) => [code, state]),
    );
    expect(states.get('set_up')).toBe('ready');
    expect(states.get('ballots')).toBe('missing');
    expect(states.get('rehearsal')).toBe('missing');
    const rehearsal = await rehearse(app, vote);
    await countDeck(app, rehearsal);
    await app.must('rehearsal.checkRehearsal', { voteId: rehearsal.id });
    const after = await app.must('rehearsal.getReadiness', { voteId: vote.id });
    expect(after.find(({ code }) => code === 'rehearsal')).toMatchObject({ state: 'ready' });
  });

  test('a rehearsal whose figures were closed counts, whether or not its comparison was noted', async () => {
    const vote = await preparedVote(app);
    const rehearsal = await rehearse(app, vote);
    await countDeck(app, rehearsal);
    const state = async () =>
      (await app.must('rehearsal.getReadiness', { voteId: vote.id })).find(({ code }) => code === 'rehearsal')
        ?.state;
    expect(await state()).toBe('missing');
    await app.must('confidenceVotes.finishCounting', {
      voteId: rehearsal.id,
      version: (await load(app, rehearsal.id)).version,
      acceptedBecause: 'Đã xem lại',
      closedBy: BOARD_HEAD,
    });
    expect(await state()).toBe('ready');
  });

  test('a broken log is found', async () => {
    const rehearsal = await rehearse(app, await preparedVote(app));
    await countDeck(app, rehearsal);
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
