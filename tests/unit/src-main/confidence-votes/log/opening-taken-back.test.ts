import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfficialEntry, VoteFields } from '@shared/confidence-votes/contract';
import type { Vote, VoteOfficial } from '@shared/confidence-votes/model';
import { ok } from '@shared/kernel/result';
import { runVerify } from '@main/confidence-votes/log/verify-file/verify-command';
import { ballotScene, practise, signIn, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { contentCode, exportedBytes, setPins, takeIn } from '@tests/fixtures/exchange-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, officialEntry, openedVote, saveProfile } from '@tests/fixtures/vote-scene';

/** A count that was opened a day early, or with a list that is not the one, goes back to its preparation. */

const REASON = 'Bấm nhầm, ngày mai mới lấy phiếu';

let app: TestApplication;
let scene: BallotScene;

beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  scene = await ballotScene(app, 2);
});
afterEach(() => app.close());

const vote = async () => (await app.must('confidenceVotes.getVote', { voteId: scene.voteId })).vote;

async function takeBack(changes: { readonly reason?: string; readonly requestedBy?: string } = {}) {
  const { id, version } = await vote();
  return app.call('confidenceVotes.takeBackOpening', {
    ...{ voteId: id, version, requestedBy: BOARD_HEAD, reason: REASON, token: scene.tokens.head },
    ...changes,
  });
}

async function dropLastPerson(): Promise<void> {
  const { id, officials, version } = await vote();
  await app.must('confidenceVotes.saveOfficials', {
    ...{ voteId: id, version },
    officials: officials.slice(0, -1).map(entryOf),
  });
}

const entryOf = (official: VoteOfficial): OfficialEntry =>
  Object.fromEntries(
    Object.keys(officialEntry()).map((field) => [field, official[field as keyof VoteOfficial]]),
  ) as unknown as OfficialEntry;

async function saveOther(now: Vote, changes: Partial<VoteFields>): Promise<void> {
  const { ruleSet } = now;
  await app.must('confidenceVotes.saveFields', {
    ...{ voteId: now.id, version: now.version },
    fields: {
      ...{ title: now.title, sessionName: now.sessionName, place: now.place, procedure: now.procedure },
      ...{ ruleSetCode: ruleSet.code, decimals: ruleSet.decimals, rounding: ruleSet.rounding },
      ...{ date: now.date, openingDate: now.openingDate, startTime: now.startTime, endTime: now.endTime },
      ...{ deputiesTotal: now.deputiesTotal, deputiesPresent: now.deputiesPresent },
      ...{ countMode: now.countMode, entries: now.entries, batchSize: now.batchSize },
      ...changes,
    },
  });
}

async function openAgain(): Promise<void> {
  const { id, version } = await vote();
  await app.must('confidenceVotes.openCounting', { voteId: id, version, token: scene.tokens.head });
}

async function verified(bytes: Uint8Array): Promise<number> {
  const silent = () => undefined;
  return runVerify(['x'], { readBytes: () => Promise.resolve(ok(bytes)), out: silent, err: silent });
}

describe('an opening that is taken back', () => {
  test('opens list and fields again, numbers nothing, and says in the log who and why', async () => {
    expect(await takeBack()).toMatchObject({ ok: true, value: { vote: { status: 'prepared' } } });
    await dropLastPerson();
    expect((await vote()).officials).toHaveLength(3);
    const { lines } = await app.must('countLog.listLog', { voteId: scene.voteId, page: 0 });
    expect(lines.map(({ words }) => words)).toContain(`Về chuẩn bị, chưa kiểm phiếu. Lý do: ${REASON}`);
    expect(await app.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
      intact: true,
      findings: [],
    });
  });

  test('the next opening fixes the new list; the count goes to its end, and its file holds', async () => {
    expect((await takeBack()).ok).toBe(true);
    await dropLastPerson();
    await openAgain();
    expect(await app.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
      intact: true,
      findings: [],
    });
    for (const { ballotKindId } of (await vote()).ballotKinds) {
      await app.must('ballotCount.makeBatches', {
        ...{ voteId: scene.voteId, token: scene.tokens.head, ballotKindId },
      });
    }
    const { kinds } = await app.must('ballotCount.getCount', { voteId: scene.voteId });
    for (const role of ['typist_1', 'typist_2'] as const) {
      await typeBallots(app, { ...scene, kinds }, role, 0, ['12', '31']);
      await typeBallots(app, { ...scene, kinds }, role, 1, ['1', '3']);
    }
    const { id, version } = await vote();
    await app.must('confidenceVotes.finishCounting', {
      ...{ voteId: id, version, token: scene.tokens.head, acceptedBecause: 'Đã xem lại' },
    });
    expect(await verified(await exportedBytes(app, scene.voteId))).toBe(0);
  });

  test('is the head’s, with a reason, and only while no ballot was typed', async () => {
    expect(await takeBack({ requestedBy: 'Bùi Văn Cường' })).toMatchObject({
      error: { code: 'vote.not-head' },
    });
    expect(await takeBack({ reason: 'Nhầm' })).toMatchObject({ error: { code: 'invalid-input' } });
    const { batchId, version } = scene.kinds[0]!.batches[0]!;
    const count = (totals: number[][] | null, at: number) =>
      app.must('ballotCount.setPencilTotals', { token: scene.tokens.head, batchId, version: at, totals });
    await count(
      scene.kinds[0]!.persons.map(() => [1, 1, 0]),
      version,
    );
    expect(await takeBack()).toMatchObject({ error: { code: 'vote.ballots-typed' } });
    await count(null, version + 1);
    await typeBallots(app, scene, 'typist_1', 0, ['12']);
    expect(await takeBack()).toMatchObject({ error: { code: 'vote.ballots-typed' } });
    expect((await vote()).status).toBe('counting');
  });

  test('is not another PC’s, which got the vote with a file', async () => {
    const other = await openTestApplication();
    try {
      await saveProfile(other);
      expect(await takeIn(other, null, await exportedBytes(app, scene.voteId))).toMatchObject({ ok: true });
      expect(await app.must('countLog.getElsewhere', { voteId: scene.voteId })).toMatchObject({
        opened: false,
      });
      expect(await other.must('countLog.getElsewhere', { voteId: scene.voteId })).toMatchObject({
        opened: true,
      });
      const received = (await other.must('confidenceVotes.getVote', { voteId: scene.voteId })).vote;
      expect(
        await other.call('confidenceVotes.takeBackOpening', {
          ...{ voteId: received.id, version: received.version, requestedBy: BOARD_HEAD, reason: REASON },
        }),
      ).toMatchObject({ error: { code: 'vote.opened-elsewhere' } });
    } finally {
      await other.close();
    }
  });
});

describe('a copy on another PC', () => {
  let other: TestApplication;
  let old: Uint8Array;

  beforeEach(async () => {
    other = await openTestApplication();
    await saveProfile(other);
    old = await exportedBytes(app, scene.voteId);
    expect(await takeIn(other, null, old)).toMatchObject({ ok: true });
    expect((await takeBack()).ok).toBe(true);
    await dropLastPerson();
    await openAgain();
    for (const { ballotKindId } of (await vote()).ballotKinds) {
      await app.must('ballotCount.makeBatches', {
        ...{ voteId: scene.voteId, token: scene.tokens.head, ballotKindId },
      });
    }
  });
  afterEach(() => other.close());

  test('follows the new opening while nobody typed there', async () => {
    const file = await exportedBytes(app, scene.voteId);
    const upload = other.files.put({ fileName: 'a.thuongtruc.json', mediaType: 'x', bytes: file }).id;
    const { notes } = await other.must('countLog.previewMerge', { voteId: scene.voteId, upload });
    expect(notes).toContain(
      'Máy mở kiểm phiếu đã về chuẩn bị rồi bắt đầu lại; thiết lập trên máy này theo tệp.',
    );
    expect(await takeIn(other, scene.voteId, file)).toMatchObject({ ok: true });
    const mine = await vote();
    const theirs = (await other.must('confidenceVotes.getVote', { voteId: scene.voteId })).vote;
    expect(theirs.officials.map(({ name }) => name)).toEqual(mine.officials.map(({ name }) => name));
    expect(theirs.stateChanges).toEqual(mine.stateChanges);
    expect(await other.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
      intact: true,
      findings: [],
    });
    // The file of the first opening is not the vote any more, here and where it was opened.
    for (const pc of [other, app]) {
      expect(await takeIn(pc, scene.voteId, old)).toMatchObject({
        error: { code: 'countLog.earlier-opening' },
      });
    }
    await setPins(other, scene.voteId);
    const back = await exportedBytes(other, scene.voteId);
    expect(await takeIn(app, scene.voteId, back)).toMatchObject({ ok: true });
  });

  test('shows another content code until it got the new opening, whatever of the set-up is another', async () => {
    const codes = () => Promise.all([app, other].map((pc) => contentCode(pc, scene.voteId)));
    const [fresh, stale] = await codes();
    expect(stale).not.toBe(fresh);
    expect(await takeIn(other, scene.voteId, await exportedBytes(app, scene.voteId))).toMatchObject({
      ok: true,
    });
    expect(await codes()).toEqual([fresh, fresh]);
    const changes: readonly ((now: Vote) => Promise<unknown>)[] = [
      ({ id, version, board }) =>
        app.must('confidenceVotes.saveBoard', {
          ...{ voteId: id, version },
          members: board.map(({ id: memberId, name, posts, role }, index) => ({
            ...{ id: memberId, personId: null, name, role },
            posts: index === 0 ? 'Ủy viên Thường trực' : posts,
          })),
        }),
      (now) => saveOther(now, { place: 'Hội trường B' }),
      (now) => saveOther(now, { title: 'Lấy phiếu tín nhiệm, tên khác' }),
      (now) => saveOther(now, { sessionName: 'Kỳ họp thứ mười một' }),
      (now) => saveOther(now, { rounding: 'truncated' }),
    ];
    for (const change of changes) {
      expect((await takeBack()).ok).toBe(true);
      await change(await vote());
      await openAgain();
      const [now, before] = await codes();
      expect(now).not.toBe(before);
      expect(await takeIn(other, scene.voteId, await exportedBytes(app, scene.voteId))).toMatchObject({
        ok: true,
      });
      expect(await codes()).toEqual([now, now]);
    }
  });

  test('keeps what its own people wrote down of a person, and takes in no other list', async () => {
    const { officials } = (await other.must('confidenceVotes.getVote', { voteId: scene.voteId })).vote;
    await other.must('groundwork.saveOpinion', {
      ...{ voteId: scene.voteId, officialId: officials[0]!.id, id: null, version: null },
      fields: { source: 'Cử tri xã', content: 'Giải quyết kiến nghị chậm', receivedDate: null },
    });
    expect(await takeIn(other, scene.voteId, await exportedBytes(app, scene.voteId))).toMatchObject({
      error: { code: 'countLog.opened-anew' },
    });
  });

  test('keeps what the board announced there: a figure of the earlier opening never comes back', async () => {
    await setPins(other, scene.voteId);
    const token = await signIn(other, scene.voteId, 'head');
    const { ballotKinds } = (await other.must('confidenceVotes.getVote', { voteId: scene.voteId })).vote;
    const { ballotKindId, version } = ballotKinds[0]!;
    await other.must('confidenceVotes.recordBallots', {
      ...{ voteId: scene.voteId, ballotKindId, version, token },
      ...{ printed: 9, issued: 9, collected: 9, valid: null, invalid: null, invalidReasons: {} },
    });
    expect(await takeIn(other, scene.voteId, await exportedBytes(app, scene.voteId))).toMatchObject({
      error: { code: 'countLog.opened-anew' },
    });
  });

  test('keeps what was typed there, and takes in no other list', async () => {
    await setPins(other, scene.voteId);
    practise(other);
    const token = await signIn(other, scene.voteId, 'typist_1');
    const { kinds } = await other.must('ballotCount.getCount', { voteId: scene.voteId });
    const typed = { ...scene, kinds, tokens: { ...scene.tokens, typist_1: token } };
    await typeBallots(other, typed, 'typist_1', 0, ['12']);
    expect(await takeIn(other, scene.voteId, await exportedBytes(app, scene.voteId))).toMatchObject({
      error: { code: 'countLog.opened-anew' },
    });
  });
});

describe('where the board’s sheet is typed', () => {
  test('typed figures stay in their count until they are cleared', async () => {
    const { id, tally, version } = await openedVote(app, { title: 'Cuộc nhập số tổng' });
    const [row] = tally;
    const type = async (high: number | null, rowVersion: number) =>
      app.must('confidenceVotes.recordRow', {
        ...{ voteId: id, officialId: row!.officialId, version: rowVersion },
        ...{ counts: { high, medium: null, low: null }, invalidRows: null },
      });
    const back = async () => {
      const now = (await app.must('confidenceVotes.getVote', { voteId: id })).vote;
      return app.call('confidenceVotes.takeBackOpening', {
        ...{ voteId: id, version: now.version, requestedBy: BOARD_HEAD, reason: REASON },
      });
    };
    await type(3, row!.version);
    expect(await back()).toMatchObject({ error: { code: 'vote.figures-typed' } });
    const typed = (await app.must('confidenceVotes.getVote', { voteId: id })).vote;
    await type(null, typed.tally[0]!.version);
    expect(await back()).toMatchObject({ ok: true, value: { vote: { status: 'prepared' } } });
    expect(version).toBeGreaterThan(0);
  });
});
