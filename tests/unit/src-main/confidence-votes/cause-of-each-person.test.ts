import { afterEach, beforeEach, expect, it } from 'vitest';
import type { VoteFields } from '@shared/confidence-votes/contract';
import { FileSetUp } from '@shared/confidence-votes/log/file-contract';
import { readVoteFile } from '@main/confidence-votes/log/files/vote-file';
import { ballotScene } from '@tests/fixtures/ballot-scene';
import { addOfficial } from '@tests/fixtures/council-scene';
import { exportedBytes } from '@tests/fixtures/exchange-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, FIELDS, saveProfile, without } from '@tests/fixtures/vote-scene';

/** A decision vote may be held on several people, each for a cause of their own (NQ 96/2023/QH15 Điều 13 khoản 2). */

const FIRST = 'Y Thắng Êban';
const SECOND = 'Trần Phước Anh';

let app: TestApplication;
let first: string;
let second: string;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  first = await addOfficial(app, FIRST, 'Phó Chủ tịch UBND tỉnh (thử)');
  second = await addOfficial(app, SECOND, 'Ủy viên UBND tỉnh (thử)');
  await app.must('decisionTriggers.savePeriod', {
    ...{ id: null, version: null },
    fields: { title: 'Kỳ họp thứ 2', openedDate: '2026-07-01', closedDate: null },
  });
});
afterEach(() => app.close());

const frontAsks = (personId: string, receivedDate: string) =>
  app.must('decisionTriggers.addPetition', {
    ...{ personId, source: 'father_front', deputyIds: [], receivedDate, content: '' },
  });

const note = (day: string) =>
  `Kiến nghị ngày ${day} của Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp (Điều 13 khoản 2 Nghị quyết số 96/2023/QH15)`;

async function voteOnBoth() {
  await frontAsks(first, '2026-07-09');
  const { voteId } = await app.must('decisionTriggers.makeVote', {
    ...{ personId: first, kind: 'father_front_petition', periodId: null },
  });
  await frontAsks(second, '2026-07-11');
  const proposed = await app.must('confidenceVotes.proposeOfficials', { voteId });
  const { vote } = await app.must('confidenceVotes.getVote', { voteId });
  const added = proposed.find(({ personId }) => personId === second);
  if (!added) throw new Error('the second person was not proposed');
  const saved = await app.must('confidenceVotes.saveOfficials', {
    voteId,
    version: vote.version,
    officials: [
      ...vote.officials.map((official) => without(official, 'no')),
      without(without(added, 'proposalReason'), 'causes'),
    ],
  });
  return { proposed, vote: saved.vote };
}

it('is proposed with whoever the register brings onto the list, and the title names both', async () => {
  const { proposed, vote } = await voteOnBoth();
  expect(vote.officials.map((one) => [one.name, one.triggerKind, one.triggerNote])).toEqual([
    [FIRST, 'father_front_petition', note('09/07/2026')],
    [SECOND, 'father_front_petition', note('11/07/2026')],
  ]);
  // The cause that this vote answers itself is still its own.
  expect(proposed.find(({ personId }) => personId === first)?.causes).toEqual([
    { kind: 'father_front_petition', note: note('09/07/2026') },
  ]);
  expect(vote.title).toBe(`Bỏ phiếu tín nhiệm đối với ${FIRST} và ${SECOND}`);
});

it('comes first among those whom the register proposes, in the order of the posts otherwise', async () => {
  await frontAsks(first, '2026-07-11');
  const proposedFor = async (procedure: 'grading' | 'decision') => {
    const { vote } = await app.must('confidenceVotes.createVote', {
      copyFromVoteId: null,
      fields: { ...FIELDS, procedure },
    });
    const proposed = await app.must('confidenceVotes.proposeOfficials', { voteId: vote.id });
    return proposed.map(({ personId }) => personId);
  };
  expect(await proposedFor('grading')).toEqual([second, first]);
  expect(await proposedFor('decision')).toEqual([first, second]);
});

it('that another vote answers is not proposed again, and no copy takes one over', async () => {
  const { vote } = await voteOnBoth();
  const { procedure, sessionName, date, openingDate, startTime, endTime, place } = vote;
  const { deputiesTotal, deputiesPresent, countMode, entries, batchSize } = vote;
  const fields: VoteFields = {
    ...{ title: 'Bỏ phiếu lần sau', procedure, ruleSetCode: 'nq96-2023', decimals: 2, rounding: 'half_up' },
    ...{ sessionName, date, openingDate, startTime, endTime, place, deputiesTotal, deputiesPresent },
    ...{ countMode, entries: entries === 3 ? 3 : 2, batchSize },
  };
  const other = await app.must('confidenceVotes.createVote', { copyFromVoteId: null, fields });
  const proposed = await app.must('confidenceVotes.proposeOfficials', { voteId: other.vote.id });
  expect(proposed.map(({ causes, triggerNote }) => [causes, triggerNote])).toEqual([
    [[], ''],
    [[], ''],
  ]);
  const copied = await app.must('confidenceVotes.createVote', { copyFromVoteId: vote.id, fields });
  expect(copied.vote.officials.map(({ triggerNote }) => triggerNote)).toEqual(['', '']);
});

it('stands with the person in a file; that of an older file belongs to whom its title names', async () => {
  const scene = await ballotScene(app, 2);
  const read = readVoteFile(await exportedBytes(app, scene.voteId));
  if (!read.ok) throw new Error(read.error.code);
  const { vote, officials, ...rest } = read.value.setUp;
  expect(officials.every(({ triggerNote }) => triggerNote === '')).toBe(true);
  const [named, ...others] = officials.map((official) =>
    without(without(official, 'triggerKind'), 'triggerNote'),
  );
  const older = {
    ...rest,
    officials: [named, ...others],
    vote: {
      ...vote,
      title: `Bỏ phiếu tín nhiệm đối với ${named?.name}`,
      triggerKind: 'father_front_petition',
      triggerNote: 'Kiến nghị của Ủy ban MTTQ',
    },
  };
  const parsed = FileSetUp.parse(older);
  expect(Object.keys(parsed.vote)).not.toContain('triggerNote');
  expect(parsed.officials.map(({ triggerKind, triggerNote }) => [triggerKind, triggerNote])).toEqual([
    ['father_front_petition', 'Kiến nghị của Ủy ban MTTQ'],
    ...others.map(() => [null, '']),
  ]);
});

it('waits for another vote where nobody got a ballot on the second', async () => {
  const { vote } = await voteOnBoth();
  const ready = await app.must('confidenceVotes.saveFields', {
    ...{ voteId: vote.id, version: vote.version },
    fields: { ...FIELDS, procedure: 'decision', title: vote.title },
  });
  const boarded = await app.must('confidenceVotes.saveBoard', {
    ...{ voteId: vote.id, version: ready.vote.version },
    members: [
      { id: null, personId: null, name: BOARD_HEAD, posts: '', role: 'head' },
      { id: null, personId: null, name: 'Bùi Văn Cường', posts: '', role: 'secretary' },
    ],
  });
  const opened = await app.must('confidenceVotes.openCounting', {
    ...{ voteId: vote.id, version: boarded.vote.version },
  });
  for (const [index, { ballotKindId, version }] of opened.vote.ballotKinds.entries()) {
    const ballots = index === 0 ? 47 : 0;
    await app.must('confidenceVotes.recordBallots', {
      ...{ voteId: vote.id, ballotKindId, version, printed: ballots, issued: ballots, collected: ballots },
      ...{ valid: ballots, invalid: 0, invalidReasons: {} },
    });
    const row = opened.vote.tally.find((one) => one.ballotKindId === ballotKindId);
    await app.must('confidenceVotes.recordRow', {
      ...{ voteId: vote.id, officialId: row?.officialId ?? '', version: row?.version ?? 0 },
      ...{ counts: { trust: ballots, noTrust: 0 }, invalidRows: 0 },
    });
  }
  const counted = await app.must('confidenceVotes.finishCounting', {
    ...{ voteId: vote.id, version: opened.vote.version },
    ...{ acceptedBecause: 'Người thứ hai đã xin rút', closedBy: BOARD_HEAD },
  });
  await app.must('confidenceVotes.confirmResult', {
    ...{ voteId: vote.id, version: counted.vote.version, confirmedBy: BOARD_HEAD },
  });
  const { persons } = await app.must('decisionTriggers.getTriggers', { periodId: null });
  const answered = (personId: string) =>
    persons.find((one) => one.personId === personId)?.reached.map(({ vote: by }) => by?.voteId ?? null);
  expect(answered(first)).toEqual([vote.id]);
  expect(answered(second)).toEqual([null]);
});
