import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { confirmedVote, openedVote, preparedVote, PROFILE, saveProfile } from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

const papersOf = (voteId: string) =>
  app.must('documents.listPapers', { subject: ofVote(voteId), stages: ['preparation'] });
const makeAll = (voteId: string) =>
  app.must('documents.makeMissingDrafts', { subject: ofVote(voteId), stages: ['preparation'] });

async function issue(
  voteId: string,
  kind: 'board_resolution' | 'official_list' | 'list_submission' | 'list_resolution',
  issueDate = '2026-06-15',
) {
  const paper = (await papersOf(voteId)).find((one) => one.kind === kind);
  return app.call('documents.issue', {
    documentId: paper!.record!.id,
    version: paper!.record!.version,
    issueDate,
  });
}

describe('papers before the count', () => {
  test('are made in one step, once; another press makes only what became old', async () => {
    const vote = await preparedVote(app);
    const before = await papersOf(vote.id);
    expect(before.every(({ record, canIssue }) => record === null && canIssue)).toBe(true);
    const made = await makeAll(vote.id);
    const needed = before.filter(({ notNeeded }) => notNeeded === null).map(({ kind }) => kind);
    expect(made.map(({ kind }) => kind)).toEqual(needed);
    // Nobody wrote down what voters say: an empty summary is made only by whoever asks for it.
    expect(needed).not.toContain('voter_opinion_summary');
    expect(await makeAll(vote.id)).toEqual([]);
    await app.must('confidenceVotes.saveBoard', {
      voteId: vote.id,
      version: vote.version,
      members: [{ id: null, personId: null, name: 'Y Krông Niê', posts: '', role: 'head' }],
    });
    const stale = (await papersOf(vote.id)).filter(({ record }) => record?.stale).map(({ kind }) => kind);
    expect(stale).toContain('board_resolution');
    expect(stale).not.toContain('official_list');
    expect((await makeAll(vote.id)).map(({ kind }) => kind)).toEqual(stale);
  });

  test('do not wait for a count that balances, and get their number while it is prepared', async () => {
    const vote = await preparedVote(app);
    await makeAll(vote.id);
    expect(await issue(vote.id, 'board_resolution')).toMatchObject({
      ok: true,
      value: { status: 'official', number: 1, symbol: '01/NQ-HĐND', issueDate: '2026-06-15' },
    });
    const opened = await openedVote(app);
    await makeAll(opened.id);
    expect(await issue(opened.id, 'board_resolution')).toMatchObject({
      ok: true,
      value: { symbol: '02/NQ-HĐND' },
    });
  });

  test('the resolution on the list names the submission with its number once it has one', async () => {
    const vote = await preparedVote(app);
    await makeAll(vote.id);
    expect(await issue(vote.id, 'list_submission', '2026-06-12')).toMatchObject({ ok: true });
    // The draft was written without the number: it is made anew before it goes out.
    expect((await makeAll(vote.id)).map(({ kind }) => kind)).toEqual(['list_resolution']);
    const issued = await issue(vote.id, 'list_resolution');
    if (!issued.ok) throw new Error(issued.error.code);
    const { model } = await app.database.kysely
      .selectFrom('official_document')
      .select('model')
      .where('id', '=', issued.value.id)
      .executeTakeFirstOrThrow();
    expect((JSON.parse(model) as { bases: string[] }).bases.at(-1)).toBe(
      'Xét Tờ trình số 01/TTr-HĐND ngày 12 tháng 6 năm 2026 của Thường trực Hội đồng nhân dân tỉnh về danh sách ' +
        'người được lấy phiếu tín nhiệm.',
    );
  });

  test('of a commune rest on what the office wrote down when it switched grading on', async () => {
    const basesOf = async (kind: string) => {
      const { model } = await app.database.kysely
        .selectFrom('official_document')
        .select('model')
        .where('kind', '=', kind)
        .executeTakeFirstOrThrow();
      return (JSON.parse(model) as { bases: string[] }).bases;
    };
    const vote = await preparedVote(app);
    await makeAll(vote.id);
    expect((await basesOf('list_submission')).join()).not.toContain('Kế hoạch');
    await app.must('office.saveProfile', {
      profile: {
        ...PROFILE,
        level: 'commune',
        unitKind: 'commune',
        unitName: 'Tân Lập',
        provinceName: 'Đắk Lắk',
        gradingEnabledForCommune: true,
        gradingReason: 'Kế hoạch số 05/KH-HĐND ngày 02/6/2026 của Thường trực HĐND tỉnh.',
      },
      version: 1,
    });
    await makeAll(vote.id);
    for (const kind of ['list_submission', 'list_resolution', 'board_resolution']) {
      const bases = await basesOf(kind);
      const at = bases.findIndex((line) => line.startsWith('Căn cứ Nghị quyết số 96'));
      expect(bases[at + 1], kind).toMatch(
        /^Căn cứ Kế hoạch số 05\/KH-HĐND ngày 02\/6\/2026 của Thường trực HĐND tỉnh[.;]$/u,
      );
    }
  });

  test('of another stage are not mixed in', async () => {
    const { vote } = await confirmedVote(app);
    const results = await app.must('documents.makeMissingDrafts', {
      subject: ofVote(vote.id),
      stages: ['result'],
    });
    expect(results.map(({ kind }) => kind)).toEqual([
      'tally_minutes',
      'result_table',
      'tally_report',
      'confirming_resolution',
      'announcement_notice',
    ]);
    expect((await papersOf(vote.id)).every(({ record }) => record === null)).toBe(true);
  });
});

test('a paper of a rehearsal carries its mark and never gets a number', async () => {
  const real = await preparedVote(app);
  const rehearsal = await preparedVote(app, { title: 'Diễn tập' });
  await app.database.kysely
    .updateTable('confidence_vote')
    .set({ rehearsal_of: real.id })
    .where('id', '=', rehearsal.id)
    .execute();
  expect((await papersOf(rehearsal.id)).every(({ canIssue }) => !canIssue)).toBe(true);
  await makeAll(rehearsal.id);
  const { model } = await app.database.kysely
    .selectFrom('official_document')
    .select('model')
    .where('kind', '=', 'board_resolution')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(model)).toMatchObject({ draftMark: 'DIỄN TẬP' });
  expect(await issue(rehearsal.id, 'board_resolution')).toMatchObject({
    ok: false,
    error: { code: 'document.rehearsal' },
  });
  expect(await app.must('documents.listNumbers', { year: null })).toEqual([]);
});

test('a paper about a person is refused where the vote has none', async () => {
  const vote = await preparedVote(app);
  const wanted = { subject: ofVote(vote.id), kind: 'board_resolution', part: vote.officials[0]!.id } as const;
  const refused = { ok: false, error: { code: 'document.not-applicable' } };
  expect(await app.call('documents.proposeDetails', wanted)).toMatchObject(refused);
  const details = await app.must('documents.proposeDetails', {
    subject: ofVote(vote.id),
    kind: 'board_resolution',
  });
  expect(await app.call('documents.preview', { ...wanted, details })).toMatchObject(refused);
});
