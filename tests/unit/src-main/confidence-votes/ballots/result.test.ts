import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCrew, ballotScene, CREW, typeAll, typeBallots } from '@tests/fixtures/ballot-scene';
import { openTestApplication, refusal, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, openedVote, saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

describe('the result', () => {
  it('of a kind of which no ballot came back is nought, where the base is all deputies', async () => {
    const { id: voteId } = await openedVote(app, {
      countMode: 'ballots',
      ruleSetCode: 'nq85-2014',
      date: '2018-12-04',
    });
    const { vote } = await app.must('confidenceVotes.getVote', { voteId });
    const { head: token } = await addCrew(app, voteId);
    for (const { ballotKindId, version } of vote.ballotKinds) {
      await app.must('confidenceVotes.recordBallots', {
        ...{ voteId, token, ballotKindId, version },
        ...{ printed: 47, issued: 47, collected: 0, valid: null, invalid: null, invalidReasons: {} },
      });
    }
    const after = (await app.must('confidenceVotes.getVote', { voteId })).vote;
    expect(after.ballotKinds[0]).toMatchObject({ valid: 0, invalid: 0 });
    expect(after.tally[0]).toMatchObject({ counts: { high: 0, medium: 0, low: 0 }, invalidRows: 0 });
    expect(await app.must('countLog.verifyLog', { voteId })).toMatchObject({ intact: true, findings: [] });
  });

  it('is there when every ballot is decided, and not one ballot earlier', async () => {
    const scene = await ballotScene(app, 6);
    const { voteId, tokens } = scene;
    await typeAll(app, scene, ['12', '11', '30', '12', '19', '21']);
    const vote = () => app.must('confidenceVotes.getVote', { voteId });
    const before = await vote();
    expect(
      before.vote.tally.filter(({ ballotKindId }) => ballotKindId === scene.kinds[0]?.ballotKindId),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ counts: {}, invalidRows: null })]));
    expect(before.result.problems.map(({ code }) => code)).toContain('differences_open');
    await app.must('ballotCount.resolveField', {
      token: tokens.resolver,
      ballotKindId: scene.kinds[0]?.ballotKindId ?? '',
      ballotNo: 6,
      place: 0,
      value: '1',
      repeated: false,
    });
    const { vote: after, result } = await vote();
    expect(after.tally.map(({ name, counts, invalidRows }) => [name, counts, invalidRows])).toEqual([
      ['Nguyễn Văn Bình', { high: 5, medium: 0, low: 1 }, 0],
      ["H'Len Niê", { high: 2, medium: 2, low: 0 }, 2],
      ['Y Thắng Êban', { high: 4, medium: 1, low: 1 }, 0],
      ['Trần Quốc Ơn', { high: 4, medium: 1, low: 1 }, 0],
    ]);
    expect(after.ballotKinds.map(({ valid, invalid }) => [valid, invalid])).toEqual([
      [6, 0],
      [6, 0],
    ]);
    expect(result.complete).toBe(true);
    const many = result.problems.filter(({ code }) => code === 'many_invalid');
    expect(many.map(({ message }) => message)).toEqual([
      "2. H'Len Niê: không hợp lệ 2 trong 6 phiếu: số 3, 5.",
    ]);
    expect(before.result.problems.map(({ code }) => code)).not.toContain('many_invalid');
    expect(
      await refusal(app.call('confidenceVotes.finishCounting', { voteId, version: after.version })),
    ).toBe('vote.reason-needed');
    const closing = { voteId, version: after.version, acceptedBecause: 'Đã lật lại từng phiếu' };
    expect(await refusal(app.call('confidenceVotes.finishCounting', closing))).toBe('ballots.signed-out');
    const byTypist = app.call('confidenceVotes.finishCounting', { ...closing, token: tokens.typist_2 });
    expect(await refusal(byTypist)).toBe('ballots.not-allowed');
    const counted = await app.must('confidenceVotes.finishCounting', {
      ...closing,
      token: tokens.resolver,
    });
    expect(counted.vote.stateChanges.at(-1)?.actor).toBe(CREW.resolver);
    const confirm = { voteId, version: counted.vote.version, confirmedBy: BOARD_HEAD };
    expect(await refusal(app.call('confidenceVotes.confirmResult', confirm))).toBe('ballots.signed-out');
    const confirmed = await app.must('confidenceVotes.confirmResult', { ...confirm, token: tokens.head });
    expect(confirmed.vote.status).toBe('confirmed');
    // The head announces, whoever is still signed in from counting does not.
    const { version } = confirmed.vote;
    const publish = { voteId, version };
    expect(await refusal(app.call('confidenceVotes.publishResult', publish))).toBe('ballots.signed-out');
    expect(
      await refusal(app.call('confidenceVotes.publishResult', { ...publish, token: tokens.resolver })),
    ).toBe('ballots.not-allowed');
    const published = await app.must('confidenceVotes.publishResult', {
      ...publish,
      token: tokens.head,
    });
    expect(published.vote.stateChanges.at(-1)).toMatchObject({ to: 'published', actor: CREW.head });
    const lines = app.database.raw
      .prepare('SELECT event_kind, previous_hash, hash FROM count_log WHERE vote_id = ? ORDER BY seq')
      .all(voteId) as { event_kind: string; previous_hash: string; hash: string }[];
    expect(lines[0]?.previous_hash).toBe('');
    for (const [index, line] of lines.entries()) {
      if (index > 0) expect(line.previous_hash).toBe(lines[index - 1]?.hash);
    }
    expect(lines.filter(({ event_kind: kind }) => kind === 'ballot_closed')).toHaveLength(24);
  });

  it('cannot be typed as totals', async () => {
    const scene = await ballotScene(app, 2);
    const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    const [line] = vote.tally;
    expect(
      await refusal(
        app.call('confidenceVotes.recordRow', {
          voteId: vote.id,
          officialId: line?.officialId ?? '',
          version: line?.version ?? 0,
          counts: { high: 2 },
          invalidRows: 0,
        }),
      ),
    ).toBe('ballots.ballots-mode');
  });

  it('has the same code on every PC, and another one when a mark differs', async () => {
    const scene = await ballotScene(app, 6);
    const code = async () => (await app.must('countLog.getCodes', { voteId: scene.voteId })).contentCode;
    const empty = await code();
    await typeBallots(app, scene, 'typist_1', 0, ['12']);
    const one = await code();
    expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/u);
    expect(one).not.toBe(empty);
  });
});

describe('stacks', () => {
  it('follow the number collected as long as nobody typed beyond it', async () => {
    const scene = await ballotScene(app, 23);
    const [kind] = scene.kinds;
    expect(kind?.batches.map(({ no, firstNo, size }) => [no, firstNo, size])).toEqual([
      [1, 1, 10],
      [2, 11, 10],
      [3, 21, 3],
    ]);
    const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    const announce = async (collected: number, version: number) =>
      app.must('confidenceVotes.recordBallots', {
        voteId: scene.voteId,
        ballotKindId: kind?.ballotKindId ?? '',
        version,
        printed: 30,
        issued: 25,
        collected,
        valid: null,
        invalid: null,
        invalidReasons: {},
        token: scene.tokens.head,
      });
    await announce(20, vote.ballotKinds[0]?.version ?? 0);
    const again = { voteId: scene.voteId, token: scene.tokens.head, ballotKindId: kind?.ballotKindId ?? '' };
    const status = await app.must('ballotCount.makeBatches', again);
    expect(status.kinds[0]?.batches.map(({ size }) => size)).toEqual([10, 10]);
    const warned = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    expect(warned.result.problems.map(({ code }) => code)).not.toContain('ballots_not_numbered');
    await typeBallots(
      app,
      { ...scene, kinds: status.kinds },
      'typist_1',
      0,
      Array.from({ length: 20 }, () => '11'),
    );
    await announce(15, (vote.ballotKinds[0]?.version ?? 0) + 1);
    expect(await refusal(app.call('ballotCount.makeBatches', again))).toBe('ballots.batches-in-use');
  });

  it('are checked against what was counted with a pencil', async () => {
    const scene = await ballotScene(app, 2);
    const [batch] = scene.kinds[0]?.batches ?? [];
    const totals = [
      [2, 0, 0],
      [1, 1, 0],
    ];
    const set = {
      token: scene.tokens.head,
      batchId: batch?.batchId ?? '',
      version: batch?.version ?? 0,
      totals,
    };
    const short = { ...set, totals: [[3]] };
    expect(await refusal(app.call('ballotCount.setPencilTotals', short))).toBe('ballots.wrong-totals');
    const many = {
      ...set,
      totals: [
        [2, 0, 0],
        [1, 1, 1],
      ],
    };
    expect(await app.call('ballotCount.setPencilTotals', many)).toMatchObject({
      ...{ ok: false, error: { code: 'ballots.totals-over-stack', params: { sum: 3, size: 2 } } },
    });
    await app.must('ballotCount.setPencilTotals', set);
    const asked = { token: set.token, batchId: set.batchId };
    expect(await app.must('ballotCount.getPencilTotals', asked)).toEqual({
      ...{ totals, hidden: false, typed: null },
    });
    // Of a stack of few ballots they say what stands on them: nobody types towards them, or over them.
    const byTypist = { ...asked, token: scene.tokens.typist_2 };
    expect(await app.must('ballotCount.getPencilTotals', byTypist)).toEqual({
      ...{ totals: null, hidden: true, typed: null },
    });
    const over = { ...set, token: scene.tokens.typist_2, version: set.version + 1 };
    expect(await refusal(app.call('ballotCount.setPencilTotals', over))).toBe('ballots.hand-totals-stand');
    expect(await refusal(app.call('ballotCount.getPencilTotals', { ...asked, token: 'x'.repeat(24) }))).toBe(
      'ballots.signed-out',
    );
    await typeBallots(app, scene, 'typist_1', 0, ['12', '11']);
    const state = async () =>
      (await app.must('ballotCount.getCount', { voteId: scene.voteId })).kinds[0]?.batches[0]?.pencil;
    expect(await state()).toBe('waiting');
    await typeBallots(app, scene, 'typist_2', 0, ['12', '11']);
    // This stack is decided, the other kind is still being typed: nobody sees what the ballots say.
    expect(await app.must('ballotCount.getPencilTotals', byTypist)).toEqual({
      ...{ totals, hidden: false, typed: null },
    });
    await typeBallots(app, scene, 'typist_1', 1, ['11', '11']);
    await typeBallots(app, scene, 'typist_2', 1, ['11', '11']);
    // Everything decided, the hand count is held against the ballots cell by cell.
    expect(await app.must('ballotCount.getPencilTotals', byTypist)).toEqual({
      ...{ totals, hidden: false },
      typed: [
        [2, 0, 0],
        [1, 1, 0],
      ],
    });
    expect(await state()).toBe('equal');
    await app.must('ballotCount.setPencilTotals', {
      ...set,
      version: set.version + 1,
      totals: [
        [2, 0, 0],
        [2, 0, 0],
      ],
    });
    expect(await state()).toBe('differs');
    // Where nobody counted by hand, the ballots do not say it first.
    const other = { ...asked, batchId: scene.kinds[1]?.batches[0]?.batchId ?? '' };
    expect(await app.must('ballotCount.getPencilTotals', other)).toEqual({
      ...{ totals: null, hidden: false, typed: null },
    });
  });
});
