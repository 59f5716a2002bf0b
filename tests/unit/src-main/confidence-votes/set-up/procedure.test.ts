import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExclusionReason } from '@shared/confidence-votes/model';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { FIELDS, newVote, officialEntry, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

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
    const vote = await newVote(app, changes);
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
