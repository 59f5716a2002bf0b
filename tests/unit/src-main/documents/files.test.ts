import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { PdfPrinterPort } from '@main/application/ports';
import { filesOf, readAllDocuments } from '@main/documents';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { confirmedVote, preparedVote, saveProfile, UNKNOWN_ID } from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';
import { detailsFor, drafts, issueKind, KINDS, openPaperOffice, textOf } from '@tests/fixtures/paper-scene';

let app: TestApplication;
const printed: string[] = [];
beforeEach(async () => {
  printed.length = 0;
  app = await openPaperOffice(printed);
});
afterEach(() => app.close());

describe('files', () => {
  test('a preview stores nothing and is marked, even of a confirmed result', async () => {
    const { vote } = await confirmedVote(app);
    const page = await app.must('documents.preview', {
      subject: ofVote(vote.id),
      kind: 'tally_minutes',
      details: await detailsFor(app, vote.id, 'tally_minutes'),
    });
    expect(page).toMatchObject({ mediaType: 'text/html; charset=utf-8' });
    expect(textOf(app, page.id)).toContain('data-mark');
    expect(textOf(app, page.id)).toContain('63,83');
    expect(await app.must('documents.listDocuments', { subject: ofVote(vote.id) })).toEqual([]);
  });

  test('a preview works before there is anything to count', async () => {
    const vote = await preparedVote(app);
    for (const kind of KINDS) {
      const details = await detailsFor(app, vote.id, kind);
      expect(await app.call('documents.preview', { subject: ofVote(vote.id), kind, details })).toMatchObject({
        ok: true,
      });
    }
  });

  test('every format is made from what is stored', async () => {
    const { vote } = await confirmedVote(app);
    const [minutes, , report] = await drafts(app, vote.id);
    for (const format of ['pdf', 'docx', 'xlsx', 'html'] as const) {
      const file = await app.must('documents.makeFile', { documentId: minutes!.id, format });
      expect(file.fileName).toBe(`bien-ban-kiem-phieu-du-thao.${format}`);
      expect(file.size).toBeGreaterThan(0);
    }
    expect(await app.call('documents.makeFile', { documentId: report!.id, format: 'xlsx' })).toMatchObject({
      ok: false,
      error: { code: 'document.no-spreadsheet' },
    });
    expect(await app.call('documents.makeFile', { documentId: UNKNOWN_ID, format: 'html' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('printing hands the page over, or the PDF where the host cannot print', async () => {
    const { vote } = await confirmedVote(app);
    const [minutes] = await drafts(app, vote.id, ['tally_minutes']);
    const reply = await app.must('documents.print', { documentId: minutes!.id });
    expect(reply).toMatchObject({ handled: false, file: { mediaType: 'application/pdf' } });
    expect(printed).toHaveLength(1);
  });

  test('all files of a vote come as one archive, the official paper before its draft', async () => {
    const { vote } = await confirmedVote(app);
    await drafts(app, vote.id);
    await issueKind(app, vote.id, 'confirming_resolution');
    await drafts(app, vote.id, ['confirming_resolution']);
    const archive = await app.must('documents.makeAllFiles', { subject: ofVote(vote.id) });
    const names = Object.keys(unzipSync(app.files.get(archive.id)!.bytes)).toSorted();
    expect(names).toEqual(
      [
        ...['pdf', 'docx', 'xlsx', 'html'].flatMap((format) => [
          `bien-ban-kiem-phieu-du-thao.${format}`,
          `bang-tong-hop-ket-qua-du-thao.${format}`,
          `nghi-quyet-xac-nhan-ket-qua-01-nq-hdnd.${format}`,
        ]),
        ...['pdf', 'docx', 'html'].map((format) => `bao-cao-ket-qua-kiem-phieu-du-thao.${format}`),
      ].toSorted(),
    );
    const empty = await preparedVote(app);
    expect(await app.call('documents.makeAllFiles', { subject: ofVote(empty.id) })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('all documents', () => {
  const pages = (): PdfPrinterPort => ({
    print: () => Promise.resolve(ok(new Uint8Array([37]))),
    close: () => Promise.resolve(),
  });

  test('come as files that are read without the program, each under a name of its own', async () => {
    const { vote } = await confirmedVote(app);
    for (let round = 0; round < 2; round += 1) {
      const table = await issueKind(app, vote.id, 'result_table');
      await app.must('documents.withdraw', {
        documentId: table.id,
        version: table.version,
        reason: 'Sai tên',
      });
    }
    const issued = await issueKind(app, vote.id, 'tally_minutes');
    const next = await confirmedVote(app);
    await drafts(app, next.vote.id, ['tally_minutes']);
    const stored = await readAllDocuments(app.database.kysely);
    const files = await filesOf(stored, pages());
    const names = [...files.keys()].filter((name) => name.endsWith('.html'));
    expect(names.map((name) => name.split('/')[1])).toEqual([
      'bien-ban-kiem-phieu-du-thao.html',
      'bien-ban-kiem-phieu-01-bb-bkp.html',
      'bang-tong-hop-ket-qua-da-thu-hoi.html',
      'bang-tong-hop-ket-qua-da-thu-hoi-2.html',
    ]);
    expect(new Set(names.map((name) => name.split('/')[0])).size).toBe(2);
    expect(files.size).toBe(3 * names.length);
    const page = [...files].find(([name]) => name.endsWith('bien-ban-kiem-phieu-01-bb-bkp.html'))?.[1];
    expect(strFromU8(page!)).toContain(issued.symbol);
  });

  test('without a browser the printed ones are left out', async () => {
    const { vote } = await confirmedVote(app);
    await drafts(app, vote.id, ['tally_minutes', 'tally_report']);
    const none: PdfPrinterPort = {
      ...pages(),
      print: () => Promise.resolve(err(appError('document.no-browser'))),
    };
    const files = await filesOf(await readAllDocuments(app.database.kysely), none);
    expect([...files.keys()].map((name) => name.split('.').at(-1))).toEqual(['docx', 'html', 'docx', 'html']);
  });
});

test('without a browser the archive has the other files and says what is missing', async () => {
  const other = await openTestApplication();
  try {
    await saveProfile(other);
    const { vote } = await confirmedVote(other);
    const details = await other.must('documents.proposeDetails', {
      subject: ofVote(vote.id),
      kind: 'tally_minutes',
    });
    await other.must('documents.makeDrafts', {
      subject: ofVote(vote.id),
      documents: [{ kind: 'tally_minutes', details, version: null }],
    });
    const archive = await other.must('documents.makeAllFiles', { subject: ofVote(vote.id) });
    const names = Object.keys(unzipSync(other.files.get(archive.id)!.bytes));
    expect(names).toContain('bien-ban-kiem-phieu-du-thao.docx');
    expect(names).toContain('bien-ban-kiem-phieu-du-thao.pdf-khong-co.txt');
  } finally {
    await other.close();
  }
});
