import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PapersReply } from '@shared/sessions/papers/contract';
import { missingPapers } from '@shared/sessions/papers/usual-papers';
import type { TestApplication } from '@tests/fixtures/harness';
import { code, paperFields as fields, paperIn, papersScene, type PapersScene } from './papers-scene';
import { created } from './session-scene';

let scene: PapersScene;
let app: TestApplication;
let sessionId: string;
beforeEach(async () => {
  scene = await papersScene();
  ({ app, sessionId } = scene);
});
afterEach(() => app.close());

const missing = async () => {
  const { items, papers: all } = await app.must('sessionPapers.getPapers', { sessionId });
  return missingPapers(items, all).map((one) => ({ ...one, coversItemIds: [...one.coversItemIds] }));
};

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
    await scene.add('Theo hạn');
    await scene.add('Hạn riêng', { dueDate: '2026-11-10' });
    await app.must('sessions.moveOpening', { sessionId, version: 1, openingDate: '2026-12-15' });
    const moved = await app.must('sessionPapers.getPapers', { sessionId });
    expect(paperIn(moved, 'Theo hạn').proposedDue).toBe('2026-11-30');
    expect(paperIn(moved, 'Hạn riêng').dueDate).toBe('2026-11-10');
  });

  test('stands in the order of the agenda; what came for an item that is gone belongs to the session', async () => {
    const { items } = await app.must('agenda.getAgenda', { sessionId });
    const [first, second] = items;
    await scene.add('Hai', { itemId: second!.id });
    const both = await scene.add('Một', { itemId: first!.id });
    expect(both.papers.map(({ title }) => title)).toEqual(['Một', 'Hai']);
    await scene.add('Còn chờ', { itemId: first!.id });
    await scene.attach(paperIn(both, 'Một').id, 'a.pdf', '%PDF-1.7');
    await app.must('agenda.removeItem', { sessionId, id: first!.id, version: first!.version });
    const left = await app.must('sessionPapers.getPapers', { sessionId });
    expect(left.papers.map(({ title, itemId }) => [title, itemId])).toEqual([
      ['Hai', second!.id],
      ['Một', null],
      ['Còn chờ', null],
    ]);
  });

  test('a report covers several submissions, and several reports cover one', async () => {
    await scene.add('Tờ trình A');
    const b = await scene.add('Tờ trình B');
    const [idA, idB] = [paperIn(b, 'Tờ trình A').id, paperIn(b, 'Tờ trình B').id];
    await scene.add('Thẩm tra 1', { kind: 'verification_report', coversIds: [idA, idB] });
    const reply = await scene.add('Thẩm tra 2', { kind: 'verification_report', coversIds: [idB, idB] });
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
    await scene.attach(papers[0]!.id, 'a.pdf', '%PDF-1.7');
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
    const { id } = paperIn(await scene.add('Tờ trình'), 'Tờ trình');
    const save = (version: number) =>
      app.call('sessionPapers.savePaper', { sessionId, id, version, fields: fields('Mới') });
    expect(code(await save(1))).toBe('ok');
    expect(code(await save(1))).toBe('conflict');
  });

  test('what was handed in is approved and sent, with who and when, and not before', async () => {
    const { id } = paperIn(await scene.add('Tờ trình'), 'Tờ trình');
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
