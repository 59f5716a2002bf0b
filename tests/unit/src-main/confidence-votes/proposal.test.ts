import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '@shared/contract/registry';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { FIELDS, saveProfile, without } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

type Holding = Input<'council.saveHolding'>['fields'];

async function person(fullName: string, birthDate: string | null = null): Promise<string> {
  const { id } = await app.must('council.savePerson', {
    id: null,
    version: null,
    fields: {
      fullName,
      givenName: '',
      sex: null,
      birthDate,
      ethnicGroup: '',
      partyJoined: null,
      partyDate: null,
      occupation: '',
      phone: '',
      note: '',
    },
  });
  return id;
}

async function postId(title: string): Promise<string> {
  const found = (await app.must('council.listPosts', {})).find((post) => post.title === title);
  if (!found) throw new Error(`no post ${title}`);
  return found.id;
}

async function holds(personId: string, title: string, changes: Partial<Holding> = {}): Promise<void> {
  await app.must('council.saveHolding', {
    id: null,
    version: null,
    postId: await postId(title),
    fields: {
      personId,
      from: '2021-06-20',
      to: null,
      decision: '',
      decisionDate: null,
      endReason: '',
      ...changes,
    },
  });
}

async function propose(changes: Partial<typeof FIELDS> = {}) {
  const { vote } = await app.must('confidenceVotes.createVote', {
    fields: { ...FIELDS, ...changes },
    copyFromVoteId: null,
  });
  const proposals = await app.must('confidenceVotes.proposeOfficials', { voteId: vote.id });
  return { vote, proposals };
}

test('names the holders of the day, the council block first, in the order of posts', async () => {
  const chair = await person('Nguyễn Văn Bình', '1970-02-05');
  const mayor = await person('Y Thắng Êban', '1968');
  const deputy = await person('Trần Quốc Ơn');
  const gone = await person('Vũ Hòa');
  const later = await person('Bùi Mơ');
  await holds(deputy, 'Phó Chủ tịch UBND tỉnh');
  await holds(mayor, 'Chủ tịch UBND tỉnh');
  await holds(chair, 'Chủ tịch HĐND tỉnh');
  await holds(gone, 'Trưởng Ban Pháp chế HĐND tỉnh', { to: '2026-07-14' });
  await holds(later, 'Trưởng Ban Dân tộc HĐND tỉnh', { from: '2026-07-15' });
  const { vote, proposals } = await propose();
  const [council, committee] = vote.ballotKinds.map((kind) => kind.ballotKindId);
  expect(proposals).toMatchObject([
    { name: 'Nguyễn Văn Bình', birthYear: 1970, block: 'council', ballotKindId: council, included: true },
    { name: 'Y Thắng Êban', birthYear: 1968, block: 'committee', ballotKindId: committee },
    { name: 'Trần Quốc Ơn', birthYear: null, block: 'committee', posts: 'Phó Chủ tịch UBND tỉnh' },
  ]);
  expect(proposals).toHaveLength(3);
});

test('one person with several posts is one line', async () => {
  const mayor = await person('Y Thắng Êban');
  await holds(mayor, 'Ủy viên UBND tỉnh');
  await holds(mayor, 'Chủ tịch UBND tỉnh');
  const { proposals } = await propose();
  expect(proposals.map((proposal) => proposal.posts)).toEqual(['Chủ tịch UBND tỉnh; Ủy viên UBND tỉnh']);
});

test('who took up every post in the year of the vote is proposed to be left out', async () => {
  const fresh = await person('Lê Thị Mai');
  const moved = await person('Trần Quốc Ơn');
  const byDecision = await person('Vũ Hòa');
  await holds(fresh, 'Phó Chủ tịch UBND tỉnh', { from: '2026-02-05' });
  await holds(moved, 'Chủ tịch UBND tỉnh', { from: '2026-02-05' });
  await holds(moved, 'Ủy viên UBND tỉnh');
  await holds(byDecision, 'Trưởng Ban Pháp chế HĐND tỉnh', { from: null, decisionDate: '2026-01-31' });
  const { vote, proposals } = await propose();
  const byName = new Map(proposals.map((proposal) => [proposal.name, proposal]));
  expect(byName.get('Lê Thị Mai')).toMatchObject({
    included: false,
    exclusionReason: 'elected_in_year',
    ballotKindId: null,
    proposalReason: 'Phó Chủ tịch UBND tỉnh: từ 05/02/2026, trong năm lấy phiếu',
  });
  expect(byName.get('Vũ Hòa')).toMatchObject({ included: false });
  expect(byName.get('Trần Quốc Ơn')).toMatchObject({ included: true, proposalReason: '' });
  // The proposal can be saved as it is.
  await app.must('confidenceVotes.saveOfficials', {
    voteId: vote.id,
    version: vote.version,
    officials: proposals.map((proposal) => without(without(proposal, 'proposalReason'), 'causes')),
  });
  const again = await app.must('confidenceVotes.proposeOfficials', { voteId: vote.id });
  expect(again.every((proposal) => proposal.id !== null)).toBe(true);
  expect((await propose({ ruleSetCode: 'nq85-2014' })).proposals.every((p) => p.included)).toBe(true);
  expect((await propose({ procedure: 'decision' })).proposals.every((p) => p.included)).toBe(true);
});

test('posts that are not graded are not proposed', async () => {
  const body = await app.must('council.savePost', {
    id: null,
    version: null,
    fields: {
      title: 'Chánh Văn phòng',
      block: 'other',
      bodyId: null,
      seats: 1,
      graded: false,
      sortOrder: 0,
    },
  });
  expect(body.id).toBeTruthy();
  await holds(await person('Đỗ Thị Ánh'), 'Chánh Văn phòng');
  expect((await propose()).proposals).toEqual([]);
});
