import { afterEach, beforeEach, expect, test } from 'vitest';
import type { VoteDocumentKind } from '@shared/documents/kinds';
import { ofVote } from '@shared/documents/subject';
import { addCrew, practise, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, openedVote, saveProfile } from '@tests/fixtures/vote-scene';

/** A count of two kinds of ballot of which nobody got one of the second: whoever stands on it was taken off meanwhile. */

let app: TestApplication;
let scene: BallotScene;

beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  const vote = await openedVote(app, { countMode: 'ballots' });
  const tokens = await addCrew(app, vote.id);
  practise(app);
  for (const [index, { ballotKindId, version }] of vote.ballotKinds.entries()) {
    const handed = index === 0 ? { printed: 47, issued: 47, collected: 2 } : { issued: 0, collected: 0 };
    await app.must('confidenceVotes.recordBallots', {
      ...{ voteId: vote.id, ballotKindId, version, token: tokens.head },
      ...{ printed: 47, valid: null, invalid: null, invalidReasons: {}, ...handed },
    });
  }
  await app.must('ballotCount.makeBatches', {
    ...{ voteId: vote.id, token: tokens.head },
    ballotKindId: vote.ballotKinds[0]!.ballotKindId,
  });
  const { kinds } = await app.must('ballotCount.getCount', { voteId: vote.id });
  scene = { voteId: vote.id, tokens, kinds };
  for (const role of ['typist_1', 'typist_2'] as const) await typeBallots(app, scene, role, 0, ['12', '31']);
});
afterEach(() => app.close());

const current = () => app.must('confidenceVotes.getVote', { voteId: scene.voteId });

async function close(): Promise<void> {
  const { vote } = await current();
  await app.must('confidenceVotes.finishCounting', {
    ...{ voteId: vote.id, version: vote.version, token: scene.tokens.head },
    acceptedBecause: 'Hai người khối UBND đã thôi giữ chức vụ trước khi bỏ phiếu',
  });
  const counted = (await current()).vote;
  await app.must('confidenceVotes.confirmResult', {
    ...{ voteId: vote.id, version: counted.version, token: scene.tokens.head },
    confirmedBy: BOARD_HEAD,
  });
}

async function paper(kind: VoteDocumentKind): Promise<string> {
  const subject = ofVote(scene.voteId);
  const details = await app.must('documents.proposeDetails', { subject, kind });
  const documents = [{ kind, details, version: null }];
  const [made] = await app.must('documents.makeDrafts', { subject, documents });
  const file = await app.must('documents.makeFile', { documentId: made!.id, format: 'html' });
  return new TextDecoder()
    .decode(app.files.get(file.id)?.bytes)
    .replace(/<style.*<\/style>/su, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&nbsp;|\u00a0|\u2060/gu, ' ')
    .replace(/&#39;|&apos;/gu, "'");
}

test('is closed with a reason, and its log holds', async () => {
  const { result } = await current();
  expect(result.problems.filter(({ severity }) => severity === 'blocking')).toEqual([]);
  expect(result.problems.filter(({ code }) => code === 'kind_not_held')).toHaveLength(1);
  await close();
  expect(await app.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
    intact: true,
    findings: [],
  });
  const { votes, persons } = await app.must('voteHistory.getHistory', {});
  expect(votes).toHaveLength(1);
  expect(persons.map(({ name }) => name).toSorted()).toEqual(["H'Len Niê", 'Nguyễn Văn Bình']);
});

test('every paper tells the result of those voted on, and by name who was not', async () => {
  await close();
  for (const [kind, words] of [
    ['tally_minutes', 'không thu về: 45 phiếu'],
    ['result_table', 'Bảng này có 2 người'],
    ['tally_report', 'đối với 2 người giữ chức vụ'],
    ['confirming_resolution', 'đối với 2 người giữ chức vụ'],
    ['announcement_notice', 'đối với 2 người giữ chức vụ'],
  ] as const) {
    const text = await paper(kind);
    expect(text, kind).toContain(words);
    expect(text, kind).toMatch(/Không phát phiếu nên không có kết quả đối với/u);
    expect(text, kind).toContain('Y Thắng Êban, Chủ tịch UBND tỉnh');
    expect(text, kind).toContain('Trần Quốc Ơn, Phó Chủ tịch UBND tỉnh');
    expect(text, kind).toContain('Nguyễn Văn Bình');
    expect(text, kind).not.toMatch(/Chưa đủ số liệu|chưa có số liệu/u);
  }
  const { id } = await app.must('resultFiles.makeResultCsv', { voteId: scene.voteId });
  const lines = new TextDecoder().decode(app.files.get(id)?.bytes).split('\r\n');
  expect(lines.find((line) => line.includes('Y Thắng Êban'))).toMatch(/,không phát phiếu,/u);
});
