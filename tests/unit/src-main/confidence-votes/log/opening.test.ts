import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileSetUp } from '@shared/confidence-votes/log/file-contract';
import type { LogLine } from '@shared/confidence-votes/log/model';
import { hashOfLine } from '@main/database/log-line-hash';
import {
  verifyVoteFile,
  type FileVerification,
} from '@main/confidence-votes/log/verify-file/file-verification';
import { runVerify } from '@main/confidence-votes/log/verify-file/verify-command';
import { readVoteFile, writeVoteFile, type VoteFile } from '@main/confidence-votes/log/files/vote-file';
import { ok } from '@shared/kernel/result';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { exportedBytes, takeIn } from '@tests/fixtures/exchange-scene';

/** The line that opens a count fixes whom, when, by whom and by which rules is counted. */

let app: TestApplication;
let scene: BallotScene;
let file: VoteFile;

beforeAll(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  scene = await ballotScene(app, 2);
  await typeBallots(app, scene, 'typist_1', 0, ['12', '11']);
  const read = readVoteFile(await exportedBytes(app, scene.voteId));
  if (!read.ok) throw new Error(read.error.code);
  file = read.value;
});
afterAll(() => app.close());

/** Written anew with a right digest and right codes, as somebody would who knows the format. */
function written(changes: { readonly setUp?: FileSetUp; readonly lines?: readonly LogLine[] }): Uint8Array {
  const { format: _, version: _version, digest: _digest, lines: _lines, ...facts } = file.header;
  const lines = changes.lines ?? file.lines;
  const setUp = changes.setUp ?? file.setUp;
  const { headCode, contentCode } = verified(writeVoteFile(facts, setUp, lines));
  return writeVoteFile({ ...facts, headCode, contentCode }, setUp, lines);
}

function verified(bytes: Uint8Array): FileVerification {
  const result = verifyVoteFile(bytes);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

const withVote = (changes: Partial<FileSetUp['vote']>): FileSetUp => ({
  ...file.setUp,
  vote: { ...file.setUp.vote, ...changes },
});

/** The log with another opening line, chained anew from there on. */
function chainedAnew(change: (payload: Record<string, unknown>) => Record<string, unknown>): LogLine[] {
  const lines: LogLine[] = [];
  for (const line of file.lines) {
    const payload =
      line.eventKind === 'opened'
        ? JSON.stringify(change(JSON.parse(line.payload) as Record<string, unknown>))
        : line.payload;
    const next = { ...line, payload, previousHash: lines.at(-1)?.hash ?? '' };
    lines.push({ ...next, hash: hashOfLine({ voteId: file.header.voteId, ...next }) });
  }
  return lines;
}

describe('the verify command', () => {
  test('prints date, board and rules as they were when counting began', async () => {
    const bytes = written({});
    expect(verified(bytes)).toMatchObject({
      intact: true,
      opening: {
        date: '2026-07-14',
        deputiesTotal: 47,
        ruleSet: { code: 'nq96-2023', decimals: 2 },
        board: [
          { name: BOARD_HEAD, posts: 'Đại biểu', role: 'head' },
          { name: 'Bùi Văn Cường', posts: 'Đại biểu', role: 'secretary' },
        ],
      },
    });
    let out = '';
    const io = {
      readBytes: () => Promise.resolve(ok(bytes)),
      out: (text: string) => (out += text),
      err: () => undefined,
    };
    expect(await runVerify(['x'], io)).toBe(0);
    expect(out).toContain('Ngày bỏ phiếu: 14/07/2026; tổng số đại biểu: 47');
    expect(out).toContain('Ban kiểm phiếu: Đỗ Thị Ánh (Trưởng ban), Bùi Văn Cường (Thư ký)');
    expect(out).toContain('Căn cứ: Nghị quyết số 96/2023/QH15');
  });

  test.each<[string, () => FileSetUp, string]>([
    [
      'another head',
      () => ({
        ...file.setUp,
        board: file.setUp.board.map((one) => (one.role === 'head' ? { ...one, name: 'Lê Văn Khác' } : one)),
      }),
      'Ban kiểm phiếu (lúc mở: Đỗ Thị Ánh (Trưởng ban), Bùi Văn Cường (Thư ký); trong tệp: Lê Văn Khác (Trưởng ban), Bùi Văn Cường (Thư ký))',
    ],
    ['a member less', () => ({ ...file.setUp, board: file.setUp.board.slice(0, 1) }), 'Ban kiểm phiếu ('],
    [
      'another post on the board',
      () => ({ ...file.setUp, board: file.setUp.board.map((one) => ({ ...one, posts: 'Ủy viên' })) }),
      'Ban kiểm phiếu.',
    ],
    [
      'another day',
      () => withVote({ date: '2026-07-15' }),
      'ngày bỏ phiếu (lúc mở: 14/07/2026; trong tệp: 15/07/2026).',
    ],
    ['no day', () => withVote({ date: null }), 'ngày bỏ phiếu (lúc mở: 14/07/2026; trong tệp: chưa có).'],
    [
      'another title',
      () => withVote({ title: 'Lấy phiếu khác' }),
      'tên cuộc bỏ phiếu (lúc mở: “Lấy phiếu tín nhiệm giữa nhiệm kỳ”; trong tệp: “Lấy phiếu khác”).',
    ],
    ['another session', () => withVote({ sessionName: 'Kỳ họp thứ 9' }), 'kỳ họp (lúc mở: “Kỳ họp thứ 8”; '],
    ['no place', () => withVote({ place: '' }), 'địa điểm (lúc mở: “Hội trường tỉnh”; trong tệp: chưa có).'],
    ['another total', () => withVote({ deputiesTotal: 46 }), 'tổng số đại biểu (lúc mở: 47; trong tệp: 46).'],
    [
      'another rounding under the same name',
      () => withVote({ ruleSet: { ...file.setUp.vote.ruleSet, decimals: 1 } }),
      'căn cứ pháp lý.',
    ],
    [
      'another resolution',
      () => withVote({ ruleSet: { ...file.setUp.vote.ruleSet, shortTitle: 'Nghị quyết khác' } }),
      'căn cứ pháp lý (lúc mở: Nghị quyết số 96/2023/QH15; trong tệp: Nghị quyết khác).',
    ],
    [
      'another post on the ballot',
      () => ({
        ...file.setUp,
        officials: file.setUp.officials.map((one) => ({ ...one, posts: 'Chức vụ khác' })),
      }),
      'loại phiếu và người trên phiếu.',
    ],
    [
      'another name of a kind of ballot',
      () => ({ ...file.setUp, kinds: file.setUp.kinds.map((one) => ({ ...one, title: `${one.title} B` })) }),
      'loại phiếu và người trên phiếu.',
    ],
    ['three entries', () => withVote({ entries: 3 }), 'số lần nhập (lúc mở: 2; trong tệp: 3).'],
  ])('finds %s in the set-up, although digest and codes are right, and names it', (_name, setUp, words) => {
    const { intact, broken, findings } = verified(written({ setUp: setUp() }));
    expect({ intact, broken }).toEqual({ intact: false, broken: null });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`Thiết lập trong tệp khác với lúc mở kiểm phiếu: ${words}`);
  });

  test('still verifies a log of the time when board, date and rules were not told, and prints none', () => {
    const lines = chainedAnew(({ procedure, entries, batchSize, rehearsalOf, kinds }) => ({
      procedure,
      entries,
      batchSize,
      rehearsalOf,
      kinds: (kinds as { ballotKindId: string; title: string; officials: Record<string, unknown>[] }[]).map(
        (kind) => ({
          ...kind,
          officials: kind.officials.map(({ officialId, no, name }) => ({ officialId, no, name })),
        }),
      ),
    }));
    const bytes = written({ lines });
    expect(verified(bytes)).toMatchObject({ intact: true, findings: [], opening: null });
    expect(readVoteFile(bytes).ok).toBe(true);
  });

  test('an opening line that is no such line is refused where files are taken in', async () => {
    const bytes = written({ lines: chainedAnew((payload) => ({ ...payload, board: 'không ai' })) });
    expect(verified(bytes).intact).toBe(false);
    const other = await openTestApplication();
    await saveProfile(other);
    expect(await takeIn(other, null, bytes)).toMatchObject({
      ok: false,
      error: { code: 'countLog.damaged' },
    });
    await other.close();
  });
});

describe('the verify button', () => {
  test.each([
    ["UPDATE counting_board_member SET name = 'Lê Văn Khác' WHERE role = 'head'", 'Ban kiểm phiếu'],
    ["DELETE FROM counting_board_member WHERE role <> 'head'", 'Ban kiểm phiếu'],
    ["UPDATE confidence_vote SET vote_date = '2026-07-15'", 'ngày bỏ phiếu'],
    ['UPDATE confidence_vote SET deputies_total = 46', 'tổng số đại biểu'],
    ["UPDATE confidence_vote SET title = 'Lấy phiếu khác'", 'tên cuộc bỏ phiếu'],
    ["UPDATE confidence_vote SET session_name = 'Kỳ họp thứ 9'", 'kỳ họp'],
    ["UPDATE confidence_vote SET place = 'Hội trường B'", 'địa điểm'],
    [
      `UPDATE confidence_vote SET rule_set = replace(rule_set, '"decimals":2', '"decimals":1')`,
      'căn cứ pháp lý',
    ],
    ["UPDATE vote_official SET posts = posts || ' B'", 'loại phiếu và người trên phiếu'],
  ])('finds %s', async (sql, words) => {
    const { raw } = app.database;
    raw.exec('BEGIN');
    try {
      expect(raw.prepare(sql).run().changes).toBeGreaterThan(0);
      const { intact, findings } = await app.must('countLog.verifyLog', { voteId: scene.voteId });
      expect(intact).toBe(false);
      expect(findings).toEqual([`Thiết lập trên máy này khác với lúc mở kiểm phiếu: ${words}.`]);
    } finally {
      raw.exec('ROLLBACK');
    }
    expect(await app.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({ intact: true });
  });
});
