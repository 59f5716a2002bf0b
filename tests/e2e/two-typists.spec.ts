import { addCrew, CREW, PIN } from '@tests/fixtures/ballot-scene';
import { end, numberBallots, openBallotVote, practise, storedMarks } from './ballot-data';
import { expect, test } from './fixtures';
import { BallotPages } from './pages/ballots';
import { Keyboard } from './pages/keyboard';
import { Shell } from './pages/shell';

const TITLE = 'Lấy phiếu tín nhiệm giữa nhiệm kỳ';
const COLLEAGUE = { name: 'Lê Xuân Minh', pin: '4444' };

test('two people of one entry: the second is told who types, and no ballot is typed twice or lost', async ({
  program,
  window,
  keys,
  calls,
  anotherWindow,
}) => {
  const voteId = await openBallotVote(calls, 3);
  const tokens = await addCrew(calls, voteId);
  await numberBallots(calls, voteId, tokens.head, 12);
  const person = { operatorId: null, version: null, role: 'typist_1', active: true } as const;
  const { operators } = await calls.must('ballotCount.saveOperator', {
    voteId,
    token: tokens.head,
    ...person,
    ...COLLEAGUE,
  });
  const operatorId = operators.find(({ name }) => name === COLLEAGUE.name)?.id ?? '';
  const { token } = await calls.must('ballotCount.signIn', { voteId, operatorId, pin: COLLEAGUE.pin });
  await practise(calls, [tokens.typist_1, token]);
  const counting = `/confidence-votes/${voteId}/counting`;

  const first = new BallotPages(keys);
  await new Shell(keys).beginAt(counting, TITLE);
  await first.signIn({ name: CREW.typist_1, pin: PIN });
  await first.takeStack('Nhập xấp 1');
  await expect(first.ballot(1)).toBeVisible();

  const page = await anotherWindow(`/#${counting}`);
  const second = new BallotPages(new Keyboard(page));
  await second.signIn(COLLEAGUE);
  await second.takeStack('Nhập xấp 1');
  await expect(
    page.getByRole('heading', { name: new RegExp(`^${CREW.typist_1} đang gõ xấp 1`, 'u') }),
  ).toBeVisible();
  // What is free is one Enter away; who insists goes on with the same stack.
  await expect(second.button(/^Lấy xấp 2/u)).toBeFocused();
  await second.keys.activate(second.button('Vẫn gõ xấp này'));
  await expect(second.ballot(1)).toBeVisible();

  await first.press('1', '2', '3', 'close');
  await expect(first.ballot(2)).toBeVisible();
  await second.press('3', '3', '3', 'close');
  await expect(second.status()).toHaveText(
    `${CREW.typist_1} đã nhập phiếu 1; dấu vừa gõ không tính. Enter sang phiếu 2.`,
  );
  await second.press('close');
  await expect(second.ballot(2)).toBeVisible();
  await second.press('2', '2', '2', 'close');
  await expect(second.ballot(3)).toBeVisible();
  await page.goto('about:blank');

  // Nobody has the stack any more, and the first goes on behind what the colleague typed.
  await first.press('1', '1', '1', 'close');
  await expect(first.status()).toContainText(`${COLLEAGUE.name} đã nhập phiếu 2`);
  await first.press('close');
  await expect(first.ballot(3)).toBeVisible();
  await first.press('1', '1', '1', 'close');
  await expect(first.ballot(4)).toBeVisible();
  await end(program, window);
  expect(storedMarks(program.dataDir)).toEqual(['123', '222', '111']);
});
