import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ofSession } from '@shared/documents/subject';
import type { TestApplication } from '@tests/fixtures/harness';
import { code, paperIn, papersScene, type PapersScene } from './papers-scene';

let scene: PapersScene;
let app: TestApplication;
let sessionId: string;
beforeEach(async () => {
  scene = await papersScene();
  ({ app, sessionId } = scene);
});
afterEach(() => app.close());

test('“Lập tất cả” leaves out what only some sessions need: a change of the agenda, opinions in writing', async () => {
  const made = await app.must('documents.makeMissingDrafts', {
    ...{ subject: ofSession(sessionId), stages: ['preparation'] },
  });
  const kinds = made.map(({ kind }) => kind);
  expect(kinds).toContain('session_agenda');
  expect(kinds).not.toContain('agenda_change_notice');
  expect(kinds).not.toContain('board_opinion_form');
});

describe('letters to bodies that owe papers', () => {
  beforeEach(async () => {
    app.setNow('2026-11-30T02:00:00.000Z');
    await scene.add('A', { responsible: 'Sở Tài chính' });
    await scene.add('B', { responsible: 'Sở Y tế' });
    await scene.add('C', { responsible: '' });
  });
  const make = (bodies: string[], issueDate: string | null = '2026-11-30') =>
    app.call('sessionPapers.makeReminders', { sessionId, bodies, issueDate, format: 'docx' });
  const registered = async () =>
    (await app.must('documents.listNumbers', { year: null })).map(({ symbol, title }) => [symbol, title]);

  test('are made in one step, each with a number and a day of its own', async () => {
    const all = await make(['Sở Tài chính', 'Sở Y tế']);
    expect(all).toMatchObject({ ok: true, value: { mediaType: 'application/zip' } });
    expect(await registered()).toEqual([
      ['01/HĐND-VP', expect.stringContaining('đôn đốc Sở Tài chính')],
      ['02/HĐND-VP', expect.stringContaining('đôn đốc Sở Y tế')],
    ]);
    const { reminders } = await app.must('sessionPapers.getPapers', { sessionId });
    expect(reminders).toEqual([
      { partId: '1/Sở Tài chính', status: 'official', symbol: '01/HĐND-VP', issueDate: '2026-11-30' },
      { partId: '1/Sở Y tế', status: 'official', symbol: '02/HĐND-VP', issueDate: '2026-11-30' },
    ]);
    expect(code(await make(['Sở Nội vụ']))).toBe('paper.nothing-late');
    expect(await registered()).toHaveLength(2);
  });

  test('never go to the office that writes them', async () => {
    await scene.add('D', { responsible: 'Thường trực HĐND tỉnh' });
    expect(code(await make(['Thường trực HĐND tỉnh']))).toBe('paper.own-office');
    expect(await registered()).toEqual([]);
  });

  test('stand as they went out when the papers have come, and a second one follows when they have not', async () => {
    expect(code(await make(['Sở Tài chính', 'Sở Y tế']))).toBe('ok');
    const { papers } = await app.must('sessionPapers.getPapers', { sessionId });
    await app.must('sessionPapers.setReceived', {
      ...{ sessionId, ids: [paperIn({ papers }, 'B').id], receivedDate: '2026-11-30' },
    });
    app.setNow('2026-12-03T02:00:00.000Z');
    expect(code(await make(['Sở Y tế'], '2026-12-03'))).toBe('paper.nothing-late');
    expect(await make(['Sở Tài chính'], '2026-12-03')).toMatchObject({
      value: { fileName: 'cong-van-don-doc-gui-tai-lieu-so-tai-chinh-lan-2-03-hdnd-vp.docx' },
    });
    const listed = await app.must('documents.listPapers', {
      ...{ subject: ofSession(sessionId), stages: ['preparation'] },
    });
    const letters = listed.filter(({ kind }) => kind === 'paper_reminder');
    expect(letters.map(({ partName, record }) => [partName, record?.status, record?.stale])).toEqual([
      ['Sở Tài chính', 'official', false],
      ['Sở Y tế', 'official', false],
      ['Sở Tài chính (lần 2)', 'official', false],
    ]);
  });

  test('without a day are drafts, which get their number later unless the papers have come', async () => {
    expect(code(await make(['Sở Y tế'], null))).toBe('ok');
    expect(await registered()).toEqual([]);
    const [draft] = await app.must('documents.listDocuments', { subject: ofSession(sessionId) });
    const { papers } = await app.must('sessionPapers.getPapers', { sessionId });
    await app.must('sessionPapers.setReceived', {
      ...{ sessionId, ids: [paperIn({ papers }, 'B').id], receivedDate: '2026-11-30' },
    });
    expect(
      await app.call('documents.issue', {
        ...{ documentId: draft!.id, version: draft!.version, issueDate: '2026-12-01' },
      }),
    ).toMatchObject({ error: { issues: [{ message: 'Ngày này cơ quan không có tài liệu quá hạn.' }] } });
  });
});
