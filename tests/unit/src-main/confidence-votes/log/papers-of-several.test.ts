import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkCodeOf } from '@main/application/check-code';
import { openVotePapers } from '@main/confidence-votes';
import type { VoteDocumentKind } from '@shared/documents/kinds';
import { ofVote } from '@shared/documents/subject';
import { codeWords } from '@shared/confidence-votes/log/words';
import { machineName } from '@shared/kernel/machine-name';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, load, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { exportedBytes, mustTakeIn, sceneOn } from '@tests/fixtures/exchange-scene';

/** Minutes and annex of a count in which several PCs took part tell what the others closed, and whose PINs were set there. */

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;

beforeEach(async () => {
  office = await openTestApplication();
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

async function close(pc: TestApplication, token: string, at: string) {
  pc.setNow(at);
  const { version } = await load(pc, scene.voteId);
  const ref = { voteId: scene.voteId, version, token };
  await pc.must('confidenceVotes.finishCounting', { ...ref, acceptedBecause: 'Đã xem lại' });
  const { frozenCodes } = await load(pc, scene.voteId);
  if (!frozenCodes) throw new Error('not frozen');
  return frozenCodes;
}

async function paper(kind: VoteDocumentKind) {
  const subject = ofVote(scene.voteId);
  const details = await office.must('documents.proposeDetails', { subject, kind });
  const known = await office.must('documents.listDocuments', { subject });
  const version = known.find((record) => record.kind === kind)?.version ?? null;
  const [made] = await office.must('documents.makeDrafts', {
    subject,
    documents: [{ kind, details, version }],
  });
  const file = await office.must('documents.makeFile', { documentId: made!.id, format: 'html' });
  return new TextDecoder()
    .decode(office.files.get(file.id)?.bytes)
    .replace(/<style.*<\/style>/su, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&nbsp;|\u00a0|\u2060/gu, ' ');
}

const isStale = async (kind: VoteDocumentKind) =>
  (await office.must('documents.listDocuments', { subject: ofVote(scene.voteId) })).find(
    (record) => record.kind === kind,
  )?.stale;

const FIRST = '2026-07-15T03:00:00.000Z';
const LATER = '2026-07-15T03:10:00.000Z';
const PAPERS = ['tally_minutes', 'result_table'] as const;

test('a closing of another PC that came with a file is named, and papers made before it are stale', async () => {
  const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
  await close(office, scene.tokens.head, FIRST);
  for (const kind of PAPERS) {
    expect(await paper(kind)).not.toContain('chốt riêng');
    expect(await isStale(kind)).toBe(false);
  }
  const codes = await close(second, there.tokens.head, LATER);
  const { origin } = await second.must('countLog.getCodes', { voteId: scene.voteId });
  await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
  for (const kind of PAPERS) {
    expect(await isStale(kind)).toBe(true);
    expect(await paper(kind)).toContain(
      `Máy ${machineName(origin)} chốt riêng bản trên máy ấy hồi 10 giờ 10 phút, ngày 15 tháng 7 năm 2026, ` +
        `cùng số liệu: mã nội dung ${codeWords(codes.contentCode)}, mã nhật ký ${codeWords(codes.headCode)}.`,
    );
    expect(await isStale(kind)).toBe(false);
  }
});

test.each([
  ['other figures', '13', 'số liệu khác biên bản: mã nội dung'],
  ['the same figures of ballots that were typed anew', '31', 'cùng số liệu, khác lần nhập: mã nội dung'],
])('a closing with %s is told as such', async (_, retyped, words) => {
  const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
  const retype = async (pc: TestApplication, on: BallotScene, marks: string): Promise<void> => {
    for (const [index, role] of (['typist_1', 'typist_2'] as const).entries()) {
      const batch = { batchId: scene.kinds[0]!.batches[0]!.batchId, entryNo: index + 1, ballotNo: 2 };
      await pc.must('ballotCount.voidEntries', { token: on.tokens.head, ...batch, reason: 'Gõ lại' });
      await typeBallots(pc, on, role, 0, [marks]);
    }
  };
  await retype(second, there, retyped);
  await close(second, there.tokens.head, FIRST);
  // What the other PC typed comes first; then this PC sets it aside again, and closes.
  await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
  await retype(office, scene, '31');
  await close(office, scene.tokens.head, LATER);
  for (const kind of PAPERS) expect(await paper(kind)).toContain(words);
});

test('PINs that were set on a PC that got the vote with a file are named with who signed in the annex, not in the minutes', async () => {
  await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
  const { origin } = await second.must('countLog.getCodes', { voteId: scene.voteId });
  await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
  await close(office, scene.tokens.head, FIRST);
  const annex = await paper('result_table');
  expect(annex).toContain(`Mã PIN đặt trên máy ${machineName(origin)}: ${BOARD_HEAD}`);
  expect(annex).toContain('không ai ký');
  expect(annex).not.toContain('chốt riêng');
  expect(await paper('tally_minutes')).not.toContain('Mã PIN');
});

test('PINs that come with a file after the closing leave issued minutes as they are', async () => {
  const before = await exportedBytes(office, scene.voteId);
  await close(office, scene.tokens.head, FIRST);
  const { version } = await load(office, scene.voteId);
  await office.must('confidenceVotes.confirmResult', {
    ...{ voteId: scene.voteId, version, token: scene.tokens.head, confirmedBy: BOARD_HEAD },
  });
  for (const kind of PAPERS) await paper(kind);
  const subject = ofVote(scene.voteId);
  const drafts = await office.must('documents.listDocuments', { subject });
  const minutes = drafts.find(({ kind }) => kind === 'tally_minutes')!;
  await office.must('documents.issue', {
    ...{ documentId: minutes.id, version: minutes.version, issueDate: '2026-07-15' },
  });
  await sceneOn(second, scene, before);
  await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
  expect([await isStale('tally_minutes'), await isStale('result_table')]).toEqual([false, true]);

  // Minutes that an earlier program issued tell the PINs that were known then.
  const opened = (await openVotePapers(office.database.kysely, scene.voteId))!;
  const asBefore = opened.formerFigures!('tally_minutes', null, FIRST)!;
  expect(asBefore.slice(-2)).toEqual([[], [expect.stringContaining(BOARD_HEAD)]]);
  office.database.raw
    .prepare('UPDATE official_document SET figures_code = ? WHERE id = ?')
    .run(checkCodeOf(asBefore), minutes.id);
  expect(await isStale('tally_minutes')).toBe(false);
  office.database.raw
    .prepare("UPDATE official_document SET figures_code = 'AAAA2222' WHERE id = ?")
    .run(minutes.id);
  expect(await isStale('tally_minutes')).toBe(true);
});
