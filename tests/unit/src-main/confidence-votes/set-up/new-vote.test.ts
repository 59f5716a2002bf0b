import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import {
  confirmedVote,
  FIELDS,
  newVote,
  officialEntry,
  openedVote,
  preparedVote,
  saveProfile,
  UNKNOWN_ID,
} from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

describe('a new vote', () => {
  test('has the two blocks as kinds of ballot for grading', async () => {
    const vote = await newVote(app);
    expect(vote.ballotKinds.map((kind) => kind.title)).toEqual(['Khối HĐND', 'Khối UBND']);
    expect(vote).toMatchObject({ status: 'prepared', version: 1, officials: [], tally: [] });
    expect(vote.ruleSet).toMatchObject({ code: 'nq96-2023', base: 'ballots_collected', decimals: 2 });
    expect(vote.stateChanges).toMatchObject([{ from: null, to: 'prepared' }]);
  });

  test('has none for bỏ phiếu, where each person listed gets an own ballot', async () => {
    const vote = await newVote(app, { procedure: 'decision' });
    expect(vote.ballotKinds).toEqual([]);
    const { vote: listed } = await app.must('confidenceVotes.saveOfficials', {
      voteId: vote.id,
      version: vote.version,
      officials: [officialEntry(), officialEntry({ name: 'Vũ Hòa', birthYear: 1980 })],
    });
    expect(listed.ballotKinds.map((kind) => kind.title)).toEqual([
      'Phiếu tín nhiệm đối với Lê Thị Mai',
      'Phiếu tín nhiệm đối với Vũ Hòa',
    ]);
    expect(listed.tally.map((row) => [row.no, Object.keys(row.counts)])).toEqual([
      [1, ['trust', 'noTrust']],
      [1, ['trust', 'noTrust']],
    ]);
  });

  test('takes list, kinds and board of an earlier vote, but none of its figures', async () => {
    const { vote: earlier } = await confirmedVote(app);
    const { vote } = await app.must('confidenceVotes.createVote', {
      fields: FIELDS,
      copyFromVoteId: earlier.id,
    });
    const shown = (source: typeof vote) => ({
      officials: source.officials.map(({ name, posts, no, birthYear }) => ({ name, posts, no, birthYear })),
      kinds: source.ballotKinds.map((kind) => kind.title),
      board: source.board.map(({ name, role }) => ({ name, role })),
    });
    expect(shown(vote)).toEqual(shown(earlier));
    expect(vote.officials.map((official) => official.id)).not.toContain(earlier.officials[0]?.id);
    expect(vote.tally.every((row) => row.counts.high === null && row.invalidRows === null)).toBe(true);
    expect(vote.ballotKinds.every((kind) => kind.collected === null)).toBe(true);
    expect(vote.status).toBe('prepared');
  });

  test('cannot copy a vote that does not exist', async () => {
    const reply = await app.call('confidenceVotes.createVote', {
      fields: FIELDS,
      copyFromVoteId: UNKNOWN_ID,
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await app.must('confidenceVotes.listVotes', {})).toEqual([]);
  });
});

describe('grading in a commune', () => {
  beforeEach(async () => {
    await app.database.kysely
      .updateTable('office_profile')
      .set({ level: 'commune', unit_kind: 'commune' })
      .execute();
  });

  test('waits until the office switches it on, bỏ phiếu does not', async () => {
    const refused = await app.call('confidenceVotes.createVote', { fields: FIELDS, copyFromVoteId: null });
    expect(refused).toMatchObject({ ok: false, error: { code: 'vote.grading-not-enabled' } });
    const decision = await newVote(app, { procedure: 'decision' });
    const changed = await app.call('confidenceVotes.saveFields', {
      voteId: decision.id,
      version: decision.version,
      fields: FIELDS,
    });
    expect(changed).toMatchObject({ ok: false, error: { code: 'vote.grading-not-enabled' } });
    await app.database.kysely.updateTable('office_profile').set({ grading_enabled_for_commune: 1 }).execute();
    expect((await newVote(app)).procedure).toBe('grading');
  });

  test('cannot be opened either when the switch went off meanwhile', async () => {
    await app.database.kysely.updateTable('office_profile').set({ grading_enabled_for_commune: 1 }).execute();
    const vote = await preparedVote(app);
    await app.database.kysely.updateTable('office_profile').set({ grading_enabled_for_commune: 0 }).execute();
    const reply = await app.call('confidenceVotes.openCounting', { voteId: vote.id, version: vote.version });
    expect(reply).toMatchObject({ ok: false, error: { code: 'vote.grading-not-enabled' } });
  });
});

describe('fields', () => {
  test('are changed under the optimistic lock and leave before and after in the history', async () => {
    const vote = await newVote(app);
    const input = { voteId: vote.id, version: vote.version, fields: { ...FIELDS, deputiesTotal: 48 } };
    const saved = await app.must('confidenceVotes.saveFields', input);
    expect(saved.vote).toMatchObject({ version: 2, deputiesTotal: 48 });
    expect(await app.call('confidenceVotes.saveFields', input)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    const [entry] = await app.database.kysely
      .selectFrom('audit_log')
      .select(['summary', 'changes'])
      .where('entity_id', '=', vote.id)
      .orderBy('seq', 'desc')
      .execute();
    expect(JSON.parse(entry?.changes ?? '')).toEqual([
      { field: 'Tổng số đại biểu', before: '47', after: '48' },
    ]);
  });

  test('are refused with more deputies present than there are', async () => {
    const vote = await preparedVote(app);
    const reply = await app.call('confidenceVotes.saveFields', {
      voteId: vote.id,
      version: vote.version,
      fields: { ...FIELDS, deputiesTotal: 47, deputiesPresent: 48 },
    });
    expect(reply).toMatchObject({
      ok: false,
      error: {
        issues: [
          {
            path: ['fields', 'deputiesPresent'],
            message: 'Có mặt nhiều hơn tổng số đại biểu; hãy xem lại.',
          },
        ],
      },
    });
  });

  test('saved without a change leave version and history alone', async () => {
    const vote = await newVote(app);
    const again = await app.must('confidenceVotes.saveFields', {
      voteId: vote.id,
      version: vote.version,
      fields: FIELDS,
    });
    expect(again.vote.version).toBe(vote.version);
  });

  test('keep the decimals and rounding of the vote apart from the rule set', async () => {
    const vote = await newVote(app, { ruleSetCode: 'nq85-2014', decimals: 1, rounding: 'truncated' });
    expect(vote.ruleSet).toMatchObject({
      code: 'nq85-2014',
      base: 'all_deputies',
      decimals: 1,
      rounding: 'truncated',
    });
  });

  test('get the two kinds of ballot when a vote without any becomes a grading', async () => {
    const vote = await newVote(app, { procedure: 'decision' });
    const { vote: graded } = await app.must('confidenceVotes.saveFields', {
      voteId: vote.id,
      version: vote.version,
      fields: FIELDS,
    });
    expect(graded.ballotKinds).toHaveLength(2);
  });
});

describe('removing', () => {
  test('a prepared vote goes with all that belongs to it', async () => {
    const vote = await preparedVote(app);
    await app.must('confidenceVotes.removeVote', { voteId: vote.id, version: vote.version });
    expect(await app.call('confidenceVotes.getVote', { voteId: vote.id })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    const left = await app.database.kysely.selectFrom('vote_official').selectAll().execute();
    expect(left).toEqual([]);
  });

  test('a vote that is being counted stays', async () => {
    const vote = await openedVote(app);
    const reply = await app.call('confidenceVotes.removeVote', { voteId: vote.id, version: vote.version });
    expect(reply).toMatchObject({ ok: false, error: { code: 'vote.locked' } });
  });
});
