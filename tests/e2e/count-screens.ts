import { addCrew, typeBallots } from '@tests/fixtures/ballot-scene';
import { preparedVote, type ProgramCalls } from '@tests/fixtures/vote-scene';
import { deckOf, numberBallots, openBallotVote, practise } from './ballot-data';
import type { Screen } from './office-screens';

const PERSONS = 12;
const TITLE = 'Đợt nhập từng phiếu';

/** A count ballot by ballot: some stacks decided, two fields to read again, the second typist still at work. */
export async function countScreens(calls: ProgramCalls): Promise<readonly Screen[]> {
  const voteId = await openBallotVote(calls, PERSONS, { title: TITLE });
  const fresh = await preparedVote(calls, { title: 'Đợt chưa có người', countMode: 'ballots' });
  await calls.must('confidenceVotes.openCounting', { voteId: fresh.id, version: fresh.version });
  const tokens = await addCrew(calls, voteId);
  await numberBallots(calls, voteId, tokens.head, 24);
  await practise(calls, [tokens.typist_1, tokens.typist_2]);
  const { kinds } = await calls.must('ballotCount.getCount', { voteId });
  const scene = { voteId, tokens, kinds };
  const deck = deckOf(24, PERSONS);
  await typeBallots(calls, scene, 'typist_1', 0, deck);
  const other = deck.slice(0, 13).map((marks, index) => (index % 6 === 2 ? flipped(marks) : marks));
  await typeBallots(calls, scene, 'typist_2', 0, other);
  const batch = kinds[0]?.batches[1]?.batchId ?? '';
  await calls.must('paperBallots.drawSample', {
    voteId,
    ballotKindId: kinds[0]?.ballotKindId ?? '',
    seed: '26 11 08',
    size: 5,
    token: tokens.head,
  });

  const base = `/confidence-votes/${voteId}`;
  const as = (role: keyof typeof tokens) => ({ signedIn: { voteId, token: tokens[role] } });
  return [
    {
      path: `/confidence-votes/${fresh.id}/counting`,
      title: 'Đợt chưa có người',
      primary: 'Khai trưởng ban',
    },
    { path: `${base}/counting`, title: TITLE, primary: 'Đăng nhập' },
    { path: `${base}/differences`, title: TITLE, primary: 'Đăng nhập' },
    { path: `${base}/counting`, title: TITLE, primary: /^Phân xử 2 chỗ/u, ...as('head') },
    { path: `${base}/counting`, title: TITLE, primary: /^Nhập xấp 2/u, ...as('typist_2') },
    { path: `${base}/typing?batch=${batch}`, title: null, ...as('typist_2') },
    { path: `${base}/differences`, title: TITLE, ...as('resolver') },
    { path: `${base}/reconciliation`, title: TITLE, primary: 'Chốt số liệu', ...as('head') },
    { path: `${base}/balance`, title: TITLE },
    { path: `${base}/recheck`, title: TITLE, primary: 'Rút phiếu', ...as('head') },
    { path: `${base}/practice`, title: TITLE, primary: 'Bắt đầu luyện tập', ...as('typist_1') },
    { path: `${base}/machines`, title: TITLE, primary: 'Chọn tệp' },
    { path: `${base}/log`, title: TITLE, primary: 'Kiểm tra nhật ký' },
    { path: `${base}/projector`, title: TITLE },
    { path: `${base}/preparation/operators`, title: TITLE },
  ];
}

const flipped = (marks: string): string => (marks.startsWith('1') ? '2' : '1') + marks.slice(1);
