import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesFolder } from '@main/database/files/stored-files';
import type { TestApplication } from '@tests/fixtures/harness';
import { smallPdf } from '@tests/fixtures/small-pdf';
import { code, paperIn, papersScene, type PapersScene } from './papers-scene';

let scene: PapersScene;
let app: TestApplication;
let sessionId: string;
beforeEach(async () => {
  scene = await papersScene();
  ({ app, sessionId } = scene);
});
afterEach(() => app.close());

describe('packets', () => {
  const pdf = async (paperId: string, text: string) => {
    const fileId = scene.upload(`${text}.pdf`, await smallPdf(text, 2));
    return app.must('sessionPapers.attachFile', { sessionId, paperId, fileId });
  };
  const make = (kind: 'full' | 'supplement', approvedOnly = false) =>
    app.call('sessionPapers.makePacket', { sessionId, kind, approvedOnly, title: '' });

  test('a supplement holds what came after the last packet, newer versions too, and nothing twice', async () => {
    const a = paperIn(await scene.add('A'), 'A').id;
    const b = paperIn(await scene.add('B'), 'B').id;
    expect(code(await make('full'))).toBe('packet.nothing');
    expect(paperIn(await pdf(a, 'mot'), 'A').versions[0]?.pageCount).toBe(2);
    const first = await app.must('sessionPapers.makePacket', {
      sessionId,
      kind: 'full',
      approvedOnly: false,
      title: '',
    });
    // Cover, contents, two pages.
    expect(first).toMatchObject({ pageCount: 4, leftOut: [], separate: [] });
    expect(code(await make('supplement'))).toBe('packet.nothing-new');
    await pdf(b, 'hai');
    await pdf(a, 'mot sua');
    const second = await app.must('sessionPapers.makePacket', {
      ...{ sessionId, kind: 'supplement', approvedOnly: false, title: '' },
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
    const first = paperIn(await scene.add('Tờ trình cũ'), 'Tờ trình cũ');
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
    const a = paperIn(await scene.add('A'), 'A').id;
    await pdf(a, 'mot');
    expect(code(await make('full', true))).toBe('packet.nothing');
    await app.must('sessionPapers.setApproval', {
      ...{ sessionId, ids: [a], status: 'approved', by: 'Chủ tịch', date: '2026-11-24' },
    });
    expect(code(await make('full', true))).toBe('ok');
  });

  test('a newer file of an approved paper is approved by nobody', async () => {
    const a = paperIn(await scene.add('A'), 'A').id;
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
    const a = paperIn(await scene.add('A'), 'A').id;
    const b = paperIn(await scene.add('B'), 'B').id;
    const { sha256 } = paperIn(await pdf(a, 'mot'), 'A').versions[0]!;
    await pdf(b, 'hai');
    rmSync(join(filesFolder(app.dataDir), sha256.slice(0, 2), sha256));
    const packet = await app.must('sessionPapers.makePacket', {
      sessionId,
      kind: 'full',
      approvedOnly: false,
      title: '',
    });
    expect(packet).toMatchObject({ pageCount: 4, leftOut: [{ title: 'A', why: 'lost' }] });
  });

  test('a name of its own stands in its list and its file, also when it is given later', async () => {
    const a = paperIn(await scene.add('A'), 'A').id;
    await pdf(a, 'mot');
    const made = await app.must('sessionPapers.makePacket', {
      ...{ sessionId, kind: 'full', approvedOnly: false, title: 'Tài liệu đợt 1' },
    });
    expect(made.artifact.fileName).toBe('tai-lieu-dot-1.pdf');
    const { packets } = await app.must('sessionPapers.getPapers', { sessionId });
    expect(packets.map(({ title }) => title)).toEqual(['Tài liệu đợt 1']);
    const packetId = packets[0]!.id;
    // One that was made before names were kept.
    app.database.raw.prepare("UPDATE session_packet SET contents = ''").run();
    const named = await app.must('sessionPapers.namePacket', { sessionId, packetId, title: 'Gói gửi sớm' });
    expect(named.packets.map(({ title }) => title)).toEqual(['Gói gửi sớm']);
    const again = await app.must('sessionPapers.makePacketAgain', { sessionId, packetId });
    expect(again.artifact.fileName).toBe('goi-gui-som.pdf');
  });
});
