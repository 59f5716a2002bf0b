import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Vote } from '@shared/confidence-votes/model';
import { changeDataBehind } from '@tests/fixtures/changed-data';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, signIn, type BallotScene } from '@tests/fixtures/ballot-scene';
import { exportedBytes, mustTakeIn, setPins, takeIn } from '@tests/fixtures/exchange-scene';

/** A prepared vote stands on two PCs, as from one backup, and each of them opens it. */

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;

beforeEach(async () => {
  office = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [office, second]) await saveProfile(pc);
  scene = await ballotScene(office, 1);
  await mustTakeIn(second, null, await exportedBytes(office, scene.voteId));
  for (const statement of [
    'DELETE FROM count_log',
    'DELETE FROM ballot_batch',
    "DELETE FROM vote_state_change WHERE to_status <> 'prepared'",
    "UPDATE confidence_vote SET status = 'prepared'",
  ]) {
    changeDataBehind(second, statement);
  }
});
afterEach(async () => {
  await office.close();
  await second.close();
});

const voteOnSecond = async () =>
  (await second.must('confidenceVotes.getVote', { voteId: scene.voteId })).vote;

async function openOnSecond(): Promise<void> {
  await setPins(second, scene.voteId);
  const token = await signIn(second, scene.voteId, 'head');
  const { id, version } = await voteOnSecond();
  await second.must('confidenceVotes.openCounting', { voteId: id, version, token });
}

const saveFields = ({ id, version, ruleSet, ...vote }: Vote, changes: object) =>
  second.must('confidenceVotes.saveFields', {
    ...{ voteId: id, version },
    fields: {
      ...{ title: vote.title, sessionName: vote.sessionName, place: vote.place, procedure: vote.procedure },
      ...{ ruleSetCode: ruleSet.code, decimals: ruleSet.decimals, rounding: ruleSet.rounding },
      ...{ date: vote.date, openingDate: vote.openingDate, startTime: vote.startTime, endTime: vote.endTime },
      ...{ deputiesTotal: vote.deputiesTotal, deputiesPresent: vote.deputiesPresent },
      ...{ countMode: vote.countMode, entries: vote.entries, batchSize: vote.batchSize },
      ...changes,
    },
  });

test('openings of the same set-up come together', async () => {
  await openOnSecond();
  expect(await takeIn(office, scene.voteId, await exportedBytes(second, scene.voteId))).toMatchObject({
    ok: true,
  });
  expect(await office.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({ findings: [] });
});

test.each<[string, (vote: Vote) => Promise<unknown>]>([
  ['địa điểm', (vote) => saveFields(vote, { place: 'Hội trường B' })],
  ['kỳ họp', (vote) => saveFields(vote, { sessionName: 'Kỳ họp thứ mười một' })],
  [
    'Ban kiểm phiếu',
    ({ id, version, board }) =>
      second.must('confidenceVotes.saveBoard', {
        ...{ voteId: id, version },
        members: board.map(({ id: memberId, name, role }) => ({
          ...{ id: memberId, personId: null, name, role, posts: 'Ủy viên Thường trực' },
        })),
      }),
  ],
])('an opening with another %s is refused, and the count here goes on', async (field, change) => {
  await change(await voteOnSecond());
  await openOnSecond();
  expect(await takeIn(office, scene.voteId, await exportedBytes(second, scene.voteId))).toMatchObject({
    error: { code: 'countLog.other-set-up', params: { field } },
  });
  expect(await office.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({ findings: [] });
});
