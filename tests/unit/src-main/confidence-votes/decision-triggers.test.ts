import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeputyFields } from '@shared/council/contract';
import { addDeputies, addOfficial, deputyOf } from '@tests/fixtures/council-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, FIELDS, officialEntry, saveProfile } from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';

let app: TestApplication;
let personId: string;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  personId = await addOfficial(app, 'Y Thắng Êban', 'Phó Chủ tịch UBND tỉnh (thử)');
});
afterEach(() => app.close());

const period = (changes: Partial<{ title: string; openedDate: string; closedDate: string | null }> = {}) =>
  app.must('decisionTriggers.savePeriod', {
    id: null,
    version: null,
    fields: { title: 'Kỳ họp thứ 2', openedDate: '2026-07-01', closedDate: null, ...changes },
  });

const petition = (deputyIds: string[], receivedDate = '2026-07-10') =>
  app.must('decisionTriggers.addPetition', {
    personId,
    source: 'deputy',
    deputyIds,
    receivedDate,
    content: 'Thiếu trách nhiệm trong quản lý',
  });

const overview = () => app.must('decisionTriggers.getTriggers', { periodId: null });
const personOf = async () => (await overview()).persons.find((one) => one.personId === personId);

/** A confirmed grading in which the person got so many low marks of 47. */
async function gradedLow(low: number): Promise<void> {
  const { vote } = await app.must('confidenceVotes.createVote', {
    fields: { ...FIELDS, date: '2026-07-14' },
    copyFromVoteId: null,
  });
  const kinds = vote.ballotKinds;
  const listed = await app.must('confidenceVotes.saveOfficials', {
    voteId: vote.id,
    version: vote.version,
    officials: [
      officialEntry({ personId, name: 'Y Thắng Êban', ballotKindId: kinds[1]?.ballotKindId ?? null }),
    ],
  });
  const boarded = await app.must('confidenceVotes.saveBoard', {
    voteId: vote.id,
    version: listed.vote.version,
    members: [
      { id: null, personId: null, name: BOARD_HEAD, posts: '', role: 'head' },
      { id: null, personId: null, name: 'Bùi Văn Cường', posts: '', role: 'secretary' },
    ],
  });
  const opened = await app.must('confidenceVotes.openCounting', {
    voteId: vote.id,
    version: boarded.vote.version,
  });
  for (const kind of opened.vote.ballotKinds) {
    await app.must('confidenceVotes.recordBallots', {
      voteId: vote.id,
      ballotKindId: kind.ballotKindId,
      version: kind.version,
      printed: 47,
      issued: 47,
      collected: 47,
      valid: 47,
      invalid: 0,
      invalidReasons: {},
    });
  }
  for (const row of opened.vote.tally) {
    await app.must('confidenceVotes.recordRow', {
      voteId: vote.id,
      officialId: row.officialId,
      version: row.version,
      counts: { high: 47 - low, medium: 0, low },
      invalidRows: 0,
    });
  }
  const counted = await app.must('confidenceVotes.finishCounting', {
    voteId: vote.id,
    version: opened.vote.version,
    acceptedBecause: 'Đã xem lại',
    closedBy: BOARD_HEAD,
  });
  expect((await overview()).persons).toEqual([]);
  await app.must('confidenceVotes.confirmResult', {
    voteId: vote.id,
    version: counted.vote.version,
    confirmedBy: BOARD_HEAD,
  });
}

describe('petitions of deputies', () => {
  it('reach a third of 47 with the sixteenth, and a vote carries its cause', async () => {
    const deputies = await addDeputies(app, 47);
    await period();
    await petition(deputies.slice(0, 15));
    expect(await personOf()).toMatchObject({ deputiesCounted: 15, reached: [] });
    expect(await overview()).toMatchObject({ deputies: 47, threshold: 16 });
    const early = await app.call('decisionTriggers.makeVote', {
      personId,
      kind: 'deputies_petition',
      periodId: null,
    });
    expect(early).toMatchObject({ ok: false, error: { code: 'triggers.not-reached' } });

    await petition([deputies[15] ?? '']);
    const note = 'Kiến nghị bằng văn bản của 16 đại biểu trên tổng số 47 đại biểu Hội đồng nhân dân';
    expect((await personOf())?.reached).toMatchObject([{ kind: 'deputies_petition', note, vote: null }]);
    const { voteId } = await app.must('decisionTriggers.makeVote', {
      personId,
      kind: 'deputies_petition',
      periodId: null,
    });
    const { vote } = await app.must('confidenceVotes.getVote', { voteId });
    expect(vote).toMatchObject({
      procedure: 'decision',
      title: 'Bỏ phiếu tín nhiệm đối với Y Thắng Êban',
      deputiesTotal: 47,
      countMode: 'ballots',
      entries: 2,
      officials: [
        {
          ...{ personId, posts: 'Phó Chủ tịch UBND tỉnh (thử)', included: true, birthYear: 1971 },
          triggerKind: 'deputies_petition',
          triggerNote: `${note} (Điều 13 khoản 2 Nghị quyết số 96/2023/QH15)`,
        },
      ],
      ballotKinds: [{ title: 'Phiếu tín nhiệm đối với Y Thắng Êban' }],
    });

    // Thường trực submits it before the count; without a result there is nothing of the result.
    const papers = await app.must('documents.listPapers', {
      subject: ofVote(voteId),
      stages: ['preparation'],
    });
    expect(papers.find(({ kind }) => kind === 'decision_vote_submission')).toMatchObject({
      partName: 'Y Thắng Êban',
      canIssue: true,
    });
    const made = await app.must('documents.makeMissingDrafts', {
      subject: ofVote(voteId),
      stages: ['preparation'],
    });
    const submission = made.find(({ kind }) => kind === 'decision_vote_submission');
    const issued = await app.must('documents.issue', {
      documentId: submission?.id ?? '',
      version: submission?.version ?? 0,
      issueDate: '2026-07-15',
    });
    expect(issued).toMatchObject({ symbol: '01/TTr-HĐND', stale: false });
    const results = await app.must('documents.listPapers', { subject: ofVote(voteId), stages: ['result'] });
    expect(results.map(({ kind }) => kind)).not.toContain('decision_vote_submission');

    expect((await personOf())?.reached[0]?.vote).toMatchObject({ voteId, status: 'prepared' });
    const again = await app.call('decisionTriggers.makeVote', {
      personId,
      kind: 'deputies_petition',
      periodId: null,
    });
    expect(again).toMatchObject({ ok: false, error: { code: 'triggers.vote-made' } });

    // One vote answers every cause that stood then: the Front's letter leads to no second one.
    await app.must('decisionTriggers.addPetition', {
      ...{ personId, source: 'father_front', deputyIds: [], receivedDate: '2026-07-11', content: '' },
    });
    expect((await personOf())?.reached.map(({ kind, vote: of }) => [kind, of?.voteId, of?.outcome])).toEqual([
      ['deputies_petition', voteId, null],
      ['father_front_petition', voteId, null],
    ]);
    const second = await app.call('decisionTriggers.makeVote', {
      ...{ personId, kind: 'father_front_petition', periodId: null },
    });
    expect(second).toMatchObject({ ok: false, error: { code: 'triggers.vote-made' } });
  });

  it('count a deputy once, without whoever withdrew or left the council', async () => {
    const [first = '', second = '', third = ''] = await addDeputies(app, 6);
    await period();
    await petition([first, second, third]);
    await petition([first]);
    expect((await personOf())?.deputiesCounted).toBe(3);

    const letter = (await personOf())?.petitions.find(({ deputyId }) => deputyId === second);
    if (!letter) throw new Error('no letter of the second deputy');
    const withdrawn = await app.must('decisionTriggers.setWithdrawn', {
      id: letter.id,
      version: letter.version,
      withdrawnDate: '2026-07-12',
    });
    expect((await personOf())?.deputiesCounted).toBe(2);

    const deputy = await deputyOf(app, third);
    const entries = Object.entries(deputy).filter(([key]) => key in DeputyFields.shape);
    await app.must('council.saveDeputy', {
      id: third,
      version: deputy.version,
      fields: { ...(Object.fromEntries(entries) as DeputyFields), mandateTo: '2026-07-13' },
    });
    expect(await personOf()).toMatchObject({ deputiesCounted: 1 });
    expect((await overview()).deputies).toBe(5);

    await app.must('decisionTriggers.setWithdrawn', { ...withdrawn, withdrawnDate: null });
    expect((await personOf())?.deputiesCounted).toBe(2);
  });

  it('belong to the period in which they came; the next session begins anew', async () => {
    const deputies = await addDeputies(app, 3);
    const old = await period({ title: 'Kỳ họp thứ 1', openedDate: '2026-04-10' });
    await period({ openedDate: '2026-07-12' });
    await petition(deputies.slice(0, 1), '2026-07-11');
    expect(await personOf()).toBeUndefined();
    const before = await app.must('decisionTriggers.getTriggers', { periodId: old.id });
    expect(before).toMatchObject({
      day: '2026-07-12',
      persons: [{ reached: [{ kind: 'deputies_petition' }] }],
    });
    expect(before.periods.map(({ to, petitions }) => [to, petitions])).toEqual([
      ['2026-07-12', 1],
      [null, 0],
    ]);
  });
});

it('a letter of the Front suffices, and a letter entered by mistake is removed', async () => {
  await addDeputies(app, 3);
  await period();
  await app.must('decisionTriggers.addPetition', {
    personId,
    source: 'father_front',
    deputyIds: [],
    receivedDate: '2026-07-10',
    content: '',
  });
  const person = await personOf();
  expect(person).toMatchObject({ frontCounted: 1, reached: [{ kind: 'father_front_petition' }] });
  const [letter] = person?.petitions ?? [];
  if (!letter) throw new Error('no letter');
  await app.must('decisionTriggers.removePetition', { id: letter.id, version: letter.version });
  expect(await personOf()).toBeUndefined();
});

describe('a grading', () => {
  it('over half leads to a vote until the person resigns', async () => {
    await gradedLow(24);
    expect(await personOf()).toMatchObject({
      grading: { low: 24, base: 47, consequence: 'over_half_below_two_thirds' },
      reached: [{ kind: 'grading_result', vote: null }],
      dismissal: null,
      left: null,
    });
    expect(
      await app.must('decisionTriggers.noteResignation', {
        personId,
        date: '2026-07-15',
        decision: 'Đơn ngày 14/7/2026',
      }),
    ).toEqual({ ended: 1 });
    expect(await personOf()).toMatchObject({
      reached: [],
      left: { date: '2026-07-15', reason: 'Từ chức (Đơn ngày 14/7/2026)' },
    });
    const person = await app.must('council.getPerson', { id: personId });
    expect(person.holdings.map(({ to }) => to)).toEqual(['2026-07-15']);
  });

  it('asks for no submission about whoever resigned, until a resignation noted by mistake is taken back', async () => {
    await gradedLow(24);
    const [{ id: voteId = '' } = {}] = await app.must('confidenceVotes.listVotes', {});
    const submission = async () =>
      (await app.must('documents.listPapers', { subject: ofVote(voteId), stages: ['result'] })).find(
        ({ kind }) => kind === 'decision_vote_submission',
      );
    expect(await submission()).toMatchObject({ notNeeded: null });
    await app.must('decisionTriggers.noteResignation', { personId, date: '2026-07-15', decision: '' });
    expect(await submission()).toMatchObject({ notNeeded: 'Đã từ chức từ ngày 15/07/2026.' });
    expect((await personOf())?.left).toMatchObject({ resigned: true });
    const made = await app.must('documents.makeMissingDrafts', {
      ...{ subject: ofVote(voteId), stages: ['result'] },
    });
    expect(made.map(({ kind }) => kind)).not.toContain('decision_vote_submission');

    expect(await app.must('decisionTriggers.takeBackResignation', { personId })).toEqual({ restored: 1 });
    expect(await submission()).toMatchObject({ notNeeded: null });
    expect(await personOf()).toMatchObject({ left: null, reached: [{ kind: 'grading_result' }] });
    const person = await app.must('council.getPerson', { id: personId });
    expect(person.holdings.map(({ to }) => to)).toEqual([null]);
    expect(await app.call('decisionTriggers.takeBackResignation', { personId })).toMatchObject({
      error: { code: 'triggers.no-resignation' },
    });
  });

  it('of two thirds leads to dismissal without a vote; of half to nothing', async () => {
    await gradedLow(32);
    expect(await personOf()).toMatchObject({
      reached: [],
      dismissal:
        'Kết quả lấy phiếu tín nhiệm ngày 14/07/2026: 32 phiếu “Tín nhiệm thấp” trên 47 phiếu thu về',
    });
  });

  it('of 23 of 47 leads to nothing', async () => {
    await gradedLow(23);
    expect(await personOf()).toBeUndefined();
  });
});

describe('refusals', () => {
  it('keep petitions and periods sound', async () => {
    const [deputy = ''] = await addDeputies(app, 1);
    const add = (changes: object) =>
      app.call('decisionTriggers.addPetition', {
        personId,
        source: 'deputy',
        deputyIds: [deputy],
        receivedDate: '2026-07-10',
        content: '',
        ...changes,
      });
    expect(await add({})).toMatchObject({ error: { code: 'triggers.no-period' } });
    const first = await period();
    expect(await add({ deputyIds: [] })).toMatchObject({ error: { code: 'triggers.no-deputy' } });
    expect(await add({ receivedDate: '2026-07-16' })).toMatchObject({
      error: { code: 'triggers.date-ahead' },
    });

    const save = (fields: { title: string; openedDate: string; closedDate: string | null }) =>
      app.call('decisionTriggers.savePeriod', { id: null, version: null, fields });
    expect(await save({ title: 'x', openedDate: '2026-07-01', closedDate: null })).toMatchObject({
      error: { code: 'triggers.period-overlap', params: { title: 'Kỳ họp thứ 2' } },
    });
    expect(await save({ title: 'x', openedDate: '2026-08-01', closedDate: '2026-07-01' })).toMatchObject({
      error: { code: 'triggers.period-reversed' },
    });
    expect(await save({ title: 'x', openedDate: '2026-06-01', closedDate: '2026-07-02' })).toMatchObject({
      error: { code: 'triggers.period-overlap' },
    });
    expect(
      await app.call('decisionTriggers.savePeriod', {
        id: first.id,
        version: 9,
        fields: { title: 'x', openedDate: '2026-07-01', closedDate: null },
      }),
    ).toMatchObject({ error: { code: 'conflict' } });

    await app.must('decisionTriggers.noteResignation', { personId, date: '2026-07-15', decision: '' });
    expect(await add({})).toMatchObject({
      error: { code: 'triggers.no-post', params: { name: 'Y Thắng Êban' } },
    });
  });
});

describe('a session of the register of sessions that opened', () => {
  const session = (number: number, openingDate: string) =>
    app.must('sessions.createSession', {
      copyFromId: null,
      fields: {
        ...{ sessionType: 'regular', number, title: `Kỳ họp thường lệ ${number}`, openingDate },
        ...{ electionDate: null, place: '', jointMeetingDate: null, skipPast: false },
      },
    });
  const opened = async () => (await overview()).sessionOpened;

  it('is told until petitions are counted from it, and a coming one is not', async () => {
    expect(await opened()).toBeNull();
    await session(1, '2026-04-10');
    expect(await opened()).toEqual({ title: 'Kỳ họp thứ nhất', openedDate: '2026-04-10' });
    await session(2, '2026-07-01');
    await session(3, '2026-12-08');
    expect(await opened()).toEqual({ title: 'Kỳ họp thứ 2', openedDate: '2026-07-01' });
    await period({ title: 'Kỳ họp thứ 1', openedDate: '2026-04-10' });
    expect(await opened()).toEqual({ title: 'Kỳ họp thứ 2', openedDate: '2026-07-01' });
    await period();
    expect(await opened()).toBeNull();
    app.setNow('2026-12-08T02:00:00.000Z');
    expect(await opened()).toEqual({ title: 'Kỳ họp thứ 3', openedDate: '2026-12-08' });
  });

  it('is counted from under its whole name, however long that is', async () => {
    const title = `Kỳ họp chuyên đề ${'về sắp xếp tổ chức bộ máy '.repeat(7)}`.trim();
    expect(title.length).toBeGreaterThan(120);
    await period({ title });
    expect((await overview()).periods).toMatchObject([{ title }]);
  });
});
