import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import {
  BALLOTS,
  confirmedVote,
  enterAll,
  openedVote,
  preparedVote,
  refOf,
  reload,
  saveProfile,
  without,
} from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

describe('entry', () => {
  test('a row is stored, answers its new version, and is in the history with before and after', async () => {
    const vote = await openedVote(app);
    const { officialId } = vote.tally[0]!;
    const row = { voteId: vote.id, officialId, version: 1 };
    app.setNow('2026-07-15T03:10:00.000Z');
    const saved = await app.must('confidenceVotes.recordRow', {
      ...row,
      counts: { high: 30, medium: 10, low: 5 },
      invalidRows: 2,
    });
    expect(saved).toEqual({ version: 2 });
    app.setNow('2026-07-15T03:12:00.000Z');
    await app.must('confidenceVotes.recordRow', {
      ...row,
      ...saved,
      counts: { low: 6 },
      invalidRows: null,
    });
    const { vote: read } = await reload(app, vote);
    expect(read.tally[0]).toMatchObject({ counts: { high: 30, medium: 10, low: 6 }, invalidRows: null });
    expect(read.updatedAt).toBe('2026-07-15T03:12:00.000Z');
    expect(read.version).toBe(vote.version);
    const log = await app.database.kysely
      .selectFrom('audit_log')
      .select(['summary', 'changes'])
      .where('method', '=', 'confidenceVotes.recordRow')
      .orderBy('seq', 'desc')
      .execute();
    expect(log).toHaveLength(2);
    expect(log[0]?.summary).toContain('Nguyễn Văn Bình');
    expect(JSON.parse(log[0]?.changes ?? '')).toEqual([
      { field: 'Tín nhiệm thấp', before: '5', after: '6' },
      { field: 'Không hợp lệ', before: '2', after: '' },
    ]);
  });

  describe('from two windows', () => {
    const first = { counts: { high: 30, medium: 10, low: 5 }, invalidRows: 2 };
    const second = { counts: { high: 29, medium: 11, low: 5 }, invalidRows: 2 };
    const conflict = { ok: false, error: { code: 'conflict' } };

    test('the later of two changes of one line is refused, and the earlier one stands', async () => {
      const vote = await openedVote(app);
      const { officialId, version } = vote.tally[0]!;
      const line = { voteId: vote.id, officialId, version };
      await app.must('confidenceVotes.recordRow', { ...line, ...first });
      expect(await app.call('confidenceVotes.recordRow', { ...line, ...second })).toMatchObject(conflict);
      const { vote: read } = await reload(app, vote);
      expect(read.tally[0]).toMatchObject(first);
      await app.must('confidenceVotes.recordRow', { ...line, version: read.tally[0]!.version, ...second });
    });

    test('neighbouring lines do not stand in each other’s way', async () => {
      const vote = await openedVote(app);
      for (const { officialId, version } of vote.tally) {
        await app.must('confidenceVotes.recordRow', { voteId: vote.id, officialId, version, ...first });
      }
      const { vote: read } = await reload(app, vote);
      expect(read.tally.map((row) => row.version)).toEqual(vote.tally.map((row) => row.version + 1));
    });

    test('the ballots of a kind and the times of the meeting are guarded in the same way', async () => {
      const vote = await openedVote(app);
      const { ballotKindId, version } = vote.ballotKinds[0]!;
      const kind = { voteId: vote.id, ballotKindId, version };
      await app.must('confidenceVotes.recordBallots', { ...kind, ...BALLOTS });
      expect(
        await app.call('confidenceVotes.recordBallots', { ...kind, ...BALLOTS, printed: 60 }),
      ).toMatchObject(conflict);
      const meeting = { voteId: vote.id, version: vote.meetingVersion, startTime: '08:01', endTime: '' };
      const { vote: met } = await app.must('confidenceVotes.recordMeeting', {
        ...meeting,
        deputiesPresent: 47,
      });
      expect(met.meetingVersion).toBe(vote.meetingVersion + 1);
      expect(
        await app.call('confidenceVotes.recordMeeting', { ...meeting, deputiesPresent: 46 }),
      ).toMatchObject(conflict);
      const { vote: read } = await reload(app, vote);
      expect(read).toMatchObject({ deputiesPresent: 47, ballotKinds: [{ printed: 47 }, { printed: null }] });
    });

    test('what stands there already is no change: no conflict, no entry in the history', async () => {
      const vote = await openedVote(app);
      const { officialId, version } = vote.tally[0]!;
      const line = { voteId: vote.id, officialId, version, ...first };
      const saved = await app.must('confidenceVotes.recordRow', line);
      const entries = async () => {
        const rows = await app.database.kysely
          .selectFrom('audit_log')
          .select('seq')
          .where('entity_id', '=', vote.id)
          .execute();
        return rows.length;
      };
      const before = await entries();
      // The first answer was lost and the window sends the same line again.
      expect(await app.must('confidenceVotes.recordRow', line)).toEqual(saved);
      const { ballotKindId, version: kindVersion } = vote.ballotKinds[0]!;
      const kind = { voteId: vote.id, ballotKindId, version: kindVersion, ...BALLOTS };
      await app.must('confidenceVotes.recordBallots', kind);
      await app.must('confidenceVotes.recordBallots', kind);
      expect(await entries()).toBe(before + 1);
    });
  });

  test('is refused before opening and after finishing', async () => {
    const vote = await preparedVote(app);
    const row = { version: 1, counts: { high: 1 }, invalidRows: 0 };
    const officialId = vote.tally[0]!.officialId;
    expect(
      await app.call('confidenceVotes.recordRow', { voteId: vote.id, officialId, ...row }),
    ).toMatchObject({ ok: false, error: { code: 'vote.locked', params: { status: 'đang chuẩn bị' } } });
    const { vote: confirmed } = await confirmedVote(app, { title: 'Cuộc khác' });
    const kind = confirmed.ballotKinds[0]!.ballotKindId;
    const meeting = { startTime: '08:00', endTime: '09:00', deputiesPresent: 40 };
    for (const reply of [
      await app.call('confidenceVotes.recordRow', {
        voteId: confirmed.id,
        officialId: confirmed.tally[0]!.officialId,
        ...row,
      }),
      await app.call('confidenceVotes.recordBallots', {
        voteId: confirmed.id,
        ballotKindId: kind,
        version: 2,
        ...BALLOTS,
      }),
      await app.call('confidenceVotes.recordMeeting', { voteId: confirmed.id, version: 2, ...meeting }),
    ]) {
      expect(reply).toMatchObject({ ok: false, error: { code: 'vote.locked' } });
    }
  });

  test('refuses a level of the other procedure, a person of another vote, a person left out', async () => {
    const vote = await preparedVote(app);
    const { vote: listed } = await app.must('confidenceVotes.saveOfficials', {
      ...refOf(vote),
      officials: vote.officials.map((official, index) => ({
        ...without(official, 'no'),
        ...(index === 0 ? ({ included: false, exclusionReason: 'retirement_notice' } as const) : {}),
      })),
    });
    const { vote: opened } = await app.must('confidenceVotes.openCounting', refOf(listed));
    const other = await openedVote(app, { title: 'Cuộc khác' });
    const record = (officialId: string, counts: object) =>
      app.call('confidenceVotes.recordRow', {
        voteId: opened.id,
        officialId,
        version: 1,
        counts,
        invalidRows: 0,
      });
    expect(await record(opened.tally[0]!.officialId, { trust: 3 })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', issues: [{ path: ['counts', 'trust'] }] },
    });
    expect(await record(other.tally[0]!.officialId, { high: 3 })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await record(opened.officials.at(-1)!.id, { high: 3 })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('ballots keep their reasons; percentages follow from them', async () => {
    const vote = await openedVote(app);
    await enterAll(app, vote);
    const { result, vote: read } = await reload(app, vote);
    expect(read.ballotKinds[0]).toMatchObject({ collected: 47, invalidReasons: { no_seal: 1 } });
    expect(read).toMatchObject({ startTime: '08:05', endTime: '10:40', deputiesPresent: 47 });
    expect(result.kinds[0]?.rows[0]?.percent).toEqual({ high: '63,83', medium: '21,28', low: '10,64' });
    expect(result.complete).toBe(true);
  });

  test('the list of votes says how many rows are entered', async () => {
    const vote = await openedVote(app);
    await app.must('confidenceVotes.recordRow', {
      voteId: vote.id,
      officialId: vote.tally[0]!.officialId,
      version: 1,
      counts: { high: 40, medium: 5, low: 1 },
      invalidRows: 1,
    });
    await app.must('confidenceVotes.recordRow', {
      voteId: vote.id,
      officialId: vote.tally[1]!.officialId,
      version: 1,
      counts: { high: 40 },
      invalidRows: 1,
    });
    const [summary] = await app.must('confidenceVotes.listVotes', {});
    expect(summary).toMatchObject({ officials: 4, entered: 1, status: 'counting' });
  });
});
