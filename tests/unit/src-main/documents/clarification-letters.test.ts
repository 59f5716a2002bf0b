import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { EMPTY_DEPUTY } from '@shared/council/empty-records';
import type { RequestFields } from '@shared/confidence-votes/groundwork/contract';
import { ofVote } from '@shared/documents/subject';
import type { OfficialDocument } from '@shared/official-documents';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { preparedVote, saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
let vote: VoteReply['vote'];
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  vote = await preparedVote(app, { date: '2026-08-20', openingDate: '2026-08-18' });
});
afterEach(() => app.close());

const REQUEST: RequestFields = {
  deputyId: null,
  deputyName: 'Nguyễn Thị Lan',
  requestKind: 'clarification',
  question: 'Làm rõ việc chậm giải ngân.',
  addressee: '',
  receivedDate: '2026-07-15',
  dueDate: '2026-08-10',
  answer: '',
  answeredDate: null,
};

/** Asked about the third person of the list, the chair of the UBND. */
async function ask(changes: Partial<RequestFields> = {}, person = 2) {
  const fields = { ...REQUEST, ...changes };
  const officialId = vote.officials[person]!.id;
  const saved = await app.must('groundwork.saveRequest', {
    ...{ voteId: vote.id, officialId, id: null, version: null, fields },
  });
  return { ...saved, answer: () => answerTo(officialId, saved, fields) };
}

const answerTo = (officialId: string, ref: { id: string; version: number }, fields: RequestFields) =>
  app.must('groundwork.saveRequest', {
    ...{ voteId: vote.id, officialId, id: ref.id, version: ref.version },
    fields: { ...fields, answer: 'Đã rõ.', answeredDate: '2026-07-15' },
  });

const letters = async () =>
  (await app.must('documents.listPapers', { subject: ofVote(vote.id), stages: ['preparation'] })).filter(
    ({ kind }) => kind === 'clarification_letter',
  );

const makeAll = () =>
  app.must('documents.makeMissingDrafts', { subject: ofVote(vote.id), stages: ['preparation'] });

async function modelOf(id: string): Promise<OfficialDocument> {
  const { model } = await app.database.kysely
    .selectFrom('official_document')
    .select('model')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return JSON.parse(model) as OfficialDocument;
}

describe('letters of clarification', () => {
  test('each addressee gets what it is asked, and nobody else’s questions', async () => {
    await ask();
    await ask({ requestKind: 'verification', addressee: 'Thanh tra tỉnh', question: 'Kê khai tài sản' });
    await ask({ requestKind: 'verification', addressee: '', question: 'Đất đai' });
    await ask({ addressee: 'Ông (bà) Y Thắng Êban', question: 'Thu hút đầu tư' });
    await makeAll();
    const made = await letters();
    expect(made.map(({ partName }) => partName)).toEqual([
      'Y Thắng Êban',
      'Y Thắng Êban, gửi Thanh tra tỉnh',
      'Y Thắng Êban, gửi cơ quan xác minh',
    ]);
    const [toPerson, toBody, toNobody] = await Promise.all(made.map(({ record }) => modelOf(record!.id)));
    expect(toPerson!.addressedTo).toEqual(['Ông (bà) Y Thắng Êban, Chủ tịch UBND tỉnh']);
    const words = JSON.stringify(toPerson!.body);
    expect(words).toContain('Thu hút đầu tư');
    expect(words).toContain('đề nghị làm rõ việc chậm giải ngân');
    expect(words).not.toMatch(/làm rõ: Làm rõ|Kê khai|Đất đai/u);
    expect(toBody!.addressedTo).toEqual(['Thanh tra tỉnh']);
    expect(JSON.stringify(toBody!.body)).toContain('đề nghị xác minh: Kê khai tài sản');
    expect(JSON.stringify(toBody!.body)).not.toContain('giải ngân');
    expect(toNobody!.addressedTo[0]).toMatch(/^…+$/u);
  });

  test('what was answered is not asked again, and a letter that went out stays as it went', async () => {
    const first = await ask();
    await ask({ question: 'Thu hút đầu tư', deputyName: 'Trần Văn Hòa' });
    await makeAll();
    const [draft] = await letters();
    await first.answer();
    expect((await letters())[0]!.record).toMatchObject({ stale: true });
    await makeAll();
    const model = await modelOf(draft!.record!.id);
    expect(JSON.stringify(model.body)).not.toContain('giải ngân');
    const { id, version } = (await letters())[0]!.record!;
    await app.must('documents.issue', { documentId: id, version, issueDate: '2026-07-15' });
    const second = (await app.must('groundwork.getRecords', { voteId: vote.id })).requests.find(
      ({ answeredDate }) => answeredDate === null,
    )!;
    await answerTo(vote.officials[2]!.id, second, { ...REQUEST, deputyName: 'Trần Văn Hòa' });
    expect(await letters()).toMatchObject([
      { record: { status: 'official', stale: false }, notNeeded: null },
    ]);
  });

  test('is not asked for once everything was answered', async () => {
    const request = await ask();
    await request.answer();
    expect(await letters()).toMatchObject([{ record: null, notNeeded: 'Mọi yêu cầu đã được trả lời.' }]);
    expect((await makeAll()).map(({ kind }) => kind)).not.toContain('clarification_letter');
  });

  test('carries a day between the request and its answer', async () => {
    await ask();
    await makeAll();
    const { id, version } = (await letters())[0]!.record!;
    const on = (issueDate: string) => app.call('documents.issue', { documentId: id, version, issueDate });
    expect(await on('2026-07-14')).toMatchObject({
      error: { issues: [{ message: 'Ngày công văn sớm hơn ngày nhận yêu cầu.' }] },
    });
    expect(await on('2026-08-11')).toMatchObject({
      error: { issues: [{ message: 'Ngày công văn sau hạn trả lời; hãy sửa hạn trả lời.' }] },
    });
  });

  test('names of files begin with the number on the ballot', async () => {
    await ask({}, 3);
    await makeAll();
    expect((await letters())[0]!.record).toMatchObject({ fileTag: '02' });
  });
});

describe('who signs about the chair', () => {
  async function addDeputy(fullName: string, standingCommitteePost: string): Promise<void> {
    await app.must('council.saveDeputy', {
      id: null,
      version: null,
      fields: { ...EMPTY_DEPUTY, fullName, standingCommitteePost, mandateFrom: '2026-04-01' },
    });
  }

  test('a deputy chair, for the chair (KT.); the next letter about somebody else is the chair’s again', async () => {
    await addDeputy('Nguyễn Văn Bình', 'Chủ tịch HĐND');
    await addDeputy('Lê Thị Hồng', 'Phó Chủ tịch HĐND');
    await ask({}, 0);
    await ask({}, 1);
    await makeAll();
    const details = (await letters()).map(({ record }) => record!.details);
    expect(details).toMatchObject([
      { signAuthority: 'acting_for', signerPost: 'Phó Chủ tịch', signerName: 'Lê Thị Hồng' },
      { signAuthority: 'on_behalf', signerPost: 'Chủ tịch', signerName: 'Nguyễn Văn Bình' },
    ]);
    expect(details[0]!.recipients).toEqual(['Như trên', 'Đại biểu Nguyễn Thị Lan', 'Lưu: VT']);
  });
});
