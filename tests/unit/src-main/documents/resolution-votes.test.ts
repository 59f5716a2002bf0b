import { afterEach, beforeEach, expect, test } from 'vitest';
import { ofVote } from '@shared/documents/subject';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { preparedVote, saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
});
afterEach(() => app.close());

async function passing(passed: { votesFor: number; votesAgainst: number; notVoting: number }) {
  await saveProfile(app);
  const vote = await preparedVote(app);
  const paper = { subject: ofVote(vote.id), kind: 'board_resolution' } as const;
  const proposed = await app.must('documents.proposeDetails', paper);
  const reply = await app.call('documents.makeDrafts', {
    subject: paper.subject,
    documents: [{ kind: paper.kind, version: null, details: { ...proposed, passed } }],
  });
  return { proposed, reply };
}

const storedModel = async (): Promise<string> =>
  (await app.database.kysely.selectFrom('official_document').select('model').executeTakeFirstOrThrow()).model;

test('the resolution on the board says by how many it was passed, and goes to the members', async () => {
  const { proposed, reply } = await passing({ votesFor: 43, votesAgainst: 1, notVoting: 0 });
  expect(proposed.recipients).toContain('Các thành viên Ban kiểm phiếu');
  expect(proposed.recipients).not.toContain('Những người được lấy phiếu');
  expect(reply).toMatchObject({ ok: true });
  const words = [...(await storedModel()).matchAll(/"text":"([^"]*)"/gu)].map(([, text]) => text).join('');
  expect(words).toContain('với 43/47 đại biểu tán thành (91,49% tổng số đại biểu); 1 không tán thành');
});

test('what less than half of all deputies voted for was not passed', async () => {
  expect((await passing({ votesFor: 23, votesAgainst: 20, notVoting: 0 })).reply).toMatchObject({
    error: {
      issues: [
        {
          path: ['documents', 'details', 'passed'],
          message: '23 tán thành chưa quá nửa tổng số 47 đại biểu.',
        },
      ],
    },
  });
});

test('nor can more deputies vote than there are', async () => {
  expect((await passing({ votesFor: 40, votesAgainst: 8, notVoting: 0 })).reply).toMatchObject({
    error: { issues: [{ message: 'Cộng 48 đại biểu biểu quyết, nhiều hơn tổng số 47.' }] },
  });
});

test('a commune writes to its own province', async () => {
  await saveProfile(app, {
    level: 'commune',
    unitKind: 'commune',
    unitName: 'Cư Kuin',
    provinceName: 'Đắk Lắk',
  });
  const vote = await preparedVote(app, { procedure: 'decision' });
  const { recipients } = await app.must('documents.proposeDetails', {
    subject: ofVote(vote.id),
    kind: 'board_resolution',
  });
  expect(recipients.slice(0, 2)).toEqual(['Thường trực HĐND tỉnh Đắk Lắk', 'UBND tỉnh Đắk Lắk']);
});
