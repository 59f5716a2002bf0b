import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { appError } from '@shared/contract/error-messages';
import { BALLOTS, BOARD_HEAD, FIELDS, officialEntry, PROFILE } from '@tests/fixtures/vote-scene';
import { createFakeIpc } from './fake-ipc';
import { directDoor, electronDoor, httpDoor, type Door } from './transports';
import { ofVote } from '@shared/documents/subject';

const ipc = createFakeIpc();
vi.mock('electron', () => ({ ipcMain: { handle: (...given: unknown[]) => handle(...given) } }));
const handle = (...given: unknown[]): void => {
  Reflect.apply(ipc.ipcMain.handle, ipc.ipcMain, given);
};

/** One suite for every door: what a window may rely on does not depend on the host. */
describe.each([
  ['the dispatcher itself', directDoor],
  ["Electron's channel", () => electronDoor(ipc)],
  ['HTTP', httpDoor],
])('through %s', (_name, openDoor) => {
  let door: Door;
  beforeEach(async () => {
    door = await openDoor();
    await door.must('office.saveProfile', { profile: PROFILE, version: null });
    // A stream that opens while something changes says so once more.
    await vi.waitFor(() => expect(door.events.length).toBeGreaterThanOrEqual(1));
  });
  afterEach(() => door.close());

  const newVote = () => door.must('confidenceVotes.createVote', { fields: FIELDS, copyFromVoteId: null });

  test('a vote goes from set-up to a page with its figures', async () => {
    const { vote } = await newVote();
    const { vote: listed } = await door.must('confidenceVotes.saveOfficials', {
      voteId: vote.id,
      version: vote.version,
      officials: [officialEntry({ ballotKindId: vote.ballotKinds[1]!.ballotKindId })],
    });
    const { vote: ready } = await door.must('confidenceVotes.saveBoard', {
      voteId: vote.id,
      version: listed.version,
      members: [
        { id: null, personId: null, name: BOARD_HEAD, posts: '', role: 'head' },
        { id: null, personId: null, name: 'Bùi Văn Cường', posts: '', role: 'secretary' },
      ],
    });
    const { vote: opened } = await door.must('confidenceVotes.openCounting', {
      voteId: vote.id,
      version: ready.version,
    });
    const officialId = opened.tally[0]!.officialId;
    await door.must('confidenceVotes.recordBallots', {
      voteId: vote.id,
      ballotKindId: opened.ballotKinds[0]!.ballotKindId,
      version: opened.ballotKinds[0]!.version,
      ...BALLOTS,
    });
    const saved = await door.must('confidenceVotes.recordRow', {
      voteId: vote.id,
      officialId,
      version: opened.tally[0]!.version,
      counts: { high: 20, medium: 1, low: 24 },
      invalidRows: 2,
    });
    expect(saved.version).toBe(opened.tally[0]!.version + 1);
    const { result } = await door.must('confidenceVotes.getVote', { voteId: vote.id });
    expect(result.kinds[0]?.rows[0]).toMatchObject({
      percent: { high: '42,55', medium: '2,13', low: '51,06' },
      consequence: 'over_half_below_two_thirds',
    });
    const details = await door.must('documents.proposeDetails', {
      subject: ofVote(vote.id),
      kind: 'tally_minutes',
    });
    const page = await door.must('documents.preview', {
      subject: ofVote(vote.id),
      kind: 'tally_minutes',
      details,
    });
    const fetched = await door.fetchFile(page.id);
    expect(fetched.headers.get('content-type')).toContain('text/html');
    expect(fetched.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await fetched.text()).toContain('51,06');
  });

  test('text arrives in one Unicode form, trimmed', async () => {
    const { vote } = await door.must('confidenceVotes.createVote', {
      fields: { ...FIELDS, title: `  ${'Lấy phiếu ở Ea Knuếc'.normalize('NFD')}  ` },
      copyFromVoteId: null,
    });
    expect(vote.title).toBe('Lấy phiếu ở Ea Knuếc'.normalize('NFC'));
  });

  test('refusals are values with code, parameters and the path of the field', async () => {
    const { vote } = await newVote();
    expect(await door.call('confidenceVotes.getVote', { voteId: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', issues: [{ path: ['voteId'], message: 'Mã không hợp lệ.' }] },
    });
    expect(
      await door.call('confidenceVotes.recordRow', {
        voteId: vote.id,
        officialId: '0190aaaa-0000-7000-8000-000000000000',
        version: 1,
        counts: {},
        invalidRows: 0,
      }),
    ).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(
      await door.call('confidenceVotes.publishResult', { voteId: vote.id, version: vote.version }),
    ).toEqual({ ok: false, error: appError('vote.wrong-state', { status: 'đang chuẩn bị' }) });
    expect(await door.call('confidenceVotes.openCounting', { voteId: vote.id, version: 99 })).toEqual({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  test('what no form sends is refused: other methods, other fields, other types', async () => {
    for (const name of ['confidenceVotes.dropAll', '__proto__.toString', 'constructor', 'a.b.c']) {
      expect(await door.call(name, {})).toEqual({ ok: false, error: { code: 'unknown-method' } });
    }
    for (const input of [null, 7, 'x', [], { thừa: 1 }]) {
      expect(await door.call('confidenceVotes.listVotes', input)).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      });
    }
  });

  test('a change is announced with its topic, a refusal is not', async () => {
    const malformed = await door.call('confidenceVotes.createVote', {
      fields: FIELDS,
      copyFromVoteId: BOARD_HEAD,
    });
    const { vote } = await newVote();
    const outdated = await door.call('confidenceVotes.openCounting', { voteId: vote.id, version: 99 });
    expect([malformed.ok, outdated.ok]).toEqual([false, false]);
    await newVote();
    const ofVotes = () =>
      door.events.map((event) => event.topics).filter((topics) => topics.includes('vote'));
    await vi.waitFor(() => expect(ofVotes().length).toBeGreaterThanOrEqual(2));
    expect(ofVotes()).toEqual([['vote'], ['vote']]);
  });

  test('calls sent at once are all answered, writes one after another', async () => {
    const { vote } = await newVote();
    const replies = await Promise.all(
      [48, 49, 50, 51].map((deputiesTotal) =>
        door.call('confidenceVotes.saveFields', {
          voteId: vote.id,
          version: vote.version,
          fields: { ...FIELDS, deputiesTotal },
        }),
      ),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    const codes = replies.flatMap((reply) => (reply.ok ? [] : [reply.error.code]));
    expect(codes).toEqual(['conflict', 'conflict', 'conflict']);
  });
});

test("Electron's channel hears no other page and no other window", async () => {
  const door = await electronDoor(ipc);
  try {
    const refused = { ok: false, error: { code: 'not-allowed' } };
    const stranger = ipc.newWindow();
    expect(await stranger.invoke('rpc', 'confidenceVotes.listVotes', {})).toEqual(refused);
    expect(await door.call('confidenceVotes.listVotes', {})).toMatchObject({ ok: true });
  } finally {
    await door.close();
  }
});
