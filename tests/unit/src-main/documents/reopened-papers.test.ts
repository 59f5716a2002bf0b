import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VoteDocumentKind } from '@shared/documents/kinds';
import { ofVote } from '@shared/documents/subject';
import { checkCodeOf } from '@main/application/check-code';
import { loadDocumentSource, votePapers } from '@main/confidence-votes/paper-subject';
import { changeDataBehind } from '@tests/fixtures/changed-data';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { openTestApplication, TEST_NOW, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, confirmedVote, saveProfile } from '@tests/fixtures/vote-scene';

/** What papers say of themselves when the head opens a confirmed result again (T36, P07). */

const REASON = 'Một tập phiếu bị đếm hai lần';

let app: TestApplication;
let minute: number;
beforeEach(async () => {
  minute = 0;
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

/** Every step comes some minutes after the last, as on the day. */
const pass = () => app.setNow(new Date(Date.parse(TEST_NOW) + (minute += 10) * 60_000).toISOString());

async function issued(voteId: string, kind: VoteDocumentKind) {
  const details = await app.must('documents.proposeDetails', { subject: ofVote(voteId), kind });
  const [draft] = await app.must('documents.makeDrafts', {
    subject: ofVote(voteId),
    documents: [{ kind, details, version: null }],
  });
  return app.must('documents.issue', {
    documentId: draft!.id,
    version: draft!.version,
    issueDate: '2026-07-15',
  });
}

const textOf = (fileId: string): string =>
  new TextDecoder()
    .decode(app.files.get(fileId)?.bytes)
    .replace(/<style.*<\/style>/su, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&nbsp;|\u00a0|\u2060/gu, ' ');

const versionOf = async (voteId: string) =>
  (await app.must('confidenceVotes.getVote', { voteId })).vote.version;

async function statesOf(voteId: string) {
  const records = await app.must('documents.listDocuments', { subject: ofVote(voteId) });
  return Object.fromEntries(records.map(({ kind, stale, reopened }) => [kind, { stale, reopened }]));
}

async function reopen(voteId: string, token: string | null = null): Promise<void> {
  pass();
  await app.must('confidenceVotes.reopen', {
    voteId,
    version: await versionOf(voteId),
    requestedBy: BOARD_HEAD,
    reason: REASON,
    ...(token === null ? {} : { token }),
  });
}

async function confirmAgain(voteId: string, token: string | null = null): Promise<void> {
  const signed = token === null ? {} : { token };
  pass();
  await app.must('confidenceVotes.finishCounting', {
    voteId,
    version: await versionOf(voteId),
    acceptedBecause: 'Đã xem lại',
    ...(token === null ? { closedBy: BOARD_HEAD } : signed),
  });
  pass();
  await app.must('confidenceVotes.confirmResult', {
    voteId,
    version: await versionOf(voteId),
    confirmedBy: BOARD_HEAD,
    ...signed,
  });
}

const WAITING = { stale: false, reopened: true };
const STANDING = { stale: false, reopened: false };
const CHANGED = { stale: true, reopened: false };

describe('minutes of a result that was closed anew on a later day', () => {
  test('are not dated before it, and that day is proposed, also where the earlier minutes had another', async () => {
    const { vote } = await confirmedVote(app);
    const subject = ofVote(vote.id);
    const first = await issued(vote.id, 'tally_minutes');
    minute += 24 * 60;
    await reopen(vote.id);
    await confirmAgain(vote.id);
    const proposed = await app.must('documents.proposeDetails', { subject, kind: 'tally_minutes' });
    expect(proposed.issueDate).toBe('2026-07-16');
    await app.must('documents.withdraw', {
      ...{ documentId: first.id, version: first.version, reason: 'Đã mở lại' },
    });
    const [draft] = await app.must('documents.makeDrafts', {
      subject,
      documents: [{ kind: 'tally_minutes', details: proposed, version: null }],
    });
    const issue = (issueDate: string) =>
      app.call('documents.issue', { documentId: draft!.id, version: draft!.version, issueDate });
    expect(await issue('2026-07-15')).toMatchObject({
      ok: false,
      error: { issues: [{ message: 'Số liệu chốt lại ngày 16/07/2026; ghi từ ngày đó trở đi.' }] },
    });
    expect(await issue('2026-07-16')).toMatchObject({ ok: true });
  });
});

describe('papers of a result that was opened again', () => {
  test('wait for the head while nothing changed; afterwards the minutes alone are made anew', async () => {
    const { vote } = await confirmedVote(app);
    const voteId = vote.id;
    pass();
    const minutes = await issued(voteId, 'tally_minutes');
    await issued(voteId, 'confirming_resolution');
    await reopen(voteId);
    expect(await statesOf(voteId)).toEqual({ tally_minutes: WAITING, confirming_resolution: WAITING });
    const page = await app.must('documents.makeFile', { documentId: minutes.id, format: 'html' });
    expect(new TextDecoder().decode(app.files.get(page.id)?.bytes).includes('ĐÃ MỞ LẠI')).toBe(true);
    expect((await app.must('office.getHome', {})).items.map(({ target }) => target)).toContain(
      `/documents/vote/${voteId}/confirming_resolution`,
    );

    await confirmAgain(voteId);
    expect(await statesOf(voteId)).toEqual({ tally_minutes: CHANGED, confirming_resolution: STANDING });
    await app.must('documents.withdraw', {
      documentId: minutes.id,
      version: minutes.version,
      reason: 'Đã mở lại',
    });
    const again = await issued(voteId, 'tally_minutes');
    const file = await app.must('documents.makeFile', { documentId: again.id, format: 'html' });
    const text = textOf(file.id);
    expect(/MỞ LẠI KẾT QUẢ KIỂM PHIẾU.*?Lý do: [^.]*/su.exec(text)?.[0]).toMatch(
      new RegExp(
        `Hồi 0?9 giờ 20 phút, ngày 15 tháng 7 năm 2026, ${BOARD_HEAD}.*mở lại kết quả.*${REASON}`,
        'su',
      ),
    );
  });

  test('tell what stood before, that the hall had heard it, and every figure that is another one now', async () => {
    const { vote } = await confirmedVote(app);
    const voteId = vote.id;
    pass();
    await app.must('confidenceVotes.publishResult', { voteId, version: await versionOf(voteId) });
    await reopen(voteId);
    const [row] = (await app.must('confidenceVotes.getVote', { voteId })).vote.tally;
    await app.must('confidenceVotes.recordRow', {
      voteId,
      officialId: row!.officialId,
      version: row!.version,
      counts: { high: 31, medium: 10, low: 4 },
      invalidRows: 2,
    });
    await confirmAgain(voteId);
    await reopen(voteId);
    await confirmAgain(voteId);
    const minutes = await issued(voteId, 'tally_minutes');
    const file = await app.must('documents.makeFile', { documentId: minutes.id, format: 'html' });
    const text = textOf(file.id).replace(/\s+/gu, ' ');
    expect(text).toMatch(/mở lại kết quả đã công bố hồi 0?9 giờ 10 phút/u);
    expect(text).toContain(
      `Số liệu thay đổi: Khối HĐND, 1. ${row!.name}: tín nhiệm cao 30 → 31, tín nhiệm thấp 5 → 4.`,
    );
    expect(text).toMatch(/mở lại kết quả đã được trưởng ban xác nhận hồi/u);
    expect(text.match(/Số liệu thay đổi/gu)).toHaveLength(1);
    expect(text).toContain('Kiểm tra xong, mọi số liệu không thay đổi.');
  });

  test('wait as drafts too, those that tell of the closing among them', async () => {
    const { vote } = await confirmedVote(app);
    pass();
    await app.must('documents.makeMissingDrafts', { subject: ofVote(vote.id), stages: ['result'] });
    await reopen(vote.id);
    const waiting = Object.values(await statesOf(vote.id));
    expect(waiting.length).toBeGreaterThan(3);
    expect(waiting.every(({ stale, reopened }) => !stale && reopened)).toBe(true);
    await confirmAgain(vote.id);
    expect(await statesOf(vote.id)).toMatchObject({
      tally_minutes: CHANGED,
      confirming_resolution: STANDING,
    });
  });

  test('say that the figures changed as soon as one did', async () => {
    const { vote } = await confirmedVote(app);
    pass();
    const resolution = await issued(vote.id, 'confirming_resolution');
    const nameOf = async () =>
      (await app.must('documents.makeFile', { documentId: resolution.id, format: 'html' })).fileName;
    await reopen(vote.id);
    expect(await nameOf()).not.toContain('so-lieu-da-doi');
    const [row] = (await app.must('confidenceVotes.getVote', { voteId: vote.id })).vote.tally;
    await app.must('confidenceVotes.recordRow', {
      voteId: vote.id,
      officialId: row!.officialId,
      version: row!.version,
      counts: { high: 29, medium: 11, low: 5 },
      invalidRows: 2,
    });
    expect(await statesOf(vote.id)).toEqual({ confirming_resolution: CHANGED });
    // In a folder beside the new papers only its name tells.
    expect(await nameOf()).toMatch(/-so-lieu-da-doi\.html$/u);
    await app.must('confidenceVotes.recordRow', {
      voteId: vote.id,
      officialId: row!.officialId,
      version: row!.version + 1,
      counts: { high: 30, medium: 10, low: 5 },
      invalidRows: 2,
    });
    expect(await statesOf(vote.id)).toEqual({ confirming_resolution: WAITING });
  });

  test('the sheet of ballots handed out tells no marks: it stays until one of its own figures is another', async () => {
    const { vote } = await confirmedVote(app);
    pass();
    await issued(vote.id, 'ballot_balance');
    await reopen(vote.id);
    const { tally, ballotKinds } = (await app.must('confidenceVotes.getVote', { voteId: vote.id })).vote;
    await app.must('confidenceVotes.recordRow', {
      ...{ voteId: vote.id, officialId: tally[0]!.officialId, version: tally[0]!.version },
      ...{ counts: { high: 29, medium: 11, low: 5 }, invalidRows: 2 },
    });
    await confirmAgain(vote.id);
    expect(await statesOf(vote.id)).toEqual({ ballot_balance: STANDING });
    await reopen(vote.id);
    const { version, ...kind } = ballotKinds[0]!;
    await app.must('confidenceVotes.recordBallots', {
      ...{ voteId: vote.id, ballotKindId: kind.ballotKindId, version },
      ...{ printed: 50, issued: kind.issued, collected: kind.collected },
      ...{ valid: kind.valid, invalid: kind.invalid, invalidReasons: kind.invalidReasons },
    });
    expect(await statesOf(vote.id)).toEqual({ ballot_balance: CHANGED });
  });

  test('a sheet of ballots that an earlier program made stands as long as nothing of the count changed', async () => {
    const { vote } = await confirmedVote(app);
    pass();
    const { id } = await issued(vote.id, 'ballot_balance');
    const source = await loadDocumentSource(app.database.kysely, vote.id);
    const { updated_at: madeAt } = await app.database.kysely
      .selectFrom('official_document')
      .select('updated_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const former = votePapers(source!).formerFigures?.('ballot_balance', null, madeAt);
    changeDataBehind(app, `UPDATE official_document SET figures_code = '${checkCodeOf(former)}'`);
    expect(await statesOf(vote.id)).toEqual({ ballot_balance: STANDING });
  });

  test('keep to the codes with which they were made where ballots are typed', async () => {
    const scene: BallotScene = await ballotScene(app, 2);
    const { voteId, tokens } = scene;
    for (const typist of ['typist_1', 'typist_2'] as const) {
      for (const kind of scene.kinds.keys()) await typeBallots(app, scene, typist, kind, ['11', '12']);
    }
    const { vote } = await app.must('confidenceVotes.getVote', { voteId });
    await app.must('confidenceVotes.recordMeeting', {
      voteId,
      version: vote.meetingVersion,
      startTime: '08:05',
      endTime: '10:40',
      deputiesPresent: 47,
      token: tokens.head,
    });
    await confirmAgain(voteId, tokens.head);
    pass();
    await issued(voteId, 'tally_minutes');
    await issued(voteId, 'confirming_resolution');
    await reopen(voteId, tokens.head);
    expect(await statesOf(voteId)).toEqual({ tally_minutes: WAITING, confirming_resolution: WAITING });
    await confirmAgain(voteId, tokens.head);
    expect(await statesOf(voteId)).toEqual({ tally_minutes: CHANGED, confirming_resolution: STANDING });
  });
});

describe('the moment at which the figures were frozen', () => {
  test('is one: on the minutes and for every PC, not that of the confirmation', async () => {
    const scene = await ballotScene(app, 2);
    const { voteId, tokens } = scene;
    for (const typist of ['typist_1', 'typist_2'] as const) {
      for (const kind of scene.kinds.keys()) await typeBallots(app, scene, typist, kind, ['11', '12']);
    }
    const { meetingVersion: version } = (await app.must('confidenceVotes.getVote', { voteId })).vote;
    const meeting = { startTime: '08:05', endTime: '10:40', deputiesPresent: 47 };
    await app.must('confidenceVotes.recordMeeting', {
      voteId,
      version,
      ...meeting,
      token: tokens.head,
    });
    await confirmAgain(voteId, tokens.head);
    const { vote } = await app.must('confidenceVotes.getVote', { voteId });
    const { machines } = await app.must('countLog.getMachines', { voteId });
    const closed = vote.stateChanges.find(({ to }) => to === 'counted')?.at;
    expect(machines.find(({ own }) => own)?.frozenAt).toBe(closed);
    expect(vote.frozenCodes?.at).toBe(closed);
    expect(vote.stateChanges.at(-1)?.at).not.toBe(closed);
  });
});

describe('papers that name the minutes', () => {
  test('give their number and day once they are issued', async () => {
    const { vote } = await confirmedVote(app);
    const textIn = async (kind: VoteDocumentKind): Promise<string> => {
      const details = await app.must('documents.proposeDetails', { subject: ofVote(vote.id), kind });
      const known = await app.must('documents.listDocuments', { subject: ofVote(vote.id) });
      const draft = known.find((record) => record.kind === kind);
      const [made] = await app.must('documents.makeDrafts', {
        subject: ofVote(vote.id),
        documents: [{ kind, details, version: draft?.version ?? null }],
      });
      const file = await app.must('documents.makeFile', { documentId: made!.id, format: 'html' });
      return textOf(file.id);
    };
    expect(await textIn('confirming_resolution')).toContain(
      'Căn cứ Biên bản kiểm phiếu ngày 14 tháng 7 năm 2026 của Ban kiểm phiếu',
    );
    const { symbol } = await issued(vote.id, 'tally_minutes');
    const stale = await app.must('documents.listDocuments', { subject: ofVote(vote.id) });
    expect(stale.find(({ kind }) => kind === 'confirming_resolution')).toMatchObject({
      stale: true,
      formerOffice: true,
    });
    const named = `Biên bản kiểm phiếu số ${symbol} ngày 15 tháng 7 năm 2026 của Ban kiểm phiếu`;
    expect(await textIn('confirming_resolution')).toContain(`Căn cứ ${named}`);
    expect(await textIn('result_table')).toContain(`(Kèm theo ${named})`);
  });
});
