import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import {
  BALLOTS,
  BOARD_HEAD,
  confirmedVote,
  enterAll,
  FIELDS,
  officialEntry,
  openedVote,
  preparedVote,
  saveProfile,
  without,
} from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

const refOf = (vote: VoteReply['vote']) => ({ voteId: vote.id, version: vote.version });
const reload = async (vote: VoteReply['vote']) => app.must('confidenceVotes.getVote', { voteId: vote.id });

describe('opening the count', () => {
  test.each([
    ['vote.no-date', { date: null }],
    ['vote.no-deputies-total', { deputiesTotal: null }],
    ['vote.no-deputies-total', { deputiesTotal: null, ruleSetCode: 'nq85-2014' }],
  ] as const)('waits for %s', async (code, changes) => {
    const vote = await preparedVote(app, changes);
    const reply = await app.call('confidenceVotes.openCounting', refOf(vote));
    expect(reply).toMatchObject({ ok: false, error: { code } });
    expect((await reload(vote)).vote.status).toBe('prepared');
  });

  test.each([
    ['vote.no-officials', []],
    ['vote.official-without-kind', [officialEntry({ ballotKindId: null })]],
    [
      'vote.exclusion-without-reason',
      [officialEntry({ included: false }), officialEntry({ name: 'Vũ Hòa', birthYear: 1980 })],
    ],
  ] as const)('waits for %s', async (code, officials) => {
    const vote = await preparedVote(app);
    const kindId = vote.ballotKinds[0]!.ballotKindId;
    const { vote: listed } = await app.must('confidenceVotes.saveOfficials', {
      ...refOf(vote),
      officials: officials.map((entry) =>
        code === 'vote.exclusion-without-reason' && entry.included
          ? { ...entry, ballotKindId: kindId }
          : entry,
      ),
    });
    const reply = await app.call('confidenceVotes.openCounting', refOf(listed));
    expect(reply).toMatchObject({ ok: false, error: { code } });
  });

  test('waits for the head of the board', async () => {
    const vote = await preparedVote(app);
    const { vote: headless } = await app.must('confidenceVotes.saveBoard', { ...refOf(vote), members: [] });
    expect(await app.call('confidenceVotes.openCounting', refOf(headless))).toMatchObject({
      ok: false,
      error: { code: 'vote.no-board-head' },
    });
  });

  test('refuses two people on one ballot of bỏ phiếu', async () => {
    const vote = await preparedVote(app, { procedure: 'decision' });
    const [first] = vote.ballotKinds;
    const { vote: crowded } = await app.must('confidenceVotes.saveOfficials', {
      ...refOf(vote),
      officials: vote.officials.map((official) => ({
        ...without(official, 'no'),
        ballotKindId: first?.ballotKindId ?? null,
      })),
    });
    expect(await app.call('confidenceVotes.openCounting', refOf(crowded))).toMatchObject({
      ok: false,
      error: { code: 'vote.decision-one-person' },
    });
  });

  test('drops kinds of ballot that nobody stands on', async () => {
    const vote = await preparedVote(app);
    const { vote: smaller } = await app.must('confidenceVotes.saveOfficials', {
      ...refOf(vote),
      officials: vote.officials.slice(0, 2).map((official) => without(official, 'no')),
    });
    const { vote: opened, result } = await app.must('confidenceVotes.openCounting', refOf(smaller));
    expect(opened.ballotKinds.map((kind) => kind.title)).toEqual(['Khối HĐND']);
    expect(result.kinds).toHaveLength(1);
  });

  test('freezes list, rules, kinds, board: no set-up call changes them any more', async () => {
    const vote = await openedVote(app);
    const calls = [
      app.call('confidenceVotes.saveFields', { ...refOf(vote), fields: FIELDS }),
      app.call('confidenceVotes.saveOfficials', { ...refOf(vote), officials: [] }),
      app.call('confidenceVotes.saveBoard', { ...refOf(vote), members: [] }),
      app.call('confidenceVotes.saveBallotKinds', {
        ...refOf(vote),
        kinds: [{ ballotKindId: null, title: 'Mới' }],
      }),
      app.call('confidenceVotes.removeVote', refOf(vote)),
    ];
    for (const reply of await Promise.all(calls)) {
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'vote.locked', params: { status: 'đang kiểm phiếu' } },
      });
    }
  });

  test('keeps the rule set as it stood, whatever the program says later', async () => {
    const vote = await openedVote(app);
    const row = await app.database.kysely
      .selectFrom('confidence_vote')
      .select('rule_set')
      .where('id', '=', vote.id)
      .executeTakeFirstOrThrow();
    const changed = { ...(JSON.parse(row.rule_set) as object), baseText: 'cơ số đã ghi khi kiểm phiếu' };
    await app.database.kysely
      .updateTable('confidence_vote')
      .set({ rule_set: JSON.stringify(changed) })
      .execute();
    expect((await reload(vote)).vote.ruleSet.baseText).toBe('cơ số đã ghi khi kiểm phiếu');
  });

  test('is not touched by later edits of the register', async () => {
    const person = await app.must('council.savePerson', {
      id: null,
      version: null,
      fields: {
        fullName: 'Lê Thị Mai',
        givenName: '',
        sex: 'female',
        birthDate: '1975',
        ethnicGroup: '',
        partyJoined: null,
        partyDate: null,
        occupation: '',
        phone: '',
        note: '',
      },
    });
    const vote = await preparedVote(app);
    const { vote: listed } = await app.must('confidenceVotes.saveOfficials', {
      ...refOf(vote),
      officials: [officialEntry({ personId: person.id, ballotKindId: vote.ballotKinds[1]!.ballotKindId })],
    });
    const { vote: opened } = await app.must('confidenceVotes.openCounting', refOf(listed));
    await app.database.kysely
      .updateTable('person')
      .set({ full_name: 'Lê Thị Mai Hương', birth_date: '1976' })
      .where('id', '=', person.id)
      .execute();
    expect((await reload(opened)).vote.officials[0]).toMatchObject({ name: 'Lê Thị Mai', birthYear: 1975 });
  });
});

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
    const { vote: read } = await reload(vote);
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
      const { vote: read } = await reload(vote);
      expect(read.tally[0]).toMatchObject(first);
      await app.must('confidenceVotes.recordRow', { ...line, version: read.tally[0]!.version, ...second });
    });

    test('neighbouring lines do not stand in each other’s way', async () => {
      const vote = await openedVote(app);
      for (const { officialId, version } of vote.tally) {
        await app.must('confidenceVotes.recordRow', { voteId: vote.id, officialId, version, ...first });
      }
      const { vote: read } = await reload(vote);
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
      const { vote: read } = await reload(vote);
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
    const { result, vote: read } = await reload(vote);
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
    expect((await reload(vote)).vote.status).toBe('counting');
  });

  test('what is worth a second look is accepted with a reason that stays with the vote', async () => {
    const vote = await openedVote(app);
    await enterAll(app, vote);
    expect((await reload(vote)).result.problems.map(({ severity }) => severity)).toContain('warning');
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
