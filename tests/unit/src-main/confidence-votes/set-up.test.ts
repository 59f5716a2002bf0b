import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExclusionReason } from '@shared/confidence-votes/model';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import {
  confirmedVote,
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

const UNKNOWN_ID = '0190aaaa-0000-7000-8000-000000000000';

async function newVote(changes: Partial<typeof FIELDS> = {}) {
  const { vote } = await app.must('confidenceVotes.createVote', {
    fields: { ...FIELDS, ...changes },
    copyFromVoteId: null,
  });
  return vote;
}

describe('a new vote', () => {
  test('has the two blocks as kinds of ballot for grading', async () => {
    const vote = await newVote();
    expect(vote.ballotKinds.map((kind) => kind.title)).toEqual(['Khối HĐND', 'Khối UBND']);
    expect(vote).toMatchObject({ status: 'prepared', version: 1, officials: [], tally: [] });
    expect(vote.ruleSet).toMatchObject({ code: 'nq96-2023', base: 'ballots_collected', decimals: 2 });
    expect(vote.stateChanges).toMatchObject([{ from: null, to: 'prepared' }]);
  });

  test('has none for bỏ phiếu, where each person listed gets an own ballot', async () => {
    const vote = await newVote({ procedure: 'decision' });
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
    const decision = await newVote({ procedure: 'decision' });
    const changed = await app.call('confidenceVotes.saveFields', {
      voteId: decision.id,
      version: decision.version,
      fields: FIELDS,
    });
    expect(changed).toMatchObject({ ok: false, error: { code: 'vote.grading-not-enabled' } });
    await app.database.kysely.updateTable('office_profile').set({ grading_enabled_for_commune: 1 }).execute();
    expect((await newVote()).procedure).toBe('grading');
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
    const vote = await newVote();
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
    const vote = await newVote();
    const again = await app.must('confidenceVotes.saveFields', {
      voteId: vote.id,
      version: vote.version,
      fields: FIELDS,
    });
    expect(again.vote.version).toBe(vote.version);
  });

  test('keep the decimals and rounding of the vote apart from the rule set', async () => {
    const vote = await newVote({ ruleSetCode: 'nq85-2014', decimals: 1, rounding: 'truncated' });
    expect(vote.ruleSet).toMatchObject({
      code: 'nq85-2014',
      base: 'all_deputies',
      decimals: 1,
      rounding: 'truncated',
    });
  });

  test('get the two kinds of ballot when a vote without any becomes a grading', async () => {
    const vote = await newVote({ procedure: 'decision' });
    const { vote: graded } = await app.must('confidenceVotes.saveFields', {
      voteId: vote.id,
      version: vote.version,
      fields: FIELDS,
    });
    expect(graded.ballotKinds).toHaveLength(2);
  });
});

describe('the other procedure', () => {
  const shown = (vote: Awaited<ReturnType<typeof newVote>>) =>
    vote.officials.map(({ name, ballotKindId, no }) => [
      name,
      vote.ballotKinds.find((kind) => kind.ballotKindId === ballotKindId)?.title ?? null,
      no,
    ]);
  const byBlock = [
    ['Nguyễn Văn Bình', 'Khối HĐND', 1],
    ["H'Len Niê", 'Khối HĐND', 2],
    ['Y Thắng Êban', 'Khối UBND', 1],
    ['Trần Quốc Ơn', 'Khối UBND', 2],
  ];
  const alone = byBlock.map(([name]) => [name, `Phiếu tín nhiệm đối với ${name}`, 1]);
  const turn = (vote: { id: string; version: number }, procedure: 'grading' | 'decision') =>
    app.must('confidenceVotes.saveFields', {
      voteId: vote.id,
      version: vote.version,
      fields: { ...FIELDS, procedure },
    });

  test('puts everyone on new ballots: each alone, and back by block', async () => {
    const vote = await preparedVote(app);
    const { vote: decision } = await turn(vote, 'decision');
    expect(shown(decision)).toEqual(alone);
    expect(decision.ballotKinds).toHaveLength(4);
    const { vote: grading } = await turn(decision, 'grading');
    expect(shown(grading)).toEqual(byBlock);
    expect(grading.ballotKinds).toHaveLength(2);
    const log = await app.database.kysely
      .selectFrom('audit_log')
      .select('changes')
      .where('entity_id', '=', vote.id)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(log.changes).toContain('Khối HĐND; Khối UBND');
  });

  test('of a copied vote makes new ballots too', async () => {
    const earlier = await preparedVote(app);
    const { vote } = await app.must('confidenceVotes.createVote', {
      fields: { ...FIELDS, procedure: 'decision' },
      copyFromVoteId: earlier.id,
    });
    expect(shown(vote)).toEqual(alone);
    expect(vote.ballotKinds).toHaveLength(4);
    expect((await app.must('confidenceVotes.getVote', { voteId: earlier.id })).vote).toEqual(earlier);
    const { vote: back } = await app.must('confidenceVotes.createVote', {
      fields: FIELDS,
      copyFromVoteId: vote.id,
    });
    expect(shown(back)).toEqual(byBlock);
    expect(back.ballotKinds).toHaveLength(2);
  });
});

describe('reasons for leaving a person out', () => {
  const leftOut = async (exclusionReason: ExclusionReason, changes: Partial<typeof FIELDS> = {}) => {
    const vote = await newVote(changes);
    return app.call('confidenceVotes.saveOfficials', {
      voteId: vote.id,
      version: vote.version,
      officials: [officialEntry({ included: false, exclusionReason, exclusionNote: 'Thông báo số 5' })],
    });
  };

  test('are those of the rule set and the procedure', async () => {
    expect(await leftOut('elected_in_year')).toMatchObject({ ok: true });
    expect(await leftOut('other_by_council_decision', { procedure: 'decision' })).toMatchObject({ ok: true });
    for (const reply of [
      await leftOut('retirement_notice', { procedure: 'decision' }),
      await leftOut('elected_in_year', { procedure: 'decision' }),
      await leftOut('elected_in_year', { ruleSetCode: 'nq85-2014' }),
    ]) {
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'invalid-input', issues: [{ path: ['officials', 0, 'exclusionReason'] }] },
      });
    }
  });

  test('of the year of a vote are not those of a vote in another year', async () => {
    const reply = await leftOut('elected_in_year');
    if (!reply.ok) throw new Error(reply.error.code);
    const { vote } = reply.value;
    const copyOf = async (date: string) =>
      (
        await app.must('confidenceVotes.createVote', {
          fields: { ...FIELDS, date },
          copyFromVoteId: vote.id,
        })
      ).vote.officials;
    expect(await copyOf(FIELDS.date ?? '')).toMatchObject([{ included: false }]);
    expect(await copyOf('2028-07-10')).toMatchObject([
      { included: true, exclusionReason: null, exclusionNote: '', exclusionEvidence: '' },
    ]);
  });

  test('are taken back when the rule set that has them goes, in a copy too', async () => {
    const reply = await leftOut('elected_in_year');
    if (!reply.ok) throw new Error(reply.error.code);
    const { vote } = reply.value;
    const fields = { ...FIELDS, ruleSetCode: 'nq85-2014' as const };
    const copy = await app.must('confidenceVotes.createVote', { fields, copyFromVoteId: vote.id });
    expect(copy.vote.officials).toMatchObject([{ exclusionReason: null, exclusionNote: 'Thông báo số 5' }]);
    const changed = await app.must('confidenceVotes.saveFields', {
      voteId: vote.id,
      version: vote.version,
      fields,
    });
    expect(changed.vote.officials).toMatchObject([
      { included: false, exclusionReason: null, exclusionNote: 'Thông báo số 5' },
    ]);
  });
});

describe('the list of officials', () => {
  test('is numbered per kind of ballot in the order sent, and read back in that order', async () => {
    const vote = await preparedVote(app);
    const turned = vote.officials.toReversed().map((official) => without(official, 'no'));
    const { vote: saved } = await app.must('confidenceVotes.saveOfficials', {
      voteId: vote.id,
      version: vote.version,
      officials: turned,
    });
    expect(saved.officials.map(({ name, no }) => [name, no])).toEqual([
      ["H'Len Niê", 1],
      ['Nguyễn Văn Bình', 2],
      ['Trần Quốc Ơn', 1],
      ['Y Thắng Êban', 2],
    ]);
    expect(saved.officials.map((official) => official.id).toSorted()).toEqual(
      vote.officials.map((official) => official.id).toSorted(),
    );
  });

  test('keeps who is left out, with the reason, at its end and off the ballots', async () => {
    const vote = await preparedVote(app);
    const { vote: saved } = await app.must('confidenceVotes.saveOfficials', {
      voteId: vote.id,
      version: vote.version,
      officials: vote.officials.map((official, index) => ({
        ...without(official, 'no'),
        ...(index === 0 ? ({ included: false, exclusionReason: 'retirement_notice' } as const) : {}),
      })),
    });
    expect(saved.officials.at(-1)).toMatchObject({
      name: 'Nguyễn Văn Bình',
      included: false,
      ballotKindId: null,
      exclusionReason: 'retirement_notice',
    });
    expect(saved.tally.map((row) => [row.name, row.no])).toEqual([
      ["H'Len Niê", 1],
      ['Y Thắng Êban', 1],
      ['Trần Quốc Ơn', 2],
    ]);
  });

  test('refuses one person on two lines, but not two namesakes', async () => {
    const vote = await newVote();
    const list = (officials: ReturnType<typeof officialEntry>[]) =>
      app.call('confidenceVotes.saveOfficials', { voteId: vote.id, version: vote.version, officials });
    expect(await list([officialEntry(), officialEntry({ posts: 'Giám đốc Sở' })])).toMatchObject({
      ok: false,
      error: { code: 'vote.person-twice', params: { name: 'Lê Thị Mai' } },
    });
    expect(await list([officialEntry(), officialEntry({ birthYear: 1980 })])).toMatchObject({ ok: true });
  });

  test('refuses ids that are not its own', async () => {
    const vote = await newVote();
    const other = await preparedVote(app, { title: 'Cuộc khác' });
    for (const changes of [
      { id: other.officials[0]!.id },
      { ballotKindId: other.ballotKinds[0]!.ballotKindId },
      { personId: UNKNOWN_ID },
      { id: UNKNOWN_ID },
    ]) {
      const reply = await app.call('confidenceVotes.saveOfficials', {
        voteId: vote.id,
        version: vote.version,
        officials: [officialEntry(changes)],
      });
      expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
    const twice = await app.call('confidenceVotes.saveOfficials', {
      voteId: other.id,
      version: other.version,
      officials: [0, 1].map((year) => officialEntry({ id: other.officials[0]!.id, birthYear: 1970 + year })),
    });
    expect(twice).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('kinds of ballot and board', () => {
  test('a kind with people on it is not removed; order and titles may change', async () => {
    const vote = await preparedVote(app);
    const [council, committee] = vote.ballotKinds;
    const save = (kinds: { ballotKindId: string | null; title: string }[]) =>
      app.call('confidenceVotes.saveBallotKinds', { voteId: vote.id, version: vote.version, kinds });
    expect(await save([{ ballotKindId: council!.ballotKindId, title: 'Khối HĐND' }])).toMatchObject({
      ok: false,
      error: { code: 'vote.kind-in-use' },
    });
    expect(await save([{ ballotKindId: UNKNOWN_ID, title: 'Lạ' }])).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    const saved = await save([
      { ballotKindId: committee!.ballotKindId, title: 'Phiếu màu xanh' },
      { ballotKindId: council!.ballotKindId, title: 'Khối HĐND' },
      { ballotKindId: null, title: 'Khối tư pháp' },
    ]);
    expect(saved.ok && saved.value.vote.ballotKinds.map((kind) => kind.title)).toEqual([
      'Phiếu màu xanh',
      'Khối HĐND',
      'Khối tư pháp',
    ]);
    expect(saved.ok && saved.value.vote.officials[0]?.name).toBe('Y Thắng Êban');
  });

  test('a board has one head', async () => {
    const vote = await newVote();
    const head = { id: null, personId: null, posts: '', role: 'head' as const };
    const reply = await app.call('confidenceVotes.saveBoard', {
      voteId: vote.id,
      version: vote.version,
      members: [
        { ...head, name: 'Một' },
        { ...head, name: 'Hai' },
      ],
    });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', issues: [{ path: ['members', 1, 'role'] }] },
    });
  });
});

describe('the counting board', () => {
  test.each([
    ['Đỗ Thị Ánh', 'đỗ thị ánh'],
    ['Nguyễn Thị Thúy', 'Nguyễn Thị Thuý'],
  ])('takes nobody twice: %s, %s', async (name, again) => {
    const vote = await newVote();
    const member = { id: null, personId: null, posts: '', role: 'member' as const };
    const reply = await app.call('confidenceVotes.saveBoard', {
      voteId: vote.id,
      version: vote.version,
      members: [
        { ...member, name },
        { ...member, name: again },
      ],
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'vote.member-twice' } });
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
