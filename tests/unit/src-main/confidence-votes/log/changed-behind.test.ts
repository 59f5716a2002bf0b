import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOfLine } from '@main/database/log-line-hash';
import type { LogLine } from '@shared/confidence-votes/log/model';
import { tellsResult } from '@shared/confidence-votes/state';
import { errorMessage } from '@shared/contract/error-messages';
import { ofVote } from '@shared/documents/subject';
import { changeDataBehind } from '@tests/fixtures/changed-data';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';

/** Somebody who edits the file of the database asks neither its triggers nor its checks. */

let app: TestApplication;
let scene: BallotScene;

beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  scene = await ballotScene(app, 2);
  for (const kind of [0, 1]) {
    await typeBallots(app, scene, 'typist_1', kind, ['11', '12']);
    await typeBallots(app, scene, 'typist_2', kind, ['11', kind === 0 ? '13' : '12']);
  }
  await app.must('ballotCount.resolveField', {
    token: scene.tokens.resolver,
    ballotKindId: scene.kinds[0]!.ballotKindId,
    ...{ ballotNo: 2, place: 1, value: '2', repeated: false },
  });
});
afterEach(() => app.close());

const changeBehind = (sql: string): void => changeDataBehind(app, sql);

async function finish() {
  const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  const ref = { voteId: vote.id, version: vote.version, token: scene.tokens.head };
  return app.call('confidenceVotes.finishCounting', { ...ref, acceptedBecause: 'Đã xem lại' });
}

async function confirm() {
  const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  const ref = { voteId: vote.id, version: vote.version, token: scene.tokens.head };
  return app.call('confidenceVotes.confirmResult', { ...ref, confirmedBy: BOARD_HEAD });
}

async function publish() {
  const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  const ref = { voteId: vote.id, version: vote.version, token: scene.tokens.head };
  return app.call('confidenceVotes.publishResult', ref);
}

const wordsOf = (reply: Awaited<ReturnType<typeof finish>>): string =>
  reply.ok ? 'closed' : errorMessage(reply.error);

const statusNow = async (): Promise<string> =>
  (await app.must('confidenceVotes.getVote', { voteId: scene.voteId })).vote.status;

const OTHER_MARKS = "UPDATE ballot_entry SET marks = '33' WHERE ballot_no = 1";

describe('figures that are not what the log says', () => {
  test.each([
    ['marks of both entries alike', OTHER_MARKS, 'Phiếu 1, lần 1: bảng khác nhật ký.'],
    ['an announced figure', 'UPDATE ballot_kind SET printed = 3', 'số phiếu in trên máy này là 3'],
    [
      'a line of the log',
      "UPDATE count_log SET payload = payload || ' ' WHERE seq = 5",
      'dòng 5: nội dung bị sửa',
    ],
    [
      'a line that is no JSON',
      'UPDATE count_log SET payload = substr(payload, 2) WHERE seq = 5',
      'dòng 5: nội dung bị sửa',
    ],
  ])('are not closed: %s', async (_name, sql, words) => {
    changeBehind(sql);
    const reply = await finish();
    expect(wordsOf(reply)).toContain('Không chốt, xác nhận, công bố được');
    expect(wordsOf(reply)).toContain(words);
    expect(await statusNow()).toBe('counting');
  });

  test('are not confirmed either', async () => {
    expect(wordsOf(await finish())).toBe('closed');
    changeBehind(OTHER_MARKS);
    expect(wordsOf(await confirm())).toContain('Số liệu không còn như lúc chốt');
    expect(await statusNow()).toBe('counted');
  });

  test('nor is a line of the log', async () => {
    expect(wordsOf(await finish())).toBe('closed');
    changeBehind("UPDATE count_log SET payload = payload || ' ' WHERE seq = 5");
    expect(wordsOf(await confirm())).toContain('dòng 5: nội dung bị sửa');
    expect(await statusNow()).toBe('counted');
  });

  test('are closed and confirmed where nothing was changed', async () => {
    expect(wordsOf(await finish())).toBe('closed');
    expect(wordsOf(await confirm())).toBe('closed');
  });
});

describe('figures changed after the head confirmed them', () => {
  const CHANGED = 'Số liệu không còn như lúc chốt';
  const minutes = () => ({ subject: ofVote(scene.voteId), kind: 'tally_minutes' as const });

  beforeEach(async () => {
    expect(wordsOf(await finish())).toBe('closed');
    expect(wordsOf(await confirm())).toBe('closed');
  });

  test.each([
    ['marks of both entries alike', OTHER_MARKS],
    ['an announced figure', 'UPDATE ballot_kind SET issued = 3, printed = 3'],
  ])('are told as such, and published by nobody: %s', async (_name, sql) => {
    changeBehind(sql);
    const { result } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    expect(result.problems.filter(({ severity }) => severity === 'blocking')).toMatchObject(
      scene.kinds.map(({ ballotKindId, title }) => ({
        ballotKindId,
        code: 'figures_changed',
        message: `${title}: số liệu không còn như lúc chốt.`,
      })),
    );
    expect(wordsOf(await publish())).toContain('Không chốt, xác nhận, công bố được');
    expect(await statusNow()).toBe('confirmed');
  });

  test('are published by nobody where the log was changed with them, its chain hashed anew', async () => {
    changeBehind(OTHER_MARKS);
    const { raw } = app.database;
    const lines = raw
      .prepare<[], LogLine>(
        `SELECT origin, seq, at, event_kind AS eventKind, payload, previous_hash AS previousHash, hash
         FROM count_log ORDER BY seq`,
      )
      .all();
    let previousHash = '';
    for (const line of lines) {
      const payload =
        line.eventKind === 'ballot_closed' && line.payload.includes('"ballotNo":1,')
          ? line.payload.replace(/"marks":"\d+"/u, '"marks":"33"')
          : line.payload;
      const hash = hashOfLine({ voteId: scene.voteId, ...line, payload, previousHash });
      changeBehind(
        `UPDATE count_log SET payload = '${payload.replaceAll("'", "''")}', hash = '${hash}',
         previous_hash = '${previousHash}' WHERE seq = ${line.seq}`,
      );
      previousHash = hash;
    }
    expect(wordsOf(await publish())).toContain(CHANGED);
    expect(await statusNow()).toBe('confirmed');
  });

  test('stand on no paper, slide or file', async () => {
    const details = await app.must('documents.proposeDetails', minutes());
    const [draft] = await app.must('documents.makeDrafts', {
      subject: ofVote(scene.voteId),
      documents: [{ kind: 'tally_minutes', details, version: null }],
    });
    changeBehind(OTHER_MARKS);
    const refused = [
      await app.call('documents.makeDrafts', {
        subject: ofVote(scene.voteId),
        documents: [{ kind: 'tally_minutes', details, version: draft!.version }],
      }),
      await app.call('documents.preview', { ...minutes(), details }),
      await app.call('resultFiles.makeSlides', { voteId: scene.voteId, format: 'pptx' }),
      await app.call('resultFiles.makeResultCsv', { voteId: scene.voteId }),
      await app.call('resultFiles.makeWholeResult', { voteId: scene.voteId }),
      await app.call('countLog.exportBallots', { voteId: scene.voteId, format: 'csv' }),
    ];
    for (const reply of refused) {
      expect(reply.ok ? 'made' : errorMessage(reply.error)).toContain(CHANGED);
    }
    expect(
      (
        await app.call('documents.issue', {
          documentId: draft!.id,
          version: draft!.version,
          issueDate: '2026-07-15',
        })
      ).ok,
    ).toBe(false);
  });

  test('are published where nothing was changed', async () => {
    expect(wordsOf(await publish())).toBe('closed');
  });
});

describe('closed figures that the log does not prove any more', () => {
  const result = async () => (await app.must('confidenceVotes.getVote', { voteId: scene.voteId })).result;

  beforeEach(async () => {
    expect(wordsOf(await finish())).toBe('closed');
    expect(wordsOf(await confirm())).toBe('closed');
    expect(wordsOf(await publish())).toBe('closed');
  });

  const LAST = '(SELECT max(seq) FROM count_log)';
  test.each([
    [
      'a line that cannot be read',
      ["UPDATE count_log SET payload = substr(payload, 2) WHERE event_kind = 'operator_saved'"],
      'nội dung bị sửa',
    ],
    [
      'the line of the closing fitted to other figures',
      [
        OTHER_MARKS,
        `UPDATE count_log SET payload = replace(payload, '"frozen"', '"figured"') WHERE event_kind = 'state_changed'`,
      ],
      'nội dung bị sửa',
    ],
    ['a line without its contents', ["UPDATE count_log SET payload = 'null' WHERE seq = 5"], 'dòng 5'],
    [
      'the end of the log cut off with the closing',
      [`DELETE FROM count_log WHERE seq > ${LAST} - 3`],
      'Nhật ký trên máy này không có dòng chốt số liệu',
    ],
    [
      'names of two people exchanged',
      [
        `UPDATE vote_official SET name = (SELECT name FROM vote_official AS other WHERE other.vote_id = vote_official.vote_id
           AND other.ballot_kind_id = vote_official.ballot_kind_id AND other.printed_no = 3 - vote_official.printed_no)
         WHERE ballot_kind_id = (SELECT id FROM ballot_kind ORDER BY sort_order LIMIT 1) AND printed_no IN (1, 2)`,
      ],
      'loại phiếu và người trên phiếu',
    ],
    [
      'the number that percentages rest on',
      ['UPDATE confidence_vote SET deputies_total = deputies_total + 1'],
      'tổng số đại biểu',
    ],
    [
      'a kind of ballot that was not there',
      [
        `INSERT INTO ballot_kind (id, vote_id, title, sort_order, invalid_reasons, row_version)
         SELECT '00000000-0000-4000-8000-0000000000aa', vote_id, 'Phiếu thêm', 9, '{}', 1 FROM ballot_kind LIMIT 1`,
      ],
      'Phiếu thêm: số liệu không còn như lúc chốt',
    ],
  ])('are told nowhere: %s', async (_name, statements, words) => {
    const minutes = { subject: ofVote(scene.voteId), kind: 'tally_minutes' as const };
    const details = await app.must('documents.proposeDetails', minutes);
    for (const sql of statements) changeBehind(sql);
    const { problems } = await result();
    expect(problems.filter(({ severity }) => severity === 'blocking').map(({ message }) => message)).toEqual([
      expect.stringContaining(words),
    ]);
    expect(tellsResult('published', { problems })).toBe(false);
    const refused = [
      await app.call('documents.makeDrafts', {
        subject: ofVote(scene.voteId),
        documents: [{ kind: 'tally_minutes', details, version: null }],
      }),
      await app.call('documents.preview', { ...minutes, details }),
      await app.call('resultFiles.makeSlides', { voteId: scene.voteId, format: 'pptx' }),
      await app.call('resultFiles.makeResultCsv', { voteId: scene.voteId }),
      await app.call('resultFiles.makeWholeResult', { voteId: scene.voteId }),
      await app.call('countLog.exportBallots', { voteId: scene.voteId, format: 'csv' }),
    ];
    for (const reply of refused) {
      expect(reply.ok ? 'made' : errorMessage(reply.error)).toMatch(/khôi phục bản sao lưu/iu);
    }
  });

  test('are told where nothing was changed', async () => {
    expect(tellsResult('published', await result())).toBe(true);
  });
});

describe('a byte that makes a line unreadable', () => {
  test('in the name of a person is named by line, and the log is still listed', async () => {
    changeBehind("UPDATE count_log SET payload = substr(payload, 2) WHERE event_kind = 'operator_saved'");
    const told = app.database.raw
      .prepare<[], { seq: number; count: number }>(
        "SELECT min(seq) AS seq, count(*) AS count FROM count_log WHERE event_kind = 'operator_saved'",
      )
      .get()!;
    expect(await app.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
      intact: false,
      broken: { seq: told.seq, what: 'contents' },
    });
    const { lines } = await app.must('countLog.listLog', { voteId: scene.voteId, page: 0 });
    const unread = lines.filter(({ words }) => words === 'Không đọc được dòng này; hãy kiểm tra nhật ký');
    expect(unread).toHaveLength(told.count);
  });

  test.each([
    ["UPDATE field_resolution SET value = '22'", 'Phân xử phiếu 2: bảng khác nhật ký.'],
    ["UPDATE field_resolution SET value = '5'", 'Phân xử phiếu 2: bảng khác nhật ký.'],
    ["UPDATE ballot_entry SET marks = '1' WHERE ballot_no = 1", 'Phiếu 1, lần 1: bảng khác nhật ký.'],
    ["UPDATE ballot_entry SET marks = '15' WHERE ballot_no = 1", 'Phiếu 1, lần 1: bảng khác nhật ký.'],
  ])('of a ballot is named: %s', async (sql, words) => {
    changeBehind(sql);
    const { findings } = await app.must('countLog.verifyLog', { voteId: scene.voteId });
    expect(findings).toContain(words);
    expect((await finish()).ok).toBe(false);
  });
});
