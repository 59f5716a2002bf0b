import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import {
  FIELDS,
  officialEntry,
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

describe('opening the count', () => {
  test.each([
    ['vote.no-date', { date: null }],
    ['vote.no-deputies-total', { deputiesTotal: null }],
    ['vote.no-deputies-total', { deputiesTotal: null, ruleSetCode: 'nq85-2014' }],
  ] as const)('waits for %s', async (code, changes) => {
    const vote = await preparedVote(app, changes);
    const reply = await app.call('confidenceVotes.openCounting', refOf(vote));
    expect(reply).toMatchObject({ ok: false, error: { code } });
    expect((await reload(app, vote)).vote.status).toBe('prepared');
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
    expect((await reload(app, vote)).vote.ruleSet.baseText).toBe('cơ số đã ghi khi kiểm phiếu');
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
    expect((await reload(app, opened)).vote.officials[0]).toMatchObject({
      name: 'Lê Thị Mai',
      birthYear: 1975,
    });
  });
});
