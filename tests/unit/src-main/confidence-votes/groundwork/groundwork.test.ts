import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addDeputies } from '@tests/fixtures/council-scene';
import { ofVote } from '@shared/documents/subject';
import { officialEntry, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { created as createdSession } from '../../sessions/session-scene';
import { questionFields } from '../../sessions/sitting-calls';

let app: TestApplication;
let vote: VoteReply['vote'];
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  vote = await preparedVote(app, { date: '2026-08-20', openingDate: '2026-08-18' });
});
afterEach(() => app.close());

const calendar = () => app.must('groundwork.getCalendar', { voteId: vote.id });
const stepAt = async (code: string) => (await calendar()).steps.find((step) => step.code === code)!;

function fieldsOf(step: Awaited<ReturnType<typeof stepAt>>) {
  const { title, daysBefore, fixedDate, basis, owner, doneDate, note } = step;
  return { title, daysBefore, fixedDate, basis, owner, doneDate, note };
}

describe('the calendar', () => {
  test('is there without anybody entering it, counted from the opening day', async () => {
    const { openingDay, steps, today } = await calendar();
    expect({ today, openingDay }).toEqual({ today: '2026-07-15', openingDay: '2026-08-18' });
    expect(steps.find((step) => step.code === 'reports')).toMatchObject({ id: null, date: '2026-07-19' });
    expect(steps.find((step) => step.code === 'day-count')).toMatchObject({ date: '2026-08-20' });
  });

  test('keeps what people changed; a step goes back to its rule', async () => {
    const step = await stepAt('reports');
    const save = (version: number | null, note: string) =>
      app.call('groundwork.saveStep', {
        voteId: vote.id,
        code: 'reports',
        version,
        fields: { ...fieldsOf(step), daysBefore: 33, doneDate: '2026-07-14', note },
      });
    expect(await save(null, 'Đủ 4 báo cáo')).toMatchObject({ ok: true });
    const changed = await stepAt('reports');
    expect(changed).toMatchObject({ version: 1, date: '2026-07-16', doneDate: '2026-07-14', own: false });
    expect(await save(null, 'lần nữa')).toMatchObject({ ok: false, error: { code: 'conflict' } });
    await app.must('groundwork.resetStep', { voteId: vote.id, id: changed.id!, version: 1 });
    expect(await stepAt('reports')).toEqual(step);
  });

  test('asks for no plan that is issued, until it is withdrawn', async () => {
    const plan = { subject: ofVote(vote.id), kind: 'vote_plan' } as const;
    const { proposed } = await app.must('documents.getPaper', plan);
    const [draft] = await app.must('documents.makeDrafts', {
      subject: plan.subject,
      documents: [{ kind: plan.kind, details: proposed, version: null }],
    });
    const issued = await app.must('documents.issue', {
      documentId: draft!.id,
      version: draft!.version,
      issueDate: '2026-07-01',
    });
    expect(await stepAt('plan')).toMatchObject({ doneDate: '2026-07-01', doneByPaper: true });
    const late = async () =>
      JSON.stringify(await app.must('office.getHome', {})).includes('kế hoạch lấy phiếu');
    expect(await late()).toBe(false);
    const { id: documentId, version } = issued;
    await app.must('documents.withdraw', { documentId, version, reason: 'Sai ngày' });
    expect(await stepAt('plan')).toMatchObject({ doneDate: null, doneByPaper: false });
    expect(await late()).toBe(true);
  });

  test('has steps of its own', async () => {
    const fields = { ...fieldsOf(await stepAt('reports')), title: 'Họp Đảng đoàn', daysBefore: 12 };
    const made = await app.must('groundwork.saveStep', {
      voteId: vote.id,
      code: null,
      version: null,
      fields,
    });
    const own = made.steps.find((step) => step.own)!;
    expect(own).toMatchObject({ title: 'Họp Đảng đoàn', date: '2026-08-06', verification: 'unverified' });
    const left = await app.must('groundwork.resetStep', { voteId: vote.id, id: own.id!, version: 1 });
    expect(left.steps.some((step) => step.own)).toBe(false);
    expect(
      await app.call('groundwork.saveStep', { voteId: vote.id, code: 'unknown', version: null, fields }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('brings what is next, due and late onto the first screen, at midnight in Vietnam', async () => {
    const lines = async (instant: string) => {
      app.setNow(instant);
      const { items } = await app.must('office.getHome', {});
      return items.filter(({ target }) => target.endsWith('/calendar')).map(({ title }) => title);
    };
    const plan = await stepAt('plan');
    await app.must('groundwork.saveStep', {
      voteId: vote.id,
      code: 'plan',
      version: null,
      fields: { ...fieldsOf(plan), doneDate: '2026-07-01' },
    });
    expect(await lines('2026-07-11T16:59:00.000Z')).toEqual([]);
    expect(await lines('2026-07-18T16:59:00.000Z')).toEqual([expect.stringContaining('Sắp đến hạn: Người')]);
    expect(await lines('2026-07-18T17:00:00.000Z')).toEqual([
      expect.stringContaining('Đến hạn hôm nay: Người'),
    ]);
    expect(await lines('2026-07-19T17:00:00.000Z')).toEqual([expect.stringContaining('Quá hạn: Người')]);
  });
});

describe('records of a person', () => {
  const report = {
    results: 'Hoàn thành 12/12 chỉ tiêu.',
    qualities: '',
    assetDeclaration: 'Đã kê khai.',
    shortcomings: '',
    voterAnswers: '',
    receivedDate: '2026-07-10',
  };

  test('are stored, changed from the version that was seen, and removed', async () => {
    const [official] = vote.officials;
    const ref = { voteId: vote.id, officialId: official!.id };
    expect(await app.must('groundwork.saveReport', { ...ref, version: null, fields: report })).toMatchObject({
      version: 1,
    });
    expect(await app.call('groundwork.saveReport', { ...ref, version: null, fields: report })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    const opinion = await app.must('groundwork.saveOpinion', {
      ...ref,
      id: null,
      version: null,
      fields: { source: 'Ủy ban MTTQ tỉnh', content: 'Cần quan tâm giao thông.', receivedDate: null },
    });
    const duty = await app.must('groundwork.saveDuty', {
      ...ref,
      id: null,
      version: null,
      fields: { year: 2025, field: 'Giám sát', content: 'Chủ trì 3 cuộc giám sát.' },
    });
    const records = await app.must('groundwork.getRecords', { voteId: vote.id });
    expect(records.reports).toMatchObject([{ ...report, officialId: official!.id }]);
    expect(records.opinions).toMatchObject([{ id: opinion.id }]);
    expect(records.duties).toMatchObject([{ id: duty.id, field: 'Giám sát' }]);
    await app.must('groundwork.removeOpinion', { voteId: vote.id, ...opinion });
    await app.must('groundwork.removeDuty', { voteId: vote.id, ...duty });
    expect(await app.must('groundwork.getRecords', { voteId: vote.id })).toMatchObject({
      opinions: [],
      duties: [],
    });
  });

  test('have beside them what the person was asked at sessions, and what was promised there', async () => {
    const [deputyId = ''] = await addDeputies(app, 1);
    const { session } = await createdSession(app);
    const on = { sessionId: session.id };
    const [, asked] = vote.officials;
    for (const askedOf of [asked!.name.toLocaleUpperCase('vi'), 'Người không có trong danh sách']) {
      await app.must('interpellations.saveQuestion', {
        ...on,
        id: null,
        version: null,
        fields: questionFields(deputyId, {
          askedOf,
          answerKind: 'at_sitting',
          answer: 'Sẽ xong trong quý I',
        }),
      });
    }
    const { questions } = await app.must('interpellations.getQuestions', on);
    const question = questions.find(({ askedOf }) => askedOf !== 'Người không có trong danh sách')!;
    await app.must('interpellations.savePromise', {
      ...on,
      questionId: question.id,
      id: null,
      version: null,
      fields: {
        kind: 'commitment',
        content: 'Xong đường liên xã',
        dueDate: '2027-03-31',
        doneDate: null,
        doneNote: '',
      },
    });
    const records = await app.must('groundwork.getRecords', { voteId: vote.id });
    expect(records.questions).toMatchObject([
      {
        officialId: asked!.id,
        answered: true,
        answer: 'Sẽ xong trong quý I',
        promises: [{ content: 'Xong đường liên xã', dueDate: '2027-03-31', doneDate: null }],
      },
    ]);
  });

  test('of two people whose names differ in their marks each has what they themselves were asked', async () => {
    const named = ['Lê Văn Hạ', 'Lê Văn Hà', 'Đinh Thị Thúy'];
    const entries = named.map((name, index) =>
      officialEntry({ name, birthYear: 1960 + index, ballotKindId: vote.ballotKinds[0]!.ballotKindId }),
    );
    const { vote: listed } = await app.must('confidenceVotes.saveOfficials', {
      ...{ voteId: vote.id, version: vote.version },
      officials: entries,
    });
    const [deputyId = ''] = await addDeputies(app, 1);
    const { session } = await createdSession(app);
    // Without marks it may be either of the two, who are then asked nothing; and the place of a tone mark is nobody's name.
    for (const askedOf of ['Lê Văn Hạ', 'LÊ VĂN HÀ', 'Le Van Ha', 'Dinh Thi Thuy', 'Đinh Thị Thuý']) {
      await app.must('interpellations.saveQuestion', {
        ...{ sessionId: session.id, id: null, version: null },
        fields: questionFields(deputyId, { askedOf, content: `Hỏi ${askedOf}` }),
      });
    }
    const { questions } = await app.must('groundwork.getRecords', { voteId: vote.id });
    const nameOf = (id: string) => listed.officials.find((official) => official.id === id)?.name;
    expect(questions.map(({ content, officialId }) => [content, nameOf(officialId)]).sort()).toEqual([
      ['Hỏi Dinh Thi Thuy', 'Đinh Thị Thúy'],
      ['Hỏi LÊ VĂN HÀ', 'Lê Văn Hà'],
      ['Hỏi Lê Văn Hạ', 'Lê Văn Hạ'],
      ['Hỏi Đinh Thị Thuý', 'Đinh Thị Thúy'],
    ]);
  });

  test('are not lost with a line of the list', async () => {
    const [first, ...rest] = vote.officials;
    await app.must('groundwork.saveReport', {
      voteId: vote.id,
      officialId: first!.id,
      version: null,
      fields: report,
    });
    const entries = rest.map(({ no, ...entry }) => (no >= 0 ? entry : entry));
    expect(
      await app.call('confidenceVotes.saveOfficials', {
        voteId: vote.id,
        version: vote.version,
        officials: entries,
      }),
    ).toMatchObject({ ok: false, error: { code: 'groundwork.has-dossier', params: { name: first!.name } } });
  });

  test('of another vote are out of reach', async () => {
    const other = await preparedVote(app, { title: 'Cuộc khác' });
    expect(
      await app.call('groundwork.saveReport', {
        voteId: other.id,
        officialId: vote.officials[0]!.id,
        version: null,
        fields: report,
      }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('requests of deputies', () => {
  const request = {
    deputyId: null,
    deputyName: 'Lê Văn Nam',
    requestKind: 'clarification' as const,
    question: 'Vì sao dự án chậm?',
    addressee: 'Ông Y Thắng Êban',
    receivedDate: '2026-08-01',
    dueDate: '2026-08-17',
    answer: '',
    answeredDate: null,
  };
  const save = (fields: Partial<Record<keyof typeof request, unknown>>) =>
    app.dispatch('groundwork.saveRequest', {
      voteId: vote.id,
      officialId: vote.officials[0]!.id,
      id: null,
      version: null,
      fields: { ...request, ...fields },
    });

  test('are kept with their answer, which has a day that is not before the request', async () => {
    expect(await save({})).toMatchObject({ ok: true });
    expect(await save({ answer: 'Do giải phóng mặt bằng.' })).toMatchObject({
      error: { code: 'groundwork.answer-without-date' },
    });
    expect(await save({ answer: 'x', answeredDate: '2026-07-31' })).toMatchObject({
      error: { code: 'groundwork.answer-before-request' },
    });
    expect(await save({ dueDate: '2026-07-31' })).toMatchObject({
      error: { code: 'groundwork.due-before-request' },
    });
    expect(await save({ deputyId: '0190aaaa-0000-7000-8000-000000000000' })).toMatchObject({
      error: { code: 'not-found' },
    });
    const { requests } = await app.must('groundwork.getRecords', { voteId: vote.id });
    expect(requests).toMatchObject([request]);
    const { id, version } = requests[0]!;
    await app.must('groundwork.removeRequest', { voteId: vote.id, id, version });
    expect((await app.must('groundwork.getRecords', { voteId: vote.id })).requests).toEqual([]);
  });
});
