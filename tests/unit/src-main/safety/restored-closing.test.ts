import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import { backupsFolder } from '@main/database/data-files';
import { codeWords } from '@shared/confidence-votes/log/words';
import { machineName } from '@shared/kernel/machine-name';
import { ofVote } from '@shared/documents/subject';
import { addCrew, PIN, type CrewRole } from '@tests/fixtures/ballot-scene';
import { removeTemporaryFolders } from '@tests/fixtures/data-folder';
import { openKeptProgram } from '@tests/fixtures/kept-program';
import { BOARD_HEAD, openedVote, saveProfile } from '@tests/fixtures/vote-scene';

/** A vote that comes back out of a backup keeps its closing and its papers, whatever the PC is called afterwards. */

type Program = Awaited<ReturnType<typeof openKeptProgram>>;

let office: Program;
let voteId: string;
/** The vote before anything was counted, as another PC gets it. */
let setUp: Uint8Array;
const CLOSED_AT = '2026-07-15T03:00:00.000Z';
const LATER = '2026-07-15T04:00:00.000Z';
const opened: Program[] = [];

async function program(): Promise<Program> {
  const made = await openKeptProgram();
  opened.push(made);
  return made;
}

beforeEach(async () => {
  office = await program();
  await saveProfile(office);
  voteId = (await openedVote(office, { countMode: 'ballots' })).id;
  const tokens = await addCrew(office, voteId);
  office.keeper
    .database()
    .raw.prepare("UPDATE count_operator SET practised_at = '2026-07-14T01:00:00.000Z'")
    .run();
  setUp = await exported(office);
  await type(office, tokens);
  office.host.setNow(CLOSED_AT);
  const { version } = await voteOn(office);
  const ref = { voteId, version, token: tokens.head };
  await office.must('confidenceVotes.finishCounting', { ...ref, acceptedBecause: 'Đã xem' });
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.keeper.close();
  removeTemporaryFolders();
});

const voteOn = async (pc: Program) => (await pc.must('confidenceVotes.getVote', { voteId })).vote;

async function type(pc: Program, tokens: Readonly<Record<CrewRole, string>>): Promise<void> {
  for (const { ballotKindId, version } of (await voteOn(pc)).ballotKinds) {
    await pc.must('confidenceVotes.recordBallots', {
      ...{ voteId, ballotKindId, version, token: tokens.head, invalidReasons: {} },
      ...{ printed: 1, issued: 1, collected: 1, valid: null, invalid: null },
    });
    await pc.must('ballotCount.makeBatches', { voteId, token: tokens.head, ballotKindId });
  }
  const { kinds } = await pc.must('ballotCount.getCount', { voteId });
  for (const role of ['typist_1', 'typist_2'] as const) {
    for (const { batches, persons } of kinds) {
      await pc.must('ballotCount.closeBallot', {
        ...{ token: tokens[role], batchId: batches[0]!.batchId, ballotNo: 1, invalidReason: null },
        ...{ marks: '1'.repeat(persons.length), keys: 2, durationMs: 900 },
      });
    }
  }
}

async function headSigns(pc: Program): Promise<string> {
  const { operators } = await pc.must('ballotCount.getCount', { voteId });
  const operatorId = operators.find(({ role }) => role === 'head')!.id;
  return (await pc.must('ballotCount.signIn', { voteId, operatorId, pin: PIN })).token;
}

async function makePapers(): Promise<void> {
  const subject = ofVote(voteId);
  await office.must('documents.makeMissingDrafts', { subject, stages: ['preparation', 'count', 'result'] });
}

async function issueMinutes(): Promise<void> {
  const { version: counted } = await voteOn(office);
  const ref = { voteId, version: counted, token: await headSigns(office) };
  await office.must('confidenceVotes.confirmResult', { ...ref, confirmedBy: BOARD_HEAD });
  await makePapers();
  const papers = await office.must('documents.listDocuments', { subject: ofVote(voteId) });
  const { id, version } = papers.find(({ kind }) => kind === 'tally_minutes')!;
  await office.must('documents.issue', { documentId: id, version, issueDate: '2026-07-15' });
  // Papers that cite the minutes know their number now.
  await makePapers();
}

const papersOn = async (pc: Program) =>
  (await pc.must('documents.listDocuments', { subject: ofVote(voteId) })).map(
    ({ kind, status, stale, checkCode }) => ({ kind, status, stale, checkCode }),
  );

async function minutesAnew(pc: Program): Promise<string> {
  const subject = ofVote(voteId);
  const kind = 'tally_minutes';
  const known = await pc.must('documents.listDocuments', { subject });
  const version = known.find((record) => record.kind === kind)!.version;
  const details = await pc.must('documents.proposeDetails', { subject, kind });
  const [made] = await pc.must('documents.makeDrafts', {
    subject,
    documents: [{ kind, details, version }],
  });
  const file = await pc.must('documents.makeFile', { documentId: made!.id, format: 'html' });
  return new TextDecoder()
    .decode(pc.files.get(file.id)?.bytes)
    .replace(/<style.*<\/style>/su, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&nbsp;|\u00a0|\u2060/gu, ' ');
}

async function exported(pc: Program): Promise<Uint8Array> {
  const { artifact } = await pc.must('countLog.exportVote', {
    ...{ voteId, token: await headSigns(pc) },
    ...{ scope: 'all', batchId: null, entryNo: null, to: 'download' },
  });
  return pc.files.get(artifact!.id)!.bytes;
}

async function takeIn(pc: Program, bytes: Uint8Array) {
  const upload = pc.files.put({ fileName: 'may-kia.json', mediaType: 'application/json', bytes }).id;
  return pc.must('countLog.mergeVote', { voteId, upload, token: await headSigns(pc) });
}

async function backup() {
  const { fileName } = await office.must('safety.makeBackup', {});
  return { fileName, location: 'main' } as const;
}

/** The same data on a PC of its own: the copy is carried there and put in place. */
async function movedTo(pc: Program): Promise<void> {
  const { fileName, location } = await backup();
  mkdirSync(backupsFolder(pc.dataDir), { recursive: true });
  copyFileSync(join(backupsFolder(office.dataDir), fileName), join(backupsFolder(pc.dataDir), fileName));
  await pc.must('safety.restoreBackup', { fileName, location });
}

async function originOn(pc: Program): Promise<string> {
  return (await pc.must('countLog.getCodes', { voteId })).origin;
}

it('leaves the papers of a restored vote as they are, and its closing with its codes', async () => {
  await issueMinutes();
  const before = { papers: await papersOn(office), frozen: (await voteOn(office)).frozenCodes };
  const origin = await originOn(office);
  expect(before.papers.length).toBeGreaterThan(5);
  expect(before.papers.filter(({ stale }) => stale)).toEqual([]);
  await office.must('safety.restoreBackup', await backup());
  expect(await originOn(office)).not.toBe(origin);
  expect(await papersOn(office)).toEqual(before.papers);
  expect((await voteOn(office)).frozenCodes).toEqual(before.frozen);
  // A second time, out of data that were restored already.
  await office.must('safety.restoreBackup', await backup());
  expect(await papersOn(office)).toEqual(before.papers);
});

it('tells the closing on another PC as the first one told it: on minutes made anew, in the window and in a file', async () => {
  await makePapers();
  const minutes = await minutesAnew(office);
  const [papers, frozen] = [await papersOn(office), (await voteOn(office)).frozenCodes!];
  const there = await program();
  await movedTo(there);
  expect(await papersOn(there)).toEqual(papers);
  const anew = await minutesAnew(there);
  expect(anew).toBe(minutes);
  expect(anew).toContain(`Mã nội dung: ${codeWords(frozen.contentCode)}`);
  expect(anew).toContain(`Mã nhật ký kiểm phiếu: ${codeWords(frozen.headCode)}`);
  const inFile = verifyVoteFile(await exported(there));
  const inWindow = await there.must('countLog.verifyLog', { voteId });
  for (const told of [inFile, inWindow]) {
    expect(told).toMatchObject({
      intact: true,
      broken: null,
      findings: [],
      frozen,
      closings: [{ standing: 'own' }],
    });
  }
  const { lines } = await there.must('countLog.listLog', { voteId, page: 0 });
  const former = machineName(await originOn(office));
  expect(lines.map(({ words }) => words)).toContain(
    `Khôi phục từ bản sao lưu: nối tiếp nhật ký của máy ${former}`,
  );
});

it('holds what the former PC writes afterwards for the work of another PC', async () => {
  const frozen = (await voteOn(office)).frozenCodes!;
  const there = await program();
  await movedTo(there);
  office.host.setNow(LATER);
  const token = await headSigns(office);
  const { version } = await voteOn(office);
  await office.must('confidenceVotes.reopen', {
    ...{ voteId, version, token },
    ...{ requestedBy: BOARD_HEAD, reason: 'Xem lại số liệu đã chốt' },
  });
  const again = { voteId, version: (await voteOn(office)).version, token };
  await office.must('confidenceVotes.finishCounting', { ...again, acceptedBecause: 'Đã xem' });
  await takeIn(there, await exported(office));
  expect((await voteOn(there)).frozenCodes).toEqual(frozen);
  const told = verifyVoteFile(await exported(there));
  expect(told).toMatchObject({ intact: true, frozen });
  expect(typeof told === 'object' && told.closings.map(({ standing, at }) => [standing, at])).toEqual([
    ['own', CLOSED_AT],
    ['other', LATER],
  ]);
  // The PC that lives on learns that its data are used elsewhere too, and keeps its own closing.
  await takeIn(office, await exported(there));
  expect((await voteOn(office)).frozenCodes?.at).toBe(LATER);
  expect(verifyVoteFile(await exported(office))).toMatchObject({ intact: true, closings: [{ at: LATER }] });
});

it('takes the closing back where the restored PC opens the figures again', async () => {
  await office.must('safety.restoreBackup', await backup());
  const token = await headSigns(office);
  const { version } = await voteOn(office);
  await office.must('confidenceVotes.reopen', {
    ...{ voteId, version, token },
    ...{ requestedBy: BOARD_HEAD, reason: 'Xem lại số liệu đã chốt' },
  });
  expect(verifyVoteFile(await exported(office))).toMatchObject({ intact: true, frozen: null });
});

it('is one closing for a third PC too, once the restored PC has decided anew', async () => {
  await office.must('safety.restoreBackup', await backup());
  office.host.setNow(LATER);
  const token = await headSigns(office);
  const again = async () => ({ voteId, version: (await voteOn(office)).version, token });
  const reason = { requestedBy: BOARD_HEAD, reason: 'Xem lại số liệu đã chốt' };
  await office.must('confidenceVotes.reopen', { ...(await again()), ...reason });
  const reopened = await exported(office);
  await office.must('confidenceVotes.finishCounting', { ...(await again()), acceptedBecause: 'Đã xem' });
  const { frozenCodes } = await voteOn(office);

  const third = await program();
  await saveProfile(third);
  const upload = third.files.put({ fileName: 'may.json', mediaType: 'application/json', bytes: setUp }).id;
  await third.must('countLog.mergeVote', { voteId: null, upload });
  for (const [bytes, closings] of [
    [reopened, []],
    [await exported(office), [LATER]],
  ] as const) {
    const file = third.files.put({ fileName: 'may.json', mediaType: 'application/json', bytes }).id;
    await third.must('countLog.mergeVote', { voteId, upload: file });
    const told = await third.must('countLog.verifyLog', { voteId });
    expect(told.closings.map(({ at }) => at)).toEqual(closings);
    expect(told.findings).toEqual([]);
  }
  expect((await third.must('countLog.verifyLog', { voteId })).frozen).toEqual(frozenCodes);
});
