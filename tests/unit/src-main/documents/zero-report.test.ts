import { strFromU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { ballotScene, typeBallots } from '@tests/fixtures/ballot-scene';
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
  expect(await zeroReportOf(vote.id)).toMatchObject({
    record: { id: made?.id, stale: false },
    canIssue: false,
  });
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
  expect(await zeroReportOf(vote.id)).toMatchObject({ record: null, tooLate: null });
  await enterAll(app, vote);
  const tooLate = 'Đã nhập phiếu; báo cáo này chỉ lập, ban hành được trước đó.';
  expect(await zeroReportOf(vote.id)).toMatchObject({ record: null, tooLate });
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

/** What the page of the report shows, or the code of what refuses to show it. */
async function previewed(voteId: string): Promise<string> {
  const subject = ofVote(voteId);
  const details = await app.must('documents.proposeDetails', { subject, kind: 'zero_report' });
  const reply = await app.call('documents.preview', { subject, kind: 'zero_report', details });
  return reply.ok ? strFromU8(app.files.get(reply.value.id)?.bytes ?? new Uint8Array()) : reply.error.code;
}

test('its page shows no figure of a count, neither while ballots are typed nor once all are decided', async () => {
  const scene = await ballotScene(app, 2);
  const { voteId } = scene;
  expect(await previewed(voteId)).toContain('mọi số liệu bằng không');
  await typeBallots(app, scene, 'typist_1', 0, ['11']);
  expect(await previewed(voteId)).toBe('document.count-begun');
  expect(await zeroReportOf(voteId)).toMatchObject({ record: null });
  expect((await zeroReportOf(voteId))?.tooLate).not.toBeNull();
  await typeBallots(app, scene, 'typist_1', 0, ['11']);
  await typeBallots(app, scene, 'typist_1', 1, ['11', '11']);
  for (const kind of [0, 1]) await typeBallots(app, scene, 'typist_2', kind, ['11', '11']);
  expect(await previewed(voteId)).toBe('document.count-begun');
});

test('ballots that were typed and set aside were typed: the box was open', async () => {
  const scene = await ballotScene(app, 1);
  await typeBallots(app, scene, 'typist_1', 0, ['11']);
  await app.must('ballotCount.voidEntries', {
    ...{ token: scene.tokens.head, batchId: scene.kinds[0]!.batches[0]!.batchId },
    ...{ entryNo: 1, ballotNo: null, reason: 'Gõ nhầm xấp' },
  });
  expect(await previewed(scene.voteId)).toBe('document.count-begun');
  expect((await zeroReportOf(scene.voteId))?.tooLate).not.toBeNull();
});

test('a report that was made shows what it said then', async () => {
  const scene = await ballotScene(app, 1);
  await makeAll(scene.voteId);
  for (const kind of [0, 1]) {
    for (const role of ['typist_1', 'typist_2'] as const) await typeBallots(app, scene, role, kind, ['11']);
  }
  expect(await previewed(scene.voteId)).toContain('mọi số liệu bằng không');
});

test('no paper of the result shows figures of one kind while ballots of another are open', async () => {
  const scene = await ballotScene(app, 1);
  const subject = ofVote(scene.voteId);
  for (const role of ['typist_1', 'typist_2'] as const) await typeBallots(app, scene, role, 0, ['11']);
  const details = await app.must('documents.proposeDetails', { subject, kind: 'tally_minutes' });
  const asked = { subject, kind: 'tally_minutes' as const, details };
  expect(await app.call('documents.preview', asked)).toMatchObject({
    error: { code: 'document.ballots-open' },
  });
  for (const role of ['typist_1', 'typist_2'] as const) await typeBallots(app, scene, role, 1, ['11']);
  const refused = { error: { code: 'document.figures-open' } };
  expect(await app.call('documents.preview', asked)).toMatchObject(refused);
  expect(
    await app.call('documents.makeDrafts', {
      subject,
      documents: [{ kind: 'tally_minutes', details, version: null }],
    }),
  ).toMatchObject(refused);
});
