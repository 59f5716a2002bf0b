import { afterEach, beforeEach, expect, it } from 'vitest';
import { DATA_RECORD } from '@shared/safety/record';
import { addCrew, PIN, type CrewRole } from '@tests/fixtures/ballot-scene';
import { removeTemporaryFolders } from '@tests/fixtures/data-folder';
import { openKeptProgram } from '@tests/fixtures/kept-program';
import { BOARD_HEAD, openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';

/** A restore that takes a count back names it, and somebody answers for it. */

type Program = Awaited<ReturnType<typeof openKeptProgram>>;

let program: Program;
let voteId: string;
let tokens: Readonly<Record<CrewRole, string>>;
const TITLE = 'Lấy phiếu tín nhiệm năm 2026';
const REASON = 'Máy hỏng giữa chừng';

beforeEach(async () => {
  program = await openKeptProgram();
  await saveProfile(program);
  voteId = (await openedVote(program, { countMode: 'ballots', title: TITLE })).id;
  tokens = await addCrew(program, voteId);
  const { raw } = program.keeper.database();
  raw.prepare("UPDATE count_operator SET practised_at = '2026-07-14T01:00:00.000Z'").run();
  for (const { ballotKindId, version } of (await vote()).ballotKinds) {
    await program.must('confidenceVotes.recordBallots', {
      ...{ voteId, ballotKindId, version, token: tokens.head, invalidReasons: {} },
      ...{ printed: 1, issued: 1, collected: 1, valid: null, invalid: null },
    });
    await program.must('ballotCount.makeBatches', { voteId, token: tokens.head, ballotKindId });
  }
});
afterEach(async () => {
  await program.keeper.close();
  removeTemporaryFolders();
});

const vote = async () => (await program.must('confidenceVotes.getVote', { voteId })).vote;

async function backup() {
  const { fileName } = await program.must('safety.makeBackup', {});
  return { fileName, location: 'main' } as const;
}

async function type(role: 'typist_1' | 'typist_2'): Promise<void> {
  const { kinds } = await program.must('ballotCount.getCount', { voteId });
  for (const { batches, persons } of kinds) {
    await program.must('ballotCount.closeBallot', {
      ...{ token: tokens[role], batchId: batches[0]!.batchId, ballotNo: 1, invalidReason: null },
      ...{ marks: '1'.repeat(persons.length), keys: 2, durationMs: 900 },
    });
  }
}

async function close(): Promise<void> {
  await program.must('confidenceVotes.finishCounting', {
    ...{ voteId, version: (await vote()).version, token: tokens.head, acceptedBecause: 'Đã xem' },
  });
}

it('says nothing where the count stands in the backup as it stands now', async () => {
  await type('typist_1');
  const file = await backup();
  expect((await program.must('safety.previewRestore', file)).counts).toEqual([]);
  await preparedVote(program, { title: 'Cuộc đang chuẩn bị' });
  expect((await program.must('safety.previewRestore', file)).counts).toEqual([]);
  await program.must('safety.restoreBackup', file);
});

it('names an open count with what is typed, and wants the head of its board', async () => {
  const file = await backup();
  await type('typist_1');
  const { counts } = await program.must('safety.previewRestore', file);
  const { operators } = await program.must('ballotCount.getCount', { voteId });
  const operatorId = operators.find(({ role }) => role === 'head')!.id;
  expect(counts).toEqual([
    {
      ...{ voteId, title: TITLE, now: 'đang kiểm phiếu, 2 lượt nhập phiếu', then: 'đang kiểm phiếu' },
      head: { operatorId, name: BOARD_HEAD },
    },
  ]);
  expect(await program.call('safety.restoreBackup', file)).toMatchObject({
    error: { code: 'safety.counts-taken-back', params: { titles: TITLE } },
  });
  const typist = { reason: REASON, token: tokens.typist_1 };
  expect(await program.call('safety.restoreBackup', { ...file, consent: typist })).toMatchObject({
    error: { code: 'ballots.signed-out' },
  });
  expect((await program.must('ballotCount.getCount', { voteId })).closed).toEqual([2, 0]);
  const { token } = await program.must('ballotCount.signIn', { voteId, operatorId, pin: PIN });
  await program.must('safety.restoreBackup', { ...file, consent: { reason: REASON, token } });
  expect((await program.must('ballotCount.getCount', { voteId })).closed).toEqual([0, 0]);
  const [told] = await program.must('safety.getHistory', { entity: 'data', id: DATA_RECORD });
  expect(told?.changes).toEqual([
    { field: 'Bản sao lưu', before: '', after: 'Sao lưu bằng tay, máy này, HĐND tỉnh Đắk Lắk' },
    { field: TITLE, before: 'đang kiểm phiếu, 2 lượt nhập phiếu', after: 'đang kiểm phiếu' },
    { field: 'Người xác nhận', before: '', after: `${BOARD_HEAD}, trưởng ban, ký bằng mã PIN` },
    { field: 'Lý do', before: '', after: REASON },
  ]);
});

it('names a closing that would be taken back; where the head is away the office answers by name', async () => {
  await type('typist_1');
  await type('typist_2');
  const file = await backup();
  await close();
  const { counts } = await program.must('safety.previewRestore', file);
  expect(counts).toMatchObject([
    { title: TITLE, now: expect.stringMatching(/^đã kiểm xong, chốt lúc/u) as string },
  ]);
  expect(counts[0]?.then).toBe('đang kiểm phiếu, 4 lượt nhập phiếu');
  const consent = { reason: REASON, by: 'Phan Thị Giang' };
  await program.must('safety.restoreBackup', { ...file, consent });
  expect((await vote()).status).toBe('counting');
  const [told] = await program.must('safety.getHistory', { entity: 'data', id: DATA_RECORD });
  expect(told?.changes).toContainEqual({
    field: 'Người xác nhận',
    before: '',
    after: 'Phan Thị Giang, thay trưởng ban vắng mặt',
  });
});

it('names a count that the backup does not know, and open totals', async () => {
  const first = await backup();
  const { id } = await openedVote(program, { title: 'Cuộc nhập số tổng' });
  expect((await program.must('safety.previewRestore', first)).counts).toMatchObject([
    { voteId: id, now: 'đang kiểm phiếu', then: 'chưa có cuộc này', head: null },
  ]);
  const second = await backup();
  expect((await program.must('safety.previewRestore', second)).counts).toEqual([]);
  const { ballotKinds } = (await program.must('confidenceVotes.getVote', { voteId: id })).vote;
  const { ballotKindId, version } = ballotKinds[0]!;
  await program.must('confidenceVotes.recordBallots', {
    ...{ voteId: id, ballotKindId, version, invalidReasons: {} },
    ...{ printed: 9, issued: 9, collected: 9, valid: 9, invalid: 0 },
  });
  expect((await program.must('safety.previewRestore', second)).counts).toMatchObject([{ voteId: id }]);
});
