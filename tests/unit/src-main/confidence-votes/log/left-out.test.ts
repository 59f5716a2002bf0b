import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  verifyVoteFile,
  type FileVerification,
} from '@main/confidence-votes/log/verify-file/file-verification';
import { readVoteFile, writeVoteFile, type VoteFile } from '@main/confidence-votes/log/files/vote-file';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { exportedBytes, mustTakeIn, sceneOn } from '@tests/fixtures/exchange-scene';

/** What was taken out, or changed where only the minutes tell it. */

let app: TestApplication;
let second: TestApplication;
let scene: BallotScene;

const DECK = ['1', '2', '3'] as const;
const ref = async () => {
  const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  return { voteId: scene.voteId, version: vote.version, token: scene.tokens.head };
};

beforeEach(async () => {
  app = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [app, second]) await saveProfile(pc);
  scene = await ballotScene(app, 3);
  const there = await sceneOn(second, scene, await exportedBytes(app, scene.voteId));
  for (const [index, { persons }] of scene.kinds.entries()) {
    const deck = DECK.map((mark) => mark.repeat(persons.length));
    await typeBallots(app, scene, 'typist_1', index, deck);
    await typeBallots(second, there, 'typist_2', index, deck);
  }
  await mustTakeIn(app, scene.voteId, await exportedBytes(second, scene.voteId));
  const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  await app.must('confidenceVotes.recordMeeting', {
    ...{ voteId: scene.voteId, version: vote.meetingVersion, token: scene.tokens.head },
    ...{ startTime: '08:00', endTime: '11:00', deputiesPresent: 47 },
  });
  const close = async () =>
    app.must('confidenceVotes.finishCounting', { ...(await ref()), acceptedBecause: 'Đã xem lại' });
  await close();
  await app.must('confidenceVotes.reopen', {
    ...(await ref()),
    ...{ requestedBy: BOARD_HEAD, reason: 'Cần kiểm tra lại tệp một' },
  });
  await close();
});
afterEach(async () => {
  await app.close();
  await second.close();
});

/** The log refuses changes; somebody who edits the file of the database does not ask. */
async function found(...statements: readonly string[]): Promise<readonly string[]> {
  const { raw } = app.database;
  const triggers = raw
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  raw.pragma('foreign_keys = OFF');
  raw.exec('BEGIN');
  for (const { name } of triggers) raw.exec(`DROP TRIGGER "${name}"`);
  for (const sql of statements) expect(raw.prepare(sql).run().changes).toBeGreaterThan(0);
  try {
    return (await app.must('countLog.verifyLog', { voteId: scene.voteId })).findings;
  } finally {
    raw.exec('ROLLBACK');
    raw.pragma('foreign_keys = ON');
  }
}

describe('the verify button', () => {
  test('finds nothing in what nobody touched', async () => {
    expect(await app.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
      intact: true,
      findings: [],
    });
  });

  test.each([
    [
      "UPDATE vote_state_change SET actor = 'Kẻ Khác' WHERE to_status = 'counting' AND from_status = 'counted'",
    ],
    ["UPDATE vote_state_change SET reason = 'khác' WHERE to_status = 'counting' AND from_status = 'counted'"],
    ["DELETE FROM vote_state_change WHERE to_status = 'counting' AND from_status = 'counted'"],
    ['UPDATE ballot_kind SET issued = issued + 2'],
    ['UPDATE ballot_kind SET printed = printed + 5'],
    ['UPDATE ballot_kind SET collected = collected + 1'],
    ['UPDATE confidence_vote SET deputies_present = 40'],
    ["UPDATE confidence_vote SET start_time = '01:00'"],
    ["UPDATE count_operator SET name = 'Đổi Tên' WHERE role = 'typist_1'"],
    ["UPDATE confidence_vote SET status = 'published'"],
    ['DELETE FROM count_log WHERE rowid = (SELECT max(rowid) FROM count_log)'],
  ])('finds %s', async (sql) => {
    expect(await found(sql)).not.toEqual([]);
  });

  test('names a chain whose end is gone by PC and number', async () => {
    const { origin } = await second.must('countLog.getCodes', { voteId: scene.voteId });
    const last = app.database.raw
      .prepare<[string], number>('SELECT max(seq) FROM count_log WHERE origin = ?')
      .pluck()
      .get(origin);
    const name = `${origin.slice(0, 4)}-${origin.slice(4)}`.toUpperCase();
    expect(await found(`DELETE FROM count_log WHERE origin = '${origin}' AND seq = ${last}`)).toContain(
      `Thiếu dòng ${last} của máy ${name}.`,
    );
  });
});

describe('the verify command', () => {
  let file: VoteFile;
  beforeEach(async () => {
    const read = readVoteFile(await exportedBytes(app, scene.voteId));
    if (!read.ok) throw new Error(read.error.code);
    file = read.value;
  });

  /** Written anew with a right digest and right codes, as somebody would who knows the format. */
  function written(changes: Partial<Pick<VoteFile, 'lines' | 'setUp'>>): FileVerification {
    const { format: _, version: _version, digest: _digest, lines: _lines, ...facts } = file.header;
    const { lines, setUp } = { ...file, ...changes };
    const codes = verified(writeVoteFile({ ...facts, headCode: '', contentCode: '' }, setUp, lines));
    const { headCode, contentCode } = codes;
    return verified(writeVoteFile({ ...facts, headCode, contentCode }, setUp, lines));
  }

  function verified(bytes: Uint8Array): FileVerification {
    const result = verifyVoteFile(bytes);
    if (typeof result === 'string') throw new Error(result);
    return result;
  }

  test('finds nothing in what nobody touched', () => {
    expect(written({})).toMatchObject({ intact: true, findings: [] });
  });

  test('names chains and ends that were left out', () => {
    const own = file.header.origin;
    const others = file.lines.filter(({ origin }) => origin !== own);
    const name = `${others[0]!.origin.slice(0, 4)}-${others[0]!.origin.slice(4)}`.toUpperCase();
    const known = JSON.parse(
      file.lines.findLast(({ origin, eventKind }) => origin === own && eventKind === 'merged')!.payload,
    ) as { heads: [string, number, string][] };
    const to = known.heads[0]![1];
    const chainGone = written({ lines: file.lines.filter(({ origin }) => origin === own) });
    expect(chainGone.intact).toBe(false);
    expect(chainGone.findings).toContain(`Thiếu dòng 1 đến ${to} của máy ${name}.`);
    const endGone = written({
      lines: file.lines.filter(({ origin, seq }) => origin === own || seq < to),
    });
    expect(endGone.intact).toBe(false);
    expect(endGone.findings).toContain(`Thiếu dòng ${to} của máy ${name}.`);
    const lastOwn = file.lines.filter(({ origin }) => origin === own).length;
    const ownEndGone = written({
      lines: file.lines.filter(({ origin, seq }) => origin !== own || seq < lastOwn),
    });
    expect(ownEndGone.findings.join()).toMatch(/lần chuyển sang “.*” .* không có trong nhật ký/u);
  });

  test('names what the set-up tells otherwise than the log', () => {
    const withVote = (changes: Partial<VoteFile['setUp']['vote']>) =>
      written({ setUp: { ...file.setUp, vote: { ...file.setUp.vote, ...changes } } }).findings.join();
    expect(withVote({ deputiesPresent: 40 })).toContain('Số đại biểu có mặt');
    expect(withVote({ startTime: '01:00' })).toContain('Giờ bắt đầu');
    const kinds = file.setUp.kinds.map((kind) => ({ ...kind, issued: 99 }));
    expect(written({ setUp: { ...file.setUp, kinds } }).findings.join()).toContain('số phiếu phát ra');
    const stateChanges = file.setUp.stateChanges.map((change) => ({ ...change, actor: 'Kẻ Khác' }));
    expect(written({ setUp: { ...file.setUp, stateChanges } }).findings.join()).toContain('Kẻ Khác');
    const unopened = written({ lines: [] });
    expect(unopened.findings).toContain('Nhật ký không có dòng bắt đầu kiểm phiếu.');
  });
});
