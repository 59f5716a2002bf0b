import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import {
  newVote,
  officialEntry,
  preparedVote,
  saveProfile,
  UNKNOWN_ID,
  without,
} from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

describe('the list of officials', () => {
  test('is numbered per kind of ballot in the order sent, and read back in that order', async () => {
    const vote = await preparedVote(app);
    const turned = vote.officials.toReversed().map((official) => without(official, 'no'));
    const { vote: saved } = await app.must('confidenceVotes.saveOfficials', {
      voteId: vote.id,
      version: vote.version,
      officials: turned,
    });
    expect(saved.officials.map(({ name, no }) => [name, no])).toEqual([
      ["H'Len Niê", 1],
      ['Nguyễn Văn Bình', 2],
      ['Trần Quốc Ơn', 1],
      ['Y Thắng Êban', 2],
    ]);
    expect(saved.officials.map((official) => official.id).toSorted()).toEqual(
      vote.officials.map((official) => official.id).toSorted(),
    );
  });

  test('keeps who is left out, with the reason, at its end and off the ballots', async () => {
    const vote = await preparedVote(app);
    const { vote: saved } = await app.must('confidenceVotes.saveOfficials', {
      voteId: vote.id,
      version: vote.version,
      officials: vote.officials.map((official, index) => ({
        ...without(official, 'no'),
        ...(index === 0 ? ({ included: false, exclusionReason: 'retirement_notice' } as const) : {}),
      })),
    });
    expect(saved.officials.at(-1)).toMatchObject({
      name: 'Nguyễn Văn Bình',
      included: false,
      ballotKindId: null,
      exclusionReason: 'retirement_notice',
    });
    expect(saved.tally.map((row) => [row.name, row.no])).toEqual([
      ["H'Len Niê", 1],
      ['Y Thắng Êban', 1],
      ['Trần Quốc Ơn', 2],
    ]);
  });

  test('refuses one person on two lines, but not two namesakes', async () => {
    const vote = await newVote(app);
    const list = (officials: ReturnType<typeof officialEntry>[]) =>
      app.call('confidenceVotes.saveOfficials', { voteId: vote.id, version: vote.version, officials });
    expect(await list([officialEntry(), officialEntry({ posts: 'Giám đốc Sở' })])).toMatchObject({
      ok: false,
      error: { code: 'vote.person-twice', params: { name: 'Lê Thị Mai' } },
    });
    expect(await list([officialEntry(), officialEntry({ birthYear: 1980 })])).toMatchObject({ ok: true });
  });

  test('refuses ids that are not its own', async () => {
    const vote = await newVote(app);
    const other = await preparedVote(app, { title: 'Cuộc khác' });
    for (const changes of [
      { id: other.officials[0]!.id },
      { ballotKindId: other.ballotKinds[0]!.ballotKindId },
      { personId: UNKNOWN_ID },
      { id: UNKNOWN_ID },
    ]) {
      const reply = await app.call('confidenceVotes.saveOfficials', {
        voteId: vote.id,
        version: vote.version,
        officials: [officialEntry(changes)],
      });
      expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
    const twice = await app.call('confidenceVotes.saveOfficials', {
      voteId: other.id,
      version: other.version,
      officials: [0, 1].map((year) => officialEntry({ id: other.officials[0]!.id, birthYear: 1970 + year })),
    });
    expect(twice).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('kinds of ballot and board', () => {
  test('a kind with people on it is not removed; order and titles may change', async () => {
    const vote = await preparedVote(app);
    const [council, committee] = vote.ballotKinds;
    const save = (kinds: { ballotKindId: string | null; title: string }[]) =>
      app.call('confidenceVotes.saveBallotKinds', { voteId: vote.id, version: vote.version, kinds });
    expect(await save([{ ballotKindId: council!.ballotKindId, title: 'Khối HĐND' }])).toMatchObject({
      ok: false,
      error: { code: 'vote.kind-in-use' },
    });
    expect(await save([{ ballotKindId: UNKNOWN_ID, title: 'Lạ' }])).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    const saved = await save([
      { ballotKindId: committee!.ballotKindId, title: 'Phiếu màu xanh' },
      { ballotKindId: council!.ballotKindId, title: 'Khối HĐND' },
      { ballotKindId: null, title: 'Khối tư pháp' },
    ]);
    expect(saved.ok && saved.value.vote.ballotKinds.map((kind) => kind.title)).toEqual([
      'Phiếu màu xanh',
      'Khối HĐND',
      'Khối tư pháp',
    ]);
    expect(saved.ok && saved.value.vote.officials[0]?.name).toBe('Y Thắng Êban');
  });

  test('a board has one head', async () => {
    const vote = await newVote(app);
    const head = { id: null, personId: null, posts: '', role: 'head' as const };
    const reply = await app.call('confidenceVotes.saveBoard', {
      voteId: vote.id,
      version: vote.version,
      members: [
        { ...head, name: 'Một' },
        { ...head, name: 'Hai' },
      ],
    });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', issues: [{ path: ['members', 1, 'role'] }] },
    });
  });
});

describe('the counting board', () => {
  test.each([
    ['Đỗ Thị Ánh', 'đỗ thị ánh'],
    ['Nguyễn Thị Thúy', 'Nguyễn Thị Thuý'],
  ])('takes nobody twice: %s, %s', async (name, again) => {
    const vote = await newVote(app);
    const member = { id: null, personId: null, posts: '', role: 'member' as const };
    const reply = await app.call('confidenceVotes.saveBoard', {
      voteId: vote.id,
      version: vote.version,
      members: [
        { ...member, name },
        { ...member, name: again },
      ],
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'vote.member-twice' } });
  });
});
