import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, refusal, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, FIELDS, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { addCrew, ballotScene, CREW, PIN, signIn, typeBallots } from '@tests/fixtures/ballot-scene';
import { ofVote } from '@shared/documents/subject';
import { exportedBytes, sceneOn, uploaded } from '@tests/fixtures/exchange-scene';

/** Who may do what at a count ballot by ballot (T45), and whose hand the log names. */

let app: TestApplication;
let second: TestApplication;

beforeEach(async () => {
  app = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [app, second]) await saveProfile(pc);
});
afterEach(async () => {
  await app.close();
  await second.close();
});

describe('opening the count', () => {
  test('is signed by the head or whoever resolves as soon as they have a PIN, and the log names them', async () => {
    const { id: voteId, version } = await preparedVote(app, {
      ...FIELDS,
      countMode: 'ballots',
      deputiesPresent: 45,
    });
    const tokens = await addCrew(app, voteId);
    const open = (token?: string) =>
      app.call('confidenceVotes.openCounting', {
        voteId,
        version,
        ...(token === undefined ? {} : { token }),
      });
    expect(await refusal(open())).toBe('ballots.signed-out');
    expect(await refusal(open(tokens.typist_1))).toBe('ballots.not-allowed');
    expect(await refusal(open(tokens.resolver))).toBe('accepted');
    const { vote } = await app.must('confidenceVotes.getVote', { voteId });
    expect(vote.stateChanges.at(-1)).toMatchObject({ to: 'counting', actor: CREW.resolver });
    const { lines } = await app.must('countLog.listLog', { voteId, page: 0 });
    expect(lines.find(({ words }) => words.startsWith('Bắt đầu kiểm phiếu'))).toMatchObject({
      words: 'Bắt đầu kiểm phiếu, chương trình phiên bản 0.0.0',
      who: CREW.resolver,
    });
    // What was said of presence while the vote was prepared is in the log as well.
    expect(lines.find(({ words }) => words.includes('có mặt 45'))?.who).toBe(CREW.resolver);
    expect(await app.must('countLog.verifyLog', { voteId })).toMatchObject({ intact: true, findings: [] });
  });

  test('needs nobody before people are declared, where totals are typed, and in a rehearsal', async () => {
    const alone = await preparedVote(app, { countMode: 'ballots' });
    const totals = await preparedVote(app, { title: 'Nhập số tổng' });
    const staffed = await preparedVote(app, { title: 'Có diễn tập', countMode: 'ballots' });
    await addCrew(app, staffed.id);
    const { voteId: rehearsal } = await app.must('rehearsal.startRehearsal', { voteId: staffed.id });
    for (const voteId of [alone.id, totals.id, rehearsal]) {
      const { version } = (await app.must('confidenceVotes.getVote', { voteId })).vote;
      await app.must('confidenceVotes.openCounting', { voteId, version });
    }
  });

  test('is not lost with a forgotten PIN: the head sets it anew before anything is typed, and the log says so', async () => {
    const { id: voteId, version } = await preparedVote(app, { countMode: 'ballots' });
    const tokens = await addCrew(app, voteId);
    const { operators } = await app.must('ballotCount.getCount', { voteId });
    const head = operators.find(({ role }) => role === 'head')!;
    const anew = {
      ...{ voteId, token: null, operatorId: head.id, version: head.version },
      ...{ name: head.name, role: 'head' as const, active: true, pin: '1357' },
    } as const;
    expect(await refusal(app.call('ballotCount.saveOperator', { ...anew, name: 'Người Khác' }))).toBe(
      'ballots.signed-out',
    );
    expect(await refusal(app.call('ballotCount.saveOperator', { ...anew, token: tokens.typist_1 }))).toBe(
      'ballots.not-allowed',
    );
    await app.must('ballotCount.saveOperator', anew);
    const signed = await app.must('ballotCount.signIn', { voteId, operatorId: head.id, pin: '1357' });
    const { lines } = await app.must('countLog.listLog', { voteId, page: 0 });
    expect(lines[0]).toMatchObject({
      words: `Khai người kiểm phiếu ${BOARD_HEAD} (trưởng ban), đặt mã PIN không có mã cũ`,
      who: '',
    });
    await app.must('confidenceVotes.openCounting', { voteId, version, token: signed.token });
    expect(await refusal(app.call('ballotCount.saveOperator', { ...anew, pin: PIN }))).toBe(
      'ballots.signed-out',
    );
  });
});

describe('whoever typed a ballot', () => {
  test('keeps the name: a replacement is a row of its own, and nobody comes again as somebody else', async () => {
    const scene = await ballotScene(app, 2);
    const { voteId, tokens } = scene;
    const rowOf = async (role: 'typist_1' | 'typist_2') =>
      (await app.must('ballotCount.getCount', { voteId })).operators.find((one) => one.role === role)!;
    const rename = async (role: 'typist_1' | 'typist_2', name: string) => {
      const { id, version } = await rowOf(role);
      return app.call('ballotCount.saveOperator', {
        ...{ voteId, token: tokens.head, operatorId: id, version, name, role, active: true, pin: null },
      });
    };
    await typeBallots(app, scene, 'typist_1', 0, ['11']);
    expect(await refusal(rename('typist_1', 'Lý Thị Lan'))).toBe('ballots.name-stands');
    // Other marks are another person, who could come again under the first name.
    expect(await refusal(rename('typist_1', 'Bùi Văn Cượng'))).toBe('ballots.name-stands');
    // Capitals are put right; who did nothing yet may be anybody.
    expect(await refusal(rename('typist_1', CREW.typist_1.toUpperCase()))).toBe('accepted');
    expect(await refusal(rename('typist_2', 'Lý Thị Lan'))).toBe('accepted');
  });
});

describe('taking a file in', () => {
  test('is done by the head or whoever resolves; another role is taken over by the head alone', async () => {
    const scene = await ballotScene(app, 2);
    const { voteId, tokens } = scene;
    const there = await sceneOn(second, scene, await exportedBytes(app, voteId));
    const zeroReport = async (pc: TestApplication) =>
      (await pc.must('documents.listPapers', { subject: ofVote(voteId), stages: ['count'] })).find(
        ({ kind }) => kind === 'zero_report',
      )?.notNeeded;
    // Made where the count was opened: the second PC asks for none.
    expect(await zeroReport(app)).toBe(null);
    expect(await zeroReport(second)).toBe('Kiểm phiếu mở trên máy khác; báo cáo lập ở máy đó.');
    await typeBallots(second, there, 'typist_1', 0, ['11']);
    const typist = (await second.must('ballotCount.getCount', { voteId })).operators.find(
      ({ role }) => role === 'typist_2',
    )!;
    await second.must('ballotCount.saveOperator', {
      ...{ voteId, token: there.tokens.head, operatorId: typist.id, version: typist.version },
      ...{ name: typist.name, role: 'resolver', pin: null, active: true },
    });
    const bytes = await exportedBytes(second, voteId);
    const merge = (
      how: { readonly token?: string; readonly roles?: 'keep' | 'take' },
      upload = uploaded(app, bytes),
    ) => app.call('countLog.mergeVote', { voteId, upload, ...how });
    const roleHere = async () =>
      (await app.must('ballotCount.getCount', { voteId })).operators.find(({ id }) => id === typist.id)?.role;

    expect(await app.must('countLog.previewMerge', { voteId, upload: uploaded(app, bytes) })).toMatchObject({
      signed: true,
      roles: [`${typist.name}: người nhập lần 2 thành người phân xử.`],
    });
    expect(await refusal(merge({}))).toBe('ballots.signed-out');
    expect(await refusal(merge({ token: tokens.typist_1 }))).toBe('ballots.not-allowed');
    expect(await refusal(merge({ token: tokens.resolver, roles: 'take' }))).toBe('ballots.not-allowed');
    expect(await refusal(merge({ token: tokens.resolver }))).toBe('accepted');
    expect(await roleHere()).toBe('typist_2');
    const { lines } = await app.must('countLog.listLog', { voteId, page: 0 });
    const taking = lines.find(({ own, words }) => own && words.startsWith('Nhận tệp của máy'));
    expect(taking?.who).toBe(CREW.resolver);

    // Not taken over, it is asked again with the next file.
    await typeBallots(second, there, 'typist_1', 0, ['12']);
    const next = uploaded(app, await exportedBytes(second, voteId));
    expect((await app.must('countLog.previewMerge', { voteId, upload: next })).roles).toHaveLength(1);
    expect(await refusal(merge({ token: await signIn(app, voteId, 'head'), roles: 'take' }, next))).toBe(
      'accepted',
    );
    expect(await roleHere()).toBe('resolver');
    expect(await app.must('countLog.verifyLog', { voteId })).toMatchObject({ intact: true, findings: [] });
  });
});

test('another version of the program that goes on with an open count stands in the log and in what is ready', async () => {
  const scene = await ballotScene(app, 2);
  const { voteId } = scene;
  const version = async () =>
    (await app.must('rehearsal.getReadiness', { voteId })).find(({ code }) => code === 'version');
  expect(await version()).toMatchObject({ state: 'ready' });
  app.setProgram('9.9.9');
  await typeBallots(app, scene, 'typist_1', 0, ['12', '11']);
  const { lines } = await app.must('countLog.listLog', { voteId, page: 0 });
  const told = lines.filter(({ words }) => words.includes('đổi phiên bản'));
  expect(told.map(({ words }) => words)).toEqual([
    'Chương trình đổi phiên bản khi đang kiểm: 0.0.0 thành 9.9.9',
  ]);
  expect(await version()).toMatchObject({
    state: 'look',
    text: 'Cuộc này đã kiểm bằng phiên bản 0.0.0, nay chạy 9.9.9.',
  });
  expect(await app.must('countLog.verifyLog', { voteId })).toMatchObject({ intact: true, findings: [] });
});

test('Hoa and Hòa are two people, who may count together; what is ready says that the names are alike', async () => {
  const { id: voteId } = await preparedVote(app, { countMode: 'ballots' });
  const { head: token } = await addCrew(app, voteId);
  const declare = (name: string) =>
    app.call('ballotCount.saveOperator', {
      ...{ voteId, token, operatorId: null, version: null, name, role: 'observer', pin: PIN, active: true },
    });
  expect(await refusal(declare('Mai Thị Hoa'))).toBe('accepted');
  expect(await refusal(declare('Mai Thị Hòa'))).toBe('accepted');
  expect(await refusal(declare('mai thị hoà'))).toBe('ballots.name-twice');
  const ready = await app.must('rehearsal.getReadiness', { voteId });
  expect(ready.find(({ code }) => code === 'operators')).toMatchObject({
    state: 'look',
    text: 'Tên gần giống nhau: Mai Thị Hoa, Mai Thị Hòa.',
  });
});

test('a kind of which no ballot came back holds nothing up', async () => {
  const scene = await ballotScene(app, 1);
  const { voteId, tokens } = scene;
  const other = await app.must('confidenceVotes.getVote', { voteId });
  const { ballotKindId, version } = other.vote.ballotKinds[1]!;
  await app.must('confidenceVotes.recordBallots', {
    ...{ voteId, token: tokens.head, ballotKindId, version },
    ...{ printed: 1, issued: 1, collected: 0, valid: null, invalid: null, invalidReasons: {} },
  });
  const numbered = await app.call('ballotCount.makeBatches', { voteId, token: tokens.head, ballotKindId });
  expect(numbered).toMatchObject({ ok: false, error: { code: 'ballots.collected-missing' } });
  await typeBallots(app, scene, 'typist_1', 0, ['11']);
  await typeBallots(app, scene, 'typist_2', 0, ['11']);
  app.database.raw.prepare('DELETE FROM ballot_batch WHERE ballot_kind_id = ?').run(ballotKindId);
  expect((await app.must('ballotCount.getCount', { voteId })).decided).toBe(true);
});
