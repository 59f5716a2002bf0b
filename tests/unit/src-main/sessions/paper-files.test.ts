import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesFolder } from '@main/database/files/stored-files';
import { nameThatOpens } from '@main/sessions/papers/file-format';
import { owingBodies, paperStateOf } from '@shared/sessions/papers/state';
import type { TestApplication } from '@tests/fixtures/harness';
import { smallPdf } from '@tests/fixtures/small-pdf';
import { code, paperFields, paperIn, papersScene, type PapersScene } from './papers-scene';

let scene: PapersScene;
let app: TestApplication;
let sessionId: string;
beforeEach(async () => {
  scene = await papersScene();
  ({ app, sessionId } = scene);
});
afterEach(() => app.close());

describe('files', () => {
  test('are kept under their SHA-256, older versions too, and come out as they were', async () => {
    const { id } = paperIn(await scene.add('Tờ trình'), 'Tờ trình');
    const first = await smallPdf('lan mot', 1);
    await scene.attach(id, 'to-trinh.pdf', first);
    const two = await scene.attach(id, 'to-trinh-sua.pdf', await smallPdf('lan hai', 1));
    const { versions, receivedDate } = paperIn(two, 'Tờ trình');
    expect(receivedDate).toBe('2026-07-15');
    expect(versions.map(({ no, fileName, format }) => [no, fileName, format])).toEqual([
      [1, 'to-trinh.pdf', 'pdf'],
      [2, 'to-trinh-sua.pdf', 'pdf'],
    ]);
    const artifact = await app.must('sessionPapers.makeVersionFile', { versionId: versions[0]!.id });
    expect(artifact).toMatchObject({ fileName: 'to-trinh.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(app.files.get(artifact.id)?.bytes ?? []).equals(Buffer.from(first))).toBe(true);
  });

  test('the same bytes again are no new version, and lie on disk once', async () => {
    const first = paperIn(await scene.add('A'), 'A').id;
    const second = paperIn(await scene.add('B'), 'B').id;
    await scene.attach(first, 'a.pdf', '%PDF-1.7');
    await scene.attach(first, 'a.pdf', '%PDF-1.7');
    const reply = await scene.attach(second, 'b.pdf', '%PDF-1.7');
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
    const { id } = paperIn(await scene.add('A'), 'A');
    const reply = await app.call('sessionPapers.attachFile', {
      sessionId,
      paperId: id,
      fileId: scene.upload(fileName, content),
    });
    expect(code(reply)).toBe(expected);
  });

  test('a file that was renamed is kept and handed out under a name that opens it', async () => {
    const { id } = paperIn(await scene.add('A'), 'A');
    const { versions } = paperIn(await scene.attach(id, 'giamao.pdf', 'PK\u0003\u0004 xl/workbook.xml'), 'A');
    expect(versions).toMatchObject([{ fileName: 'giamao.xlsx', format: 'xlsx' }]);
    const artifact = await app.must('sessionPapers.makeVersionFile', { versionId: versions[0]!.id });
    expect(artifact.fileName).toBe('giamao.xlsx');
  });

  test.each([
    ['to-trinh.pdf', 'pdf', 'to-trinh.pdf'],
    ['Tờ trình.PDF', 'pdf', 'Tờ trình.PDF'],
    ['anh.jpeg', 'jpg', 'anh.jpeg'],
    ['bang.xlsm', 'xlsx', 'bang.xlsm'],
    ['bang.docx', 'pdf', 'bang.pdf'],
    ['Báo cáo số 12.2026', 'docx', 'Báo cáo số 12.2026.docx'],
    ['khong-duoi', 'png', 'khong-duoi.png'],
    ['.pdf', 'pdf', '.pdf.pdf'],
  ] as const)('%s with the bytes of %s is called %s', (given, format, name) => {
    expect(nameThatOpens(given, format)).toBe(name);
  });

  test('a paper with files is not taken out', async () => {
    const { id } = paperIn(await scene.add('A'), 'A');
    const reply = await scene.attach(id, 'a.pdf', '%PDF-1.7');
    const { version } = paperIn(reply, 'A');
    expect(code(await app.call('sessionPapers.removePaper', { sessionId, id, version }))).toBe(
      'paper.has-files',
    );
  });

  test('a file changed outside the program is named, never given out', async () => {
    const { id } = paperIn(await scene.add('A'), 'A');
    const version = paperIn(await scene.attach(id, 'a.pdf', '%PDF-1.7'), 'A').versions[0]!;
    const file = join(filesFolder(app.dataDir), version.sha256.slice(0, 2), version.sha256);
    writeFileSync(file, '%PDF-1.7 sửa trộm');
    const reply = await app.call('sessionPapers.makeVersionFile', { versionId: version.id });
    expect(reply).toMatchObject({ error: { code: 'paper.file-altered', params: { name: 'a.pdf' } } });
  });
});

describe('a PDF that nobody can open', () => {
  const BROKEN = '%PDF-1.7 hỏng';

  test('stays owed, in the reminder too, until a sound one comes', async () => {
    app.setNow('2026-11-30T02:00:00.000Z');
    const { id } = paperIn(await scene.add('Tờ trình'), 'Tờ trình');
    const broken = paperIn(await scene.attach(id, 'hong.pdf', BROKEN), 'Tờ trình');
    expect(broken.receivedDate).toBeNull();
    expect(paperStateOf(broken, '2026-11-30')).toBe('late');
    expect(owingBodies([broken], '2026-11-30')).toMatchObject([{ name: 'UBND tỉnh' }]);
    const sound = await scene.attach(id, 'lanh.pdf', await smallPdf('lanh', 1));
    expect(paperIn(sound, 'Tờ trình').receivedDate).toBe('2026-11-30');
  });

  test('is accepted only with a reason, which stands with the paper', async () => {
    const { id } = paperIn(await scene.add('Tờ trình'), 'Tờ trình');
    await scene.attach(id, 'hong.pdf', BROKEN);
    const receive = { sessionId, ids: [id], receivedDate: '2026-07-15' };
    expect(code(await app.call('sessionPapers.setReceived', receive))).toBe('paper.accept-unreadable');
    const reply = await app.must('sessionPapers.setReceived', { ...receive, reason: 'Có bản giấy' });
    expect(paperIn(reply, 'Tờ trình')).toMatchObject({
      receivedDate: '2026-07-15',
      note: 'Nhận dù tệp không mở được: Có bản giấy',
    });
  });

  test('never takes the place of a sound one, nor of its approval', async () => {
    const { id } = paperIn(await scene.add('Tờ trình'), 'Tờ trình');
    await scene.attach(id, 'lanh.pdf', await smallPdf('lanh', 1));
    await app.must('sessionPapers.setApproval', {
      ...{ sessionId, ids: [id], status: 'approved', by: 'Chủ tịch', date: '2026-11-24' },
    });
    const fileId = scene.upload('fake.pdf', BROKEN);
    expect(code(await app.call('sessionPapers.attachFile', { sessionId, paperId: id, fileId }))).toBe(
      'paper.file-unreadable',
    );
    const paper = paperIn(await app.must('sessionPapers.getPapers', { sessionId }), 'Tờ trình');
    expect(paper).toMatchObject({ status: 'approved', versions: [{ fileName: 'lanh.pdf' }] });
  });

  test('does not take back what came on paper', async () => {
    const { id } = paperIn(await scene.add('Tờ trình', { receivedDate: '2026-07-10' }), 'Tờ trình');
    const reply = await scene.attach(id, 'hong.pdf', BROKEN);
    expect(paperIn(reply, 'Tờ trình').receivedDate).toBe('2026-07-10');
  });

  test('needs words in the window of the paper as well', async () => {
    const { id } = paperIn(await scene.add('Tờ trình'), 'Tờ trình');
    const { version } = paperIn(await scene.attach(id, 'hong.pdf', BROKEN), 'Tờ trình');
    const save = (note: string) =>
      app.call('sessionPapers.savePaper', {
        ...{ sessionId, id, version },
        fields: paperFields('Tờ trình', { receivedDate: '2026-07-15', note }),
      });
    expect(code(await save(''))).toBe('paper.accept-unreadable');
    expect(code(await save('Có bản giấy'))).toBe('ok');
  });
});
