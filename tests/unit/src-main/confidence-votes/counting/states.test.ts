import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import {
  BOARD_HEAD,
  confirmedVote,
  enterAll,
  openedVote,
  refOf,
  reload,
  saveProfile,
} from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

describe('states', () => {
  test('finishing is refused while a blocking problem stands, and says how many', async () => {
    const vote = await openedVote(app);
    await enterAll(app, vote);
    await app.must('confidenceVotes.recordRow', {
      voteId: vote.id,
      officialId: vote.tally[0]!.officialId,
      version: 2,
      counts: { high: 31 },
      invalidRows: 2,
    });
    expect(
      await app.call('confidenceVotes.finishCounting', {
        ...refOf(vote),
        acceptedBecause: 'Đã xem lại',
        closedBy: BOARD_HEAD,
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'vote.unbalanced', params: { count: 1 } },
    });
    expect((await reload(app, vote)).vote.status).toBe('counting');
  });

  test('what is worth a second look is accepted with a reason that stays with the vote', async () => {
    const vote = await openedVote(app);
    await enterAll(app, vote);
    expect((await reload(app, vote)).result.problems.map(({ severity }) => severity)).toContain('warning');
    expect(
      await app.call('confidenceVotes.finishCounting', { ...refOf(vote), closedBy: BOARD_HEAD }),
    ).toMatchObject({
      error: { code: 'vote.reason-needed' },
    });
    const { vote: counted } = await app.must('confidenceVotes.finishCounting', {
      ...refOf(vote),
      acceptedBecause: 'Đã lật lại từng phiếu',
      closedBy: BOARD_HEAD,
    });
    expect(counted.stateChanges.at(-1)).toMatchObject({ to: 'counted', reason: 'Đã lật lại từng phiếu' });
  });

  test('figures are closed by somebody of the board, who is named', async () => {
    const vote = await openedVote(app);
    await enterAll(app, vote);
    const closing = { ...refOf(vote), acceptedBecause: 'Đã lật lại từng phiếu' };
    const secretary = (name: string) =>
      app.database.raw
        .prepare("UPDATE counting_board_member SET name = ? WHERE role = 'secretary'")
        .run(name);
    // A member who stands on the list closes no figures about themselves.
    const votedOn = vote.officials[0]!.name;
    secretary(votedOn);
    for (const name of [{}, { closedBy: '' }, { closedBy: 'Người ngoài' }, { closedBy: votedOn }]) {
      expect(await app.call('confidenceVotes.finishCounting', { ...closing, ...name })).toMatchObject({
        ok: false,
        error: { code: 'vote.closer-needed' },
      });
    }
    secretary('Bùi Văn Cường');
    const { vote: counted } = await app.must('confidenceVotes.finishCounting', {
      ...closing,
      closedBy: 'Bùi Văn Cường',
    });
    expect(counted.stateChanges.at(-1)).toMatchObject({ to: 'counted', actor: 'Bùi Văn Cường' });
  });

  test('only the head of the board confirms; capitals and spaces do not matter', async () => {
    const vote = await openedVote(app);
    await enterAll(app, vote);
    const { vote: counted } = await app.must('confidenceVotes.finishCounting', {
      ...refOf(vote),
      acceptedBecause: 'Đã xem lại',
      closedBy: BOARD_HEAD,
    });
    expect(
      await app.call('confidenceVotes.confirmResult', { ...refOf(counted), confirmedBy: 'Bùi Văn Cường' }),
    ).toMatchObject({ ok: false, error: { code: 'vote.not-head', params: { name: BOARD_HEAD } } });
    expect(
      await app.call('confidenceVotes.confirmResult', { ...refOf(counted), confirmedBy: 'do thi anh' }),
    ).toMatchObject({
      ok: false,
      error: { code: 'vote.head-without-accents', params: { name: BOARD_HEAD } },
    });
    const { vote: confirmed } = await app.must('confidenceVotes.confirmResult', {
      ...refOf(counted),
      confirmedBy: ` đỗ  thị ÁNH `.normalize('NFD'),
    });
    expect(confirmed.status).toBe('confirmed');
    expect(confirmed.stateChanges.at(-1)).toMatchObject({ to: 'confirmed', actor: BOARD_HEAD });
    const { vote: published } = await app.must('confidenceVotes.publishResult', refOf(confirmed));
    expect(published.status).toBe('published');
  });

  test('steps out of order are refused', async () => {
    const vote = await openedVote(app);
    expect(await app.call('confidenceVotes.publishResult', refOf(vote))).toMatchObject({
      ok: false,
      error: { code: 'vote.wrong-state' },
    });
    expect(await app.call('confidenceVotes.openCounting', refOf(vote))).toMatchObject({
      ok: false,
      error: { code: 'vote.wrong-state' },
    });
    expect(
      await app.call('confidenceVotes.reopen', {
        ...refOf(vote),
        requestedBy: BOARD_HEAD,
        reason: 'Đếm lại phiếu của khối UBND.',
      }),
    ).toMatchObject({ ok: false, error: { code: 'vote.wrong-state' } });
  });

  test('a step on an older version is refused', async () => {
    const vote = await openedVote(app);
    await enterAll(app, vote);
    await app.must('confidenceVotes.finishCounting', {
      ...refOf(vote),
      acceptedBecause: 'Đã xem lại',
      closedBy: BOARD_HEAD,
    });
    expect(
      await app.call('confidenceVotes.finishCounting', {
        ...refOf(vote),
        acceptedBecause: 'Đã xem lại',
        closedBy: BOARD_HEAD,
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  test.each(['counted', 'confirmed', 'published'] as const)(
    'reopening from %s keeps the figures and records who and why',
    async (from) => {
      const opened = await openedVote(app);
      await enterAll(app, opened);
      let { vote } = await app.must('confidenceVotes.finishCounting', {
        ...refOf(opened),
        acceptedBecause: 'Đã xem lại',
        closedBy: BOARD_HEAD,
      });
      if (from !== 'counted') {
        ({ vote } = await app.must('confidenceVotes.confirmResult', {
          ...refOf(vote),
          confirmedBy: BOARD_HEAD,
        }));
      }
      if (from === 'published') {
        ({ vote } = await app.must('confidenceVotes.publishResult', refOf(vote)));
      }
      const reopened = await app.must('confidenceVotes.reopen', {
        ...refOf(vote),
        requestedBy: BOARD_HEAD,
        reason: 'Một tập phiếu bị đếm hai lần.',
      });
      expect(reopened.vote.status).toBe('counting');
      expect(reopened.vote.stateChanges.at(-1)).toMatchObject({
        from,
        to: 'counting',
        actor: BOARD_HEAD,
        reason: 'Một tập phiếu bị đếm hai lần.',
      });
      expect(reopened.vote.tally[0]?.counts).toEqual({ high: 30, medium: 10, low: 5 });
    },
  );

  test('only the head of the counting board reopens', async () => {
    const { vote } = await confirmedVote(app);
    const reply = await app.call('confidenceVotes.reopen', {
      ...refOf(vote),
      requestedBy: 'Trần Quốc Ơn',
      reason: 'Một tập phiếu bị đếm hai lần.',
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'vote.not-head' } });
  });

  test('a reason of a few letters is none', async () => {
    const { vote } = await confirmedVote(app);
    const reply = await app.call('confidenceVotes.reopen', {
      ...refOf(vote),
      requestedBy: BOARD_HEAD,
      reason: 'a         ',
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});
