import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeWords } from '@shared/confidence-votes/log/words';
import { checkCodeOf } from '@main/application/check-code';
import {
  verifyVoteFile,
  type FileVerification,
} from '@main/confidence-votes/log/verify-file/file-verification';
import { runVerify } from '@main/confidence-votes/log/verify-file/verify-command';
import { nodeVerifyIo } from '@main/confidence-votes/log/verify-file/verify-io';
import { readVoteFile } from '@main/confidence-votes/log/files/vote-file';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile, BOARD_HEAD } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { exportedBytes } from '@tests/fixtures/exchange-scene';
import { logFile } from '@tests/fixtures/log-file';
import { ofVote } from '@shared/documents/subject';

let app: TestApplication;
let scene: BallotScene;
let bytes: Uint8Array;
let folder: string;

/** Everything of a count: typing, an invalid ballot, a difference read again, a stack set aside, freezing. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  app = await openTestApplication();
  await saveProfile(app);
  scene = await ballotScene(app, 3);
  for (const [index, kind] of scene.kinds.entries()) {
    const all = (mark: string): string => mark.repeat(kind.persons.length);
    await typeBallots(app, scene, 'typist_1', index, [all('1'), all('2'), { invalid: 'no_seal' }]);
    await typeBallots(app, scene, 'typist_2', index, [
      `3${all('1').slice(1)}`,
      all('2'),
      { invalid: 'no_seal' },
    ]);
    await app.must('ballotCount.resolveField', {
      token: scene.tokens.resolver,
      ballotKindId: kind.ballotKindId,
      ballotNo: 1,
      place: 0,
      value: '3',
      repeated: false,
    });
  }
  const [kind] = scene.kinds;
  await app.must('ballotCount.voidEntries', {
    token: scene.tokens.head,
    batchId: kind!.batches[0]!.batchId,
    entryNo: 2,
    ballotNo: 2,
    reason: 'Đọc lẫn phiếu',
  });
  await typeBallots(app, scene, 'typist_2', 0, ['2'.repeat(kind!.persons.length)]);
  const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  await app.must('confidenceVotes.finishCounting', {
    voteId: scene.voteId,
    version: vote.version,
    acceptedBecause: 'Đã xem lại',
    token: scene.tokens.head,
  });
  bytes = await exportedBytes(app, scene.voteId);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const verified = (of: Uint8Array = bytes): FileVerification => {
  const result = verifyVoteFile(of);
  if (typeof result === 'string') throw new Error(result);
  return result;
};

/** Flips one bit of one byte. */
function missesNothing(file: Uint8Array, at: number): void {
  const changed = file.with(at, file[at]! ^ (at % 2 === 0 ? 1 : 2));
  const result = verifyVoteFile(changed);
  if (typeof result !== 'string' && result.intact) throw new Error(`byte ${at} was missed by verify`);
  if (at % 5 === 0 && readVoteFile(changed).ok) throw new Error(`byte ${at} was missed by the reader`);
}

describe('an exported vote', () => {
  test('is intact, and counts again to the figures of the program', async () => {
    const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    const result = verified();
    expect(result).toMatchObject({ intact: true, broken: null, findings: [] });
    const codes = await app.must('countLog.getCodes', { voteId: scene.voteId });
    expect([result.headCode, result.contentCode]).toEqual([codes.headCode, codes.contentCode]);
    expect(
      result.kinds.flatMap(({ rows }) => rows.map(({ counts, invalidRows }) => ({ counts, invalidRows }))),
    ).toEqual(vote.tally.map(({ counts, invalidRows }) => ({ counts, invalidRows })));
    expect(
      result.kinds.map(({ valid, invalid, invalidReasons }) => ({ valid, invalid, invalidReasons })),
    ).toEqual(
      vote.ballotKinds.map(({ valid, invalid, invalidReasons }) => ({ valid, invalid, invalidReasons })),
    );
  });

  test('the codes at the freezing stay as printed, whatever is written later', async () => {
    const before = verified().frozen;
    expect(before).not.toBeNull();
    const { frozen } = await app.must('countLog.verifyLog', { voteId: scene.voteId });
    expect(frozen).toEqual(before);
    const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    await app.must('confidenceVotes.confirmResult', {
      voteId: scene.voteId,
      version: vote.version,
      confirmedBy: BOARD_HEAD,
      token: scene.tokens.head,
    });
    const later = verified(await exportedBytes(app, scene.voteId));
    expect(later.frozen).toEqual(before);
    expect(later.headCode).not.toBe(before?.headCode);
  });

  test('every single byte of a small one counts, also for the reader that takes files in', () => {
    const small = logFile({ ballots: 2, persons: 2 });
    expect(verified(small).intact).toBe(true);
    expect(readVoteFile(small).ok).toBe(true);
    for (let at = 0; at < small.length; at += 1) missesNothing(small, at);
  });

  test('so does any byte of a real one', () => {
    for (let at = 0; at < bytes.length; at += 61) missesNothing(bytes, at);
  });

  test('a changed mark is named by PC and line, even when the digest is made anew', () => {
    const text = new TextDecoder().decode(bytes);
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('ballot_closed'));
    const forged = lines.with(at, lines[at]!.replace(/(marks\\":\\")1/u, '$12'));
    const result = verified(new TextEncoder().encode(forged.join('\n')));
    const [origin, seq] = JSON.parse(lines[at]!) as [string, number];
    expect(result.broken).toEqual({ origin, seq, what: 'contents' });
    const missing = lines.toSpliced(at, 1);
    expect(verified(new TextEncoder().encode(missing.join('\n'))).broken).toEqual({
      origin,
      seq: seq,
      what: 'gap',
    });
  });
});

describe('npm run verify', () => {
  async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
    let out = '';
    let err = '';
    const code = await runVerify(argv, {
      ...nodeVerifyIo(),
      out: (text) => (out += text),
      err: (text) => (err += text),
    });
    return { code, out, err };
  }

  test('prints what a person compares with the paper, and ends with 0', async () => {
    const path = join(folder, 'nguyen-ven.thuongtruc.json');
    writeFileSync(path, bytes);
    const { code, out } = await run(path);
    expect(code).toBe(0);
    expect(out).toContain('NGUYÊN VẸN');
    const { frozen } = verified();
    expect(out).toContain(
      `mã nội dung ${codeWords(frozen!.contentCode)}, mã nhật ký ${codeWords(frozen!.headCode)}`,
    );
    for (const { name } of scene.kinds[0]!.persons) expect(out).toContain(name);
    const json = await run(path, '--json');
    expect(json.code).toBe(0);
    expect((JSON.parse(json.out) as FileVerification).frozen).toEqual(frozen);
  });

  test('3 with the first broken line; 2 for anything that is no such file', async () => {
    const path = join(folder, 'hong.thuongtruc.json');
    const changed = Uint8Array.from(bytes);
    const at = changed.lastIndexOf('9'.charCodeAt(0));
    changed[at] = '8'.charCodeAt(0);
    writeFileSync(path, changed);
    const broken = await run(path);
    expect(broken.code).toBe(3);
    expect(broken.out).toMatch(
      /KHÔNG NGUYÊN VẸN\n {2}Chỗ hỏng đầu tiên: máy [0-9A-F]{4}-[0-9A-F]{4}, dòng \d+:/u,
    );
    writeFileSync(path, '{"format":"khác"}\n');
    expect(await run(path)).toMatchObject({ code: 2, out: '' });
    expect(await run(join(folder, 'không có'))).toMatchObject({ code: 2, out: '' });
    expect(await run(folder)).toMatchObject({ code: 2, out: '' });
    expect(await run()).toMatchObject({ code: 2, out: '' });
    const misspelt = await run(path, '--jsom');
    expect(misspelt).toMatchObject({ code: 2, out: '' });
    expect(misspelt.err).toContain('--jsom: không có tùy chọn này');
    expect(await run('--help')).toMatchObject({ code: 0, err: '' });
  });
});

test('the minutes print the codes of the freezing, and nothing of them is stale afterwards', async () => {
  const { frozen } = verified();
  const details = await app.must('documents.proposeDetails', {
    subject: ofVote(scene.voteId),
    kind: 'tally_minutes',
  });
  const [draft] = await app.must('documents.makeDrafts', {
    subject: ofVote(scene.voteId),
    documents: [{ kind: 'tally_minutes', details, version: null }],
  });
  const model = app.database.raw
    .prepare<[string], string>('SELECT model FROM official_document WHERE id = ?')
    .pluck()
    .get(draft!.id);
  expect(model).toContain(
    `Mã nội dung: ${codeWords(frozen!.contentCode)}. Mã nhật ký kiểm phiếu: ${codeWords(frozen!.headCode)}.`,
  );
  expect(draft!.stale).toBe(false);
});

describe('the verify button', () => {
  test('says that all is well', async () => {
    expect(await app.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
      intact: true,
      broken: null,
      findings: [],
    });
  });

  /** The log refuses changes; somebody who edits the file of the database does not ask. */
  async function tampered(sql: string): Promise<boolean> {
    const { raw } = app.database;
    const triggers = raw
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
      )
      .all();
    raw.pragma('foreign_keys = OFF');
    raw.exec('BEGIN');
    for (const { name } of triggers) raw.exec(`DROP TRIGGER "${name}"`);
    const changed = raw.prepare(sql).run().changes;
    expect(changed).toBeGreaterThan(0);
    let intact: boolean;
    try {
      intact = (await app.must('countLog.verifyLog', { voteId: scene.voteId })).intact;
    } finally {
      raw.exec('ROLLBACK');
      raw.pragma('foreign_keys = ON');
    }
    return !intact;
  }

  const lines = [1, 5, 12, 'last'] as const;
  const columns = [
    ['vote_id', "substr(vote_id, 1, 35) || CASE substr(vote_id, 36) WHEN '0' THEN '1' ELSE '0' END"],
    ['origin', "CASE substr(origin, 1, 1) WHEN 'a' THEN 'b' ELSE 'a' END || substr(origin, 2)"],
    ['seq', 'seq + 1000'],
    ['at', "replace(at, '.000Z', '.001Z')"],
    ['event_kind', "CASE event_kind WHEN 'printed' THEN 'opened' ELSE 'printed' END"],
    ['payload', "payload || ' '"],
    ['payload', "replace(payload, '\"', '\" ')"],
    [
      'previous_hash',
      "CASE substr(previous_hash, 1, 1) WHEN 'f' THEN 'e' ELSE 'f' END || substr(previous_hash, 2)",
    ],
    ['hash', "CASE substr(hash, 1, 1) WHEN 'f' THEN 'e' ELSE 'f' END || substr(hash, 2)"],
  ] as const;
  test.each(lines.flatMap((line) => columns.map((column) => [line, ...column] as const)))(
    'finds a change in line %s, column %s (%s)',
    async (line, column, value) => {
      const seq = line === 'last' ? '(SELECT max(seq) FROM count_log)' : String(line);
      expect(await tampered(`UPDATE count_log SET ${column} = ${value} WHERE seq = ${seq}`)).toBe(true);
    },
  );

  test.each([
    ["UPDATE ballot_entry SET marks = replace(marks, '1', '2') WHERE marks LIKE '1%'"],
    ['UPDATE ballot_entry SET voided_at = closed_at WHERE ballot_no = 1 AND entry_no = 1'],
    ['UPDATE ballot_entry SET ballot_no = ballot_no + 7 WHERE ballot_no = 3'],
    ['UPDATE ballot_entry SET keys = keys + 1 WHERE ballot_no = 3'],
    ['DELETE FROM ballot_entry WHERE ballot_no = 2 AND entry_no = 1'],
    ["UPDATE field_resolution SET value = '1'"],
    ['DELETE FROM field_resolution'],
    ['UPDATE ballot_batch SET size = size - 1'],
    ['DELETE FROM count_log WHERE seq = 9'],
  ])('finds %s', async (sql) => {
    expect(await tampered(sql)).toBe(true);
  });
});

test('the code of the log is that of the last lines of all chains', async () => {
  const { headCode } = await app.must('countLog.getCodes', { voteId: scene.voteId });
  const [last] = app.database.raw
    .prepare<[], { origin: string; hash: string }>(
      'SELECT origin, hash FROM count_log ORDER BY seq DESC LIMIT 1',
    )
    .all();
  expect(headCode).toBe(checkCodeOf([[last!.origin, last!.hash]]));
});
