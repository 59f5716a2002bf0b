import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CLASS_KINDS,
  CLUSTER_KINDS,
  DOCUMENT_KINDS,
  PLAN_KINDS,
  SESSION_KINDS,
  VOTE_KINDS,
} from '@shared/documents/kinds';
import { ofClass, ofSession, ofVote, type DocumentSubject } from '@shared/documents/subject';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addClass } from '@tests/fixtures/training-scene';
import { preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { storedModel } from '@tests/fixtures/paper-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

async function addSession(): Promise<string> {
  const { session } = await app.must('sessions.createSession', {
    copyFromId: null,
    fields: {
      sessionType: 'regular',
      number: 4,
      title: 'Kỳ họp thứ 4',
      openingDate: '2026-12-08',
      electionDate: null,
      place: 'Hội trường lớn',
      jointMeetingDate: null,
      skipPast: false,
    },
  });
  return session.id;
}

async function makeAll(subject: DocumentSubject) {
  return app.must('documents.makeMissingDrafts', {
    subject: { ...subject },
    stages: ['preparation', 'sitting', 'result'],
  });
}

test('every kind belongs to one subject', () => {
  const counted = [VOTE_KINDS, SESSION_KINDS, CLASS_KINDS, PLAN_KINDS, CLUSTER_KINDS].flatMap((kinds) =>
    Object.keys(kinds),
  );
  expect(new Set(counted).size).toBe(counted.length);
  expect(Object.keys(DOCUMENT_KINDS)).toHaveLength(counted.length);
});

test('a session convenes itself with a number of its own; moving its day makes the paper stale', async () => {
  const sessionId = await addSession();
  const draft = (await makeAll(ofSession(sessionId))).find(({ kind }) => kind === 'convening_decision');
  expect(draft).toMatchObject({ subjectTitle: 'Kỳ họp thứ 4', status: 'draft', stale: false, part: null });
  expect(JSON.stringify(storedModel(app, draft!.id).body)).toContain('khai mạc ngày 08 tháng 12 năm 2026');
  const issued = await app.must('documents.issue', {
    documentId: draft!.id,
    version: draft!.version,
    issueDate: '2026-11-10',
  });
  expect(issued).toMatchObject({ status: 'official', number: 1, symbol: '01/QĐ-HĐND' });
  app.database.raw.prepare("UPDATE session SET place = 'Nơi khác' WHERE id = ?").run(sessionId);
  const [now] = await app.must('documents.listDocuments', { subject: ofSession(sessionId) });
  expect(now).toMatchObject({ stale: true });
});

test('a class opens with the list of its trainees', async () => {
  const classId = await addClass(app);
  const draft = (await makeAll(ofClass(classId))).find(({ kind }) => kind === 'class_opening_decision');
  expect(draft).toMatchObject({ subject: ofClass(classId) });
  expect(storedModel(app, draft!.id).annexes).toHaveLength(1);
});

test('a subject refuses the papers of another, and one that is gone', async () => {
  const vote = await preparedVote(app);
  const wrong = await app.call('documents.getPaper', {
    subject: ofVote(vote.id),
    kind: 'convening_decision',
  });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'document.not-applicable' } });
  const gone = await app.call('documents.listPapers', {
    subject: ofSession(vote.id),
    stages: ['preparation'],
  });
  expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
