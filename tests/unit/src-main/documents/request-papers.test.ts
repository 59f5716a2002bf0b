import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import type { RequestFields } from '@shared/confidence-votes/groundwork/contract';
import { ofVote } from '@shared/documents/subject';
import type { OfficialDocument } from '@shared/official-documents';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { wordsOf } from '@tests/fixtures/paper-words';

let app: TestApplication;
let vote: VoteReply['vote'];
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  vote = await preparedVote(app, { date: '2026-08-20', openingDate: '2026-08-18' });
});
afterEach(() => app.close());

const ASKED: RequestFields = {
  deputyId: null,
  deputyName: 'Nguyễn Thị Lan',
  requestKind: 'clarification',
  question: 'Vì sao vốn đầu tư công giải ngân chậm?',
  addressee: '',
  receivedDate: '2026-07-15',
  dueDate: '2026-08-10',
  answer: '',
  answeredDate: null,
};

const ask = (changes: Partial<RequestFields> = {}, person = 2) =>
  app.must('groundwork.saveRequest', {
    voteId: vote.id,
    officialId: vote.officials[person]!.id,
    id: null,
    version: null,
    fields: { ...ASKED, ...changes },
  });

const papers = async (kind: 'request_form' | 'request_answer') =>
  (await app.must('documents.listPapers', { subject: ofVote(vote.id), stages: ['preparation'] })).filter(
    (paper) => paper.kind === kind,
  );

async function made(kind: 'request_form' | 'request_answer', part: string) {
  const of = { subject: ofVote(vote.id), kind, part };
  const details = await app.must('documents.proposeDetails', of);
  const [draft] = await app.must('documents.makeDrafts', {
    subject: of.subject,
    documents: [{ kind, part, details, version: null }],
  });
  const { model } = await app.database.kysely
    .selectFrom('official_document')
    .select('model')
    .where('id', '=', draft!.id)
    .executeTakeFirstOrThrow();
  return JSON.parse(model) as OfficialDocument;
}

const blanksOf = ({ body }: OfficialDocument): number =>
  body.filter((block) => block.kind === 'paragraph' && block.role === 'blank').length;

describe('the form with which a deputy asks', () => {
  test('is there blank before anybody asked, with the last day for each of the two wishes', async () => {
    const listed = await papers('request_form');
    expect(listed).toMatchObject([{ partName: 'mẫu trống', notNeeded: null }]);
    const form = await made('request_form', listed[0]!.part!);
    // Ten days before the opening on 18/8 a person may be asked, fifteen days before it a body.
    expect(wordsOf(form)).toContain('làm rõ bằng văn bản, gửi Thường trực chậm nhất ngày 08/08/2026');
    expect(wordsOf(form)).toContain('xác minh, trả lời, gửi Thường trực chậm nhất ngày 03/08/2026');
    expect(blanksOf(form)).toBeGreaterThan(8);
  });

  test('is filled in with every request that was noted, and another request leaves it as it is', async () => {
    await ask();
    await ask({ requestKind: 'verification', addressee: 'Thanh tra tỉnh', deputyName: 'Y Bih Niê' });
    const [, first, second] = await papers('request_form');
    expect(first!.partName).toContain('Nguyễn Thị Lan');
    const form = await made('request_form', first!.part!);
    expect(wordsOf(form)).toContain('Vì sao vốn đầu tư công giải ngân chậm?');
    expect(wordsOf(form)).toContain(
      'Đề nghị: người có tên trên làm rõ bằng văn bản, chậm nhất ngày 10/08/2026.',
    );
    expect(form.placeAndDate).toContain('ngày 15 tháng 7 năm 2026');
    expect(wordsOf(await made('request_form', second!.part!))).toContain('Thanh tra tỉnh xác minh');
    await ask({ question: 'Việc khác.' });
    const again = await papers('request_form');
    expect(again.find(({ part }) => part === first!.part)?.record?.stale).toBe(false);
  });
});

describe('the answer of the person', () => {
  test('has a paper for each person who was asked, not for a body that verifies', async () => {
    expect(await papers('request_answer')).toEqual([]);
    await ask();
    await ask({ requestKind: 'verification', addressee: 'Thanh tra tỉnh' }, 3);
    const listed = await papers('request_answer');
    expect(listed.map(({ partName }) => partName)).toEqual([vote.officials[2]!.name]);
    const paper = await made('request_answer', listed[0]!.part!);
    expect(paper.addressedTo.join('\n')).toContain('Đại biểu Nguyễn Thị Lan');
    expect(wordsOf(paper)).toContain('chậm nhất ngày 10 tháng 8 năm 2026');
    expect(blanksOf(paper)).toBeGreaterThan(3);
  });

  test('carries what was answered with its day', async () => {
    await ask({ answer: 'Do vướng giải phóng mặt bằng.', answeredDate: '2026-08-05' });
    const [listed] = await papers('request_answer');
    const paper = await made('request_answer', listed!.part!);
    expect(wordsOf(paper)).toContain('Do vướng giải phóng mặt bằng.');
    expect(blanksOf(paper)).toBe(0);
    expect(paper.placeAndDate).toContain('ngày 05 tháng 8 năm 2026');
  });
});
