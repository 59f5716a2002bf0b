import { ofSession } from '@shared/documents/subject';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PaperFields, PapersReply } from '@shared/sessions/papers/contract';
import { missingPapers } from '@shared/sessions/papers/usual-papers';
import { filesFolder } from '@main/database/files/stored-files';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { smallPdf } from '@tests/fixtures/small-pdf';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { created } from './session-scene';

let app: TestApplication;
let sessionId: string;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  sessionId = (await created(app)).session.id;
  await app.must('agenda.fillFromTemplate', { sessionId });
});
afterEach(() => app.close());

const fields = (title: string, changes: Partial<PaperFields> = {}): PaperFields => ({
  itemId: null,
  kind: 'submission',
  title,
  symbol: '',
  paperDate: null,
  responsible: 'UBND tỉnh',
  dueDate: null,
  receivedDate: null,
  dropped: false,
  note: '',
  coversIds: [],
  ...changes,
});

const add = (title: string, changes: Partial<PaperFields> = {}) =>
  app.must('sessionPapers.savePaper', { sessionId, id: null, version: null, fields: fields(title, changes) });

const missing = async () => {
  const { items, papers } = await app.must('sessionPapers.getPapers', { sessionId });
  return missingPapers(items, papers).map((one) => ({ ...one, coversItemIds: [...one.coversItemIds] }));
};

const paperIn = ({ papers }: Pick<PapersReply, 'papers'>, title: string) => {
  const found = papers.find((paper) => paper.title === title);
  if (!found) throw new Error(`no paper ${title}`);
  return found;
};

const upload = (fileName: string, content: string | Uint8Array) =>
  app.files.put({
    fileName,
    mediaType: 'application/octet-stream',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }).id;

const attach = (paperId: string, fileName: string, content: string) =>
  app.must('sessionPapers.attachFile', { sessionId, paperId, fileId: upload(fileName, content) });

const code = (reply: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  reply.ok ? 'ok' : reply.error?.code;

describe('the checklist', () => {
  test('proposes the usual papers of every item once, with the days of the session', async () => {
    const usual = await missing();
    const first = await app.must('sessionPapers.addUsualPapers', { sessionId, papers: usual });
    const { papers } = first.reply;
    expect(papers.length).toBeGreaterThan(5);
    expect(papers.filter(({ kind }) => kind === 'submission')).toMatchObject([
      { proposedDue: '2026-11-23', status: 'draft', receivedDate: null },
    ]);
    expect(await missing()).toEqual([]);
    const again = await app.must('sessionPapers.addUsualPapers', { sessionId, papers: usual });
    expect(again).toEqual({ addedIds: [], reply: first.reply });
  });

  test('what was added in one step goes in one step, unless somebody worked on it since', async () => {
    const [first, ...rest] = await missing();
    const { addedIds, reply } = await app.must('sessionPapers.addUsualPapers', {
      ...{ sessionId, papers: [first!, ...rest] },
    });
    const added = reply.papers.map(({ id, version }) => ({ id, version }));
    await app.must('sessionPapers.setReceived', {
      sessionId,
      ids: [addedIds[0]!],
      receivedDate: '2026-07-15',
    });
    expect(code(await app.call('sessionPapers.removePapers', { sessionId, papers: added }))).toBe('conflict');
    await app.must('sessionPapers.removePapers', {
      ...{ sessionId, papers: added.filter(({ id }) => id !== addedIds[0]) },
    });
    const left = await app.must('sessionPapers.getPapers', { sessionId });
    expect(left.papers.map(({ id }) => id)).toEqual([addedIds[0]]);
  });

  test('a report of a Ban under an item of its own covers what it verifies', async () => {
    const { papers } = (
      await app.must('sessionPapers.addUsualPapers', { sessionId, papers: await missing() })
    ).reply;
    const covered = papers.find(({ kind }) => kind === 'verification_report')!.coversIds;
    expect(papers.filter(({ id }) => covered.includes(id)).map(({ kind }) => kind)).toContain('submission');
  });

  test('follows the opening day; a day of the office stays', async () => {
    await add('Theo hạn');
    await add('Hạn riêng', { dueDate: '2026-11-10' });
    await app.must('sessions.moveOpening', { sessionId, version: 1, openingDate: '2026-12-15' });
    const moved = await app.must('sessionPapers.getPapers', { sessionId });
    expect(paperIn(moved, 'Theo hạn').proposedDue).toBe('2026-11-30');
    expect(paperIn(moved, 'Hạn riêng').dueDate).toBe('2026-11-10');
  });

  test('stands in the order of the agenda; papers of an item that is gone belong to the session', async () => {
    const { items } = await app.must('agenda.getAgenda', { sessionId });
    const [first, second] = items;
    await add('Hai', { itemId: second!.id });
    const both = await add('Một', { itemId: first!.id });
    expect(both.papers.map(({ title }) => title)).toEqual(['Một', 'Hai']);
    await app.must('agenda.removeItem', { sessionId, id: first!.id, version: first!.version });
    const left = await app.must('sessionPapers.getPapers', { sessionId });
    expect(left.papers.map(({ title, itemId }) => [title, itemId])).toEqual([
      ['Hai', second!.id],
      ['Một', null],
    ]);
  });

  test('a report covers several submissions, and several reports cover one', async () => {
    await add('Tờ trình A');
    const b = await add('Tờ trình B');
    const [idA, idB] = [paperIn(b, 'Tờ trình A').id, paperIn(b, 'Tờ trình B').id];
    await add('Thẩm tra 1', { kind: 'verification_report', coversIds: [idA, idB] });
    const reply = await add('Thẩm tra 2', { kind: 'verification_report', coversIds: [idB, idB] });
    expect(paperIn(reply, 'Thẩm tra 1').coversIds.toSorted()).toEqual([idA, idB].toSorted());
    expect(paperIn(reply, 'Thẩm tra 2').coversIds).toEqual([idB]);
    const itself = paperIn(reply, 'Thẩm tra 1');
    const refused = await app.call('sessionPapers.savePaper', {
      sessionId,
      id: itself.id,
      version: itself.version,
      fields: fields('Thẩm tra 1', { kind: 'verification_report', coversIds: [itself.id] }),
    });
    expect(code(refused)).toBe('paper.covers-itself');
  });

  test('goes over to a session made after this one, with nothing of what came', async () => {
    const { papers } = (
      await app.must('sessionPapers.addUsualPapers', { sessionId, papers: await missing() })
    ).reply;
    await attach(papers[0]!.id, 'a.pdf', '%PDF-1.7');
    const copy = await created(app, { number: 16, title: 'Kỳ họp thứ 16' }, sessionId);
    const copied = await app.must('sessionPapers.getPapers', { sessionId: copy.session.id });
    const shape = (reply: PapersReply) =>
      reply.papers.map(({ kind, title, responsible }) => [kind, title, responsible]);
    const before = await app.must('sessionPapers.getPapers', { sessionId });
    expect(shape(copied)).toEqual(shape(before));
    expect(
      copied.papers.every(({ receivedDate, versions }) => receivedDate === null && versions.length === 0),
    ).toBe(true);
    expect(copied.papers.every(({ itemId }) => copied.items.some(({ id }) => id === itemId))).toBe(true);
  });

  test('a form based on an older state is refused', async () => {
    const { id } = paperIn(await add('Tờ trình'), 'Tờ trình');
    const save = (version: number) =>
      app.call('sessionPapers.savePaper', { sessionId, id, version, fields: fields('Mới') });
    expect(code(await save(1))).toBe('ok');
    expect(code(await save(1))).toBe('conflict');
  });

  test('what was handed in is approved and sent, with who and when, and not before', async () => {
    const { id } = paperIn(await add('Tờ trình'), 'Tờ trình');
    const approve = (status: 'draft' | 'approved' | 'sent', by: string, date: string) =>
      app.call('sessionPapers.setApproval', { sessionId, ids: [id], status, by, date });
    expect(code(await approve('approved', 'Chủ tịch', '2026-11-24'))).toBe('paper.not-received');
    await app.must('sessionPapers.setReceived', { sessionId, ids: [id], receivedDate: '2026-11-20' });
    expect(code(await approve('approved', 'Chủ tịch', '2026-11-24'))).toBe('ok');
    expect(code(await approve('sent', 'Văn phòng', '2026-11-26'))).toBe('ok');
    const sent = await app.must('sessionPapers.getPapers', { sessionId });
    expect(paperIn(sent, 'Tờ trình')).toMatchObject({
      status: 'sent',
      approvedBy: 'Chủ tịch',
      approvedDate: '2026-11-24',
      sentBy: 'Văn phòng',
      sentDate: '2026-11-26',
    });
    const back = await app.must('sessionPapers.setReceived', { sessionId, ids: [id], receivedDate: null });
    expect(paperIn(back, 'Tờ trình')).toMatchObject({ status: 'draft', approvedDate: null });
  });
});

describe('files', () => {
  test('are kept under their SHA-256, older versions too, and come out as they were', async () => {
    const { id } = paperIn(await add('Tờ trình'), 'Tờ trình');
    await attach(id, 'to-trinh.pdf', '%PDF-1.7 lần một');
    const two = await attach(id, 'to-trinh-sua.pdf', '%PDF-1.7 lần hai');
    const { versions, receivedDate } = paperIn(two, 'Tờ trình');
    expect(receivedDate).toBe('2026-07-15');
    expect(versions.map(({ no, fileName, format }) => [no, fileName, format])).toEqual([
      [1, 'to-trinh.pdf', 'pdf'],
      [2, 'to-trinh-sua.pdf', 'pdf'],
    ]);
    const artifact = await app.must('sessionPapers.makeVersionFile', { versionId: versions[0]!.id });
    expect(artifact).toMatchObject({ fileName: 'to-trinh.pdf', mediaType: 'application/pdf' });
    expect(new TextDecoder().decode(app.files.get(artifact.id)?.bytes)).toBe('%PDF-1.7 lần một');
  });

  test('the same bytes again are no new version, and lie on disk once', async () => {
    const first = paperIn(await add('A'), 'A').id;
    const second = paperIn(await add('B'), 'B').id;
    await attach(first, 'a.pdf', '%PDF-1.7');
    await attach(first, 'a.pdf', '%PDF-1.7');
    const reply = await attach(second, 'b.pdf', '%PDF-1.7');
    expect(paperIn(reply, 'A').versions).toHaveLength(1);
    const folder = filesFolder(app.dataDir);
    const names = readdirSync(folder).flatMap((part) => readdirSync(join(folder, part)));
    expect(names).toEqual([paperIn(reply, 'A').versions[0]?.sha256]);
  });

  test.each([
    ['virus.exe', 'MZ', 'paper.file-kind'],
    ['that-la-exe.pdf', 'MZ', 'paper.file-kind'],
    ['trong.pdf', '', 'paper.file-empty'],
  ])('%s is refused by its bytes', async (fileName, content, expected) => {
    const { id } = paperIn(await add('A'), 'A');
    const reply = await app.call('sessionPapers.attachFile', {
      sessionId,
      paperId: id,
      fileId: upload(fileName, content),
    });
    expect(code(reply)).toBe(expected);
  });

  test('a paper with files is not taken out', async () => {
    const { id } = paperIn(await add('A'), 'A');
    const reply = await attach(id, 'a.pdf', '%PDF-1.7');
    const { version } = paperIn(reply, 'A');
    expect(code(await app.call('sessionPapers.removePaper', { sessionId, id, version }))).toBe(
      'paper.has-files',
    );
  });

  test('a file changed outside the program is named, never given out', async () => {
    const { id } = paperIn(await add('A'), 'A');
    const version = paperIn(await attach(id, 'a.pdf', '%PDF-1.7'), 'A').versions[0]!;
    const file = join(filesFolder(app.dataDir), version.sha256.slice(0, 2), version.sha256);
    writeFileSync(file, '%PDF-1.7 sửa trộm');
    const reply = await app.call('sessionPapers.makeVersionFile', { versionId: version.id });
    expect(reply).toMatchObject({ error: { code: 'paper.file-altered', params: { name: 'a.pdf' } } });
  });
});

describe('packets', () => {
  const pdf = async (paperId: string, text: string) => {
    const fileId = upload(`${text}.pdf`, await smallPdf(text, 2));
    return app.must('sessionPapers.attachFile', { sessionId, paperId, fileId });
  };
  const make = (kind: 'full' | 'supplement', approvedOnly = false) =>
    app.call('sessionPapers.makePacket', { sessionId, kind, approvedOnly });

  test('a supplement holds what came after the last packet, newer versions too, and nothing twice', async () => {
    const a = paperIn(await add('A'), 'A').id;
    const b = paperIn(await add('B'), 'B').id;
    expect(code(await make('full'))).toBe('packet.nothing');
    expect(paperIn(await pdf(a, 'mot'), 'A').versions[0]?.pageCount).toBe(2);
    const first = await app.must('sessionPapers.makePacket', {
      sessionId,
      kind: 'full',
      approvedOnly: false,
    });
    // Cover, contents, two pages.
    expect(first).toMatchObject({ pageCount: 4, leftOut: [], separate: [] });
    expect(code(await make('supplement'))).toBe('packet.nothing-new');
    await pdf(b, 'hai');
    await pdf(a, 'mot sua');
    const second = await app.must('sessionPapers.makePacket', {
      ...{ sessionId, kind: 'supplement', approvedOnly: false },
    });
    expect(second.artifact.fileName).toMatch(/^tai-lieu-bo-sung-1-/u);
    expect(second.pageCount).toBe(6);
    expect(code(await make('supplement'))).toBe('packet.nothing-new');
    const { packets } = await app.must('sessionPapers.getPapers', { sessionId });
    expect(packets.map(({ kind, no, versionIds }) => [kind, no, versionIds.length])).toEqual([
      ['full', 1, 1],
      ['supplement', 2, 2],
    ]);
    const again = await app.must('sessionPapers.makePacketAgain', { sessionId, packetId: packets[0]!.id });
    expect(again.pageCount).toBe(4);
  });

  test('made again, it says what it said, whatever the papers are called by then', async () => {
    const first = paperIn(await add('Tờ trình cũ'), 'Tờ trình cũ');
    await pdf(first.id, 'mot');
    expect(code(await make('full'))).toBe('ok');
    app.database.raw.prepare("UPDATE session_paper SET title = 'Tên mới'").run();
    app.database.raw.prepare("UPDATE session SET title = 'Kỳ họp đổi tên'").run();
    const { packets } = await app.must('sessionPapers.getPapers', { sessionId });
    const again = await app.must('sessionPapers.makePacketAgain', { sessionId, packetId: packets[0]!.id });
    const kept = app.database.raw.prepare('SELECT contents FROM session_packet').pluck().get();
    expect(kept).toContain('Tờ trình cũ');
    expect(again.artifact.fileName).not.toContain('doi-ten');
  });

  test('only what was approved, where that is wished', async () => {
    const a = paperIn(await add('A'), 'A').id;
    await pdf(a, 'mot');
    expect(code(await make('full', true))).toBe('packet.nothing');
    await app.must('sessionPapers.setApproval', {
      ...{ sessionId, ids: [a], status: 'approved', by: 'Chủ tịch', date: '2026-11-24' },
    });
    expect(code(await make('full', true))).toBe('ok');
  });

  test('a newer file of an approved paper is approved by nobody', async () => {
    const a = paperIn(await add('A'), 'A').id;
    await pdf(a, 'mot');
    await app.must('sessionPapers.setApproval', {
      ...{ sessionId, ids: [a], status: 'sent', by: 'Chủ tịch', date: '2026-11-24' },
    });
    expect(paperIn(await pdf(a, 'hai'), 'A')).toMatchObject({
      ...{ status: 'draft', approvedBy: '', approvedDate: null, sentBy: '', sentDate: null },
    });
    expect(code(await make('full', true))).toBe('packet.nothing');
  });

  test('a lost file is named and stops nothing', async () => {
    const a = paperIn(await add('A'), 'A').id;
    const b = paperIn(await add('B'), 'B').id;
    const { sha256 } = paperIn(await pdf(a, 'mot'), 'A').versions[0]!;
    await pdf(b, 'hai');
    rmSync(join(filesFolder(app.dataDir), sha256.slice(0, 2), sha256));
    const packet = await app.must('sessionPapers.makePacket', {
      sessionId,
      kind: 'full',
      approvedOnly: false,
    });
    expect(packet).toMatchObject({ pageCount: 4, leftOut: [{ title: 'A', why: 'lost' }] });
  });
});

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
    await add('A', { responsible: 'Sở Tài chính' });
    await add('B', { responsible: 'Sở Y tế' });
    await add('C', { responsible: '' });
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
    await add('D', { responsible: 'Thường trực HĐND tỉnh' });
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
