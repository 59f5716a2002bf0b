import { afterEach, beforeEach, expect, test } from 'vitest';
import { FILE_VERSION } from '@shared/confidence-votes/log/file-contract';
import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import type { VoteDocumentKind } from '@shared/documents/kinds';
import { ofVote } from '@shared/documents/subject';
import { err, ok, type Result } from '@shared/kernel/result';
import { appError, type AppError } from '@shared/contract/error-messages';
import { contentsCodeOf } from '@main/documents/room/compose';
import type { OfficialDocument } from '@shared/official-documents';
import { changeDataBehind } from '@tests/fixtures/changed-data';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, confirmedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { exportedBytes, mustTakeIn, sceneOn } from '@tests/fixtures/exchange-scene';

/** Papers of a count ballot by ballot that get a number or go to the printer stand in the log (T28). */

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;
let printerSays: Result<Uint8Array, AppError>;

beforeEach(async () => {
  printerSays = ok(new TextEncoder().encode('%PDF-1.7'));
  const pdfPrinter = { print: () => Promise.resolve(printerSays), close: () => Promise.resolve() };
  const printPdf = () => Promise.resolve(ok({ printed: Promise.resolve(true) }));
  office = await openTestApplication({
    adapters: { pdfPrinter, shell: { openFolder: () => Promise.resolve(false), printPdf } },
  });
  second = await openTestApplication();
  for (const pc of [office, second]) await saveProfile(pc);
  scene = await ballotScene(office, 2);
  for (const kind of [0, 1]) {
    for (const role of ['typist_1', 'typist_2'] as const) {
      await typeBallots(office, scene, role, kind, ['12', '31']);
    }
  }
});
afterEach(async () => {
  await office.close();
  await second.close();
});

async function close(pc: TestApplication, token: string): Promise<void> {
  const { vote } = await pc.must('confidenceVotes.getVote', { voteId: scene.voteId });
  const ref = { voteId: vote.id, version: vote.version, token };
  await pc.must('confidenceVotes.finishCounting', { ...ref, acceptedBecause: 'Đã xem lại' });
}

async function confirm(): Promise<void> {
  await close(office, scene.tokens.head);
  const { vote } = await office.must('confidenceVotes.getVote', { voteId: scene.voteId });
  const ref = { voteId: vote.id, version: vote.version, token: scene.tokens.head };
  await office.must('confidenceVotes.confirmResult', { ...ref, confirmedBy: BOARD_HEAD });
}

async function draft(voteId: string, kind: VoteDocumentKind, pc = office) {
  const subject = ofVote(voteId);
  const details = await pc.must('documents.proposeDetails', { subject, kind });
  const [made] = await pc.must('documents.makeDrafts', {
    subject,
    documents: [{ kind, details, version: null }],
  });
  return made!;
}

async function issued(voteId: string, kind: VoteDocumentKind) {
  const { id, version } = await draft(voteId, kind);
  return office.must('documents.issue', { documentId: id, version, issueDate: '2026-07-15' });
}

const linesOf = async (pc: TestApplication) =>
  (await pc.must('countLog.listLog', { voteId: scene.voteId, page: 0 })).lines.map(
    ({ who, words }) => `${words} | ${who}`,
  );

test('an issued paper that was changed in the data is found by verify, marked and given to nobody', async () => {
  await confirm();
  const { id } = await issued(scene.voteId, 'tally_minutes');
  expect(await office.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({ intact: true });
  changeDataBehind(
    office,
    `UPDATE official_document SET model = replace(model, '${BOARD_HEAD}', 'Lê Văn Khác')`,
  );
  const verified = async () => office.must('countLog.verifyLog', { voteId: scene.voteId });
  const finding = 'Biên bản kiểm phiếu số 01/BB-BKP: nội dung lưu trên máy này khác lúc ban hành.';
  expect(await verified()).toMatchObject({ intact: false, findings: [finding] });
  for (const format of ['docx', 'pdf', 'html'] as const) {
    expect(await office.call('documents.makeFile', { documentId: id, format })).toMatchObject({
      ...{ ok: false, error: { code: 'document.contents-changed' } },
    });
  }
  expect(await office.call('documents.print', { documentId: id })).toMatchObject({ ok: false });
  const page = await office.must('documents.showPage', { documentId: id });
  expect(new TextDecoder().decode(office.files.get(page.id)?.bytes)).toContain('NỘI DUNG BỊ SỬA');
  // With a code that fits the changed contents only the log still tells.
  const { model } = office.database.raw.prepare('SELECT model FROM official_document').get() as {
    model: string;
  };
  const fitting = contentsCodeOf(JSON.parse(model) as OfficialDocument);
  changeDataBehind(office, `UPDATE official_document SET check_code = '${fitting}'`);
  expect((await verified()).findings).toEqual([finding]);
});

test('issuing and printing write number and check code, and the frozen codes stay', async () => {
  await confirm();
  const { frozen } = await office.must('countLog.verifyLog', { voteId: scene.voteId });
  const minutes = await issued(scene.voteId, 'tally_minutes');
  await office.must('documents.print', { documentId: minutes.id });
  const table = await draft(scene.voteId, 'result_table');
  await office.must('documents.print', { documentId: table.id });

  const said = await linesOf(office);
  expect(said.filter((line) => line.includes('mã kiểm tra')).toSorted()).toEqual(
    [
      `Ban hành Biên bản kiểm phiếu số 01/BB-BKP, mã kiểm tra ${minutes.checkCode} | Kiểm thử`,
      `In Biên bản kiểm phiếu số 01/BB-BKP, mã kiểm tra ${minutes.checkCode} | Kiểm thử`,
      `In Bảng tổng hợp kết quả, mã kiểm tra ${table.checkCode} | Kiểm thử`,
    ].toSorted(),
  );
  const verified = await office.must('countLog.verifyLog', { voteId: scene.voteId });
  expect(verified).toMatchObject({ intact: true, findings: [], frozen });
  const history = await office.must('safety.getHistory', { entity: 'document', id: minutes.id });
  expect(JSON.stringify(history)).toContain('In: Biên bản kiểm phiếu số 01/BB-BKP');
  const [standing] = (await office.must('documents.listDocuments', { subject: ofVote(scene.voteId) })).filter(
    ({ kind }) => kind === 'tally_minutes',
  );
  expect(standing).toMatchObject({ stale: false, checkCode: minutes.checkCode });
});

test('a page that is only opened is not said to be printed', async () => {
  const browser = await openTestApplication({
    adapters: { pdfPrinter: { print: () => Promise.resolve(printerSays), close: () => Promise.resolve() } },
  });
  try {
    await saveProfile(browser);
    const there = await sceneOn(browser, scene, await exportedBytes(office, scene.voteId));
    await close(browser, there.tokens.head);
    const minutes = await draft(scene.voteId, 'tally_minutes', browser);
    expect((await browser.must('documents.print', { documentId: minutes.id })).handled).toBe(false);
    const said = (await linesOf(browser)).join('\n');
    expect(said).toContain(`Mở trang để in Biên bản kiểm phiếu, mã kiểm tra ${minutes.checkCode}`);
    expect(said).not.toContain('In Biên bản');
  } finally {
    await browser.close();
  }
});

test('files that leave and papers that are withdrawn are lines, and hold before the independent reader', async () => {
  await confirm();
  const minutes = await issued(scene.voteId, 'tally_minutes');
  await office.must('documents.makeFile', { documentId: minutes.id, format: 'docx' });
  // What is only looked at is no line.
  await office.must('documents.showPage', { documentId: minutes.id });
  await office.must('documents.makeFile', { documentId: minutes.id, format: 'html' });
  await office.must('documents.makeAllFiles', { subject: ofVote(scene.voteId), stages: ['result'] });
  await office.must('resultFiles.makeWholeResult', { voteId: scene.voteId });
  const { id: documentId, version } = minutes;
  await office.must('documents.withdraw', { documentId, version, reason: 'Ghi sai giờ.' });

  const words = `Biên bản kiểm phiếu số 01/BB-BKP, mã kiểm tra ${minutes.checkCode}`;
  const said = await linesOf(office);
  expect(said.filter((line) => line.startsWith('Xuất tệp'))).toEqual([
    expect.stringMatching(/^Xuất tệp ZIP: \d+ văn bản \| Kiểm thử$/u),
    `Xuất tệp ZIP: ${words} | Kiểm thử`,
    `Xuất tệp HTML: ${words} | Kiểm thử`,
    `Xuất tệp DOCX: ${words} | Kiểm thử`,
  ]);
  expect(said).toContain(`Thu hồi ${words}. Lý do: Ghi sai giờ. | Kiểm thử`);
  expect(verifyVoteFile(await exportedBytes(office, scene.voteId))).toMatchObject({ intact: true });
});

test('the file that tells of papers is verified, and taken in where the figures are closed as well', async () => {
  const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
  const before = (await office.must('countLog.getCodes', { voteId: scene.voteId })).contentCode;
  await confirm();
  await close(second, there.tokens.head);
  const minutes = await issued(scene.voteId, 'tally_minutes');
  await office.must('documents.print', { documentId: minutes.id });
  const bytes = await exportedBytes(office, scene.voteId);
  expect(verifyVoteFile(bytes)).toMatchObject({ intact: true, findings: [] });
  expect(new TextDecoder().decode(bytes)).toContain(`"version":${FILE_VERSION}`);
  await mustTakeIn(second, scene.voteId, bytes);
  expect((await linesOf(second)).join('\n')).toContain(
    `In Biên bản kiểm phiếu số 01/BB-BKP, mã kiểm tra ${minutes.checkCode}`,
  );
  expect((await second.must('countLog.getCodes', { voteId: scene.voteId })).contentCode).toBe(before);
});

test('what never reached the printer is not said to be printed', async () => {
  await confirm();
  const minutes = await issued(scene.voteId, 'tally_minutes');
  printerSays = err(appError('document.no-browser'));
  expect((await office.call('documents.print', { documentId: minutes.id })).ok).toBe(false);
  expect((await linesOf(office)).filter((line) => line.startsWith('In '))).toEqual([]);
});

test('a vote of which totals are typed has no log to write into', async () => {
  const { vote } = await confirmedVote(office);
  const minutes = await issued(vote.id, 'tally_minutes');
  await office.must('documents.print', { documentId: minutes.id });
  const lines = office.database.raw
    .prepare<[string], number>('SELECT count(*) FROM count_log WHERE vote_id = ?')
    .pluck()
    .get(vote.id);
  expect(lines).toBe(0);
});
