import { strFromU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { enterAll, openedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

const papers = (voteId: string) =>
  app.must('documents.listPapers', { subject: ofVote(voteId), stages: ['count'] });
const zeroReportOf = async (voteId: string) =>
  (await papers(voteId)).find(({ kind }) => kind === 'zero_report');
const makeAll = (voteId: string) =>
  app.must('documents.makeMissingDrafts', { subject: ofVote(voteId), stages: ['count'] });

async function words(documentId: string): Promise<string> {
  const file = await app.must('documents.makeFile', { documentId, format: 'html' });
  return strFromU8(app.files.get(file.id)?.bytes ?? new Uint8Array());
}

test('the report of an empty program stays as it was made, whatever is counted and made afterwards', async () => {
  const vote = await openedVote(app);
  await makeAll(vote.id);
  const made = (await zeroReportOf(vote.id))?.record;
  expect(await words(made?.id ?? '')).toContain('mọi số liệu bằng không');
  await enterAll(app, vote);
  expect((await zeroReportOf(vote.id))?.record).toMatchObject({ id: made?.id, stale: false });
  await makeAll(vote.id);
  expect(
    await app.call('documents.issue', {
      documentId: made?.id ?? '',
      version: made?.version ?? 0,
      issueDate: '2026-07-14',
    }),
  ).toMatchObject({ error: { code: 'document.count-begun' } });
  expect((await zeroReportOf(vote.id))?.record?.checkCode).toBe(made?.checkCode);
  expect(await words(made?.id ?? '')).toContain('mọi số liệu bằng không');
});

test('once something is counted nobody is asked for it any more', async () => {
  const vote = await openedVote(app);
  expect(await zeroReportOf(vote.id)).toMatchObject({ record: null });
  await enterAll(app, vote);
  expect(await zeroReportOf(vote.id)).toBeUndefined();
  const details = await app.must('documents.proposeDetails', {
    subject: ofVote(vote.id),
    kind: 'zero_report',
  });
  expect(
    await app.call('documents.makeDrafts', {
      subject: ofVote(vote.id),
      documents: [{ kind: 'zero_report', details, version: null }],
    }),
  ).toMatchObject({ error: { code: 'document.count-begun' } });
  expect((await makeAll(vote.id)).map(({ kind }) => kind)).not.toContain('zero_report');
});
